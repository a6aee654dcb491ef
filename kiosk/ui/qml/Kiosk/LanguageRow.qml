pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The languages by their own names, on a coloured ground.
Flow {
    id: root

    required property Guest guest

    spacing: Metrics.touchApart

    Repeater {
        model: root.guest.languages

        Choosable {
            id: one

            required property Language modelData

            name: modelData.name
            chosen: modelData.code === root.guest.language
            exclusive: true
            cornerRadius: height / 2
            implicitHeight: Metrics.touchMin
            implicitWidth: Math.max(label.implicitWidth, Metrics.touchMin)
            onActivated: root.guest.speak(modelData.code)

            background: Rectangle {
                radius: one.cornerRadius
                color: one.chosen || one.down ? Poster.chosen : Colours.none
                border.width: Colours.highContrast && one.chosen ? Metrics.outline : 0
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
