pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Something went wrong inside: said once, without blame. Whoever is about to get a number goes on
// from here, everybody else from the beginning.
Item {
    id: root

    required property Shell shell

    Accessible.role: Accessible.Pane
    Accessible.name: title.text
    Accessible.description: explanation.text

    Column {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Metrics.px(64), Metrics.px(900))
        spacing: Metrics.gap

        Ring {
            anchors.horizontalCenter: parent.horizontalCenter
            waiting: true
            size: Metrics.px(120)
        }
        Item { width: 1; height: Metrics.gap }
        Heading {
            id: title
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            level: Heading.Title
            text: qsTr("Sorry, one moment please")
        }
        Body {
            id: explanation
            width: Type.balanced(text, font, Math.min(parent.width, Metrics.readingWidth))
            anchors.horizontalCenter: parent.horizontalCenter
            horizontalAlignment: Text.AlignHCenter
            muted: true
            text: root.shell.checkout.isUnanswered
                ? qsTr("We’re still waiting for your number. Your order is saved.")
                : qsTr("This kiosk is restarting. If you already have a number, your order is safe.")
        }
    }
}
