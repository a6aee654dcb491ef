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

    // Only who came back from the menu has something to give up.
    readonly property bool returning: shell.guest.serviceText !== ""
    Accessible.role: Accessible.Pane
    Accessible.name: question.text

    // Cards side by side leave their words the same room.
    property int made: 0
    readonly property real wordsRoom: {
        let most = 0;
        for (let place = 0; place < made; ++place)
            most = Math.max(most, (cards.itemAt(place) as PictureCard)?.wordsHeight ?? 0);
        return most;
    }

    PageHead {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        titleSpoken: question.text
        onBackWanted: root.shell.back()
        onModesWanted: root.modesWanted()
    }

    Heading {
        id: question
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        anchors.top: head.bottom
        anchors.topMargin: Metrics.roomy ? Metrics.px(88) : 0
        level: Heading.Title
        text: qsTr("Where would you like to eat?")
    }

    TextButton {
        visible: root.returning
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
        anchors.leftMargin: Metrics.margin
        anchors.rightMargin: Metrics.margin
        anchors.topMargin: Metrics.roomy ? Metrics.gapHuge : Metrics.gapLarge
        anchors.bottomMargin: Metrics.roomy ? Metrics.px(144)
            : root.returning ? Metrics.px(88) : Metrics.margin
        // Side by side where each has room for its words.
        columns: Metrics.roomy || width / root.shell.services.length
            < Metrics.px(340) * Type.factor ? 1 : root.shell.services.length
        rowSpacing: Metrics.gapLarge
        columnSpacing: Metrics.gapLarge
        uniformCellHeights: true
        uniformCellWidths: true

        Repeater {
            id: cards
            model: root.shell.services
            onItemAdded: ++root.made

            PictureCard {
                id: card

                // `eat_in`, `take_out` or `delivery`.
                required property string modelData
                required property int index

                text: root.shell.serviceNames[index]
                wordsRoom: root.wordsRoom
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: Metrics.px(760)
                onActivated: root.shell.chooseService(index)

                Image {
                    anchors.fill: parent
                    anchors.margins: Math.min(Metrics.gap, Math.round(parent.height * 0.08))
                    source: Theme.file(`pictures/${card.modelData.replace("_", "-")}.png`)
                    sourceSize.width: 800
                    asynchronous: true
                    fillMode: Image.PreserveAspectFit
                    Accessible.ignored: true
                }
            }
        }
    }
}
