pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A headline. Long words break before they are cut.
Text {
    id: root

    enum Level { Hero, Title, Section, Name }

    property int level: Heading.Section
    // What a reader with a screen reader hears, where that differs from what is written.
    property string spoken: text

    readonly property font base: level === Heading.Hero ? Type.hero
        : level === Heading.Title ? Type.title
        : level === Heading.Section ? Type.heading : Type.name

    color: Colours.ink
    font: Type.tight(base, text)
    lineHeight: level === Heading.Hero ? 0.94 : 1
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    maximumLineCount: 3
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText

    Accessible.role: Accessible.Heading
    Accessible.name: root.spoken
    Accessible.ignored: root.spoken === ""
}
