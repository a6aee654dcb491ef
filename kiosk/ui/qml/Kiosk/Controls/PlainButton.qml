pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A step beside the main one: outlined, or white and raised where it floats above the page.
Tappable {
    id: root

    property string sign: ""
    property bool raised: false
    // Filled in, for a filter or mode that is on.
    property bool on: false
    property bool compact: false

    readonly property color writing: !enabled ? Colours.soldOutText
        : on ? Colours.brandText : Colours.ink

    cornerRadius: raised ? height / 2 : compact ? Metrics.radiusChip : Metrics.radiusCard
    implicitHeight: compact ? Metrics.touchMin : raised ? Metrics.iconButton : Metrics.buttonHeight
    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, implicitHeight)
    leftPadding: Metrics.gapLarge
    rightPadding: leftPadding

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : root.on ? Colours.brandTint : Colours.card
        border.width: root.raised && !root.on && !Colours.highContrast ? 0 : Metrics.outline
        border.color: !root.enabled ? Colours.outlineOff
            : root.on ? Colours.brandEdge : Colours.outline

        Shadow {
            kind: Shadow.Round
            shown: root.raised && root.enabled
        }
    }

    contentItem: Item {
        implicitWidth: words.implicitWidth + (picture.visible ? picture.width + Metrics.gapSmall : 0)

        Row {
            id: line
            anchors.centerIn: parent
            spacing: Metrics.gapSmall

            Icon {
                id: picture
                anchors.verticalCenter: parent.verticalCenter
                visible: root.sign !== ""
                name: root.sign
                colour: root.writing
            }
            Text {
                id: words
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, line.parent.width
                                - (picture.visible ? picture.width + line.spacing : 0))
                height: Math.min(implicitHeight, root.height)
                text: root.text
                font: Type.bodyStrong
                fontSizeMode: Text.Fit
                minimumPixelSize: Type.least
                color: root.writing
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.WordWrap
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
        }
    }
}
