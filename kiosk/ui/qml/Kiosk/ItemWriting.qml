pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Something that the guest wrote about this dish, or the way to write it.
Tappable {
    id: root

    required property string sign
    property bool written: false

    signal wanted()

    cornerRadius: Metrics.radiusCard
    implicitHeight: Math.max(Metrics.rowHeight, words.implicitHeight + 2 * Metrics.gap)
    onActivated: root.wanted()

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.card
        border.width: Metrics.outline
        border.color: Colours.outline
    }

    contentItem: Item {
        Icon {
            id: picture
            anchors.left: parent.left
            anchors.leftMargin: Metrics.padding
            anchors.verticalCenter: parent.verticalCenter
            name: root.sign
            colour: Colours.ink
        }
        Text {
            id: words
            anchors.left: picture.right
            anchors.leftMargin: Metrics.gap
            anchors.right: parent.right
            anchors.rightMargin: Metrics.padding
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            font: root.written ? Type.body : Type.bodyStrong
            color: Colours.ink
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
