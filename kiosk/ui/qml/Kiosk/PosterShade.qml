pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Over a photo that is the page's ground: dark where words stand, whatever the photo shows there,
// and clear elsewhere.
Item {
    id: root

    // The words stand at the side, not at the head and the foot.
    required property bool sideways
    // How far they go from the side or the head on, and from the foot up, in px.
    required property real words
    required property real foot

    // Dark from its side or upper edge on for `words` px, and a little further less and less so.
    component Shade: Rectangle {
        id: shade

        required property real words
        property bool sideways: false

        readonly property real reach: words + Metrics.px(sideways ? 480 : 260)

        width: sideways ? reach : root.width
        height: sideways ? root.height : reach
        gradient: Gradient {
            orientation: shade.sideways ? Gradient.Horizontal : Gradient.Vertical

            GradientStop { position: 0; color: Poster.shade }
            GradientStop { position: shade.words / shade.reach; color: Poster.shade }
            GradientStop { position: 1; color: Qt.alpha(Poster.shade, 0) }
        }
    }

    clip: true

    Shade {
        words: root.words
        sideways: root.sideways
        x: Theme.rightToLeft && sideways ? parent.width - width : 0
        rotation: Theme.rightToLeft && sideways ? 180 : 0
    }
    Shade {
        visible: !root.sideways
        words: root.foot
        y: parent.height - height
        rotation: 180
    }
}
