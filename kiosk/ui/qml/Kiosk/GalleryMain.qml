pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Controls
import Kiosk.Theme

// The gallery in a window of its own, with the ways to see it that guests have.
Window {
    id: window

    // For pictures of the whole gallery: how high it is without scrolling.
    readonly property real wholeHeight: bar.height + gallery.wholeHeight

    property alias highContrast: contrast.on
    property alias largeText: large.on
    property alias rightToLeft: mirrored.on
    property alias reducedMotion: still.on
    property alias sheetOpen: gallery.sheetOpen
    property alias pressed: pressed.on
    property alias focused: focused.on
    property alias signs: signs.on
    property alias mail: mail.on
    property alias accents: accents.on

    // Every control below `item` as if it were touched, or had the focus.
    function force(item: Item) {
        const button = item as T.AbstractButton;
        if (button)
            button.down = pressed.on && button.enabled ? true : undefined;
        const ring = item as FocusRing;
        if (ring)
            ring.forced = focused.on;
        for (const child of item.children)
            force(child);
    }

    title: qsTr("Gallery")
    color: Colours.surface

    Binding { target: Metrics; property: "windowWidth"; value: window.width }
    // Sizes follow the screen, not the scroll: pictures of the whole gallery are higher than any.
    Binding {
        target: Metrics
        property: "windowHeight"
        value: Math.min(window.height, window.width * 16 / 9)
    }
    Binding { target: Colours; property: "highContrast"; value: contrast.on }
    Binding { target: Type; property: "largeText"; value: large.on }
    Binding { target: Theme; property: "rightToLeft"; value: mirrored.on }
    Binding { target: gallery.keyboard; property: "showsSigns"; value: signs.on }
    Binding { target: gallery.keyboard; property: "mail"; value: mail.on }
    Binding { target: Motion; property: "reduced"; value: still.on }

    component Mode: PlainButton {
        checkable: false
        compact: true
        Accessible.checkable: true
        Accessible.checked: on
        onActivated: on = !on
    }

    Rectangle {
        id: bar
        width: parent.width
        height: modes.height + 2 * Metrics.gapSmall
        color: Colours.card
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true

        Flow {
            id: modes
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Metrics.margin
            y: Metrics.gapSmall
            spacing: Metrics.touchApart

            Mode {
                id: contrast
                text: qsTr("High contrast")
            }
            Mode {
                id: large
                text: qsTr("Large text")
            }
            Mode {
                id: mirrored
                text: qsTr("Right to left")
            }
            Mode {
                id: still
                text: qsTr("Less motion")
            }
            Mode {
                id: pressed
                text: qsTr("Pressed")
                onOnChanged: window.force(gallery)
            }
            Mode {
                id: focused
                text: qsTr("Focused")
                onOnChanged: window.force(gallery)
            }
            Mode {
                id: signs
                text: qsTr("Signs")
            }
            Mode {
                id: mail
                text: qsTr("Mail")
            }
            Mode {
                id: accents
                text: qsTr("Accents")
                onOnChanged: {
                    if (on)
                        gallery.offerAccents();
                    else
                        gallery.keyboard.reset();
                }
            }
            PlainButton {
                compact: true
                text: qsTr("Sheet")
                onActivated: gallery.sheetOpen = true
            }
        }
    }
    Gallery {
        id: gallery
        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        picture: Theme.file("demo/pictures/margherita.png")
    }
}
