pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One way to get the food: a picture of it, and two words; below it, or beside it where that
// leaves the picture more room.
Tappable {
    id: root

    // `eat_in`, `take_out` or `delivery`.
    required property string kind

    readonly property bool beside: width > 2 * height
    readonly property real labelHeight: label.height
    property real wordsRoom: labelHeight
    readonly property real wordsHeight: wordsRoom + 2 * Metrics.gapLarge

    cornerRadius: Metrics.radiusSheet

    background: CardGround {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.card
    }

    contentItem: Item {
        Rectangle {
            id: ground
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Metrics.gapSmall
            // On a low card the words get what the picture cannot use.
            width: (root.beside ? Math.min(parent.width * 0.56, parent.height * 1.8) : parent.width)
                - 2 * Metrics.gapSmall
            height: parent.height - 2 * Metrics.gapSmall - (root.beside ? 0 : root.wordsHeight)
            radius: root.cornerRadius - Metrics.gapSmall
            color: Colours.pictureGround
        }
        Image {
            anchors.fill: ground
            anchors.margins: Metrics.gap
            source: Theme.file(`pictures/${root.kind.replace("_", "-")}.png`)
            sourceSize.width: 800
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            Accessible.ignored: true
        }
        Heading {
            id: label
            x: !root.beside ? Metrics.gap
                : root.mirrored ? Metrics.gapLarge : ground.width + Metrics.gapHuge
            y: root.beside ? (parent.height - height) / 2
                : parent.height - (root.wordsRoom + height) / 2 - Metrics.gapLarge
            width: root.beside ? parent.width - ground.width - Metrics.gapHuge - Metrics.gapLarge
                : parent.width - 2 * Metrics.gap
            horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
            level: Heading.Title
            maximumLineCount: 2
            text: root.text
            Accessible.ignored: true
        }
    }
}
