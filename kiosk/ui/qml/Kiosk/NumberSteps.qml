pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The steps of the order, live.
Card {
    id: root

    required property NumberView order

    padding: Metrics.margin
    topPadding: Metrics.gapLarge
    bottomPadding: Metrics.gapLarge
    spacing: Metrics.portrait ? Metrics.gapSmall : 0
    visible: repeater.count > 0

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Order status")

    Repeater {
        id: repeater
        model: root.order.steps

        StepRow {
            required property StepView modelData

            width: parent ? parent.width : 0
            text: modelData.text
            stage: modelData.progress
            timeText: modelData.timeText
            Accessible.name: modelData.spoken
        }
    }
}
