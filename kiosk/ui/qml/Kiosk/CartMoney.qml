pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What it costs, and the order button. At the foot of the page, or beside the lines.
Rectangle {
    id: root

    required property CartView cart
    property bool beside: false

    readonly property BillView bill: cart.bill

    readonly property real sideMargin: beside ? Metrics.gapLarge : Metrics.margin

    implicitHeight: all.implicitHeight + Metrics.margin + Metrics.gapLarge
        + (beside ? Metrics.margin : 0)
    color: beside ? Colours.none : Colours.card
    topLeftRadius: beside ? 0 : Metrics.radiusSheet
    topRightRadius: topLeftRadius
    border.width: Colours.highContrast && !beside ? Metrics.hairline : 0
    border.color: Colours.outline

    Shadow {
        kind: Shadow.Bar
        visible: !root.beside && !Colours.highContrast
    }
    CardGround {
        visible: root.beside
        anchors.fill: parent
        anchors.rightMargin: Metrics.margin
        anchors.bottomMargin: Metrics.margin
        anchors.topMargin: Metrics.gapTiny
    }

    // What lies below must not be touched through the bar.
    TapHandler { gesturePolicy: TapHandler.WithinBounds }

    Column {
        id: all
        anchors.left: parent.left
        anchors.leftMargin: root.sideMargin
        anchors.right: parent.right
        anchors.rightMargin: root.sideMargin + (root.beside ? Metrics.margin : 0)
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.gapLarge + (root.beside ? Metrics.margin : 0)
        spacing: Metrics.gapSmall

        Banner {
            width: parent.width
            visible: root.cart.sentence !== ""
            sign: "warning"
            title: root.cart.sentence
        }
        MoneyRow {
            width: parent.width
            visible: !root.bill.taxIncluded || root.bill.discountText !== ""
                || root.bill.deliveryText !== "" || root.bill.tipText !== ""
            text: qsTr("Subtotal")
            amount: root.bill.subtotalText
        }
        MoneyRow {
            width: parent.width
            visible: root.bill.discountText !== ""
            text: root.bill.discountName === "" ? qsTr("Discount")
                : qsTr("Discount: %1").arg(root.bill.discountName)
            amount: root.bill.discountText
        }
        MoneyRow {
            width: parent.width
            visible: root.bill.deliveryText !== ""
            text: qsTr("Delivery")
            amount: root.bill.deliveryText
        }
        MoneyRow {
            width: parent.width
            visible: !root.bill.taxIncluded
            text: qsTr("Tax")
            amount: root.bill.taxText
        }
        MoneyRow {
            width: parent.width
            visible: root.bill.tipText !== ""
            text: qsTr("Tip")
            amount: root.bill.tipText
        }
        MoneyRow {
            width: parent.width
            strong: true
            text: qsTr("Total")
            amount: root.bill.totalText
        }
        MoneyRow {
            width: parent.width
            visible: root.bill.taxIncluded
            text: qsTr("Tax included")
            amount: root.bill.taxText
        }
        Item {
            width: 1
            height: Metrics.gapTiny
        }
        BigButton {
            width: parent.width
            busy: root.cart.busy
            text: qsTr("Order and pay at the counter")
            busyText: qsTr("Ordering…")
            onActivated: root.cart.order()
        }
    }
}
