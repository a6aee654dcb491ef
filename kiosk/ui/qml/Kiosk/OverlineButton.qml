pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// A small line above a title that leads back to where it was chosen.
Tappable {
    id: root

    implicitHeight: Metrics.touchMin
    implicitWidth: words.implicitWidth + arrow.width + Metrics.gapTiny
    cornerRadius: Metrics.radiusChip
    ringOutset: 0

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Metrics.gapSmall
        anchors.rightMargin: -Metrics.gapSmall
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.none
    }

    contentItem: Item {
        Text {
            id: words
            anchors.left: parent.left
            anchors.right: arrow.left
            anchors.rightMargin: Metrics.gapTiny
            // Close to the title below; the ground reaches further up for the finger.
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.gapTiny
            text: root.text
            font: Type.small
            color: Colours.muted
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Icon {
            id: arrow
            anchors.right: parent.right
            anchors.verticalCenter: words.verticalCenter
            name: "down"
            size: Metrics.iconSmall
            stroke: 2.4
            colour: Colours.muted
        }
    }
}
