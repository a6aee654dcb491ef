pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// How long things move. All are 0 ms where the guest wants no motion.
QtObject {
    property bool reduced: false

    readonly property int quick: reduced ? 0 : 120
    readonly property int normal: reduced ? 0 : 180
    readonly property int slow: reduced ? 0 : 240

    // One turn of a waiting ring; it stands still where motion is reduced.
    readonly property int turn: 1100

    // How long a toast stays: long enough to read it and reach it.
    readonly property int toast: 8000

    readonly property int easing: Easing.OutCubic
    readonly property int easingAway: Easing.InCubic
}
