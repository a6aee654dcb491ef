pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One way to pay: a picture of it, what it is called, and what happens.
Tappable {
    id: root

    property string sentence: ""
    // The picture stands beside the words, or above them.
    property bool beside: true
    default property alias picture: place.data
    readonly property real pictureSize: beside
        ? Math.min(height - 2 * Metrics.gapLarge, width * 0.36)
        : Math.min(height - words.height - 3 * Metrics.gapLarge, width * 0.7)

    name: [text, sentence].filter(part => part !== "").join(". ")
    cornerRadius: Metrics.radiusSheet
    implicitHeight: Metrics.px(420)

    background: CardGround {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.card
    }

    contentItem: Item {
        Item {
            id: place
            width: root.pictureSize
            height: root.pictureSize
            anchors.left: root.beside ? parent.left : undefined
            anchors.leftMargin: Metrics.gapLarge
            anchors.verticalCenter: root.beside ? parent.verticalCenter : undefined
            anchors.horizontalCenter: root.beside ? undefined : parent.horizontalCenter
            anchors.top: root.beside ? undefined : parent.top
            anchors.topMargin: Metrics.gapLarge
        }
        Column {
            id: words
            anchors.left: root.beside ? place.right : parent.left
            anchors.leftMargin: Metrics.gapLarge
            anchors.right: parent.right
            anchors.rightMargin: Metrics.gapLarge
            anchors.verticalCenter: root.beside ? parent.verticalCenter : undefined
            anchors.bottom: root.beside ? undefined : parent.bottom
            anchors.bottomMargin: Metrics.gapLarge
            spacing: Metrics.gapTiny

            Row {
                width: parent.width
                spacing: Metrics.gapSmall

                Ring {
                    id: wait
                    visible: root.busy
                    waiting: true
                    size: Metrics.icon
                    anchors.verticalCenter: parent.verticalCenter
                }
                Heading {
                    level: Heading.Title
                    width: parent.width - (wait.visible ? wait.width + parent.spacing : 0)
                    horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
                    text: root.text
                    spoken: ""
                }
            }
            Body {
                width: parent.width
                horizontalAlignment: root.beside ? Text.AlignLeft : Text.AlignHCenter
                visible: text !== ""
                muted: true
                text: root.sentence
                spoken: ""
            }
        }
    }
}
