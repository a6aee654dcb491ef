pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// An amount and what it is for.
Item {
    id: root

    required property string text
    required property string amount
    property bool strong: false
    // The amount stands below what it is for.
    property bool stacked: false

    implicitHeight: stacked ? label.implicitHeight + value.implicitHeight
        : Math.max(label.implicitHeight, value.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.text).arg(root.amount)

    Text {
        id: label
        anchors.left: parent.left
        anchors.right: root.stacked ? parent.right : value.left
        anchors.rightMargin: root.stacked ? 0 : Metrics.gapSmall
        anchors.baseline: root.stacked ? undefined : value.baseline
        text: root.text
        font: root.strong && !root.stacked ? Type.heading : Type.body
        color: root.strong && !root.stacked ? Colours.ink : Colours.muted
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: value
        anchors.right: parent.right
        y: root.stacked ? label.height : 0
        width: root.stacked ? parent.width : implicitWidth
        text: root.amount
        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
        fontSizeMode: root.stacked ? Text.HorizontalFit : Text.FixedSize
        minimumPixelSize: Type.least
        font: root.strong ? Type.tight(Type.title, text) : Type.body
        color: Colours.ink
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
