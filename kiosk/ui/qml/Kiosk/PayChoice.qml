pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The ways to pay, and what is to be paid.
Item {
    id: root

    required property PaymentView payment
    required property CartView cart

    readonly property bool portrait: Metrics.portrait
    readonly property real billHeight: rows.height + 2 * Metrics.padding

    // Lying, it stands where the cart had it, and as high as the ways to pay: there is room for
    // what was ordered.
    Item {
        id: money
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        y: root.portrait ? Metrics.gapSmall : ways.y
        width: root.portrait ? parent.width - 2 * Metrics.margin
            : Math.round(parent.width * 0.36) - Metrics.margin
        height: root.portrait ? root.billHeight : ways.height

        CardGround {
            anchors.fill: parent
            radius: root.portrait ? Metrics.radiusCard : Metrics.radiusSheet
        }
        ListView {
            id: lines
            anchors.left: rows.left
            anchors.right: rows.right
            anchors.top: parent.top
            anchors.topMargin: rows.anchors.margins
            anchors.bottom: rows.top
            anchors.bottomMargin: Metrics.gapLarge
            visible: !root.portrait
            clip: true
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            spacing: Metrics.gapSmall
            model: root.portrait ? null : root.cart.lines

            InStep { list: lines }

            delegate: MoneyRow {
                required property int quantity
                required property string name
                required property string priceText

                width: lines.width
                text: `${quantity} × ${name}`
                amount: priceText
            }
        }
        ScrollEdge {
            anchors.left: lines.left
            anchors.right: lines.right
            anchors.bottom: lines.bottom
            visible: lines.visible
            colour: Colours.card
            shown: !lines.atYEnd
        }
        Rectangle {
            anchors.left: rows.left
            anchors.right: rows.right
            anchors.bottom: rows.top
            anchors.bottomMargin: Metrics.gapSmall
            visible: lines.visible
            height: Metrics.hairline
            color: Colours.hairline
        }
        BillRows {
            id: rows
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: root.portrait ? Metrics.padding : Metrics.gapLarge
            bill: root.cart.bill
            brief: root.portrait && Metrics.reach
        }
    }

    Heading {
        id: question
        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        y: Metrics.gapSmall + (root.portrait ? root.billHeight + Metrics.gapHuge : 0)
        text: root.payment.title
    }

    Grid {
        id: ways

        readonly property real each: root.portrait
            ? (height - spacing) / 2 : (width - spacing) / 2

        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.right: root.portrait ? parent.right : money.left
        anchors.rightMargin: root.portrait ? Metrics.margin : Metrics.gapLarge
        y: question.y + question.height + Metrics.gap
        height: Math.min(parent.height - y - Metrics.margin,
                         root.portrait ? Metrics.px(1160) : Metrics.px(760))
        columns: root.portrait ? 1 : 2
        spacing: Metrics.gapLarge
        enabled: !root.payment.isOrdering

        PictureCard {
            id: byCard
            width: root.portrait ? ways.width : ways.each
            height: root.portrait ? ways.each : ways.height
            beside: root.portrait
            pictureShare: 0.48
            wordsRoom: Math.max(wordsHeight, atCounter.wordsHeight)
            text: qsTr("Pay by card")
            sentence: qsTr("Here, with a card, phone, or watch")
            onActivated: root.payment.payByCard()

            TerminalPicture {
                anchors.centerIn: parent
                size: Math.min(parent.width, parent.height * 1.1)
                still: true
            }
        }
        PictureCard {
            id: atCounter
            width: byCard.width
            height: byCard.height
            beside: root.portrait
            pictureShare: byCard.pictureShare
            wordsRoom: byCard.wordsRoom
            busy: root.payment.isOrdering
            text: qsTr("Pay at the counter")
            sentence: qsTr("We’ll start your order now; pay whenever you like")
            onActivated: root.payment.payAtCounter()

            Image {
                anchors.fill: parent
                anchors.margins: Math.min(Metrics.gap, Math.round(parent.height * 0.08))
                source: Theme.file("pictures/counter.png")
                sourceSize.width: 800
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                Accessible.ignored: true
            }
        }
    }
}
