pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A page that scrolls up and down and can bring a part of itself into view, when something points
// at it. The keyboard brings along what it moves to.
Flickable {
    id: root

    // What covers the upper and lower edge, in px; a part is brought in between.
    property real coveredAbove: 0
    property real coveredBelow: 0

    boundsBehavior: Flickable.DragOverBounds
    flickableDirection: Flickable.VerticalFlick
    contentWidth: width
    clip: true

    // To the top of the view, as far as the page goes.
    function reveal(part: Item) {
        root.move(part.mapToItem(root.contentItem, 0, 0).y - root.coveredAbove - Metrics.gap);
    }

    function move(target: real) {
        root.cancelFlick();
        glide.to = Math.max(0, Math.min(target, root.contentHeight - root.height));
        glide.restart();
    }

    InStep { list: root }

    NumberAnimation {
        id: glide
        target: root
        property: "contentY"
        duration: Motion.slow
        easing.type: Motion.easing
    }
    onMovementStarted: glide.stop()
}
