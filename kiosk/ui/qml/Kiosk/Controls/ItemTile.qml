pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// An item on the menu: picture, name, price, and what else one wants to know before touching.
Tappable {
    id: root

    required property url picture
    // False where the whole menu has no pictures: the words have the card to themselves.
    property bool pictured: true
    property string priceText: ""
    // Beside the price: calories, or when it is back.
    property string note: ""
    // At most two are shown.
    property list<string> tags: []
    property bool soldOut: false
    property string soldOutText: qsTr("Sold out")
    // The colour behind the card, seen around its corners.
    property color around: Colours.surface

    name: [text, soldOut ? soldOutText : "", priceText, note, tags.join(", ")]
        .filter(part => part !== "").join(", ")
    cornerRadius: Metrics.radiusCard
    implicitWidth: Metrics.cardMin
    implicitHeight: photo.height + words.implicitHeight + 2 * words.y0

    component Tag: Badge {
        visible: true
        width: text === "" ? 0 : implicitWidth
        tone: Badge.Good
        Accessible.ignored: true
    }

    background: CardGround {
        color: root.down ? Colours.pressedCard : Colours.card
    }

    contentItem: Item {
        RemotePicture {
            id: photo
            width: parent.width
            height: root.pictured ? Metrics.cardPicture : 0
            visible: root.pictured
            source: root.picture
            topRadius: root.cornerRadius
            around: root.around
            soldOut: root.soldOut
        }
        Rectangle {
            // Over the picture, which covers the card's own outline.
            anchors.fill: parent
            visible: Colours.highContrast
            radius: root.cornerRadius
            color: Colours.none
            border.width: Metrics.outline
            border.color: Colours.outline
        }
        Badge {
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Metrics.gapSmall
            visible: root.soldOut
            tone: Badge.Dark
            text: root.soldOutText
            Accessible.ignored: true
        }
        Column {
            id: words
            readonly property real y0: Metrics.gap
            anchors.top: photo.bottom
            anchors.topMargin: y0
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Metrics.gap
            anchors.rightMargin: Metrics.gap
            spacing: Metrics.gapTiny

            // What has no words has no size, and so no place; nothing below is made visible or
            // invisible, after which Qt would go through every item of every page, at each scroll.
            Heading {
                width: parent.width
                level: Heading.Name
                text: root.text
                maximumLineCount: 2
                color: root.soldOut ? Colours.soldOutText : Colours.ink
                Accessible.ignored: true
            }
            Flow {
                width: parent.width
                spacing: Metrics.gapTiny

                Body {
                    id: price
                    width: Math.min(implicitWidth, words.width)
                    strong: true
                    text: Type.isolate(root.priceText)
                    color: root.soldOut ? Colours.soldOutText : Colours.brandText
                    Accessible.ignored: true
                }
                // Beside the price the note keeps further away from it than below it.
                Item {
                    width: price.text !== "" && about.text !== "" ? 1 : 0
                    height: 1
                }
                Body {
                    id: about
                    width: Math.min(implicitWidth, words.width)
                    height: Math.max(implicitHeight, price.implicitHeight)
                    bottomPadding: Metrics.hairline
                    verticalAlignment: Text.AlignBottom
                    small: true
                    muted: true
                    text: Type.isolate(root.note)
                    Accessible.ignored: true
                }
            }
            Flow {
                width: parent.width
                spacing: Metrics.gapTiny

                // Not by a Repeater: a card becomes another dish's at every scroll, and its badges
                // would be made anew.
                Tag { text: root.tags[0] ?? "" }
                Tag { text: root.tags[1] ?? "" }
            }
        }
    }
}
