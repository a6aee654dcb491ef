pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Running text.
Text {
    id: root

    property bool small: false
    property bool strong: false
    property bool muted: false
    property string spoken: text

    color: muted ? Colours.muted : Colours.ink
    font: small ? (strong ? Type.smallStrong : Type.small)
                : (strong ? Type.bodyStrong : Type.body)
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText

    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken
    Accessible.ignored: root.spoken === ""
}
