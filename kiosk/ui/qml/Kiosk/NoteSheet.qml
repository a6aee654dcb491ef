pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A few words to the kitchen about one dish. What is written stays, however the sheet is left.
Sheet {
    id: root

    required property ItemView item
    required property string language

    // Where the screen lies and everything is larger for its pixels, large text leaves no more room
    // than for one line, what has to be known about allergies, and the keys.
    readonly property bool low: !Metrics.portrait && Metrics.scale > Metrics.fit && Type.largeText

    title: qsTr("Note for the kitchen")
    spacing: low ? Metrics.touchApart : Metrics.gap

    onAboutToShow: entry.text = item.note

    TextEntry {
        id: entry
        focus: true
        width: parent.width
        label: root.title
        labelled: false
        placeholder: qsTr("For example: no onions")
        maximumLength: root.item.maxNote
        counted: !root.low
        lines: Metrics.roomy ? 3 : root.low || Metrics.reachTop > 0 ? 1 : 2
        keyboard: keyboard
        onEdited: text => root.item.setNote(text)
        onAccepted: root.dismiss()
    }
    Body {
        width: parent.width
        small: true
        muted: true
        text: qsTr("A note doesn’t change the price. If you have an allergy, please ask our staff.")
        spoken: text
    }
    Keyboard {
        id: keyboard
        width: parent.width
        language: root.language
        capital: entry.text === ""
        onTyped: text => entry.type(text)
        onErased: entry.erase()
        onAccepted: root.dismiss()
    }
}
