pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The first touch: readable across the room.
Tappable {
    id: root

    cornerRadius: height / 2
    implicitHeight: Metrics.touchMain * 1.4

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.card

        Shadow { kind: Shadow.Raised }
    }

    contentItem: Text {
        leftPadding: Metrics.gapHuge
        rightPadding: Metrics.gapHuge
        topPadding: Metrics.gapSmall
        bottomPadding: Metrics.gapSmall
        text: root.text
        font: Type.title
        fontSizeMode: Text.Fit
        minimumPixelSize: Type.least
        color: Colours.brandText
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        maximumLineCount: 2
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
