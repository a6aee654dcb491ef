pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The gallery's last part: what has a picture.
Row {
    id: root

    property url picture: ""

    signal touched(string name)

    spacing: Metrics.gap

    Column {
        id: rail
        x: 0
        width: Metrics.railWidth

        CategoryTab {
            name: qsTr("Pizza")
            picture: root.picture
            chosen: true
            onActivated: root.touched("pizza")
        }
        CategoryTab {
            name: qsTr("Cold drinks")
            picture: root.picture
            onActivated: root.touched("drinks")
        }
    }
    ItemTile {
        width: (root.width - rail.width - 2 * root.spacing) / 2
        picture: root.picture
        text: qsTr("Margherita")
        priceText: qsTr("from $11.00")
        note: qsTr("780 cal")
        tags: [qsTr("Vegetarian")]
        onActivated: root.touched("margherita")
    }
    ItemTile {
        width: (root.width - rail.width - 2 * root.spacing) / 2
        picture: root.picture
        text: qsTr("Truffle fries")
        priceText: qsTr("$6.50")
        note: qsTr("Back at 17:30")
        soldOut: true
        onActivated: root.touched("fries")
    }
}
