pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The categories beside the list; the current one is always in sight.
ListView {
    id: root

    required property MenuView menu
    required property int current
    // What lies over its foot.
    property real footSpace: 0
    readonly property real coveredBelow: footSpace

    signal wanted(category: int)

    width: Metrics.railWidth
    clip: true
    model: menu.categories
    boundsBehavior: Flickable.StopAtBounds
    spacing: Metrics.touchApart
    currentIndex: current
    highlightFollowsCurrentItem: false
    footer: Item { height: root.footSpace + Metrics.gapLarge; width: 1 }

    onCurrentChanged: positionViewAtIndex(current, ListView.Contain)

    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Categories")

    InStep { list: root }

    delegate: CategoryTab {
        required property CategoryView modelData
        required property int index

        width: root.width
        name: modelData.name
        picture: modelData.pictureUrl
        pictured: root.menu.isPictured
        chosen: index === root.current
        exclusive: true
        onActivated: root.wanted(index)
    }
}
