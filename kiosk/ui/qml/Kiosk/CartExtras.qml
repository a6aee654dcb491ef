pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What else can be done with the order: go on choosing, and a code. Side by side where both fit.
Grid {
    id: root

    required property BillView bill

    readonly property int shown: bill.takesCodes ? 2 : 1
    readonly property real half: (width - spacing) / 2

    signal moreWanted()
    signal codeWanted()

    columns: shown === 2 && Math.max(more.implicitWidth, code.implicitWidth) <= half ? 2 : 1
    spacing: Metrics.touchApart

    PlainButton {
        id: more
        width: root.columns === 2 ? root.half : root.width
        sign: "plus"
        text: qsTr("Add something else")
        onActivated: root.moreWanted()
    }
    PlainButton {
        id: code
        width: more.width
        visible: root.bill.takesCodes
        sign: "tag"
        text: root.bill.code === "" ? qsTr("Promo code")
            : qsTr("Promo code: %1").arg(root.bill.code)
        onActivated: root.codeWanted()
    }
}
