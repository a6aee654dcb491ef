pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The groups below a chosen option, set in to where its name begins.
Column {
    id: root

    required property OptionView option
    required property Scroller scroller

    // Deep down the steps are small, so that there is room left to read.
    readonly property real inset: option.context === ""
        ? Metrics.gapTiny + Metrics.box + Metrics.gap : Metrics.gapLarge

    // A positioner's padding does not turn with the language.
    leftPadding: Theme.rightToLeft ? 0 : inset
    rightPadding: Theme.rightToLeft ? inset : 0
    bottomPadding: Metrics.gap
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
