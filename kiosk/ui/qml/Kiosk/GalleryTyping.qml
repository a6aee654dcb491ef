pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The gallery's last part: where one writes, and with what.
Column {
    id: root

    readonly property Keyboard keyboard: keyboard

    signal touched(string name)

    // What a long press on a letter offers.
    function offerAccents(letter: string) {
        for (let row = 0; row < keyboard.rows.length; ++row) {
            const column = keyboard.rows[row].indexOf(letter);
            if (column >= 0)
                keyboard.offer(letter, keyboard.keyAt(row, column));
        }
    }

    spacing: Metrics.gap

    TextEntry {
        id: entry
        objectName: "entry"
        width: parent.width
        label: qsTr("Your name")
        placeholder: qsTr("So that we can call you")
        maximumLength: 40
        keyboard: keyboard
        onAccepted: root.touched("accepted")
    }
    TextEntry {
        width: parent.width
        label: qsTr("Search the menu")
        labelled: false
        sign: "search"
        text: qsTr("Margherita")
    }
    TextEntry {
        width: parent.width
        label: qsTr("Email")
        text: qsTr("ana@example")
        errorText: qsTr("This is not an email address.")
        counted: true
        lines: 2
    }
    Keyboard {
        id: keyboard
        objectName: "keyboard"
        width: parent.width
        capital: entry.text === ""
        onTyped: text => entry.type(text)
        onErased: entry.erase()
        onAccepted: root.touched("done")
    }
}
