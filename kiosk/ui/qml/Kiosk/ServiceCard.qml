pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One way to get the food: a picture of it, and two words.
Tappable {
    id: root

    // `eat_in`, `take_out` or `delivery`.
    required property string kind

    readonly property url pictureUrl: kind === "eat_in" ? Theme.file("pictures/eat-in.png")
        : kind === "take_out" ? Theme.file("pictures/take-out.png") : ""

    cornerRadius: Metrics.radiusSheet

    background: CardGround {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.card

        Rectangle {
            anchors.fill: parent
            anchors.margins: Metrics.gapSmall
            anchors.bottomMargin: label.height + 2 * Metrics.gapLarge
            radius: root.cornerRadius - Metrics.gapSmall
            color: Colours.pictureGround
        }
    }

    contentItem: Item {
        Image {
            id: picture
            visible: root.pictureUrl !== Qt.url("")
            anchors.fill: parent
            anchors.topMargin: Metrics.gapLarge
            anchors.bottomMargin: label.height + 2 * Metrics.gapLarge + Metrics.gapSmall
            source: root.pictureUrl
            sourceSize: Qt.size(800, 800)
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            Accessible.ignored: true
        }
        Icon {
            visible: !picture.visible
            anchors.centerIn: picture
            name: "scooter"
            size: Math.min(picture.width, picture.height) * 0.5
            stroke: 1.25
            colour: Colours.brandText
        }
        Heading {
            id: label
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.gapLarge
            width: Math.min(implicitWidth, parent.width - 2 * Metrics.gap)
            horizontalAlignment: Text.AlignHCenter
            level: Heading.Title
            maximumLineCount: 2
            text: root.text
            Accessible.ignored: true
        }
    }
}
