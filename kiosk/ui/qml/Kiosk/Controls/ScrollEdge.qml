pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// There is more above or below: the page fades out towards its edge.
Rectangle {
    id: root

    property bool atTop: false
    property color colour: Colours.surface
    required property bool shown

    height: Metrics.gapHuge
    visible: opacity > 0
    opacity: shown ? 1 : 0
    Accessible.ignored: true

    gradient: Gradient {
        GradientStop {
            position: root.atTop ? 1 : 0
            color: Qt.alpha(root.colour, 0)
        }
        GradientStop {
            position: root.atTop ? 0 : 1
            color: root.colour
        }
    }

    Behavior on opacity {
        NumberAnimation { duration: Motion.quick; easing.type: Motion.easing }
    }
}
