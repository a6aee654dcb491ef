pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A dish that the search found.
Tappable {
    id: root

    required property CardView card

    readonly property bool soldOut: card?.isSoldOut ?? false
    readonly property bool pictured: card?.hasPicture ?? false

    text: card?.name ?? ""
    name: [text, soldOut ? card?.soldOutText ?? "" : "", card?.priceText ?? "", card?.note ?? "",
           (card?.tags ?? []).join(", ")].filter(part => part !== "").join(", ")
    enabled: card !== null && !soldOut
    cornerRadius: Metrics.radiusChip
    ringOutset: -padding / 2
    padding: Math.max(Metrics.gapTiny, Math.ceil(Metrics.touchApart / 2))
    topInset: padding
    bottomInset: padding
    leftInset: padding
    rightInset: padding

    background: CardGround {
        radius: root.cornerRadius
        color: root.down ? Colours.pressedCard : Colours.card
    }

    contentItem: Item {
        RemotePicture {
            id: photo
            anchors.left: parent.left
            anchors.leftMargin: Metrics.gapSmall
            anchors.verticalCenter: parent.verticalCenter
            visible: root.pictured
            width: visible ? Metrics.thumbSmall : 0
            height: Metrics.thumbSmall
            source: root.card?.pictureUrl ?? ""
            topRadius: Metrics.radiusBox
            bottomRadius: Metrics.radiusBox
            around: root.down ? Colours.pressedCard : Colours.card
            soldOut: root.soldOut
        }
        Column {
            anchors.left: photo.right
            anchors.leftMargin: Metrics.gap
            anchors.right: price.left
            anchors.rightMargin: Metrics.gapSmall
            anchors.verticalCenter: parent.verticalCenter

            Heading {
                id: dish
                width: parent.width
                level: Heading.Name
                text: root.text
                maximumLineCount: 2
                color: root.soldOut ? Colours.soldOutText : Colours.ink
                Accessible.ignored: true
            }
            Body {
                width: parent.width
                visible: text !== ""
                small: true
                muted: true
                maximumLineCount: dish.lineCount > 1 ? 1 : 2
                text: [root.soldOut ? root.card?.soldOutText ?? "" : "", root.card?.note ?? "",
                       (root.card?.tags ?? []).join(", ")]
                    .filter(part => part !== "").map(part => Type.isolate(part)).join(" · ")
                Accessible.ignored: true
            }
        }
        Body {
            id: price
            anchors.right: parent.right
            anchors.rightMargin: Metrics.gap
            anchors.verticalCenter: parent.verticalCenter
            strong: true
            text: Type.isolate(root.card?.priceText ?? "")
            color: root.soldOut ? Colours.soldOutText : Colours.brandText
            Accessible.ignored: true
        }
    }
}
