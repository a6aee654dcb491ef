pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Whom in a group a dish is for: a name that was used before, or another one.
Sheet {
    id: root

    required property ItemView item
    required property string language

    // Where the screen lies, the last row of keys needs the room: in reach mode, and where everything
    // is larger for its pixels.
    readonly property bool low: !Metrics.portrait && (Metrics.reach || Metrics.scale > Metrics.fit)

    title: qsTr("Who is this for?")
    spacing: low ? Metrics.touchApart : Metrics.gap

    onAboutToShow: entry.text = item.forName

    Flow {
        width: parent.width
        visible: root.item.names.length > 0
        spacing: Metrics.touchApart

        Repeater {
            model: root.item.names

            Chip {
                required property string modelData

                width: Math.min(implicitWidth, parent.width)
                exclusive: true
                name: modelData
                chosen: modelData === root.item.forName
                onActivated: {
                    root.item.setForName(modelData);
                    root.dismiss();
                }
            }
        }
    }
    TextEntry {
        id: entry
        focus: true
        width: parent.width
        label: root.title
        labelled: false
        placeholder: qsTr("A first name is enough")
        maximumLength: root.item.maxName
        keyboard: keyboard
        onEdited: text => root.item.setForName(text)
        onAccepted: root.dismiss()
    }
    Body {
        width: parent.width
        visible: !root.low
        small: true
        muted: true
        text: qsTr("We’ll put it on the order so everyone in your group finds theirs.")
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
