pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One thing that would go with the order: added with a touch, or gone with one.
Card {
    id: root

    required property SuggestionView suggestion

    readonly property CardView card: suggestion.card
    readonly property bool pictured: (card?.pictureUrl ?? "").toString() !== ""
    readonly property string spoken: card === null ? ""
        : qsTr("Goes well with it: %1").arg([card.name, card.priceText].join(", "))

    quiet: true
    visible: card !== null
    spacing: Metrics.gap

    Accessible.role: Accessible.Grouping
    Accessible.name: spoken

    onVisibleChanged: {
        if (visible)
            root.Accessible.announce(root.spoken);
    }

    Item {
        width: parent.width
        height: Math.max(photo.visible ? photo.height : 0, words.height)

        RemotePicture {
            id: photo
            visible: root.pictured
            anchors.left: parent.left
            width: Metrics.thumb
            height: Metrics.thumb
            source: root.card?.pictureUrl ?? ""
            topRadius: Metrics.radiusChip
            bottomRadius: Metrics.radiusChip
            around: Colours.quiet
        }
        Column {
            id: words
            anchors.left: photo.visible ? photo.right : parent.left
            anchors.leftMargin: photo.visible ? Metrics.padding : 0
            anchors.right: parent.right
            spacing: Metrics.gapTiny

            Body {
                width: parent.width
                small: true
                muted: true
                text: qsTr("Goes well with it")
            }
            Heading {
                width: parent.width
                level: Heading.Name
                maximumLineCount: 2
                text: root.card?.name ?? ""
                spoken: ""
            }
            Body {
                width: parent.width
                strong: true
                text: Type.isolate(root.card?.priceText ?? "")
                color: Colours.brandText
            }
            Flow {
                width: parent.width
                topPadding: Metrics.gapTiny
                spacing: Metrics.gapSmall

                PlainButton {
                    id: add
                    text: qsTr("Add it")
                    name: qsTr("Add %1")
                        .arg([root.card?.name ?? "", root.card?.priceText ?? ""].join(", "))
                    onActivated: root.suggestion.take()
                }
                TextButton {
                    height: add.height
                    muted: true
                    text: qsTr("No, thanks")
                    onActivated: root.suggestion.decline()
                }
            }
        }
    }
}
