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

    // One wave of light around a number that is called out.
    readonly property int call: reduced ? 0 : 900

    // How long a toast stays: long enough to read it and reach it.
    readonly property int toast: 8000

    // A finger that stays on a key: until its accents come, and until it repeats, and how often.
    readonly property int hold: 400
    readonly property int repeatDelay: 450
    readonly property int repeatInterval: 80

    // Whoever types has paused: time to say what was found.
    readonly property int pause: 700

    // Half of a cursor's blink.
    readonly property int blink: 530

    // What is placed sooner after the start than this does not move there.
    readonly property int settle: 500

    // How long each of the first page's pictures stays.
    property int slide: 8000

    // Two frames: what lasts no longer is not seen.
    readonly property int blank: 32

    readonly property int easing: Easing.OutCubic
    readonly property int easingAway: Easing.InCubic
}
