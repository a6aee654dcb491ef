pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What it costs, and the order button. At the foot of the page, or beside the lines.
Rectangle {
    id: root

    required property CartView cart
    required property StatusView status
    required property string orderText
    property bool beside: false
    // Half a page has to do: the total stands beside the button, the rest at the end of the list.
    readonly property bool low: !beside && Metrics.reach

    readonly property BillView bill: cart.bill
    readonly property bool stopped: cart.isStopped && cart.sentence === ""

    // Look here: that is why nothing is ordered.
    function point() {
        told.sure = true;
        attention.restart();
    }

    readonly property real foot: low ? Metrics.gap
        : Metrics.gapLarge + (beside ? Metrics.margin : 0)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What it costs")

    readonly property real sideMargin: beside ? Metrics.gapLarge : Metrics.margin

    onStoppedChanged: told.sure = false

    implicitHeight: all.implicitHeight + (low ? Metrics.gap : Metrics.margin) + foot
    color: beside ? Colours.none : Colours.card
    topLeftRadius: beside ? 0 : Metrics.radiusSheet
    topRightRadius: topLeftRadius
    border.width: Colours.highContrast && !beside ? Metrics.hairline : 0
    border.color: Colours.outline

    Shadow {
        kind: Shadow.Bar
        shown: !root.beside
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
        anchors.bottomMargin: root.foot
        spacing: Metrics.gapSmall

        Banner {
            id: told

            // The guest touched the button all the same.
            property bool sure: false

            width: parent.width
            visible: root.stopped || root.cart.sentence !== ""
            tone: root.stopped && !sure ? Banner.Quiet : Banner.Warn
            sign: root.stopped ? root.status.sign : "warning"
            title: root.stopped ? root.status.cartTitle : root.cart.sentence
            text: root.stopped ? root.status.cartText : ""
            transform: Translate { id: nudge }
        }
        BillRows {
            width: parent.width
            visible: !root.low
            bill: root.bill
        }
        Item {
            width: 1
            height: Metrics.gapTiny
            visible: !root.low
        }
        Item {
            width: parent.width
            height: Math.max(order.height, total.visible ? total.height : 0)

            MoneyRow {
                id: total
                anchors.left: parent.left
                anchors.right: order.left
                anchors.rightMargin: Metrics.gap
                anchors.verticalCenter: parent.verticalCenter
                visible: root.low
                strong: true
                stacked: true
                text: qsTr("Total")
                amount: root.bill.totalText
            }
            BigButton {
                id: order
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: root.low ? Math.round(parent.width * 0.6) : parent.width
                busy: root.cart.busy
                text: root.orderText
                busyText: qsTr("Ordering…")
                onActivated: root.cart.order()
            }
        }
    }

    SequentialAnimation {
        id: attention

        NumberAnimation {
            target: nudge
            property: "x"
            to: Metrics.gapSmall
            duration: Motion.quick
            easing.type: Motion.easing
        }
        NumberAnimation {
            target: nudge
            property: "x"
            to: 0
            duration: Motion.normal
            easing.type: Motion.easing
        }
    }
}
