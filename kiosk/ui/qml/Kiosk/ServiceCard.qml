pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One way to get the food.
Tappable {
    id: root

    // `eat_in`, `take_out` or `delivery`.
    required property string kind

    cornerRadius: Metrics.radiusSheet

    background: CardGround {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.card
    }

    contentItem: Item {
        Rectangle {
            id: disc
            anchors.horizontalCenter: parent.horizontalCenter
            y: (parent.height - height - label.height - Metrics.gapLarge) / 2
            width: Math.min(Metrics.px(264), root.height * 0.5)
            height: width
            radius: width / 2
            color: Colours.brandTint
            border.width: Colours.highContrast ? Metrics.outline : 0
            border.color: Colours.outline

            Icon {
                anchors.centerIn: parent
                name: root.kind === "eat_in" ? "plate"
                    : root.kind === "take_out" ? "bag" : "scooter"
                size: disc.width * 0.5
                stroke: 1.5
                colour: Colours.brandText
            }
        }
        Heading {
            id: label
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: disc.bottom
            anchors.topMargin: Metrics.gapLarge
            width: Math.min(implicitWidth, parent.width - 2 * Metrics.gap)
            horizontalAlignment: Text.AlignHCenter
            level: Heading.Title
            text: root.text
            Accessible.ignored: true
        }
    }
}
