pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The attract page's ground, lit from behind the food.
Rectangle {
    id: root

    property real glowX: width / 2
    property real glowY: height / 2

    color: Poster.edge

    Shape {
        anchors.fill: parent
        visible: !Colours.highContrast

        ShapePath {
            strokeWidth: -1
            fillGradient: RadialGradient {
                centerX: root.glowX
                centerY: root.glowY
                focalX: root.glowX
                focalY: root.glowY
                centerRadius: Math.max(root.width, root.height) * 0.6

                GradientStop { position: 0; color: Poster.glow }
                GradientStop { position: 0.62; color: Poster.edge }
                GradientStop { position: 1; color: Poster.deep }
            }
            startX: 0
            startY: 0

            PathLine { x: root.width; y: 0 }
            PathLine { x: root.width; y: root.height }
            PathLine { x: 0; y: root.height }
            PathLine { x: 0; y: 0 }
        }
    }
}
