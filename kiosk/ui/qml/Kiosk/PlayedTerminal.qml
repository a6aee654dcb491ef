pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where there is no real card reader somebody plays it here. It looks like no part of the page.
Rectangle {
    id: root

    required property PaymentView payment

    implicitHeight: all.implicitHeight + 2 * Metrics.gap
    radius: Metrics.radiusCard
    color: Colours.none
    border.width: Metrics.outline
    border.color: Colours.outlineOff

    Accessible.role: Accessible.Grouping
    Accessible.name: label.text

    Column {
        id: all
        x: Metrics.gap
        y: Metrics.gap
        width: parent.width - 2 * x
        spacing: Metrics.gapSmall

        Body {
            id: label
            width: parent.width
            small: true
            muted: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Simulated card reader: no money moves")
            Accessible.ignored: true
        }
        Grid {
            id: keys

            readonly property real each: (width - spacing) / 2

            width: parent.width
            columns: 2
            spacing: Metrics.touchApart

            PlainButton {
                compact: true
                width: keys.each
                text: qsTr("Approve")
                onActivated: root.payment.play("approve")
            }
            PlainButton {
                compact: true
                width: keys.each
                text: qsTr("Decline")
                onActivated: root.payment.play("decline")
            }
            PlainButton {
                compact: true
                width: keys.each
                text: qsTr("Press its red key")
                onActivated: root.payment.play("cancel")
            }
            PlainButton {
                compact: true
                width: keys.each
                text: qsTr("Lose contact")
                onActivated: root.payment.play("lose_approved")
            }
        }
    }
}
