pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// One of a few ways, to get the food or to pay for it: a large picture, its name, and where that
// is not enough a sentence. The words stand below the picture, or beside it.
Tappable {
    id: root

    property string sentence: ""
    // Of the card's width, where the words stand beside it.
    property real pictureShare: 0.56
    property bool beside: width > 2 * height
    default property alias picture: ground.data
    readonly property real wordsHeight: words.height
    // Cards side by side leave their words the same room.
    property real wordsRoom: wordsHeight

    name: [text, sentence].filter(part => part !== "").join(". ")
    cornerRadius: Metrics.radiusSheet

    background: CardGround {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.card
    }

    contentItem: Item {
        Rectangle {
            id: ground
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Metrics.gapSmall
            // On a low card, and where letters are large, the words get what the picture cannot use.
            width: (root.beside ? Math.min(parent.width * root.pictureShare / Type.factor,
                                           parent.height * 1.8) : parent.width)
                - 2 * Metrics.gapSmall
            height: parent.height - 2 * Metrics.gapSmall
                - (root.beside ? 0 : root.wordsRoom + 2 * Metrics.gapLarge)
            radius: root.cornerRadius - Metrics.gapSmall
            color: Colours.pictureGround
        }
        Column {
            id: words
            x: !root.beside ? Metrics.gap
                : root.mirrored ? Metrics.gapLarge : ground.width + Metrics.gapHuge
            // Sentences begin at one height, names alone stand in the middle.
            y: root.beside ? (parent.height - height) / 2
                : parent.height - root.wordsRoom - Metrics.gapLarge
                  + (root.sentence === "" ? (root.wordsRoom - height) / 2 : 0)
            width: root.beside ? parent.width - ground.width - Metrics.gapHuge - Metrics.gapLarge
                : parent.width - 2 * Metrics.gap
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
                    // On a low card the picture needs what the words can spare.
                    level: root.sentence !== ""
                        && root.height < Metrics.px(root.beside ? 300 : 420) * Type.factor
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
