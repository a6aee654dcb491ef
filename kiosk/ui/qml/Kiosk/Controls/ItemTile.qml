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
    implicitHeight: photo.height + title.above + title.height + Metrics.gapTiny + price.height + Metrics.gap
        + (about.text !== "" && !about.beside ? about.height + Metrics.gapTiny : 0)
        + (firstTag.text !== "" ? Metrics.gapTiny + firstTag.height : 0)
        + (secondTag.text !== "" && !secondTag.beside ? Metrics.gapTiny + secondTag.height : 0)

    component DietTag: Badge {
        visible: true
        width: text === "" ? 0 : Math.min(implicitWidth, title.width)
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
            id: gone
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: root.pictured ? Metrics.gapSmall : Metrics.gap
            visible: root.soldOut
            tone: Badge.Dark
            text: root.soldOutText
            Accessible.ignored: true
        }
        // The words are placed by anchors, and what has no words has no size: a column or a flow
        // lays out all of its cards anew whenever the page is shown again, and after anything
        // becomes visible in a scroll Qt goes through every item of every page.
        Heading {
            id: title
            // The badge lies on the picture; without one it has a line of its own.
            readonly property real above: Metrics.gap
                + (root.soldOut && !root.pictured ? gone.height + Metrics.gapSmall : 0)
            anchors.top: photo.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Metrics.gap
            anchors.topMargin: above
            level: Heading.Name
            text: root.text
            maximumLineCount: 2
            color: root.soldOut ? Colours.soldOutText : Colours.ink
            Accessible.ignored: true
        }
        Body {
            id: price
            anchors.top: title.bottom
            anchors.topMargin: Metrics.gapTiny
            anchors.left: title.left
            width: Math.min(implicitWidth, title.width)
            height: text === "" ? 0 : implicitHeight
            strong: true
            text: Type.isolate(root.priceText)
            color: root.soldOut ? Colours.soldOutText : Colours.brandText
            Accessible.ignored: true
        }
        Body {
            id: about
            readonly property real away: price.text === "" ? 0 : 2 * Metrics.gapTiny
            readonly property bool beside: price.width + away + implicitWidth <= title.width
            anchors.top: beside ? price.top : price.bottom
            anchors.topMargin: beside ? 0 : Metrics.gapTiny
            anchors.left: beside ? price.right : title.left
            anchors.leftMargin: beside ? away : 0
            width: Math.min(implicitWidth, title.width)
            height: Math.max(implicitHeight, price.height)
            bottomPadding: Metrics.hairline
            verticalAlignment: Text.AlignBottom
            small: true
            muted: true
            text: Type.isolate(root.note)
            Accessible.ignored: true
        }
        DietTag {
            id: firstTag
            anchors.top: about.text === "" ? price.bottom : about.bottom
            anchors.topMargin: Metrics.gapTiny
            anchors.left: title.left
            text: root.tags[0] ?? ""
        }
        DietTag {
            id: secondTag
            readonly property bool beside:
                firstTag.width + Metrics.gapTiny + implicitWidth <= title.width
            anchors.top: beside ? firstTag.top : firstTag.bottom
            anchors.topMargin: beside ? 0 : Metrics.gapTiny
            anchors.left: beside ? firstTag.right : title.left
            anchors.leftMargin: beside ? Metrics.gapTiny : 0
            text: root.tags[1] ?? ""
        }
    }
}
