pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Where one is among a few pages or slides.
Row {
    id: root

    required property int count
    required property int current
    property bool dark: false

    spacing: Metrics.gapTiny
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 of %2").arg(root.current + 1).arg(root.count)

    Repeater {
        model: root.count

        Rectangle {
            required property int index
            readonly property bool here: index === root.current

            width: here ? Metrics.dot * 2.5 : Metrics.dot
            height: Metrics.dot
            radius: height / 2
            color: root.dark ? (here ? Colours.inkOnDark : Qt.alpha(Colours.inkOnDark, 0.45))
                               : (here ? Colours.brandEdge : Colours.outlineOff)

            Behavior on width {
                NumberAnimation { duration: Motion.normal; easing.type: Motion.easing }
            }
        }
    }
}
