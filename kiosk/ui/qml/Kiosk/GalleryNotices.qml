pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The gallery's third part: notices, steps, numbers.
Column {
    id: root

    signal touched(string name)

    spacing: Metrics.gap

    Banner {
        width: parent.width
        title: qsTr("Ranch just sold out.")
        text: qsTr("Take barbecue instead?")
        primaryText: qsTr("Yes, barbecue")
        secondaryText: qsTr("Choose another")
        onPrimary: root.touched("repair")
        onSecondary: root.touched("another")
    }
    Banner {
        width: parent.width
        title: qsTr("The kitchen takes a short break.")
        text: qsTr("Your order is saved.")
        tone: Banner.Danger
        sign: "warning"
    }
    Card {
        width: parent.width

        StepRow {
            width: parent.width
            text: qsTr("Sent to the kitchen")
            timeText: qsTr("18:26")
            stage: StepRow.Done
        }
        StepRow {
            width: parent.width
            text: qsTr("Being prepared")
            stage: StepRow.Current
        }
        StepRow {
            width: parent.width
            text: qsTr("Ready at the counter")
        }
    }
    SignDisc { sign: "bag" }
    Rectangle {
        width: parent.width
        height: numbers.height + 2 * Metrics.gap
        radius: Metrics.radiusCard
        color: Colours.brand

        Row {
            id: numbers
            x: Metrics.gap
            y: Metrics.gap
            spacing: Metrics.gap

            NumberTag { code: "K27"; tone: NumberTag.Fresh }
            NumberTag { code: "K31"; tone: NumberTag.OnBrand }
        }
    }
    Toast {
        text: qsTr("Smoked wings removed")
        actionText: qsTr("Undo")
        shown: true
        width: Math.min(implicitWidth, parent.width)
        onAction: root.touched("undo")
    }
}
