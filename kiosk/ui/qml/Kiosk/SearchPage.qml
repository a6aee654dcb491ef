pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Type a few letters, touch the dish. The keyboard leaves when it is done with and comes back
// with a touch of the field.
FocusScope {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property MenuView menu: shell.menu
    readonly property SearchView search: menu.search
    readonly property bool asked: search.text.trim() !== ""
    property bool typing: true

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Search")

    onVisibleChanged: {
        if (visible)
            field.forceActiveFocus();
    }

    Rectangle {
        id: head
        width: parent.width
        height: Math.max(Metrics.headerHeight, field.height + 2 * Metrics.margin)
        color: Colours.surface
        z: 1

        IconButton {
            id: back
            anchors.left: parent.left
            anchors.leftMargin: Metrics.margin
            anchors.verticalCenter: parent.verticalCenter
            sign: "back"
            name: qsTr("Back to the menu")
            onActivated: root.search.close()
        }
        TextEntry {
            id: field
            focus: true
            anchors.left: back.right
            anchors.leftMargin: Metrics.gap
            anchors.right: modes.left
            anchors.rightMargin: Metrics.gap
            anchors.verticalCenter: parent.verticalCenter
            label: qsTr("Search the menu")
            labelled: false
            sign: "search"
            placeholder: qsTr("Search the menu")
            maximumLength: root.search.maxLength
            keyboard: keyboard
            onEdited: text => {
                looking.restart();
                root.typing = true;
            }
            onAccepted: root.typing = false
            onTouched: root.typing = true
            Component.onCompleted: text = root.search.text
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

    Row {
        id: about
        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.top: head.bottom
        height: visible ? Math.max(chip.visible ? chip.height : 0, found.implicitHeight)
            + Metrics.gapSmall : 0
        visible: found.text !== "" || chip.visible
        spacing: Metrics.gap

        DietChip {
            id: chip
            diet: root.menu.diet
            maximumWidth: parent.width * 0.6
        }
        Body {
            id: found
            anchors.verticalCenter: chip.visible ? chip.verticalCenter : undefined
            width: parent.width - (chip.visible ? chip.width + parent.spacing : 0)
            small: true
            muted: true
            maximumLineCount: 2
            text: root.search.count > 0 ? root.search.countText : ""
            spoken: text
        }
    }

    GridView {
        id: list

        readonly property int columns: Math.max(1, Math.floor(width / Metrics.resultMin))

        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin - Metrics.gapTiny
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        anchors.top: about.bottom
        anchors.bottom: keyboardGround.top
        visible: root.search.count > 0
        clip: true
        model: root.search.results
        cellWidth: Math.floor(width / columns)
        cellHeight: Math.ceil(Metrics.resultHeight * Math.max(1, Type.factor * 0.9))
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        footer: Item { height: Metrics.margin; width: 1 }

        InStep { list: list }

        delegate: ResultRow {
            width: list.cellWidth
            height: list.cellHeight
            onActivated: root.shell.openItem(card.row)
        }
    }

    ScrollEdge {
        anchors.left: list.left
        anchors.right: list.right
        anchors.top: list.top
        height: Metrics.gapLarge
        atTop: true
        shown: list.visible && !list.atYBeginning
    }

    // Nothing typed, or nothing found.
    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(about.y + about.height,
                    (head.height + keyboardGround.y - height) / 2)
        width: Math.min(parent.width - 2 * Metrics.margin, Metrics.readingWidth)
        visible: root.search.count === 0
        spacing: Metrics.gapSmall

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: Metrics.roomy
            sign: "search"
        }
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.asked ? root.search.countText : qsTr("What would you like?")
        }
        Body {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            muted: true
            text: root.asked ? qsTr("Try fewer letters or another word.")
                : qsTr("Type a few letters of a dish or an ingredient.")
            spoken: text
        }
    }

    // The letter is seen first, then what it finds.
    Timer {
        id: looking
        interval: Motion.blank
        onTriggered: {
            if (root.search.isOpen)
                root.search.type(field.text);
        }
    }
    // Told when the guest pauses, not at each letter.
    Timer {
        id: telling
        interval: Motion.pause
        onTriggered: root.Accessible.announce(root.search.countText)
    }
    Connections {
        target: root.search

        function onChanged() {
            list.positionViewAtBeginning();
            if (root.asked)
                telling.restart();
        }
    }

    Rectangle {
        id: keyboardGround
        width: parent.width
        height: keyboard.height + 2 * Metrics.gapSmall
        y: root.typing ? parent.height - height : parent.height
        visible: y < parent.height
        color: Colours.quiet

        Behavior on y {
            NumberAnimation { duration: Motion.normal; easing.type: Motion.easing }
        }

        Shadow { kind: Shadow.Bar }
        // What lies below must not be touched between the keys.
        MouseArea {
            anchors.fill: parent
            Accessible.ignored: true
        }
        Rectangle {
            visible: Colours.highContrast
            width: parent.width
            height: Metrics.outline
            color: Colours.outline
        }
        Keyboard {
            id: keyboard
            anchors.horizontalCenter: parent.horizontalCenter
            y: Metrics.gapSmall
            width: Math.min(parent.width - 2 * Metrics.gapSmall, Metrics.keyboardWidth * 1.3)
            language: root.shell.guest.language
            onTyped: text => field.type(text)
            onErased: field.erase()
            onAccepted: root.typing = false
        }
    }
}
