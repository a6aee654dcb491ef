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
    readonly property bool unknown: payment.stage === PaymentView.Stage.Unknown
    readonly property bool free: payment.stage === PaymentView.Stage.Free

    // The picture stands above the words where there is room for that, else beside them.
    readonly property bool stacked: Metrics.roomy
    // The lower half of a screen that stands: words in little room, and wide answers below.
    readonly property bool low: Metrics.portrait && !stacked
    readonly property real side: stacked ? Metrics.margin + Metrics.gapLarge : Metrics.margin

    // Within reach the head of the page says it.
    readonly property string amount: unknown ? "" : payment.amountText
    readonly property string amountSpoken: qsTr("Amount due: %1").arg(amount)

    // What is above the answers stands in the middle of what they leave.
    readonly property real room: answers.visible ? answers.y : height

    TerminalPicture {
        id: picture

        // From the side where lines begin, as a share of the width.
        readonly property real centre: root.stacked ? 0.5 : root.low ? 0.17 : 0.24

        size: root.stacked
            ? Math.max(Metrics.px(240), Math.min(root.width * 0.6, root.height * 0.36,
                                                 root.room - words.height - 3 * Metrics.gapLarge))
            : root.low ? Math.min(root.width * 0.26, root.room * 0.9)
            : Math.min(root.width * 0.38, root.height * 0.76)
        x: root.width * (Theme.rightToLeft ? 1 - centre : centre) - size / 2
        y: root.stacked
            ? Math.max(0, (root.room - size - words.height - Metrics.gapHuge) * 0.4)
            : root.low ? (root.room - size) / 2
            : (root.height - size) / 2 - Metrics.gapLarge
        stage: root.payment.stage
    }

    Column {
        id: words
        anchors.right: parent.right
        anchors.rightMargin: root.side
        width: root.stacked ? root.width - 2 * root.side
            : root.width * (root.low ? 0.66 : 0.52) - root.side
        y: root.stacked ? picture.y + picture.height + Metrics.gapHuge
            : Math.max(0, (root.room - height) / 2)
        spacing: Metrics.reach ? Metrics.gapSmall : Metrics.gap

        BigWord {
            visible: text !== ""
            text: Metrics.reach ? "" : root.amount
            color: root.free ? Colours.muted : Colours.ink
            spoken: root.amountSpoken
        }
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            level: Metrics.reach ? Heading.Section : Heading.Title
            text: root.payment.title
        }
        Body {
            width: Metrics.reach ? parent.width : Math.min(parent.width, Metrics.readingWidth)
            anchors.horizontalCenter: parent.horizontalCenter
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            color: root.unknown || root.free ? Colours.ink : Colours.muted
            text: root.payment.sentence
        }
        BigWord {
            visible: root.unknown
            text: root.payment.shortCode
            color: Colours.brandFigure
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
        font: Type.tight(Metrics.reach ? Type.title : Type.hero, text)
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
        anchors.bottomMargin: Metrics.margin + (root.stacked ? Metrics.gap : 0)
        width: root.low ? root.width - 2 * root.side : words.width
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
