pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The card reader at work: the amount, what to do, and how it ended.
Item {
    id: root

    required property Shell shell

    readonly property PaymentView payment: shell.checkout.payment
    readonly property bool portrait: Metrics.portrait
    readonly property bool unknown: payment.stage === PaymentView.Stage.Unknown
    readonly property bool free: payment.stage === PaymentView.Stage.Free
    readonly property real side: portrait ? Metrics.margin + Metrics.gapLarge : Metrics.margin

    // What is above the answers stands in the middle of what they leave.
    readonly property real room: answers.visible ? answers.y : height

    // Within reach there is little height.
    readonly property bool low: Metrics.reachTop > 0
    // Half a page may have room for the words alone.
    readonly property bool pictured: picture.size >= Metrics.px(200)

    TerminalPicture {
        id: picture
        size: root.portrait
            ? Math.max(0, Math.min(root.width * 0.6, root.height * 0.36,
                                   root.room - words.height - 3 * Metrics.gapLarge))
            : Math.min(root.width * 0.38, root.height * 0.76)
        x: root.portrait ? (root.width - size) / 2
            : root.width * (Theme.rightToLeft ? 0.76 : 0.24) - size / 2
        y: root.portrait
            ? Math.max(0, (root.room - size - words.height - Metrics.gapHuge) * 0.4)
            : (root.height - size) / 2 - Metrics.gapLarge
        stage: root.payment.stage
        visible: root.pictured
    }

    Column {
        id: words
        anchors.right: parent.right
        anchors.rightMargin: root.side
        width: root.portrait ? root.width - 2 * root.side : root.width * 0.52 - root.side
        y: root.portrait && root.pictured ? picture.y + picture.height + Metrics.gapHuge
            : Math.max(0, (root.room - height) / 2)
        spacing: Metrics.gap

        BigWord {
            visible: text !== "" && !root.unknown
            text: root.payment.amountText
            color: root.free ? Colours.muted : Colours.ink
            spoken: qsTr("Amount due: %1").arg(text)
        }
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            level: root.low ? Heading.Section : Heading.Title
            text: root.payment.title
        }
        Body {
            width: Type.balanced(text, font, Math.min(parent.width, Metrics.readingWidth))
            anchors.horizontalCenter: parent.horizontalCenter
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            color: root.unknown || root.free ? Colours.ink : Colours.muted
            text: root.payment.sentence
        }
        BigWord {
            visible: root.unknown
            text: root.payment.shortCode
            color: Colours.brandEdge
            spoken: qsTr("Your number is %1").arg(text)
        }
        Body {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: root.unknown
            small: true
            muted: true
            text: qsTr("For staff: payment %1, %2").arg(Type.isolate(root.payment.reference))
                .arg(root.payment.amountText)
        }
    }

    // The amount, or the number: what the page is about.
    component BigWord: Text {
        required property string spoken

        width: parent?.width ?? 0
        font: Type.tight(root.low ? Type.title : Type.hero, text)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Type.least
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: spoken
    }

    Column {
        id: answers
        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.margin + (root.portrait ? Metrics.gap : 0)
        width: words.width
        spacing: Metrics.gap

        PlayedTerminal {
            width: parent.width
            visible: root.payment.isSimulated && root.payment.stage === PaymentView.Stage.Present
            payment: root.payment
        }
        PlainButton {
            width: parent.width
            visible: root.payment.stage === PaymentView.Stage.Present
            enabled: root.payment.canCancel
            text: qsTr("Cancel the payment")
            onActivated: root.payment.cancel()
        }
        BigButton {
            width: parent.width
            visible: root.free
            enabled: !root.payment.isOrdering
            text: qsTr("Try again")
            onActivated: root.payment.payByCard()
        }
        PlainButton {
            width: parent.width
            visible: root.free && root.payment.counterOffered
            busy: root.payment.isOrdering
            text: qsTr("Pay at the counter")
            onActivated: root.payment.payAtCounter()
        }
        PlainButton {
            width: parent.width
            visible: root.unknown
            text: qsTr("Done")
            onActivated: root.shell.done()
        }
    }
}
