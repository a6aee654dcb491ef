pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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
    property bool kept: false

    readonly property bool isHeading: count === 0
    // The page's head says the first category's name.
    readonly property bool isSilent: isHeading && category === 0
    readonly property real cell: (line.width - (columns - 1) * line.spacing) / columns
    // Of a card with a name of one line and a price. Cards are made a moment after their row, and
    // until then the list would think that a whole menu of rows fits, and make them all.
    readonly property real leastCard: (menu.isPictured ? Metrics.cardPicture : 0)
        + 2 * Metrics.gap + Metrics.gapTiny + Type.name.pixelSize + Type.body.pixelSize

    signal wanted(row: int)

    implicitHeight: isSilent ? Metrics.gapTiny
        : isHeading ? heading.implicitHeight + Metrics.gapLarge + Metrics.gap
        : Math.max(line.implicitHeight, leastCard) + Metrics.gapLarge

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

    RowLayout {
        id: line
        visible: !root.isHeading
        x: Theme.rightToLeft ? Metrics.margin : Metrics.gapLarge
        width: root.width - Metrics.gapLarge - Metrics.margin
        spacing: Metrics.gapLarge

        Repeater {
            // As many in every row, headings too: rows are used again as other ones, and making
            // cards takes longer than all else.
            model: root.columns

            ItemCardView {
                required property int index

                readonly property bool used: index < root.count

                visible: used
                card: used ? root.menu.card(root.category, root.first + index) : null
                pictured: root.menu.isPictured
                Layout.preferredWidth: root.cell
                Layout.maximumWidth: root.cell
                Layout.fillHeight: true
                onActivated: {
                    if (card !== null)
                        root.wanted(card.row);
                }
            }
        }
        Item { Layout.fillWidth: true }
    }
}
