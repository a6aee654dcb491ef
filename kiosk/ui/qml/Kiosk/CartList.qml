pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The lines of the cart. A removed one goes, the others close up.
ListView {
    id: root

    required property CartView cart
    required property SuggestionView suggestion

    signal moreWanted()
    signal codeWanted()

    function show(position: int) {
        root.positionViewAtIndex(position, ListView.Contain);
        const card = root.itemAtIndex(position) as CartLineCard;
        if (card)
            card.point();
    }

    leftMargin: Metrics.margin
    rightMargin: Metrics.margin
    topMargin: Metrics.gapTiny
    bottomMargin: Metrics.gapHuge
    spacing: Metrics.gap
    clip: true
    model: cart.lines
    // A cart is short; lines that are all there can be pointed at and read aloud.
    cacheBuffer: 10000

    delegate: CartLineCard {
        width: root.width - root.leftMargin - root.rightMargin
        cart: root.cart
    }

    // Here there is room for it on every screen; beside the total there is not.
    footer: Column {
        width: root.width - root.leftMargin - root.rightMargin
        topPadding: Metrics.gap
        spacing: Metrics.gap
        enabled: !root.cart.busy

        SuggestionCard {
            width: parent.width
            suggestion: root.suggestion
        }
        TextButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Add something else")
            onActivated: root.moreWanted()
        }
        TextButton {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.cart.bill.takesCodes
            text: root.cart.bill.code === "" ? qsTr("Promotion code")
                : qsTr("Promotion code: %1").arg(root.cart.bill.code)
            onActivated: root.codeWanted()
        }
        Body {
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: root.cart.bill.codeProblem
        }
        TipChoices {
            width: parent.width
            bill: root.cart.bill
        }
    }

    add: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Motion.normal
        }
    }
    remove: Transition {
        NumberAnimation {
            property: "opacity"
            to: 0
            duration: Motion.quick
        }
    }
    displaced: Transition {
        NumberAnimation {
            property: "y"
            duration: Motion.normal
            easing.type: Motion.easing
        }
        NumberAnimation {
            property: "opacity"
            to: 1
            duration: Motion.quick
        }
    }
}
