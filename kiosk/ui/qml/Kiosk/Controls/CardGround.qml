pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The ground of a card, for what is more than a Card.
Rectangle {
    id: root

    property bool quiet: false
    property bool shaded: !quiet

    radius: Metrics.radiusCard
    color: quiet ? Colours.quiet : Colours.card
    border.width: Colours.highContrast ? Metrics.hairline : 0
    border.color: Colours.outline

    Shadow {
        kind: Shadow.Card
        shown: root.shaded
    }
}
