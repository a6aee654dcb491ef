pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// What lies over any page.
Item {
    id: root

    required property Shell shell
    required property Main main

    ModesSheet {
        id: modes
        guest: root.shell.guest
        onDismissed: close()
        onAboutToShow: root.shell.number.hold(true)
        onAboutToHide: root.shell.number.hold(false)
    }

    StillThere {
        idle: root.shell.idle
    }

    Connections {
        target: root.main

        function onModesWanted() {
            modes.open();
        }
    }

    Connections {
        target: root.shell

        function onPageChanged() {
            modes.close();
        }
        // Also of one who got no further than the first page.
        function onStartedAfresh() {
            modes.close();
        }
    }
}
