pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Ways to see better, for this guest only.
Sheet {
    id: root

    required property Guest guest

    title: qsTr("Easier to see")

    Column {
        width: parent.width
        spacing: Metrics.touchApart

        ModeRow {
            sign: "text-size"
            name: qsTr("Large text")
            chosen: root.guest.largeText
            onActivated: root.guest.setLargeText(!chosen)
        }
        ModeRow {
            sign: "contrast"
            name: qsTr("High contrast")
            chosen: root.guest.highContrast
            onActivated: root.guest.setHighContrast(!chosen)
        }
        ModeRow {
            sign: "motion"
            name: qsTr("Less motion")
            chosen: root.guest.reducedMotion
            onActivated: root.guest.setReducedMotion(!chosen)
        }
    }
}
