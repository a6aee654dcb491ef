pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Nothing in the cart: not a mistake, and one way on.
Column {
    id: root

    signal menuWanted()

    spacing: Metrics.gapLarge

    SignDisc {
        anchors.horizontalCenter: parent.horizontalCenter
        sign: "bag"
    }
    Heading {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("Nothing here yet")
    }
    Body {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        muted: true
        text: qsTr("Items you choose will show up here.")
        spoken: text
    }
    BigButton {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Math.max(implicitWidth, Metrics.px(480)))
        text: qsTr("See the menu")
        onActivated: root.menuWanted()
    }
}
