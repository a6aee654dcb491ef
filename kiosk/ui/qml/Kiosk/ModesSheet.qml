pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Ways to see and read better, for this guest only.
Sheet {
    id: root

    required property Guest guest

    title: qsTr("Easier to see")

    Grid {
        id: modes
        readonly property real cell: (width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: Metrics.roomy ? 1 : 2
        spacing: Metrics.touchApart

        ModeRow {
            width: modes.cell
            sign: "text-size"
            name: qsTr("Large text")
            chosen: root.guest.largeText
            onActivated: root.guest.setLargeText(!chosen)
        }
        ModeRow {
            width: modes.cell
            sign: "contrast"
            name: qsTr("High contrast")
            chosen: root.guest.highContrast
            onActivated: root.guest.setHighContrast(!chosen)
        }
        ModeRow {
            width: modes.cell
            sign: "motion"
            name: qsTr("Less motion")
            chosen: root.guest.reducedMotion
            onActivated: root.guest.setReducedMotion(!chosen)
        }
        ModeRow {
            width: modes.cell
            visible: !Metrics.allInReach
            sign: "reach"
            name: qsTr("Lower the controls")
            chosen: root.guest.reachMode
            onActivated: root.guest.setReachMode(!chosen)
        }
    }
    Heading {
        width: parent.width
        visible: languages.visible
        text: qsTr("Language")
    }
    Grid {
        id: languages
        width: parent.width
        visible: root.guest.languages.length > 1
        columns: 3
        spacing: Metrics.touchApart

        Repeater {
            model: root.guest.languages

            Chip {
                id: one

                required property Language modelData

                width: (languages.width - (languages.columns - 1) * languages.spacing)
                       / languages.columns
                name: modelData.name
                exclusive: true
                chosen: modelData.code === root.guest.language
                onActivated: {
                    root.guest.speak(modelData.code);
                    one.Accessible.announce(name);
                }
            }
        }
    }
}
