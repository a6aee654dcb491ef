pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// How the guest gets the food: as many large pictures as the store has ways.
Item {
    id: root

    required property Shell shell

    signal modesWanted()

    PageHead {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        onBackWanted: root.shell.back()
        onModesWanted: root.modesWanted()
    }

    Heading {
        id: question
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.px(64)
        anchors.rightMargin: Metrics.px(64)
        anchors.top: head.bottom
        anchors.topMargin: Metrics.roomy ? Metrics.px(88) : 0
        level: Heading.Title
        text: qsTr("Where would you like to eat?")
    }

    // Only who came back from the menu has something to give up.
    TextButton {
        visible: root.shell.guest.serviceText !== ""
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.roomy ? Metrics.gapLarge : 0
        muted: true
        text: qsTr("Start over")
        onActivated: root.shell.done()
    }

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: question.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: Metrics.px(64)
        anchors.rightMargin: Metrics.px(64)
        anchors.topMargin: Metrics.gapHuge
        anchors.bottomMargin: Metrics.roomy ? Metrics.px(144) : Metrics.px(88)
        columns: Metrics.roomy ? 1 : root.shell.services.length
        rowSpacing: Metrics.gapLarge
        columnSpacing: Metrics.gapLarge
        uniformCellHeights: true
        uniformCellWidths: true

        Repeater {
            model: root.shell.services

            ServiceCard {
                required property string modelData
                required property int index

                kind: modelData
                text: root.shell.serviceNames[index]
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: Metrics.px(760)
                onActivated: root.shell.chooseService(index)
            }
        }
    }
}
