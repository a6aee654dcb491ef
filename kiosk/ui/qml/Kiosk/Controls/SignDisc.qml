pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A large sign on a round ground, above a page that has little to say.
Rectangle {
    id: root

    required property string sign

    implicitWidth: Metrics.disc
    implicitHeight: width
    radius: height / 2
    color: Colours.brandTint
    border.width: Colours.highContrast ? Metrics.outline : 0
    border.color: Colours.outline

    Icon {
        anchors.centerIn: parent
        name: root.sign
        size: root.width * 0.46
        stroke: 1.5
        colour: Colours.brandText
    }
}
