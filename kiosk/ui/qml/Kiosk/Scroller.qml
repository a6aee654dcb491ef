pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A page that scrolls up and down and can bring a part of itself into view: because something
// points at it, or because the keyboard has moved to it.
Flickable {
    id: root

    // What covers the upper and lower edge, in px; a part is brought in between.
    property real coveredAbove: 0
    property real coveredBelow: 0

    readonly property Item focused: Window.activeFocusItem

    boundsBehavior: Flickable.DragOverBounds
    flickableDirection: Flickable.VerticalFlick
    contentWidth: width
    clip: true

    onFocusedChanged: {
        if (root.focused && root.holds(root.focused))
            root.ensure(root.focused);
    }

    function holds(part: Item): bool {
        for (let each = part; each; each = each.parent) {
            if (each === root.contentItem)
                return true;
        }
        return false;
    }

    // To the top of the view, as far as the page goes.
    function reveal(part: Item) {
        root.move(part.mapToItem(root.contentItem, 0, 0).y - root.coveredAbove - Metrics.gap);
    }

    // No further than it takes.
    function ensure(part: Item) {
        const top = part.mapToItem(root.contentItem, 0, 0).y;
        const above = top - root.coveredAbove - Metrics.gap;
        const below = top + part.height + root.coveredBelow + Metrics.gap - root.height;
        if (above < root.contentY)
            root.move(above);
        else if (below > root.contentY)
            root.move(below);
    }

    function move(target: real) {
        root.cancelFlick();
        glide.to = Math.max(0, Math.min(target, root.contentHeight - root.height));
        glide.restart();
    }

    NumberAnimation {
        id: glide
        target: root
        property: "contentY"
        duration: Motion.slow
        easing.type: Motion.easing
    }
    onMovementStarted: glide.stop()
}
