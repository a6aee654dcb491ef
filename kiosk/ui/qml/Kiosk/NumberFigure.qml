pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The number with what stands around it: thanks above it, when it is ready below.
Item {
    id: root

    required property NumberView order

    readonly property color colour: order.isRefused ? Colours.muted
        : order.isReady ? Colours.good : Colours.brandEdge
    // Wide letters set the width, the room the height.
    readonly property real size: Math.min(
        width / Math.max(1, measure.advanceWidth) * measure.font.pixelSize,
        (height - above.height - below.height - 2 * Metrics.gapHuge) / 0.9)

    TextMetrics {
        id: measure
        font: Type.number(200)
        text: root.order.shortCode
    }

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: Metrics.gap

        Heading {
            id: above
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            color: root.order.isRefused ? Colours.danger
                : root.order.isReady ? Colours.goodText : Colours.ink
            text: root.order.headline !== "" ? root.order.headline : root.order.thanksText
        }
        Text {
            width: parent.width
            height: root.size * 0.98
            text: root.order.shortCode
            font: Type.number(root.size)
            color: root.colour
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Your number is %1").arg(root.order.shortCode)
        }
        Heading {
            id: below
            width: parent.width
            height: implicitHeight
            horizontalAlignment: Text.AlignHCenter
            level: Heading.Section
            color: Colours.muted
            text: root.order.readyAtText === "" ? ""
                : qsTr("Ready at about %1").arg(root.order.readyAtText)
        }
    }
}
