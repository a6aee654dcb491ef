pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The groups below a chosen option.
Column {
    id: root

    required property OptionView option
    required property Scroller scroller

    // Where the names begin, in px from the side.
    required property real inset

    // A positioner's padding does not turn with the language.
    leftPadding: Theme.rightToLeft ? 0 : inset
    rightPadding: Theme.rightToLeft ? inset : 0
    bottomPadding: inset > 0 ? Metrics.gap : 0
    spacing: Metrics.gap

    Repeater {
        model: root.option.groups

        GroupSection {
            required property GroupView modelData

            width: root.width - root.inset
            group: modelData
            scroller: root.scroller
            nested: true
        }
    }
}
