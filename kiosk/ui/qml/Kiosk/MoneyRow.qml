pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// An amount and what it is for.
Item {
    id: root

    required property string text
    required property string amount
    property bool strong: false

    implicitHeight: Math.max(label.implicitHeight, value.implicitHeight)

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(root.text).arg(root.amount)

    Text {
        id: label
        anchors.left: parent.left
        anchors.right: value.left
        anchors.rightMargin: Metrics.gapSmall
        anchors.baseline: value.baseline
        text: root.text
        font: root.strong ? Type.heading : Type.body
        color: root.strong ? Colours.ink : Colours.muted
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignLeft
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: value
        anchors.right: parent.right
        text: root.amount
        font: root.strong ? Type.tight(Type.title, text) : Type.body
        color: Colours.ink
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
