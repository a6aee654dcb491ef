pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The foot of the item page: how many, and the one next step with its price.
Rectangle {
    id: root

    required property ItemView item

    // Narrow screens with large text: the button goes below the stepper.
    readonly property bool stacked: width - 2 * Metrics.gapLarge - stepper.width - Metrics.gapLarge
        < Metrics.touchMain * 2.6

    implicitHeight: (stacked ? stepper.height + Metrics.gap : 0) + add.height
        + 2 * Metrics.gapLarge + (notes.visible ? notes.height + Metrics.gap : 0)
        + (notice.visible ? notice.height + Metrics.gap : 0)
    color: Colours.card
    topLeftRadius: Metrics.radiusSheet
    topRightRadius: Metrics.radiusSheet
    border.width: Colours.highContrast ? Metrics.hairline : 0
    border.color: Colours.outline

    // Says that what lies below is covered here.
    Accessible.role: Accessible.ToolBar
    Accessible.name: root.item.name

    Shadow { kind: Shadow.Bar }

    // What is below must not feel touches beside the buttons.
    MouseArea {
        anchors.fill: parent
        Accessible.ignored: true
    }

    Banner {
        id: notice
        x: Metrics.gapLarge
        y: Metrics.gapLarge
        width: parent.width - 2 * x
        visible: title !== ""
        sign: "warning"
        title: root.item.noticeText
    }
    DishNotes {
        id: notes
        x: Metrics.gapLarge
        y: notice.y + (notice.visible ? notice.height + Metrics.gap : 0)
        width: parent.width - 2 * x
        item: root.item
    }

    Stepper {
        id: stepper
        x: Metrics.gapLarge
        anchors.left: parent.left
        anchors.leftMargin: Metrics.gapLarge
        y: root.stacked ? add.y - height - Metrics.gap : add.y + (add.height - height) / 2
        enabled: !root.item.isSoldOut
        name: qsTr("Quantity")
        value: root.item.quantity
        maximum: root.item.maxQuantity
        onWanted: value => root.item.setQuantity(value)
    }

    BigButton {
        id: add
        anchors.right: parent.right
        anchors.rightMargin: Metrics.gapLarge
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.gapLarge
        width: parent.width - 2 * Metrics.gapLarge
            - (root.stacked ? 0 : stepper.width + Metrics.gapLarge)
        enabled: !root.item.isSoldOut
        text: root.item.isSoldOut ? root.item.soldOutText : root.item.isEdit ? qsTr("Update") : qsTr("Add")
        amount: root.item.isSoldOut ? root.item.backText : root.item.totalText
        name: root.item.isSoldOut
            ? [root.item.soldOutText, root.item.backText].filter(part => part !== "").join(", ")
            : root.item.isEdit ? qsTr("Update order, %1").arg(root.item.totalText)
            : qsTr("Add to order, %1").arg(root.item.totalText)
        onActivated: root.item.add()
    }
}
