pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A baked shadow around its parent, which must have a ground: there is nothing in the middle.
// Eight pieces instead of a BorderImage, which would blend the empty middle in every frame.
Item {
    id: root

    enum Kind { Card, Bar, Round, Raised }

    property int kind: Shadow.Card

    // Design pixels, as baked (assets/shadows/bake.py).
    readonly property int spread: kind === Shadow.Card ? 28 : kind === Shadow.Bar ? 60
        : kind === Shadow.Round ? 32 : 64
    readonly property int corner: kind === Shadow.Card ? 28 : kind === Shadow.Bar ? 40
        : kind === Shadow.Round ? 52 : 62
    readonly property int middle: 2
    readonly property int edge: spread + corner
    readonly property int side: 2 * edge + middle
    // How thick the straight pieces are: the card hides the rest.
    readonly property int strip: spread + 2
    readonly property string file: kind === Shadow.Card ? "card" : kind === Shadow.Bar ? "bar"
        : kind === Shadow.Round ? "round" : "raised"

    // Smaller than its corners: the shadow shrinks with it.
    readonly property real zoom: Math.min(Metrics.scale,
                                          Math.min(width, height) / (2 * corner + middle))

    component Piece: Image {
        required property int column
        required property int row

        readonly property bool corner: column !== 1 && row !== 1
        readonly property int across: corner ? root.edge : column === 1 ? root.middle : root.strip
        readonly property int down: corner ? root.edge : row === 1 ? root.middle : root.strip

        x: column === 0 ? 0 : column === 1 ? root.edge : all.width - across
        y: row === 0 ? 0 : row === 1 ? root.edge : all.height - down
        width: column === 1 ? all.width - 2 * root.edge : across
        height: row === 1 ? all.height - 2 * root.edge : down
        // Straight pieces are stretched along themselves, where every pixel is the same.
        smooth: corner && root.zoom !== 1
        source: Theme.shadow(root.file)
        sourceClipRect: Qt.rect(
            column === 0 ? 0 : column === 1 ? root.edge : root.side - across,
            row === 0 ? 0 : row === 1 ? root.edge : root.side - down, across, down)
    }

    anchors.fill: parent
    visible: !Colours.highContrast
    z: -1

    Item {
        id: all
        x: -root.spread * root.zoom
        y: x
        width: root.zoom > 0 ? root.width / root.zoom + 2 * root.spread : 0
        height: root.zoom > 0 ? root.height / root.zoom + 2 * root.spread : 0
        visible: root.zoom > 0
        transformOrigin: Item.TopLeft
        scale: root.zoom

        Piece { column: 0; row: 0 }
        Piece { column: 1; row: 0 }
        Piece { column: 2; row: 0 }
        Piece { column: 0; row: 1 }
        Piece { column: 2; row: 1 }
        Piece { column: 0; row: 2 }
        Piece { column: 1; row: 2 }
        Piece { column: 2; row: 2 }
    }
}
