pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A countdown (value 0 to 1) or, with `waiting`, a turning arc.
Item {
    id: root

    property real value: 0
    property bool waiting: false
    property real size: Metrics.ringSize
    property real thickness: Math.max(Metrics.outline, size / 9)
    property color colour: Colours.brandEdge
    property color track: Colours.hairline
    property string name: ""

    readonly property real reach: (size - thickness) / 2

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.name
    Accessible.ignored: root.name === ""

    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeColor: root.track
            strokeWidth: root.thickness
            fillColor: Colours.none
            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: root.reach
                radiusY: root.reach
                startAngle: 0
                sweepAngle: 360
            }
        }
        ShapePath {
            strokeColor: root.colour
            strokeWidth: root.thickness
            fillColor: Colours.none
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                id: arc
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: root.reach
                radiusY: root.reach
                startAngle: -90
                sweepAngle: root.waiting ? 100 : 360 * Math.min(1, Math.max(0, root.value))
            }
        }
    }

    NumberAnimation {
        target: arc
        property: "startAngle"
        from: -90
        to: 270
        duration: Motion.turn
        loops: Animation.Infinite
        running: root.waiting && root.visible && !Motion.reduced
    }
}
