pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The number, as large as the screen allows, and how far the order is.
FocusScope {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property NumberView order: shell.number
    readonly property bool portrait: Metrics.portrait
    readonly property real side: portrait ? Metrics.margin + Metrics.gapLarge : Metrics.margin

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Your number is %1").arg(root.order.shortCode)
    Accessible.description: root.order.hasNews ? `${root.order.headline}. ${root.order.sentence}`
        : root.order.sentence

    Connections {
        target: root.order

        function onAnnounced(words: string) {
            root.Accessible.announce(words);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.surface
    }

    NumberFigure {
        id: figure
        anchors.left: parent.left
        anchors.leftMargin: root.side
        anchors.top: parent.top
        width: root.portrait ? parent.width - 2 * root.side
            : parent.width * 0.52 - 2 * root.side
        height: root.portrait ? card.y - Metrics.gapLarge : parent.height
        order: root.order
    }

    NumberSteps {
        id: card
        anchors.right: parent.right
        anchors.rightMargin: root.side
        width: root.portrait ? figure.width : parent.width * 0.44
        y: root.portrait ? foot.y - height - Metrics.gapLarge
            : Math.max(Metrics.margin, (foot.y - height) / 2)
        order: root.order
    }

    Column {
        id: foot
        anchors.right: parent.right
        anchors.rightMargin: root.side
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.margin + (root.portrait ? Metrics.gap : 0)
        width: card.width
        spacing: Metrics.gapLarge

        Column {
            width: parent.width
            spacing: Metrics.gapTiny

            Body {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                visible: !root.order.hasNews
                muted: true
                text: root.order.sentence
                spoken: text
            }
            Body {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                muted: true
                text: root.order.closesText
            }
        }
        Item {
            width: parent.width
            height: Math.max(done.height, modes.height)

            PlainButton {
                id: done
                anchors.left: parent.left
                anchors.right: modes.left
                anchors.rightMargin: Metrics.touchApart
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Done")
                onActivated: root.order.done()
            }
            IconButton {
                id: modes
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                sign: "person"
                name: qsTr("Easier to see")
                onActivated: root.modesWanted()
            }
        }
    }
}
