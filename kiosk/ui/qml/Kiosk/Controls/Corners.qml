pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// Covers the four corners of a picture with the colour around it. A mask would need a shader,
// which software rendering has not.
Shape {
    id: root

    required property color colour
    property real topRadius: 0
    property real bottomRadius: 0

    // A pixel more around, so that no edge of the picture shines through.
    readonly property real more: 1

    anchors.fill: parent
    preferredRendererType: Shape.CurveRenderer
    visible: topRadius > 0 || bottomRadius > 0

    // What lies between a corner and its arc. One path around the whole picture with a hole in it
    // would do, but where the two share an edge OpenGL fills the hole.
    component Corner: ShapePath {
        id: corner

        required property real radius
        property bool right: false
        property bool bottom: false

        readonly property real outX: right ? root.width + root.more : -root.more
        readonly property real outY: bottom ? root.height + root.more : -root.more
        readonly property real edgeX: right ? root.width : 0
        readonly property real edgeY: bottom ? root.height : 0
        readonly property real arcX: right ? root.width - radius : radius
        readonly property real arcY: bottom ? root.height - radius : radius

        fillColor: radius > 0 ? root.colour : Colours.none
        strokeWidth: -1
        startX: outX
        startY: outY

        PathLine { x: corner.arcX; y: corner.outY }
        PathLine { x: corner.arcX; y: corner.edgeY }
        PathArc {
            x: corner.edgeX
            y: corner.arcY
            radiusX: corner.radius
            radiusY: corner.radius
            direction: corner.right === corner.bottom ? PathArc.Counterclockwise : PathArc.Clockwise
        }
        PathLine { x: corner.outX; y: corner.arcY }
        PathLine { x: corner.outX; y: corner.outY }
    }

    Corner { radius: root.topRadius }
    Corner { radius: root.topRadius; right: true }
    Corner { radius: root.bottomRadius; bottom: true }
    Corner { radius: root.bottomRadius; bottom: true; right: true }
}
