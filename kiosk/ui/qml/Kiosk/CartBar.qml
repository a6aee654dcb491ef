pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The order so far, at the foot of the menu. It comes with the first item and goes with the last.
Rectangle {
    id: root

    required property CartView cart
    required property StatusView status

    readonly property bool filled: cart.count > 0
    readonly property real shownHeight: filled ? height : 0
    // Where the bag's middle is.
    readonly property real bagX: Theme.rightToLeft ? width - Metrics.margin - bag.width / 2
        : Metrics.margin + bag.width / 2

    signal reviewWanted()

    height: Math.max(Metrics.barHeight, review.height + 2 * Metrics.gap)
    y: parent.height - (filled ? height : 0)
    visible: y < parent.height
    color: Colours.card
    topLeftRadius: Metrics.radiusSheet
    topRightRadius: Metrics.radiusSheet
    border.width: Colours.highContrast ? Metrics.outline : 0
    border.color: Colours.outline

    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Order so far")

    Behavior on y {
        NumberAnimation { duration: Motion.normal; easing.type: Motion.easing }
    }

    Shadow { kind: Shadow.Bar }

    // What lies below must not be touched through the bar.
    TapHandler { gesturePolicy: TapHandler.WithinBounds }

    Row {
        anchors.left: parent.left
        anchors.leftMargin: Metrics.margin
        anchors.right: review.left
        anchors.rightMargin: Metrics.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.gap

        Rectangle {
            id: bag
            width: Metrics.px(96)
            height: width
            radius: width / 2
            color: Colours.brandTint

            Icon {
                anchors.centerIn: parent
                name: "bag"
                size: Metrics.px(52)
                colour: Colours.brandText
            }
            Rectangle {
                anchors.right: parent.right
                anchors.rightMargin: -Metrics.gapTiny
                y: -Metrics.gapTiny
                height: Metrics.px(48)
                width: Math.max(height, count.implicitWidth + Metrics.gapSmall)
                radius: height / 2
                color: Colours.brand

                Text {
                    id: count
                    anchors.centerIn: parent
                    text: root.cart.count
                    font: Type.smallStrong
                    color: Colours.inkOnBrand
                    Accessible.ignored: true
                }
            }
        }
        Column {
            width: parent.width - bag.width - parent.spacing
            anchors.verticalCenter: parent.verticalCenter

            Body {
                width: parent.width
                small: true
                muted: true
                text: root.status.takesOrders ? qsTr("Your order") : root.status.title
                spoken: qsTr("%n items in your order", "", root.cart.count)
            }
            Heading {
                width: parent.width
                level: Heading.Section
                text: root.cart.bill.reducedText
                Accessible.role: Accessible.StaticText
            }
        }
    }

    BigButton {
        id: review
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(root.width * 0.46, Metrics.px(640))
        text: qsTr("Review order")
        onActivated: root.reviewWanted()
    }
}
