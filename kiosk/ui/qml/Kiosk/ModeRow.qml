pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One way to see better, on or off.
Choosable {
    id: root

    required property string sign

    width: parent?.width ?? 0
    implicitHeight: Metrics.rowHeight
    cornerRadius: Metrics.radiusCard

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : root.chosen ? Colours.brandTint : Colours.card
        border.width: Metrics.outline
        border.color: root.chosen ? Colours.brandEdge : Colours.outline
    }

    contentItem: Item {
        Icon {
            id: picture
            anchors.left: parent.left
            anchors.leftMargin: Metrics.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            name: root.sign
            colour: root.chosen ? Colours.brandText : Colours.ink
        }
        Body {
            anchors.left: picture.right
            anchors.leftMargin: Metrics.gap
            anchors.right: tick.left
            anchors.rightMargin: Metrics.gap
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: root.name
            spoken: ""
            color: root.chosen ? Colours.brandText : Colours.ink
        }
        Tick {
            id: tick
            anchors.right: parent.right
            anchors.rightMargin: Metrics.gapLarge
            anchors.verticalCenter: parent.verticalCenter
            chosen: root.chosen
        }
    }
}
