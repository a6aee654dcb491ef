pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The lines of the cart. A removed one goes, the others close up.
ListView {
    id: root

    required property CartView cart

    signal moreWanted()

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

    footer: Item {
        width: root.width - root.leftMargin - root.rightMargin
        height: more.height + Metrics.gap

        TextButton {
            id: more
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            enabled: !root.cart.busy
            text: qsTr("Add something else")
            onActivated: root.moreWanted()
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
