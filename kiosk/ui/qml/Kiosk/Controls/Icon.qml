pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A sign in one colour. Decoration only: what carries it has the accessible name.
Item {
    id: root

    required property string name
    property real size: Metrics.icon
    property color colour: Colours.ink
    // Line width on the 24-unit grid.
    property real stroke: Icons.stroke

    readonly property bool turned: Icons.turns(name) && root.LayoutMirroring.enabled

    implicitWidth: size
    implicitHeight: size
    // Qt 6.11's software renderer draws a shape that lies wholly outside of its clip without any,
    // over whatever is there; an image of it is clipped.
    layer.enabled: true
    Accessible.ignored: true

    Shape {
        x: root.turned ? root.size : 0
        width: Icons.grid
        height: Icons.grid
        preferredRendererType: Shape.CurveRenderer
        transform: Scale {
            xScale: (root.turned ? -1 : 1) * root.size / Icons.grid
            yScale: root.size / Icons.grid
        }

        ShapePath {
            strokeColor: root.colour
            strokeWidth: root.stroke
            fillColor: Colours.none
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg { path: Icons.path(root.name) }
        }
    }
}
