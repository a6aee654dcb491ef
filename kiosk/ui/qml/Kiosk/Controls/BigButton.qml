pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The one next step of a page.
Tappable {
    id: root

    enum Tone { Brand, Dark, Light }

    property int tone: BigButton.Brand
    // A price or count after the text, separated by a dot.
    property string amount: ""
    // Shown instead of the text while busy.
    property string busyText: text
    // For the repair of a banner and other places between text.
    property bool compact: false

    readonly property color ground: !enabled ? Colours.quiet
        : tone === BigButton.Brand ? (down ? Colours.brandPressed : Colours.brand)
        : tone === BigButton.Dark ? (down ? Colours.pressedDark : Colours.dark)
        : (down ? Colours.pressedCard : Colours.card)
    readonly property color writing: !enabled ? Colours.soldOutText
        : tone === BigButton.Brand ? Colours.inkOnBrand
        : tone === BigButton.Dark ? Colours.inkOnDark : Colours.brandText

    name: busy ? busyText : amount === "" ? text : text + ", " + amount
    cornerRadius: compact ? Metrics.radiusChip
        : tone === BigButton.Light ? height / 2 : Metrics.radiusCard
    implicitHeight: compact ? Metrics.touchMin : Metrics.touchMain
    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, implicitHeight)
    leftPadding: compact ? Metrics.padding : Metrics.gapLarge
    rightPadding: leftPadding
    topPadding: Metrics.gapTiny
    bottomPadding: Metrics.gapTiny

    background: Rectangle {
        radius: root.cornerRadius
        color: root.ground
        border.width: root.enabled && root.tone === BigButton.Brand
            && Colours.brandEdge !== Colours.brand ? Metrics.outline
            : root.enabled && !Colours.highContrast ? 0 : Metrics.outline
        border.color: root.enabled
            ? (root.tone === BigButton.Brand ? Colours.brandEdge : Colours.ink)
            : Colours.outlineOff

        Shadow {
            kind: Shadow.Raised
            shown: root.tone === BigButton.Light
        }
    }

    contentItem: Item {
        implicitWidth: words.implicitWidth + words.anchors.leftMargin

        Ring {
            id: wait
            visible: root.busy
            waiting: true
            size: Metrics.icon
            colour: root.writing
            track: Qt.alpha(root.writing, 0.3)
            anchors.verticalCenter: parent.verticalCenter
            x: root.mirrored
                ? words.x + (words.width + words.paintedWidth) / 2 + Metrics.gapSmall
                : words.x + (words.width - words.paintedWidth) / 2 - Metrics.gapSmall - width
        }
        Text {
            id: words
            anchors.fill: parent
            anchors.leftMargin: root.busy ? wait.width + Metrics.gapSmall : 0
            text: root.busy ? root.busyText
                : root.amount === "" ? root.text : root.text + "\u2002·\u2002" + Type.isolate(root.amount)
            font: root.compact ? Type.bodyStrong : Type.heading
            fontSizeMode: Text.Fit
            minimumPixelSize: Type.least
            color: root.writing
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            // Shrinks before it breaks a word.
            wrapMode: Text.WordWrap
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
