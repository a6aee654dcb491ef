pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Nobody has touched for a while. One touch anywhere goes on.
Sheet {
    id: root

    required property Shell shell

    readonly property bool asked: shell.isAsking

    title: qsTr("Still there?")
    onAskedChanged: asked ? open() : close()
    onOpened: countdown.Accessible.announce(`${title} ${countdown.text}`,
                                        Accessible.Assertive)
    onDismissed: shell.goOn()

    Column {
        width: parent.width
        spacing: Metrics.gapLarge

        Body {
            id: countdown
            width: parent.width
            text: qsTr("This screen will restart in %n seconds.", "", root.shell.secondsLeft)
        }
        BigButton {
            // Who neither sees nor touches needs no more than Enter.
            focus: true
            width: parent.width
            text: qsTr("Continue")
            onActivated: root.shell.goOn()
        }
        PlainButton {
            width: parent.width
            text: qsTr("Start over")
            onActivated: root.shell.done()
        }
    }
}
