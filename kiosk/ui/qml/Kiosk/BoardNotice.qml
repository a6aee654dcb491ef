pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The numbers cannot be trusted: says so at the foot of the board, over its whole width.
Rectangle {
    id: root

    required property string title

    readonly property string advice: qsTr("The numbers may be out of date. Please ask at the counter.")

    height: words.height + 1.2 * Board.margin
    color: Colours.warnTint
    border.width: Colours.highContrast ? Metrics.outline : 0
    border.color: Colours.outline

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + advice

    Icon {
        id: picture
        anchors.left: parent.left
        anchors.leftMargin: Board.margin
        anchors.verticalCenter: parent.verticalCenter
        name: "offline"
        size: Board.title * 1.5
        colour: Colours.warn
    }
    Column {
        id: words
        anchors.left: picture.right
        anchors.leftMargin: Board.margin * 0.6
        anchors.right: parent.right
        anchors.rightMargin: Board.margin
        anchors.verticalCenter: parent.verticalCenter

        Text {
            width: parent.width
            text: root.title
            font: Type.sized(Board.title, Font.ExtraBold, 0)
            wrapMode: Text.WordWrap
            color: Colours.ink
            horizontalAlignment: Text.AlignLeft
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            width: parent.width
            text: root.advice
            font: Type.sized(Board.title * 0.7, Font.Normal, 0)
            wrapMode: Text.WordWrap
            color: Colours.ink
            horizontalAlignment: Text.AlignLeft
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
