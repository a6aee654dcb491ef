pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One choice among a few.
Choosable {
    id: root

    property string priceText: ""
    // Nothing to pay: the price is written in green.
    property bool free: false
    property bool soldOut: false
    property string soldOutText: qsTr("Sold out")

    readonly property string detail: soldOut ? soldOutText : priceText

    enabled: !soldOut
    spoken: detail === "" ? name : name + ", " + detail
    implicitHeight: Math.max(Metrics.chipHeight, line.implicitHeight + Metrics.gapSmall)
    implicitWidth: Math.max(line.wanted + leftPadding + rightPadding, Metrics.chipHeight)
    leftPadding: Metrics.padding
    rightPadding: leftPadding

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : root.chosen ? Colours.brandTint : Colours.card
        border.width: root.chosen ? Metrics.outline + 1 : Metrics.outline
        border.color: root.soldOut ? Colours.outlineOff
            : root.chosen ? Colours.brandEdge : Colours.outline
    }

    contentItem: Item {
        Row {
            id: line

            readonly property real wanted: tick.space + label.implicitWidth
                + (price.visible ? spacing + price.implicitWidth : 0)

            anchors.centerIn: parent
            spacing: Metrics.gapSmall

            Icon {
                id: tick
                readonly property real space: visible ? width + line.spacing : 0
                anchors.verticalCenter: parent.verticalCenter
                // Colour alone must not tell.
                visible: Colours.highContrast && root.chosen
                name: "check"
                size: Metrics.iconSmall
                stroke: 3
                colour: Colours.brandText
            }
            Text {
                id: label
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, line.parent.width - tick.space
                                - (price.visible ? line.spacing + price.width : 0))
                text: root.name
                font: Type.bodyStrong
                color: root.soldOut ? Colours.soldOutText
                    : root.chosen ? Colours.brandText : Colours.ink
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Text {
                id: price
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                text: Type.isolate(root.detail)
                font: Type.body
                color: root.soldOut ? Colours.soldOutText
                    : root.free ? Colours.goodText
                    : root.chosen ? Colours.brandText : Colours.muted
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}
