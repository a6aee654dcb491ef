pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A number that is called out. Set its size in screen pixels: it is meant to fill its place.
Rectangle {
    id: root

    enum Tone { Plain, OnDark, OnBrand, Fresh, Glow }

    required property string code
    property real size: Metrics.px(104)
    property int tone: NumberTag.Plain
    property string name: code

    implicitWidth: words.implicitWidth + (tone === NumberTag.Fresh ? size * 0.64 : 0)
    implicitHeight: tone === NumberTag.Fresh ? size * 1.56 : words.implicitHeight
    radius: Metrics.radiusSheet
    color: tone === NumberTag.Fresh ? Colours.card : Colours.none

    Accessible.role: Accessible.StaticText
    Accessible.name: root.name

    Text {
        id: words
        anchors.centerIn: parent
        text: root.code
        font: Type.number(root.size)
        color: root.tone === NumberTag.Plain ? Colours.brandFigure
            : root.tone === NumberTag.Glow ? Colours.brandOnDark
            : root.tone === NumberTag.OnDark ? Colours.mutedOnDark
            : root.tone === NumberTag.OnBrand ? Colours.inkOnBrand : Colours.brandText
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
