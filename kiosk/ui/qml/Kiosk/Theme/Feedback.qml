pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// What the program answers a finger with beside what is seen. An Item for Theme's reason.
Item {
    // A button went down. The program clicks, where the store wants it to.
    signal pressed()
}
