pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One item: its picture, what can be chosen, and the price of what is chosen on the button.
FocusScope {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property ItemView item: shell.item
    // In reach mode the picture stands above the page.
    readonly property bool pictured: item.pictureUrl.toString() !== "" && !(portrait && Metrics.reach)
    readonly property bool portrait: Metrics.portrait
    // The picture's height above the sheet when the page stands; beside it, when it lies.
    readonly property real heroHeight: pictured
        ? Math.min(Metrics.hero, height * 0.34) : Metrics.headerHeight
    readonly property real sideWidth: portrait ? 0 : Math.round(width * 0.4)

    Accessible.role: Accessible.Pane
    Accessible.name: root.item.name

    Connections {
        target: root.item

        function onAnnounced(words: string) {
            root.Accessible.announce(words);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.surface
    }

    // First for the keyboard and a screen reader, though they lie above all that follows.
    IconButton {
        id: back
        z: 2
        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        y: (Metrics.headerHeight - height) / 2
        sign: "back"
        name: root.shell.isItemFromCart ? qsTr("Back to your order") : qsTr("Back to the menu")
        onActivated: root.shell.back()
    }
    IconButton {
        id: modes
        z: 2
        anchors.right: root.portrait ? parent.right : scroller.left
        anchors.rightMargin: Metrics.margin
        y: back.y
        sign: "person"
        name: qsTr("Easier to see")
        onActivated: root.modesWanted()
    }

    // Standing: the picture moves at half the speed of the sheet that slides over it.
    RemotePicture {
        visible: root.portrait && root.pictured
        width: parent.width
        // Higher than what the sheet leaves: dishes lie in the middle, and are cut below, not above.
        height: Math.min(width * 0.7, root.heroHeight * 1.36)
        y: -Math.max(0, scroller.contentY) / 2
        source: root.portrait ? root.item.pictureUrl : ""
    }

    ItemSide {
        visible: !root.portrait
        anchors.left: parent.left
        width: root.sideWidth
        height: parent.height
        item: root.item
    }

    Scroller {
        id: scroller
        anchors.right: parent.right
        width: parent.width - root.sideWidth
        height: parent.height
        coveredAbove: root.portrait ? Metrics.headerHeight : 0
        coveredBelow: bar.height
        contentHeight: sheet.y + sheet.height

        Rectangle {
            id: sheet
            y: root.portrait ? root.heroHeight : 0
            width: parent.width
            height: Math.max(all.implicitHeight + all.y + bar.height + Metrics.gapHuge,
                             scroller.height - y)
            color: Colours.surface
            topLeftRadius: root.portrait && root.pictured ? Metrics.radiusSheet : 0
            topRightRadius: topLeftRadius

            Column {
                id: all
                x: Metrics.margin + Metrics.gapSmall
                y: root.portrait && !root.pictured ? Metrics.gap : Metrics.gapHuge
                width: parent.width - 2 * x
                spacing: Metrics.gapLarge + Metrics.gapTiny

                ItemWords {
                    width: parent.width
                    visible: root.portrait
                    item: root.item
                }
                Banner {
                    width: parent.width
                    visible: root.item.isSoldOut
                    sign: "warning"
                    title: root.item.sorryText
                    text: qsTr("Please choose something else.")
                }
                Repeater {
                    // Made ready before anybody has chosen an item, the page has none.
                    model: root.visible ? root.item.groups : []

                    Loader {
                        id: place

                        required property GroupView modelData
                        required property int index

                        width: all.width
                        // What can be seen at once comes at once, the rest just after it.
                        asynchronous: index >= 2
                        sourceComponent: GroupSection {
                            group: place.modelData
                            scroller: scroller
                        }
                    }
                }
                ItemWritings {
                    width: parent.width
                    item: root.item
                    onNoteWanted: note.open()
                    onNameWanted: who.open()
                }
            }
        }
    }

    ScrollEdge {
        anchors.left: scroller.left
        anchors.right: scroller.right
        anchors.bottom: bar.top
        shown: !scroller.atYEnd
    }

    // Once the picture has gone up, the name stays; without one, as soon as the page moves.
    Rectangle {
        id: head
        z: 1
        visible: opacity > 0
        opacity: root.portrait && scroller.contentY > root.heroHeight - height ? 1 : 0
        width: parent.width
        height: Metrics.headerHeight
        color: Colours.surface

        Behavior on opacity {
            NumberAnimation { duration: Motion.quick; easing.type: Motion.easing }
        }
        Heading {
            anchors.left: parent.left
            anchors.leftMargin: 2 * Metrics.margin + back.width
            anchors.right: parent.right
            anchors.rightMargin: 2 * Metrics.margin + modes.width
            anchors.verticalCenter: parent.verticalCenter
            // Not while the page's own name can be seen below it.
            opacity: scroller.contentY > sheet.y + all.y + Type.title.pixelSize - head.height ? 1 : 0
            maximumLineCount: 1
            text: root.item.name
            spoken: ""
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Metrics.hairline
            color: Colours.hairline
        }
    }

    ItemBar {
        id: bar
        anchors.left: scroller.left
        anchors.right: scroller.right
        anchors.bottom: parent.bottom
        item: root.item
    }

    NoteSheet {
        id: note
        item: root.item
        language: root.shell.guest.language
        onDismissed: close()
    }

    WhoSheet {
        id: who
        item: root.item
        language: root.shell.guest.language
        onDismissed: close()
    }
}
