pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// What every button stands on: a finger, Space, Enter and a screen reader all end in
// `activated`, once. Draws nothing but the focus ring.
T.AbstractButton {
    id: root

    // What a screen reader says; the text unless something better is known.
    property string name: text
    // Waiting for an answer: keeps its place and its focus, does not fire.
    property bool busy: false
    property real cornerRadius: Metrics.radiusChip
    property real ringOutset: Metrics.ringWidth

    signal activated()

    focusPolicy: Qt.StrongFocus
    hoverEnabled: false
    padding: 0

    Accessible.role: Accessible.Button
    Accessible.name: root.name

    onPressed: Feedback.pressed()
    onClicked: {
        Feedback.used();
        if (!root.busy)
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
