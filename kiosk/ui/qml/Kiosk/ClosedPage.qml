pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// No orders now: why, until when, and the numbers that are ready all the same.
Item {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property StatusView status: shell.status

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (root.height - strip.height - height) * 0.46
        width: Math.min(root.width - 2 * Metrics.px(64), Metrics.px(900))
        spacing: Metrics.gap

        Rectangle {
            id: disc
            anchors.horizontalCenter: parent.horizontalCenter
            width: Metrics.portrait ? Metrics.px(320) : Metrics.px(220)
            height: width
            radius: width / 2
            color: Colours.brandTint

            Icon {
                anchors.centerIn: parent
                name: root.status.sign
                size: disc.width * 0.46
                stroke: 1.5
                colour: Colours.brandText
            }
        }
        Item { width: 1; height: Metrics.gapSmall }
        Body {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            muted: true
            strong: true
            text: root.shell.storeName
        }
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            level: Heading.Title
            text: root.status.title
        }
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            level: Heading.Section
            color: Colours.brandText
            text: root.status.untilText
        }
        Body {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            muted: true
            text: root.status.sentence
        }
        Ring {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.status.isWaiting
            waiting: true
        }
    }

    ReadyStrip {
        id: strip
        board: root.shell.board
        onModesWanted: root.modesWanted()
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        sideMargin: Metrics.px(64)
    }
}
