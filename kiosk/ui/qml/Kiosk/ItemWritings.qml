pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// What can be written about a dish: a note for the kitchen, and whom in the group it is for.
Grid {
    id: root

    required property ItemView item

    readonly property bool noted: item.note !== ""
    readonly property bool named: item.forName !== ""

    signal noteWanted()
    signal nameWanted()

    columns: Type.largeText ? 1 : 2
    spacing: Metrics.touchApart

    component Writing: ItemWriting {
        width: (root.width - (root.columns - 1) * root.spacing) / root.columns
        height: root.columns === 1 ? implicitHeight
            : Math.max(note.implicitHeight, who.implicitHeight)
    }

    Writing {
        id: note
        sign: "edit"
        written: root.noted
        text: root.noted ? qsTr("“%1”").arg(root.item.note) : qsTr("Add a note")
        name: root.noted ? qsTr("Change the note: %1").arg(root.item.note) : text
        onWanted: root.noteWanted()
    }
    Writing {
        id: who
        sign: "guest"
        written: root.named
        text: root.named ? qsTr("For %1").arg(root.item.forName) : qsTr("Who is this for?")
        name: root.named ? qsTr("Change the name: %1").arg(root.item.forName) : text
        onWanted: root.nameWanted()
    }
}
