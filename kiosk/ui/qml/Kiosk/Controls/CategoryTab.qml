pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A category on the rail: chosen, it becomes part of the page beside it.
Choosable {
    id: root

    required property url picture
    // False where the whole menu has no pictures: the name has the tab to itself.
    property bool pictured: true

    implicitWidth: Metrics.railWidth
    implicitHeight: pictured ? words.y + words.implicitHeight + Metrics.gap
        : Math.max(Metrics.touchMin, words.implicitHeight + Metrics.gap)
    cornerRadius: Metrics.radiusCard
    ringOutset: -Metrics.ring

    Accessible.role: Accessible.PageTab
    Accessible.selectable: true
    Accessible.selected: chosen
    // A tab has no action of its own.
    Accessible.onPressAction: root.click()

    background: Rectangle {
        readonly property real leftRadius: root.mirrored ? root.cornerRadius : 0
        readonly property real rightRadius: root.mirrored ? 0 : root.cornerRadius

        color: root.down ? Colours.pressedCard : root.chosen ? Colours.card : Colours.none
        topLeftRadius: leftRadius
        bottomLeftRadius: leftRadius
        topRightRadius: rightRadius
        bottomRightRadius: rightRadius
        border.width: Colours.highContrast && root.chosen ? Metrics.outline : 0
        border.color: Colours.outline

        Shadow { shown: root.chosen }
        Rectangle {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            visible: root.chosen
            width: Metrics.marker
            height: parent.height * 0.55
            topLeftRadius: root.mirrored ? width : 0
            bottomLeftRadius: topLeftRadius
            topRightRadius: root.mirrored ? 0 : width
            bottomRightRadius: topRightRadius
            color: Colours.brandEdge
        }
    }

    contentItem: Item {
        RemotePicture {
            id: photo
            y: Metrics.gap
            anchors.horizontalCenter: parent.horizontalCenter
            width: Metrics.tabPicture
            height: root.pictured ? width : 0
            visible: root.pictured
            topRadius: width / 2
            bottomRadius: width / 2
            source: root.picture
            around: root.down ? Colours.pressedCard
                : root.chosen ? Colours.card : Colours.surface
        }
        Text {
            id: words
            y: root.pictured ? photo.y + photo.height + Metrics.gapTiny : (parent.height - height) / 2
            width: parent.width - 2 * Metrics.gapSmall
            anchors.horizontalCenter: parent.horizontalCenter
            text: root.name
            font: root.chosen ? Type.smallStrong : Type.small
            color: Colours.ink
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
