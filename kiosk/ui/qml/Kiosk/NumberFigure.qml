pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The number with what stands around it: thanks or news above it, below it when it is ready or
// what happened.
Item {
    id: root

    required property NumberView order

    readonly property color colour: order.isRefused ? Colours.muted
        : order.isReady ? Colours.good : Colours.brandFigure
    // Wide letters set the width, the room the height.
    readonly property real size_px: Math.min(
        width / Math.max(1, measure.advanceWidth + 2 * Math.abs(aside)) * probe_px,
        height - above.implicitHeight - below.implicitHeight - 2 * Metrics.gapHuge)
    readonly property int probe_px: 200
    // Fonts leave unequal room on both sides of a text: so far its ink is from the middle.
    readonly property real aside: measure.tightBoundingRect.x
        + (measure.tightBoundingRect.width - measure.advanceWidth) / 2

    TextMetrics {
        id: measure
        font: Type.figure(root.probe_px)
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
            height: root.size_px * 0.98
            text: root.order.shortCode
            font: Type.figure(root.size_px)
            color: root.colour
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
            transform: Translate { x: -root.aside * root.size_px / root.probe_px }
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Your number is %1").arg(root.order.shortCode)
        }
        Heading {
            id: below
            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            color: root.order.hasNews ? Colours.ink : Colours.muted
            level: root.order.hasNews ? Heading.Name : Heading.Section
            text: root.order.hasNews ? root.order.sentence
                : root.order.readyAtText === "" ? ""
                : qsTr("Ready around %1").arg(root.order.readyAtText)
            maximumLineCount: 6
        }
    }
}
