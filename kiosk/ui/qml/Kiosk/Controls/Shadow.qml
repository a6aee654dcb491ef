pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A baked shadow around its parent; put it below the parent's ground with a negative z.
Item {
    id: root

    enum Kind { Card, Bar, Round, Raised }

    property int kind: Shadow.Card

    // Design pixels, as baked (assets/shadows/bake.py).
    readonly property int spread: kind === Shadow.Card || kind === Shadow.Round ? 48 : 64
    readonly property int corner: kind === Shadow.Card ? 28 : kind === Shadow.Bar ? 40
        : kind === Shadow.Round ? 52 : 62
    readonly property string file: kind === Shadow.Card ? "card" : kind === Shadow.Bar ? "bar"
        : kind === Shadow.Round ? "round" : "raised"

    anchors.fill: parent
    visible: !Colours.highContrast
    z: -1

    BorderImage {
        x: -root.spread * Metrics.scale
        y: x
        width: root.width / Metrics.scale + 2 * root.spread
        height: root.height / Metrics.scale + 2 * root.spread
        transformOrigin: Item.TopLeft
        scale: Metrics.scale
        source: Theme.shadow(root.file)
        border.left: root.spread + root.corner
        border.right: root.spread + root.corner
        border.top: root.spread + root.corner
        border.bottom: root.spread + root.corner
    }
}
