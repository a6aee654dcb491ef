pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The gallery's second part: choices.
Column {
    id: root

    property int size: 1
    property int count: 1
    property bool ticked: true

    signal touched(string name)

    spacing: Metrics.gap

    GroupHead {
        width: parent.width
        text: qsTr("Size")
        badgeText: qsTr("Chosen · Large")
        badgeTone: Badge.Good
    }
    Flow {
        width: parent.width
        spacing: Metrics.gapSmall

        Badge { text: qsTr("Choose 1") }
        Badge { text: qsTr("Choose a half"); tone: Badge.Brand }
        Badge { text: qsTr("Sold out"); tone: Badge.Dark }
        Badge { text: qsTr("Price has changed"); tone: Badge.Warn }
    }
    Flow {
        width: parent.width
        spacing: Metrics.touchApart

        Chip {
            objectName: "small"
            name: qsTr("Small")
            exclusive: true
            chosen: root.size === 0
            onActivated: {
                root.size = 0;
                root.touched("small");
            }
        }
        Chip {
            objectName: "large"
            name: qsTr("Large")
            priceText: qsTr("+ $4.00")
            exclusive: true
            chosen: root.size === 1
            onActivated: {
                root.size = 1;
                root.touched("large");
            }
        }
        Chip {
            name: qsTr("Ranch")
            priceText: qsTr("free")
            free: true
            onActivated: root.touched("ranch")
        }
        Chip {
            objectName: "family"
            name: qsTr("Family")
            exclusive: true
            soldOut: true
            onActivated: root.touched("family")
        }
        Chip {
            name: qsTr("Half and half with everything we have")
            priceText: qsTr("+ $9.00")
            width: Math.min(implicitWidth, parent.width)
            onActivated: root.touched("long")
        }
    }

    Card {
        width: parent.width
        topPadding: Metrics.gapTiny
        bottomPadding: Metrics.gapTiny

        OptionRow {
            objectName: "olives"
            width: parent.width
            name: qsTr("Olives")
            priceText: qsTr("free")
            free: true
            chosen: root.ticked
            onActivated: {
                root.ticked = !root.ticked;
                root.touched("olives");
            }
        }
        OptionRow {
            width: parent.width
            name: qsTr("Ham")
            priceText: qsTr("+ $2.00")
            chosen: true
            badgeText: qsTr("Choose a half")
            onActivated: root.touched("ham")
        }
        OptionRow {
            width: parent.width
            name: qsTr("Extra shot")
            priceText: qsTr("+ $1.20 each")
            chosen: true
            maximum: 4
            quantity: root.count
            minimum: 0
            onActivated: root.touched("shot")
            onQuantityWanted: quantity => {
                root.count = quantity;
                root.touched("shots");
            }
        }
        OptionRow {
            width: parent.width
            name: qsTr("Oat milk")
            exclusive: true
            chosen: true
            onActivated: root.touched("oat")
        }
        OptionRow {
            objectName: "basil"
            width: parent.width
            name: qsTr("Basil")
            soldOut: true
            soldOutText: qsTr("Sold out today")
            lined: false
            onActivated: root.touched("basil")
        }
    }
    Row {
        spacing: Metrics.gapLarge

        Stepper {
            objectName: "stepper"
            name: qsTr("Quantity")
            value: root.count
            maximum: 3
            onWanted: value => {
                root.count = value;
                root.touched("quantity");
            }
        }
        ProgressDots {
            anchors.verticalCenter: parent.verticalCenter
            count: 4
            current: 1
        }
        Ring {
            name: qsTr("Time left")
            value: 0.7
        }
        Ring {
            name: qsTr("Waiting")
            waiting: true
        }
    }
    NumberPad {
        width: parent.width
        onTyped: digit => root.touched("digit " + digit)
        onErased: root.touched("erase")
    }
}
