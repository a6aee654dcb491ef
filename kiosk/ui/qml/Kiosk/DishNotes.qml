pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the choices made of the dish. It stands in the item page's foot, where it is seen before
// the dish is added and moves no option away from under a finger.
Column {
    id: root

    required property ItemView item

    visible: item.lostText !== "" || item.allergenText !== ""
    spacing: Metrics.gapTiny

    Body {
        id: lost
        width: parent.width
        visible: text !== ""
        small: true
        strong: true
        color: Colours.warn
        text: root.item.lostText
        spoken: text
    }
    Body {
        id: allergens
        width: parent.width
        visible: text !== ""
        small: true
        muted: true
        text: root.item.allergenText
        spoken: text
    }
}
