pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The head of a page: back, where one is, and ways to see better. What scrolls goes below it.
Rectangle {
    id: root

    property string overline: ""
    // Where the overline leads, in words; empty where it leads nowhere.
    property string overlineName: ""
    property string title: ""
    // What a guest with a screen reader hears, where that differs from what is written.
    property string titleSpoken: title
    property bool backOffered: true
    default property alias actions: side.data

    signal backWanted()
    signal overlineWanted()
    signal modesWanted()

    // Within reach there is less height for everything: the page needs it more.
    implicitHeight: Math.max(
        Metrics.iconButton + 2 * (Metrics.reachTop > 0 ? Metrics.gapSmall : Metrics.margin),
        words.height + 2 * Metrics.gapTiny)
    color: Colours.surface
    z: 1

    Accessible.role: Accessible.ToolBar
    Accessible.name: titleSpoken

    IconButton {
        id: back
        visible: root.backOffered
        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
        sign: "back"
        name: qsTr("Back")
        onActivated: root.backWanted()
    }
    Column {
        id: words
        anchors.left: back.visible ? back.right : parent.left
        anchors.leftMargin: back.visible ? Metrics.gap : Metrics.margin
        anchors.right: side.left
        anchors.rightMargin: Metrics.gap
        anchors.verticalCenter: parent.verticalCenter

        OverlineButton {
            anchors.left: parent.left
            visible: root.overlineName !== ""
            width: Math.min(implicitWidth, parent.width)
            text: root.overline
            name: root.overlineName
            onActivated: root.overlineWanted()
        }
        Body {
            width: parent.width
            visible: text !== "" && root.overlineName === ""
            small: true
            muted: true
            maximumLineCount: 1
            text: root.overline
        }
        Heading {
            width: parent.width
            visible: text !== ""
            level: Heading.Title
            maximumLineCount: 1
            text: root.title
            spoken: root.titleSpoken
        }
    }
    Row {
        id: side
        anchors.right: modes.left
        anchors.rightMargin: Metrics.touchApart
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.touchApart
    }
    IconButton {
        id: modes
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
        sign: "person"
        name: qsTr("Easier to see")
        onActivated: root.modesWanted()
    }
}
