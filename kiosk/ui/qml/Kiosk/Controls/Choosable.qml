pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// What every choice stands on. It shows `chosen` and never changes it: whoever listens to
// `activated` decides.
T.CheckBox {
    id: root

    required property string name
    property bool chosen: false
    // One of several (a radio button) rather than one by itself (a checkbox).
    property bool exclusive: false
    property string spoken: name
    property real cornerRadius: Metrics.radiusChip
    property real ringOutset: Metrics.ringWidth

    signal activated()

    checkState: chosen ? Qt.Checked : Qt.Unchecked
    nextCheckState: () => root.chosen ? Qt.Checked : Qt.Unchecked
    focusPolicy: Qt.StrongFocus
    hoverEnabled: false
    padding: 0

    Accessible.role: exclusive ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: root.spoken
    // Left to itself, what was chosen at first stays so for a screen reader (Qt 6.11).
    Accessible.checked: chosen

    onClicked: {
        Feedback.used();
        root.activated();
    }

    Keys.onReturnPressed: event => root.enter(event.isAutoRepeat)
    Keys.onEnterPressed: event => root.enter(event.isAutoRepeat)

    function enter(held: bool) {
        if (!held)
            root.click();
    }

    FocusRing {
        shown: root.visualFocus
        cornerRadius: root.cornerRadius
        outset: root.ringOutset
        z: 1
    }
}
