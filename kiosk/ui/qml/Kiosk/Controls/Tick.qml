pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The box of a checkbox, or the circle of a radio button. Drawing only.
Rectangle {
    id: root

    property bool chosen: false
    property bool round: false
    property bool off: false

    implicitWidth: Metrics.box
    implicitHeight: Metrics.box
    radius: round ? height / 2 : Metrics.radiusBox
    color: chosen ? (off ? Colours.outlineOff : Colours.brand) : Colours.card
    border.width: Metrics.outline
    border.color: off ? Colours.outlineOff : chosen ? Colours.brandEdge : Colours.outline
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        visible: root.chosen
        name: "check"
        size: root.height * 0.66
        stroke: 2.6
        colour: root.off ? Colours.card : Colours.inkOnBrand
    }
}
