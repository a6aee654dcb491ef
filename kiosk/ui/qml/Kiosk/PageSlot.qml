pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The place of one page: it comes in with a short slide that delays no tap, and leaves at once.
Loader {
    id: root

    required property bool shown
    // Stay alive while another page is shown.
    property bool kept: false

    anchors.fill: parent
    active: shown || kept
    visible: shown
    enabled: shown
    focus: shown
    transform: Translate { id: slide }

    onShownChanged: {
        if (shown)
            enter.restart();
    }

    ParallelAnimation {
        id: enter

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0
            to: 1
            duration: Motion.quick
            easing.type: Motion.easing
        }
        NumberAnimation {
            target: slide
            property: "y"
            from: Metrics.gap
            to: 0
            duration: Motion.normal
            easing.type: Motion.easing
        }
    }
}
