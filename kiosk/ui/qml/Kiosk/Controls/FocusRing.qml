pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Shown around what the keyboard is on; made when it is. A dark line between two light ones: it
// stands out from a light control on a dark ground, from a dark one on a light ground, and where
// both are alike.
Loader {
    id: root

    property bool shown: false
    // Whatever has the focus: the gallery shows all of them.
    property bool forced: false
    property real cornerRadius: 0
    // How far outside the control; negative draws it inside, where the outside is clipped.
    property real outset: Metrics.ringWidth

    anchors.fill: parent
    anchors.margins: -outset
    active: shown || forced

    sourceComponent: Rectangle {
        id: outer
        radius: Math.min(Math.max(0, root.cornerRadius + root.outset), height / 2)
        color: Colours.none
        border.width: Metrics.ringWidth
        border.color: Colours.focusGap
        Accessible.ignored: true

        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.ringEdge
            radius: Math.max(0, outer.radius - Metrics.ringEdge)
            color: Colours.none
            border.width: Metrics.ring
            border.color: Colours.focus
        }
    }
}
