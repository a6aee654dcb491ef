pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The ways to pay, and what is to be paid.
Item {
    id: root

    required property PaymentView payment
    required property BillView bill

    readonly property bool portrait: Metrics.portrait

    Card {
        id: money
        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        y: Metrics.gapSmall + (root.portrait ? 0 : question.height + Metrics.gap)
        width: root.portrait ? parent.width - 2 * Metrics.margin
            : Math.round(parent.width * 0.34)

        BillRows {
            width: parent.width
            bill: root.bill
            brief: root.portrait && Metrics.reach
        }
    }

    Heading {
        id: question
        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        y: root.portrait ? money.y + money.height + Metrics.gapHuge : Metrics.gapSmall
        text: root.payment.title
    }

    Grid {
        id: ways

        readonly property real each: root.portrait
            ? (height - spacing) / 2 : (width - spacing) / 2

        anchors.left: root.portrait ? parent.left : money.right
        anchors.leftMargin: root.portrait ? Metrics.margin : Metrics.gapLarge
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        y: question.y + question.height + Metrics.gap
        height: Math.min(parent.height - y - Metrics.margin,
                         root.portrait ? Metrics.px(1160) : Metrics.px(760))
        columns: root.portrait ? 1 : 2
        spacing: Metrics.gapLarge
        enabled: !root.payment.isOrdering

        PayCard {
            id: byCard
            width: root.portrait ? ways.width : ways.each
            height: root.portrait ? ways.each : ways.height
            beside: root.portrait
            wordsRoom: Math.max(wordsHeight, atCounter.wordsHeight)
            text: qsTr("Pay by card")
            sentence: qsTr("Here, with a card, phone, or watch")
            onActivated: root.payment.payByCard()

            TerminalPicture {
                size: byCard.pictureSize
                still: true
            }
        }
        PayCard {
            id: atCounter
            width: byCard.width
            height: byCard.height
            beside: root.portrait
            wordsRoom: byCard.wordsRoom
            busy: root.payment.isOrdering
            text: qsTr("Pay at the counter")
            sentence: qsTr("We’ll start your order now; pay whenever you like")
            onActivated: root.payment.payAtCounter()

            CounterPicture { size: atCounter.pictureSize }
        }
    }
}
