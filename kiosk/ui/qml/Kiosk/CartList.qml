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

    // The suggestion stands elsewhere, and room for what lies over the foot of the list.
    property bool suggestedBeside: false
    // It ends with what the total is made of.
    property bool billed: false
    property real footSpace: 0

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

    // The keyboard goes to the line's first button.
    function focusOn(position: int) {
        cards.itemAt(position)?.nextItemInFocusChain().forceActiveFocus();
    }

    contentHeight: all.height + Metrics.gapTiny + Metrics.gapHuge + footSpace

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

        // Here there is room for all of it on every screen.
        Column {
            width: parent.width
            topPadding: Metrics.gap
            spacing: Metrics.gap
            enabled: !root.cart.busy

            SuggestionCard {
                width: parent.width
                suggestion: root.suggestion
                offered: !root.suggestedBeside
            }
            CartExtras {
                width: parent.width
                bill: root.cart.bill
                onMoreWanted: root.moreWanted()
                onCodeWanted: root.codeWanted()
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
            BillRows {
                width: parent.width
                visible: root.billed
                bill: root.cart.bill
                totalled: false
            }
        }
    }
}
