pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// What controls tell the program beside what is seen. An Item for Theme's reason.
Item {
    // A button went down. The program clicks, where the store wants it to.
    signal pressed()
    // Something did what it is there for, whether a finger, a key or a screen reader wanted it.
    signal used()

    // A file that should be a picture is none, or is damaged.
    signal pictureFailed(source: url)
}
