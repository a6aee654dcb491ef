pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Every control in every state, to look at and to test; no customer sees it.
Rectangle {
    id: gallery

    // A picture to fill the places for pictures with; without one they show their ground.
    property url picture: ""
    property bool sheetOpen: false
    // How often something was touched, and what it was: what the tests look at.
    property int touches: 0
    property string touched: ""

    readonly property Keyboard keyboard: typing.keyboard

    function touch(name: string) {
        touches += 1;
        touched = name;
    }

    function offerAccents() {
        typing.offerAccents("a");
    }

    // Without scrolling.
    readonly property real wholeHeight: scroll.contentHeight

    color: Colours.surface
    LayoutMirroring.enabled: Theme.rightToLeft
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Gallery")

    Flickable {
        id: scroll
        objectName: "scroll"
        anchors.fill: parent
        contentHeight: all.height + 2 * all.y
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: all
            x: Metrics.margin
            y: Metrics.margin
            width: scroll.width - 2 * x
            spacing: Metrics.gapLarge

            GalleryButtons {
                width: parent.width
                onTouched: name => gallery.touch(name)
            }
            GalleryChoices {
                width: parent.width
                onTouched: name => gallery.touch(name)
            }
            GalleryNotices {
                width: parent.width
                onTouched: name => gallery.touch(name)
            }
            GalleryPictures {
                width: parent.width
                picture: gallery.picture
                onTouched: name => gallery.touch(name)
            }
            GalleryTyping {
                id: typing
                width: parent.width
                onTouched: name => gallery.touch(name)
            }
        }
    }

    ScrollEdge {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        shown: !scroll.atYEnd
    }

    Sheet {
        title: qsTr("Still there?")
        visible: gallery.sheetOpen
        onDismissed: gallery.sheetOpen = false

        Column {
            width: parent.width
            spacing: Metrics.gapLarge

            Body {
                width: parent.width
                text: qsTr("Your order is saved for another 20 seconds.")
            }
            BigButton {
                width: parent.width
                text: qsTr("Go on ordering")
                onActivated: {
                    gallery.touch("go on");
                    gallery.sheetOpen = false;
                }
            }
        }
    }
}
