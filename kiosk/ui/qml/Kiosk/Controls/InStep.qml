pragma ComponentBehavior: Bound

import QtQuick

// For a list, while a finger drags it: the clock of animations runs already when the finger lets
// go, and the list goes on with the next frame. By itself Qt starts the clock only then, and the
// list stands still for a frame and a half, which is seen as a jerk.
FrameAnimation {
    required property Flickable list

    running: list.dragging
}
