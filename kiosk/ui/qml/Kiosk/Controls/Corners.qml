pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// Covers the four corners of a picture with the colour around it. A mask would need a shader,
// which software rendering has not.
Shape {
    id: root

    required property color colour
    property real topRadius: 0
    property real bottomRadius: 0

    // A pixel more all around, so that no edge of the picture shines through.
    readonly property real more: 1

    anchors.fill: parent
    preferredRendererType: Shape.CurveRenderer
    visible: topRadius > 0 || bottomRadius > 0

    ShapePath {
        fillColor: root.colour
        strokeWidth: -1
        fillRule: ShapePath.OddEvenFill

        PathRectangle {
            x: -root.more
            y: root.topRadius > 0 ? -root.more : 0
            width: root.width + 2 * root.more
            height: root.height + (root.topRadius > 0 ? root.more : 0)
                + (root.bottomRadius > 0 ? root.more : 0)
        }
        PathRectangle {
            width: root.width
            height: root.height
            topLeftRadius: root.topRadius
            topRightRadius: root.topRadius
            bottomLeftRadius: root.bottomRadius
            bottomRightRadius: root.bottomRadius
        }
    }
}
