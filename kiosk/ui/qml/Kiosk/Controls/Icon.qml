pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A sign in one colour. Decoration only: what carries it has the accessible name.
Image {
    id: root

    required property string name
    property real size: Metrics.icon
    property color colour: Colours.ink
    // Line width on the 24-unit grid.
    property real stroke: Icons.stroke

    width: size
    height: size
    sourceSize: Qt.size(Math.ceil(size), Math.ceil(size))
    mirror: Icons.turns(name) && root.LayoutMirroring.enabled
    source: Icons.picture(name, colour, stroke)
    Accessible.ignored: true
}
