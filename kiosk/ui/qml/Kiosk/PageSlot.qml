pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The place of one page: it comes in with a short slide that delays no tap, and leaves at once.
// A page that has left is made anew, a little at a time, so that the next touch finds it ready and
// fresh.
Loader {
    id: root

    required property bool shown
    // Stay as it is while another page is shown.
    property bool kept: false
    property bool isReady: false

    anchors.fill: parent
    active: shown || kept || isReady
    asynchronous: !shown
    visible: shown
    enabled: shown
    focus: shown
    transform: Translate { id: slide }

    // Where the guest is now, for a screen reader.
    function tell() {
        const page = root.shown ? root.item as Item : null;
        if (page)
            page.Accessible.announce([page.Accessible.name, page.Accessible.description]
                .filter(words => words !== "").join(". "));
    }

    onLoaded: Qt.callLater(root.tell)
    onShownChanged: {
        if (shown) {
            isReady = true;
            enter.restart();
            Qt.callLater(root.tell);
        } else {
            leave.restart();
        }
    }
    onKeptChanged: {
        if (!kept)
            leave.restart();
    }

    // Taken down once the next page has been seen: nobody waits for that.
    Timer {
        id: leave
        interval: Motion.blank
        onTriggered: {
            if (!root.shown && !root.kept)
                root.isReady = false;
        }
    }

    // Not while other pages still move.
    Timer {
        interval: Motion.settle
        running: !root.shown && !root.kept && !root.isReady
        onTriggered: root.isReady = true
    }

    // The page comes out of it. A page that is translucent itself takes two frames' time to draw.
    Rectangle {
        id: veil
        anchors.fill: parent
        z: 1
        visible: opacity > 0
        opacity: 0
        color: Colours.surface
    }

    ParallelAnimation {
        id: enter

        NumberAnimation {
            target: veil
            property: "opacity"
            // From the first frame on there is something to see.
            from: 0.7
            to: 0
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
