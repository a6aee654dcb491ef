pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A quiet action beside other things: words only, on a ground as large as a finger.
Tappable {
    id: root

    property bool muted: false
    property bool dark: false

    cornerRadius: Metrics.radiusChip
    implicitHeight: Metrics.touchMin
    implicitWidth: Math.max(words.implicitWidth + leftPadding + rightPadding, Metrics.touchMin)
    leftPadding: Metrics.gapSmall
    rightPadding: leftPadding

    background: Rectangle {
        radius: root.cornerRadius
        color: !root.down ? Colours.none : root.dark ? Colours.pressedDark : Colours.pressedCard
    }

    contentItem: Text {
        id: words
        text: root.text
        font.family: Type.bodyStrong.family
        font.pixelSize: Type.bodyStrong.pixelSize
        font.weight: Type.bodyStrong.weight
        font.underline: Colours.highContrast
        color: !root.enabled ? Colours.soldOutText
            : root.dark ? Colours.brandOnDark
            : root.muted ? Colours.muted : Colours.brandText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
