pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The picture of what was just added, on its way to the order. It only moves, which is cheap to
// draw, and takes no touches.
CardGround {
    id: root

    required property ItemView item

    // From where to where its middle flies.
    function fly(from: point, to: point) {
        if (Motion.reduced || !photo.ready)
            return;
        across.from = from.x - width / 2;
        across.to = to.x - width / 2;
        down.from = from.y - height / 2;
        down.to = to.y - height / 2;
        flight.restart();
    }

    visible: flight.running
    width: Metrics.thumb
    height: Metrics.thumb
    radius: Metrics.radiusChip

    RemotePicture {
        id: photo
        anchors.fill: parent
        anchors.margins: Metrics.gapTiny
        source: root.item.pictureUrl
        topRadius: Metrics.radiusBox
        bottomRadius: Metrics.radiusBox
    }

    ParallelAnimation {
        id: flight

        NumberAnimation {
            id: across
            target: root
            property: "x"
            duration: Motion.slow
            easing.type: Motion.easing
        }
        NumberAnimation {
            id: down
            target: root
            property: "y"
            duration: Motion.slow
            easing.type: Motion.easing
        }
    }
}
