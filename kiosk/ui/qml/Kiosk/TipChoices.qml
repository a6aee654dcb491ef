pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A tip, where the store wants one; none is as large as any other.
Column {
    id: root

    required property BillView bill

    readonly property int count: bill.tipNames.length + 1
    // As many in a row as have room for their words.
    readonly property int columns: Math.max(1, Math.min(count,
        Math.floor((width + row.spacing) / (Metrics.touchMain * 1.6 + row.spacing))))
    readonly property real chipWidth: (width - (columns - 1) * row.spacing) / columns

    visible: count > 1
    spacing: Metrics.gapSmall

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Tip")

    Body {
        width: parent.width
        muted: true
        text: qsTr("Add a tip?")
        spoken: text
    }
    Flow {
        id: row
        width: parent.width
        spacing: Metrics.touchApart

        Chip {
            width: root.chipWidth
            name: qsTr("No tip")
            exclusive: true
            chosen: root.bill.tipIndex < 0
            onActivated: root.bill.chooseTip(-1)
        }
        Repeater {
            model: root.bill.tipNames

            Chip {
                id: chip

                required property int index
                required property string modelData

                width: root.chipWidth
                name: modelData
                priceText: root.bill.tipAmounts[index] ?? ""
                spoken: qsTr("Tip %1").arg([name, priceText].filter(part => part !== "").join(", "))
                exclusive: true
                chosen: root.bill.tipIndex === index
                onActivated: root.bill.chooseTip(chip.index)
            }
        }
    }
}
