pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The board while nothing waits: the store, the time, and what to expect here.
Item {
    id: root

    required property string name
    required property string timeText

    PosterGround {
        anchors.fill: parent
        glowY: height * 0.45
    }
    Text {
        id: store
        x: Board.margin
        y: Board.margin * 1.4
        width: parent.width - 2 * x
        text: root.name
        font: Type.sized(Board.title * 1.3, Font.ExtraBold, 0)
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Type.least
        elide: Text.ElideRight
        color: Poster.text
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        Accessible.role: Accessible.Heading
        Accessible.name: root.name
    }
    Text {
        x: Board.margin
        y: store.y + store.height
        width: parent.width - 2 * x
        height: hint.y - y
        text: root.timeText
        font: Type.number(Math.min(parent.height * 0.5, parent.width * 0.34))
        fontSizeMode: Text.Fit
        minimumPixelSize: Type.least
        color: Poster.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.role: Accessible.Clock
        Accessible.name: root.timeText
    }
    Text {
        id: hint
        x: Board.margin
        y: parent.height - height - Board.margin * 1.4
        width: parent.width - 2 * x
        text: qsTr("Your number appears here")
        font: Board.titleFont
        wrapMode: Text.WordWrap
        color: Poster.text
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
