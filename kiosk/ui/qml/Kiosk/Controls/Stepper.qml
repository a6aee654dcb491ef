pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// − n +. Shows `value` and never changes it: `wanted` says what the guest asks for.
Item {
    id: root

    // What is counted, for a screen reader.
    required property string name
    required property int value
    property int minimum: 1
    property int maximum: 99
    property string valueText: value.toString()
    property real size: Metrics.touchMin

    signal wanted(int value)

    implicitWidth: 2 * size + Math.max(number.implicitWidth + 2 * Metrics.gapSmall, size * 0.9)
    implicitHeight: size
    opacity: enabled ? 1 : 0.5

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1: %2").arg(root.name).arg(root.valueText)

    IconButton {
        id: less
        anchors.left: parent.left
        sign: "minus"
        tone: IconButton.Quiet
        size: root.size
        enabled: root.value > root.minimum
        name: qsTr("One less: %1").arg(root.name)
        onActivated: root.wanted(root.value - 1)
    }
    // A screen reader finds one value to read and to set, besides the two buttons.
    Item {
        id: spin

        property int value
        readonly property int minimumValue: root.minimum
        readonly property int maximumValue: root.maximum
        readonly property int stepSize: 1

        anchors.fill: number
        Binding { target: spin; property: "value"; value: root.value }

        Accessible.role: Accessible.SpinBox
        Accessible.name: root.name
        Accessible.onIncreaseAction: more.click()
        Accessible.onDecreaseAction: less.click()

        onValueChanged: {
            if (value === root.value)
                return;
            Feedback.used();
            const asked = Math.max(root.minimum, Math.min(root.maximum, value));
            if (root.enabled && asked !== root.value)
                root.wanted(asked);
            // What whoever listens made of it.
            value = root.value;
        }
    }
    Text {
        id: number
        anchors.left: less.right
        anchors.right: more.left
        anchors.verticalCenter: parent.verticalCenter
        text: root.valueText
        font: Type.name
        color: Colours.ink
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    IconButton {
        id: more
        anchors.right: parent.right
        sign: "plus"
        tone: IconButton.Quiet
        size: root.size
        enabled: root.value < root.maximum
        name: qsTr("One more: %1").arg(root.name)
        onActivated: root.wanted(root.value + 1)
    }
}
