pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The store's pictures on the poster's ground, calmly one after the other; ours where it has none
// that can be read.
Item {
    id: root

    required property Shell shell
    required property real size
    // Whether they take turns.
    property bool changes: false

    property list<url> readable: shell.heroUrls
    readonly property bool own: readable.length > 0
    // A photo has no transparent ground: it fills its place.
    readonly property bool isPhoto: own && /\.jpe?g$/i.test(picture.source.toString())
    readonly property alias shownOpacity: picture.opacity
    property int place: 0

    function leaveOut(broken: url) {
        root.readable = root.readable.filter(each => each.toString() !== broken.toString());
    }

    width: size
    height: size

    Image {
        id: picture
        anchors.fill: parent
        source: root.own ? root.readable[root.place % root.readable.length]
            : Theme.file("pictures/take-out.png")
        asynchronous: true
        // Ours has less air around it.
        scale: root.own ? 1 : 0.78
        sourceSize: Qt.size(Math.round(root.width), Math.round(root.height))
        fillMode: root.isPhoto ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        Accessible.ignored: true

        onStatusChanged: {
            // Later: the source must not change while it is being told about.
            if (status === Image.Error && root.own)
                Qt.callLater(root.leaveOut, source);
            else if (status === Image.Ready && opacity < 1)
                appear.restart();
        }
    }

    NumberAnimation {
        id: leave
        target: picture
        property: "opacity"
        to: 0
        duration: Motion.slow
        onFinished: {
            root.place += 1;
            // One that was read before is there at once.
            if (picture.status === Image.Ready)
                appear.restart();
        }
    }
    NumberAnimation {
        id: appear
        target: picture
        property: "opacity"
        to: 1
        duration: Motion.slow
    }

    Timer {
        interval: Motion.slide
        repeat: true
        running: root.changes && root.readable.length > 1 && !Motion.reduced
        onTriggered: leave.restart()
    }
}
