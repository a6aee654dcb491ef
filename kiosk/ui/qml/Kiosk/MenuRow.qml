pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A row of the menu: a category's heading, or as many cards as stand side by side.
Item {
    id: root

    required property MenuView menu
    required property int columns
    required property int category
    required property int first
    required property int count
    // Not shown now, but kept to be shown again.
    property bool pooled: false

    readonly property bool isHeading: count === 0
    // The page's head says the first category's name.
    readonly property bool isSilent: isHeading && category === 0
    readonly property real cell: (line.width - (columns - 1) * Metrics.gapLarge) / columns
    // Of a card with a name of one line and a price. Cards are made a moment after their row, and
    // until then the list would think that a whole menu of rows fits, and make them all.
    readonly property real leastCard: (menu.isPictured ? Metrics.cardPicture : 0)
        + 2 * Metrics.gap + Metrics.gapTiny + Type.name.pixelSize + Type.body.pixelSize

    signal wanted(row: int)

    onCountChanged: line.measure()
    onLeastCardChanged: line.measure()
    Component.onCompleted: line.measure()

    implicitHeight: isSilent ? Metrics.gapTiny
        : isHeading ? heading.implicitHeight + Metrics.gapLarge + Metrics.gap
        : line.height + Metrics.gapLarge

    Column {
        id: heading
        visible: root.isHeading && !root.isSilent
        x: Metrics.gapLarge
        y: Metrics.gapLarge
        width: line.width

        Heading {
            width: parent.width
            level: Heading.Section
            text: root.isHeading ? root.menu.category(root.category)?.name ?? "" : ""
            maximumLineCount: 2
        }
        Body {
            width: parent.width
            visible: text !== ""
            small: true
            muted: true
            text: root.isHeading ? root.menu.category(root.category)?.subtitle ?? "" : ""
            maximumLineCount: 2
        }
    }

    // Not a layout, which would lay out all of its cards anew whenever the page is shown again.
    Item {
        id: line
        visible: !root.isHeading
        x: Theme.rightToLeft ? Metrics.margin : Metrics.gapLarge
        width: root.width - Metrics.gapLarge - Metrics.margin

        // As tall as the tallest card.
        function measure() {
            let tallest = root.leastCard;
            for (let index = 0; index < root.count; index++)
                tallest = Math.max(tallest, cards.itemAt(index)?.implicitHeight ?? 0);
            height = tallest;
        }

        Repeater {
            id: cards

            // As many in every row, headings too: rows are used again as other ones, and making
            // cards takes longer than all else.
            model: root.columns

            ItemCardView {
                required property int index

                readonly property bool used: index < root.count
                readonly property real place: index * (root.cell + Metrics.gapLarge)

                visible: used
                card: used ? root.menu.card(root.category, root.first + index) : null
                pictured: root.menu.isPictured
                x: Theme.rightToLeft ? line.width - place - width : place
                // The row may be gone before its cards.
                width: root?.cell ?? 0
                height: line.height
                onImplicitHeightChanged: line?.measure()
                onActivated: {
                    if (card !== null)
                        root.wanted(card.row);
                }
            }
        }
    }
}
