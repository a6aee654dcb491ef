pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// One item of the menu as a card.
ItemTile {
    id: root

    // Null for the moment in which a menu becomes shorter.
    required property CardView card

    text: card?.name ?? ""
    picture: card?.pictureUrl ?? ""
    priceText: card?.priceText ?? ""
    note: card?.note ?? ""
    tags: card?.tags ?? []
    soldOut: card?.isSoldOut ?? false
    soldOutText: card?.soldOutText ?? ""
    enabled: card !== null && !soldOut
}
