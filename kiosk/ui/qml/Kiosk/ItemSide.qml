pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The item beside its choices, where the screen is wider than high.
Flickable {
    id: root

    required property ItemView item

    readonly property bool pictured: item.pictureUrl.toString() !== ""

    // Few words leave the picture more. In two steps: a line more or less moves nothing.
    readonly property bool brief: words.implicitHeight + Metrics.gapLarge + Metrics.gap < height * 0.32

    contentWidth: width
    contentHeight: words.y + words.implicitHeight + Metrics.gap
    flickableDirection: Flickable.VerticalFlick
    interactive: contentHeight > height
    clip: true

    InStep { list: root }

    RemotePicture {
        id: photo
        visible: root.pictured
        width: parent.width
        height: root.height * (root.brief ? 0.68 : 0.56)
        source: root.item.pictureUrl
    }
    ItemWords {
        id: words
        x: Metrics.margin
        y: root.pictured ? photo.height + Metrics.gapLarge : Metrics.headerHeight + Metrics.gap
        width: parent.width - 2 * x
        item: root.item
    }
}
