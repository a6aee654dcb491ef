pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One thing that would go with the order: added with a touch, or gone with one.
Card {
    id: root

    required property SuggestionView suggestion
    // There may be another place for it, that has room.
    property bool offered: true

    readonly property CardView card: suggestion.card
    readonly property bool pictured: (card?.pictureUrl ?? "").toString() !== ""
    readonly property string spoken: card === null ? ""
        : qsTr("Goes well with this: %1").arg([card.name, card.priceText].join(", "))

    quiet: true
    visible: offered && card !== null
    spacing: Metrics.gap

    Accessible.role: Accessible.Grouping
    Accessible.name: spoken

    onVisibleChanged: Qt.callLater(root.tell)

    function tell() {
        if (root.visible && root.spoken !== "")
            root.Accessible.announce(root.spoken);
    }

    // The answers stand beside the words where these keep room enough, else below them.
    Item {
        id: line

        readonly property bool beside: words.x0 + Metrics.px(280) * Type.factor + answers.needed + Metrics.gap
            <= width
        // Else below the picture too, where they are too long to stand beside it.
        readonly property bool under: !beside && words.x0 + answers.needed > width
        readonly property real photoHeight: photo.visible ? photo.height : 0

        width: parent.width
        height: beside ? Math.max(photoHeight, words.height, answers.height)
            : under ? Math.max(photoHeight, words.height) + Metrics.gapSmall + answers.height
            : Math.max(photoHeight, words.height + Metrics.gapSmall + answers.height)

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

            readonly property real x0: photo.visible ? photo.width + Metrics.padding : 0

            anchors.left: parent.left
            anchors.leftMargin: x0
            y: line.beside ? (line.height - height) / 2 : 0
            width: parent.width - x0 - (line.beside ? answers.needed + Metrics.gap : 0)
            spacing: Metrics.gapTiny

            Body {
                width: parent.width
                small: true
                muted: true
                text: qsTr("Goes well with this")
                spoken: ""
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
                spoken: ""
                color: Colours.brandText
            }
        }
        Flow {
            id: answers

            readonly property real needed: no.implicitWidth + add.implicitWidth + spacing

            x: Theme.rightToLeft || line.under ? 0
                : line.beside ? parent.width - width : words.x0
            y: line.beside ? (line.height - height) / 2 : line.height - height
            width: line.beside ? needed : line.width - (line.under ? 0 : words.x0)
            // What is added stands furthest out, under the prices; below the words it comes first.
            layoutDirection: line.beside ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Metrics.touchApart

            PlainButton {
                id: add
                compact: true
                text: qsTr("Add it")
                name: qsTr("Add %1")
                    .arg([root.card?.name ?? "", root.card?.priceText ?? ""].join(", "))
                onActivated: root.suggestion.take()
            }
            TextButton {
                id: no
                muted: true
                text: qsTr("No, thanks")
                onActivated: root.suggestion.decline()
            }
        }
    }
}
