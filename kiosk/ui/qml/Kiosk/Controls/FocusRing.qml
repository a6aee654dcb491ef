pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Shown around what the keyboard is on; made when it is. Two lines, light and dark, so that one of
// them stands out from whatever is below.
Loader {
    id: root

    property bool shown: false
    // Whatever has the focus: the gallery shows all of them.
    property bool forced: false
    property real cornerRadius: 0
    // How far outside the control; negative draws it inside, where the outside is clipped.
    property real outset: Metrics.ring

    anchors.fill: parent
    anchors.margins: -outset
    active: shown || forced

    sourceComponent: Rectangle {
        id: outer
        radius: Math.min(Math.max(0, root.cornerRadius + root.outset), height / 2)
        color: Colours.none
        border.width: Metrics.ring
        border.color: Colours.focus
        Accessible.ignored: true

        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.ring
            radius: Math.max(0, outer.radius - Metrics.ring)
            color: Colours.none
            border.width: Metrics.hairline
            border.color: Colours.focusGap
        }
    }
}
