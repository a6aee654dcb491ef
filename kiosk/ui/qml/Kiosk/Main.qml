pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The window: one page at a time, and what lies over all of them.
Window {
    id: window

    required property Shell shell

    readonly property int page: shell.page
    // Pages that are touched all over come down in reach mode; the others are touched at their foot.
    readonly property bool lowered: Metrics.reachTop > 0
        && ![Shell.Page.Attract, Shell.Page.Number, Shell.Page.Closed, Shell.Page.Recovery]
            .includes(page)

    // A guest wants the sheet with the ways to see and hear better.
    signal modesWanted()

    title: shell.storeName
    color: Colours.surface

    Binding { target: Metrics; property: "windowWidth"; value: window.width }
    Binding { target: Metrics; property: "windowHeight"; value: window.height }
    // On a whole screen millimetres are millimetres; a window on a desk is a model of one.
    Binding {
        target: Metrics
        property: "pixelsPerMm"
        value: window.visibility === Window.FullScreen ? window.screen.pixelDensity : 0
    }
    Binding { target: Theme; property: "rightToLeft"; value: window.shell.guest.mirrored }
    Binding { target: Type; property: "largeText"; value: window.shell.guest.largeText }
    Binding { target: Colours; property: "highContrast"; value: window.shell.guest.highContrast }
    Binding { target: Motion; property: "reduced"; value: window.shell.guest.reducedMotion }
    Binding { target: Metrics; property: "reachWanted"; value: window.shell.guest.reachMode }

    FocusScope {
        anchors.fill: parent
        focus: true
        LayoutMirroring.enabled: window.shell.guest.mirrored
        LayoutMirroring.childrenInherit: true

        Keys.onEscapePressed: window.shell.back()
        Keys.onBackPressed: window.shell.back()

        PageSlot {
            shown: window.page === Shell.Page.Attract
            sourceComponent: AttractPage {
                shell: window.shell
                onModesWanted: window.modesWanted()
            }
        }
        Loader {
            width: parent.width
            height: Metrics.reachTop
            active: window.lowered
            visible: active
            sourceComponent: ReachStage { shell: window.shell }
        }
        // The first frame needs none of these: they are compiled beside it, on another thread.
        Loader {
            anchors.fill: parent
            anchors.topMargin: window.lowered ? Metrics.reachTop : 0
            clip: window.lowered
            asynchronous: true
            focus: window.page !== Shell.Page.Attract
            Component.onCompleted: setSource("LaterPages.qml", { shell: window.shell, main: window })
        }
    }

    Loader {
        anchors.fill: parent
        asynchronous: true
        Component.onCompleted: setSource("Sheets.qml", { shell: window.shell, main: window })
    }
}
