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

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Metrics.discLarge
            sign: root.status.sign
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
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(parent.width, Metrics.readingWidth)
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
