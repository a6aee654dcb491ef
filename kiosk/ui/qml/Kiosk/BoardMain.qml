pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The lobby display: what is being prepared, what is ready. Nobody touches it, and it is read
// from across the room.
Window {
    id: window

    required property Lobby lobby

    readonly property bool portrait: height > width
    readonly property bool waiting: preparing.count + ready.count > 0
    readonly property bool warned: lobby.contactText !== ""
    readonly property real room: height - (warned ? notice.height : 0)
    // Lying, the halves stand side by side in reading order; upright, what is ready is on top.
    readonly property real share: portrait ? 0.56 : 0.57
    readonly property real readyWidth: portrait ? width : Math.round(width * share)
    readonly property real readyHeight: portrait ? Math.round(room * share) : room

    title: lobby.storeName
    color: Colours.dark

    Binding { target: Metrics; property: "windowWidth"; value: window.width }
    Binding { target: Metrics; property: "windowHeight"; value: window.height }
    Binding { target: Theme; property: "rightToLeft"; value: window.lobby.mirrored }

    Item {
        anchors.fill: parent
        LayoutMirroring.enabled: window.lobby.mirrored
        LayoutMirroring.childrenInherit: true

        HoverHandler { cursorShape: Qt.BlankCursor }

        BoardHalf {
            id: preparing
            visible: window.waiting
            anchors.left: parent.left
            y: window.portrait ? window.readyHeight : 0
            width: window.portrait ? window.width : window.width - window.readyWidth
            height: window.portrait ? window.room - window.readyHeight : window.room
            numbers: window.lobby.preparing
            title: qsTr("Preparing")
            emptyText: qsTr("Everything is ready")
        }
        BoardHalf {
            id: ready
            visible: window.waiting
            anchors.right: parent.right
            width: window.readyWidth
            height: window.readyHeight
            numbers: window.lobby.ready
            calls: true
            title: qsTr("Ready")
            timeText: window.lobby.timeText
            emptyText: window.lobby.storeName
        }
        BoardIdle {
            visible: !window.waiting
            anchors.left: parent.left
            anchors.right: parent.right
            height: window.room
            name: window.lobby.storeName
            timeText: window.lobby.timeText
        }
        BoardNotice {
            id: notice
            visible: window.warned
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            title: window.lobby.contactText
        }
    }
}
