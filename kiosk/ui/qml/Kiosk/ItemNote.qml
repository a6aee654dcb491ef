pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the guest wrote to the kitchen about this dish, or the way to write it.
Tappable {
    id: root

    required property ItemView item

    readonly property bool written: item.note !== ""

    signal wanted()

    text: written ? qsTr("“%1”").arg(item.note) : qsTr("Add a note")
    name: written ? qsTr("Change the note: %1").arg(item.note) : text
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
            id: pen
            anchors.left: parent.left
            anchors.leftMargin: Metrics.padding
            anchors.verticalCenter: parent.verticalCenter
            name: "edit"
            colour: Colours.ink
        }
        Text {
            id: words
            anchors.left: pen.right
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
