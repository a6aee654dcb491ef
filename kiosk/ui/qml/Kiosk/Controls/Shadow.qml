pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A baked shadow around its parent, which must have a ground: there is nothing in the middle.
// Four strips instead of one picture, which would blend the empty middle in every frame.
Loader {
    id: root

    enum Kind { Card, Bar, Round, Raised }

    property int kind: Shadow.Card
    property bool shown: true

    // Design pixels, as baked (assets/shadows/bake.py).
    readonly property int spread: kind === Shadow.Card ? 28 : kind === Shadow.Bar ? 60
        : kind === Shadow.Round ? 32 : 64
    readonly property int corner: kind === Shadow.Card ? 28 : kind === Shadow.Bar ? 40
        : kind === Shadow.Round ? 52 : 62
    readonly property int middle: 2
    readonly property int edge: spread + corner
    // How thick the strips at the sides are: the card hides the rest.
    readonly property int strip: spread + 2
    readonly property string file: kind === Shadow.Card ? "card" : kind === Shadow.Bar ? "bar"
        : kind === Shadow.Round ? "round" : "raised"

    // Smaller than its corners: the shadow shrinks with it.
    readonly property real zoom: Math.min(Metrics.scale,
                                          Math.min(width, height) / (2 * corner + middle))
    readonly property real outside: spread * zoom
    // The card's own size as the strips see it.
    readonly property real cardWidth: zoom > 0 ? width / zoom : 0
    readonly property real cardHeight: zoom > 0 ? height / zoom : 0

    // Above or below, with both corners; what lies between them is stretched.
    component Strip: BorderImage {
        required property string part

        x: -root.outside
        width: root.cardWidth + 2 * root.spread
        height: root.edge
        border.left: root.edge
        border.right: root.edge
        smooth: root.zoom !== 1
        transformOrigin: Item.TopLeft
        scale: root.zoom
        source: Theme.shadow(root.file + "-" + part)
    }

    // Beside it; stretched along itself, where every pixel is the same.
    component Side: Image {
        y: root.corner * root.zoom
        width: root.strip
        height: Math.max(0, root.cardHeight - 2 * root.corner)
        smooth: false
        transformOrigin: Item.TopLeft
        scale: root.zoom
        source: Theme.shadow(root.file + "-side")
    }

    anchors.fill: parent
    z: -1
    // By nothing that changes while a page is made: what is given up half made, Qt never forgets.
    active: shown && !Colours.highContrast

    sourceComponent: Item {
        visible: root.zoom > 0

        Strip {
            part: "top"
            y: -root.outside
        }
        Strip {
            part: "bottom"
            y: root.height + root.outside - height * root.zoom
        }
        Side { x: -root.outside }
        Side {
            x: root.width + root.outside - width * root.zoom
            mirror: true
        }
    }
}
