pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// What it costs, line by line.
Column {
    id: root

    required property BillView bill
    // The total alone, where there is little height: the cart has shown the rest.
    property bool brief: false
    // All but the total, which stands elsewhere.
    property bool totalled: true

    spacing: Metrics.gapSmall

    MoneyRow {
        width: parent.width
        visible: !root.brief && (!root.bill.taxIncluded || root.bill.discountText !== ""
            || root.bill.deliveryText !== "" || root.bill.tipText !== "")
        text: qsTr("Subtotal")
        amount: root.bill.subtotalText
    }
    MoneyRow {
        width: parent.width
        visible: !root.brief && root.bill.discountText !== ""
        text: root.bill.discountName === "" ? qsTr("Discount")
            : qsTr("Discount: %1").arg(root.bill.discountName)
        amount: root.bill.discountText
    }
    MoneyRow {
        width: parent.width
        visible: !root.brief && root.bill.deliveryText !== ""
        text: qsTr("Delivery")
        amount: root.bill.deliveryText
    }
    MoneyRow {
        width: parent.width
        visible: !root.brief && !root.bill.taxIncluded
        text: qsTr("Tax")
        amount: root.bill.taxText
    }
    MoneyRow {
        width: parent.width
        visible: !root.brief && root.bill.tipText !== ""
        text: qsTr("Tip")
        amount: root.bill.tipText
    }
    MoneyRow {
        width: parent.width
        visible: root.totalled
        strong: true
        text: qsTr("Total")
        amount: root.bill.totalText
    }
    MoneyRow {
        width: parent.width
        visible: !root.brief && root.bill.taxIncluded
        text: qsTr("Tax included")
        amount: root.bill.taxText
    }
}
