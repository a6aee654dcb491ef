pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The lines of the cart, and what may go with them. A removed line goes, the others close up. A
// cart is short: every line is there, in its place, can be pointed at and read aloud. What the
// page does not show at once is made after it.
Scroller {
    id: root

    required property CartView cart
    required property SuggestionView suggestion

    // No screen shows more cards.
    readonly property int shownAtOnce: 8

    signal moreWanted()
    signal codeWanted()

    function show(position: int) {
        const card = cards.itemAt(position) as CartLineCard;
        if (card) {
            root.reveal(card);
            card.point();
        }
    }

    contentHeight: all.height + Metrics.gapTiny + Metrics.gapHuge

    Column {
        id: all
        x: Metrics.margin
        y: Metrics.gapTiny
        width: root.width - 2 * x
        spacing: Metrics.gap

        move: Transition {
            NumberAnimation {
                property: "y"
                duration: Motion.normal
                easing.type: Motion.easing
            }
        }

        Repeater {
            id: cards
            model: root.cart.lines

            CartLineCard {
                width: all.width
                cart: root.cart
                later: !root.visible || index >= root.shownAtOnce

                NumberAnimation on opacity {
                    from: 0
                    to: 1
                    duration: Motion.normal
                }
            }
        }

        // Here there is room for it on every screen; beside the total there is not.
        Column {
            width: parent.width
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
    }
}
