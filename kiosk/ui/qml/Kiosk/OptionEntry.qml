pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// An option of a group, and below it, once it is chosen, what it asks in turn.
Column {
    id: root

    required property OptionView option
    required property Scroller scroller
    property bool exclusive: false
    property bool lined: true

    readonly property bool opened: option.isChosen && option.groups.length > 0

    OptionRow {
        width: parent.width
        name: root.option.name
        description: root.option.description
        context: root.option.context
        priceText: root.option.detailText
        free: root.option.isFree
        chosen: root.option.isChosen
        exclusive: root.exclusive
        soldOut: root.option.isSoldOut
        soldOutText: root.option.detailText
        maximum: root.option.maxUnits
        minimum: root.option.minUnits
        quantity: root.option.units
        lined: root.lined && !root.opened
        onActivated: root.option.touch()
        onQuantityWanted: quantity => root.option.setUnits(quantity)
    }

    Loader {
        // By address: a component cannot name itself in its own file, and this one may hold itself.
        readonly property url nested: Qt.resolvedUrl("NestedGroups.qml")

        width: parent.width
        active: root.opened
        visible: active
        Component.onCompleted: setSource(nested, {
            option: root.option,
            scroller: root.scroller,
            // Deep down the steps are small, so that there is room left to read.
            inset: root.option.context === ""
                ? Metrics.gapTiny + Metrics.box + Metrics.gap : Metrics.gapLarge
        })
    }

    Rectangle {
        visible: root.lined && root.opened
        width: parent.width
        height: Metrics.hairline
        color: Colours.hairline
    }
}
