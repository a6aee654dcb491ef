pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the menu is narrowed to; a touch shows everything again. Many diets take several lines: none
// may go unseen.
Tappable {
    id: root

    required property DietView diet
    property real maximumWidth: Metrics.readingWidth

    visible: diet.isActive
    text: diet.activeText
    name: qsTr("Only %1: show everything again").arg(Type.aloud(text))
    cornerRadius: Metrics.touchMin / 2
    implicitHeight: Math.max(Metrics.touchMin, words.implicitHeight + 2 * Metrics.gapSmall)
    implicitWidth: Math.min(maximumWidth, leaf.width + words.implicitWidth + cross.width
        + 2 * Metrics.gapSmall + leftPadding + rightPadding)
    leftPadding: Metrics.gap
    rightPadding: Metrics.gap
    onActivated: root.diet.clear()

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.goodTint
        border.width: Metrics.outline
        border.color: Colours.good
    }

    contentItem: Item {
        Icon {
            id: leaf
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: "leaf"
            colour: Colours.goodText
        }
        Text {
            id: words
            anchors.left: leaf.right
            anchors.leftMargin: Metrics.gapSmall
            anchors.right: cross.left
            anchors.rightMargin: Metrics.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: Type.bodyStrong
            color: Colours.goodText
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Icon {
            id: cross
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "close"
            size: Metrics.iconSmall
            stroke: 3
            colour: Colours.goodText
        }
    }
}
