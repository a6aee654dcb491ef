pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A round button with a sign. Its name is only spoken, so the sign must be one that everybody
// knows.
Tappable {
    id: root

    enum Tone { Raised, Quiet, Dark, Bare }

    required property string sign
    property int tone: IconButton.Raised
    property real size: Metrics.iconButton

    readonly property color ground: tone === IconButton.Raised
            ? (down ? Colours.pressedCard : Colours.card)
        : tone === IconButton.Quiet ? (down ? Colours.pressedQuiet : Colours.quiet)
        : tone === IconButton.Dark ? (down ? Colours.pressedDark : Colours.darkRaised)
        : (down ? Colours.pressedCard : Colours.none)

    implicitWidth: size
    implicitHeight: size
    cornerRadius: height / 2

    background: Rectangle {
        radius: root.cornerRadius
        color: root.ground
        border.width: Colours.highContrast && root.tone !== IconButton.Bare ? Metrics.outline : 0
        border.color: !root.enabled ? Colours.outlineOff
            : root.tone === IconButton.Dark ? Colours.inkOnDark : Colours.outline

        Shadow {
            kind: Shadow.Round
            shown: root.tone === IconButton.Raised
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: Math.min(Metrics.icon, root.size * 0.5)
            colour: root.tone === IconButton.Dark ? Colours.inkOnDark
                : root.enabled ? Colours.ink : Colours.outlineOff
        }
    }
}
