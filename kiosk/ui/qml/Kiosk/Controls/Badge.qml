pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A few words on a tint.
Rectangle {
    id: root

    enum Tone { Neutral, Good, Brand, Dark, Warn }

    required property string text
    property int tone: Badge.Neutral

    readonly property color writing: tone === Badge.Good ? Colours.goodText
        : tone === Badge.Brand ? Colours.brandText
        : tone === Badge.Dark ? Colours.inkOnDark
        : tone === Badge.Warn ? Colours.ink : Colours.muted

    implicitWidth: words.implicitWidth + 2 * Metrics.gapSmall
    implicitHeight: words.implicitHeight + Metrics.gapTiny
    radius: Metrics.radiusBadge
    color: tone === Badge.Good ? Colours.goodTint
        : tone === Badge.Brand ? Colours.brandTint
        : tone === Badge.Dark ? Colours.dark
        : tone === Badge.Warn ? Colours.warnTint : Colours.quiet
    border.width: Colours.highContrast && tone !== Badge.Dark ? Metrics.hairline : 0
    border.color: writing
    visible: text !== ""

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text

    Text {
        id: words
        anchors.fill: parent
        anchors.leftMargin: Metrics.gapSmall
        anchors.rightMargin: Metrics.gapSmall
        text: root.text
        font: Type.smallStrong
        color: root.writing
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
