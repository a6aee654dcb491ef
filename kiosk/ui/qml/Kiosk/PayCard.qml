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
    readonly property real wordsHeight: words.height
    // Cards side by side leave their words the same room.
    property real wordsRoom: wordsHeight
    readonly property real pictureSize: beside
        ? Math.min(height - 2 * Metrics.gapLarge, width * 0.36)
        : Math.min(height - wordsRoom - 3 * Metrics.gapHuge, width * 0.7)

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
            x: !root.beside ? (parent.width - width) / 2
                : root.mirrored ? parent.width - width - Metrics.gapLarge : Metrics.gapLarge
            y: (parent.height - height - (root.beside ? 0 : root.wordsRoom + Metrics.gapHuge)) / 2
        }
        Column {
            id: words
            x: root.beside && !root.mirrored ? place.width + 2 * Metrics.gapLarge : Metrics.gapLarge
            y: root.beside ? (parent.height - height) / 2
                : parent.height - root.wordsRoom - Metrics.gapHuge
            width: parent.width - 2 * Metrics.gapLarge
                - (root.beside ? place.width + Metrics.gapLarge : 0)
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
                    level: root.beside && root.height < Metrics.px(300) * Type.factor
                        ? Heading.Section : Heading.Title
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
