pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Nobody has touched for a while. One touch anywhere goes on.
Sheet {
    id: root

    required property Idle idle

    readonly property bool asked: idle.isAsking

    title: qsTr("Still there?")
    onAskedChanged: asked ? open() : close()
    onOpened: countdown.Accessible.announce(`${title} ${countdown.text}`,
                                        Accessible.Assertive)
    onDismissed: idle.goOn()

    Column {
        width: parent.width
        spacing: Metrics.gapLarge

        Body {
            id: countdown
            width: parent.width
            text: qsTr("This screen will restart in %n seconds.", "", root.idle.secondsLeft)
        }
        BigButton {
            // Who neither sees nor touches needs no more than Enter.
            focus: true
            width: parent.width
            text: qsTr("Continue")
            onActivated: root.idle.goOn()
        }
        PlainButton {
            width: parent.width
            text: qsTr("Start over")
            onActivated: root.idle.startOver()
        }
    }
}
