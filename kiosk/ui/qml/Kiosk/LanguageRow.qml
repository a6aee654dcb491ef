pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The languages by their own names, on a coloured ground: in one row, else in rows of as many.
Grid {
    id: root

    required property Guest guest

    property int made: 0
    readonly property real oneRow: {
        let all = (made - 1) * spacing;
        for (let place = 0; place < made; ++place)
            all += choices.itemAt(place)?.implicitWidth ?? 0;
        return all;
    }

    columns: Math.max(1, Math.ceil(made / Math.ceil(oneRow / width)))
    spacing: Metrics.touchApart

    Repeater {
        id: choices
        model: root.guest.languages
        onItemAdded: ++root.made

        Choosable {
            id: one

            required property Language modelData

            name: modelData.name
            chosen: modelData.code === root.guest.language
            exclusive: true
            cornerRadius: height / 2
            implicitHeight: Metrics.touchMin
            implicitWidth: Math.max(label.implicitWidth, Metrics.touchMin)
            onActivated: {
                root.guest.speak(modelData.code);
                one.Accessible.announce(name);
            }

            background: Rectangle {
                radius: one.cornerRadius
                color: one.chosen || one.down ? Poster.chosen : Colours.none
                border.width: one.chosen ? Metrics.outline : 0
                border.color: Poster.text
            }
            contentItem: Text {
                id: label
                leftPadding: Metrics.gapSmall
                rightPadding: Metrics.gapSmall
                text: one.name
                font: Type.bodyStrong
                color: Poster.text
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}
