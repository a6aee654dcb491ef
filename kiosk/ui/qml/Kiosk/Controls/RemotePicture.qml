pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A picture that is decoded beside the screen's thread, with rounded corners, a ground while
// it is missing, and a paler look for what is sold out.
Item {
    id: root

    required property url source
    // Spoken; empty where the words beside the picture say it already.
    property string name: ""
    property real topRadius: 0
    property real bottomRadius: 0
    // The colour around the corners.
    property color around: Colours.card
    property bool soldOut: false
    property string placeholder: "plate"
    property int fillMode: Image.PreserveAspectCrop

    readonly property bool ready: picture.status === Image.Ready

    implicitWidth: Metrics.thumb
    implicitHeight: Metrics.thumb
    Accessible.role: Accessible.Graphic
    Accessible.name: root.name
    Accessible.ignored: root.name === ""

    Rectangle {
        anchors.fill: parent
        // Not by `visible`, after which Qt would go through every item of every page, at each
        // picture that comes in a scroll.
        opacity: root.ready ? 0 : 1
        color: Colours.pictureGround

        Icon {
            anchors.centerIn: parent
            visible: picture.status === Image.Error || picture.status === Image.Null
            name: root.placeholder
            size: Math.min(Metrics.iconLarge, root.height * 0.5)
            colour: Colours.outline
        }
    }

    Image {
        id: picture
        anchors.fill: parent
        asynchronous: true
        source: root.source
        sourceSize: Qt.size(Math.ceil(root.width), Math.ceil(root.height))
        fillMode: root.fillMode
        onStatusChanged: {
            if (status === Image.Error)
                Feedback.pictureFailed(source);
        }
        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        visible: root.soldOut
        color: Colours.veil
    }

    Corners {
        colour: root.around
        topRadius: root.topRadius
        bottomRadius: root.bottomRadius
    }
}
