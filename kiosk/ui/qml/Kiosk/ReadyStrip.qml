pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The foot of the pages that wait for a guest: which numbers are ready, and ways to see better.
Rectangle {
    id: root

    required property BoardView board
    property real sideMargin: Metrics.margin
    property bool modesOffered: true

    signal modesWanted()

    readonly property bool waiting: board.ready.length > 0
    // As many numbers as fit in one line; of those that are ready the newest come first.
    readonly property int fits: Math.max(1, Math.floor(
        (numbers.width + numbers.spacing) / (Metrics.px(168) + numbers.spacing)))
    readonly property list<string> shown: (waiting ? board.ready : board.preparing).slice(0, fits)

    height: Metrics.px(216)
    color: Colours.dark

    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: root.sideMargin
        anchors.right: modes.visible ? modes.left : parent.right
        anchors.rightMargin: modes.visible ? Metrics.gap : root.sideMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        Body {
            width: parent.width
            text: root.waiting ? qsTr("Ready now")
                : root.board.preparing.length > 0 ? qsTr("Being prepared") : qsTr("Ready now")
            color: Colours.mutedOnDark
        }
        Row {
            id: numbers
            width: parent.width
            height: Metrics.px(92)
            spacing: Metrics.gapLarge
            clip: true
            visible: root.shown.length > 0

            Repeater {
                model: root.shown

                NumberTag {
                    required property string modelData

                    code: modelData
                    name: root.waiting ? qsTr("%1 is ready").arg(modelData)
                                       : qsTr("%1 is being prepared").arg(modelData)
                    size: Metrics.px(76)
                    tone: root.waiting ? NumberTag.Glow : NumberTag.OnDark
                    anchors.verticalCenter: parent?.verticalCenter
                }
            }
        }
        Heading {
            visible: !numbers.visible
            level: Heading.Section
            text: qsTr("Your number appears here")
            color: Colours.inkOnDark
        }
    }

    IconButton {
        id: modes
        visible: root.modesOffered
        anchors.right: parent.right
        anchors.rightMargin: root.sideMargin
        anchors.verticalCenter: parent.verticalCenter
        size: Metrics.touchMain
        tone: IconButton.Dark
        sign: "person"
        name: qsTr("Easier to see")
        onActivated: root.modesWanted()
    }
}
