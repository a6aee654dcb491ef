pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A group of choices: what it is about, its rule or what has been chosen, and its options.
Column {
    id: root

    required property GroupView group
    required property Scroller scroller
    property bool nested: false

    readonly property int badgeTone: [Badge.Neutral, Badge.Good, Badge.Brand, Badge.Warn][
        group.badgeTone]

    spacing: Metrics.gapSmall

    Accessible.role: Accessible.Grouping
    Accessible.name: root.group.name

    Connections {
        target: root.group

        function onPointedAt() {
            root.scroller.reveal(root);
            attention.restart();
        }
    }

    Column {
        width: parent.width
        spacing: Metrics.gapTiny
        transform: Translate { id: shake }

        Body {
            width: parent.width
            visible: root.nested && text !== ""
            small: true
            muted: true
            text: root.group.trailText
        }
        Loader {
            width: parent.width
            sourceComponent: root.nested ? smallHead : largeHead
        }
        Body {
            width: parent.width
            visible: text !== ""
            muted: true
            small: root.nested
            text: root.group.description
        }
    }

    Loader {
        width: parent.width
        sourceComponent: root.group.isCompact ? chips : root.nested ? rows : card
    }

    Component {
        id: largeHead

        GroupHead {
            text: root.group.name
            badgeText: root.group.badgeText
            badgeTone: root.badgeTone
        }
    }

    Component {
        id: smallHead

        Flow {
            id: line
            spacing: Metrics.gapSmall

            Body {
                width: Math.min(implicitWidth, line.width)
                height: Math.max(implicitHeight, badge.visible ? badge.height : 0)
                verticalAlignment: Text.AlignVCenter
                muted: true
                text: root.group.name
            }
            Badge {
                id: badge
                width: Math.min(implicitWidth, line.width)
                text: root.group.badgeText
                tone: root.badgeTone
            }
        }
    }

    Component {
        id: chips

        Flow {
            id: flow
            spacing: Metrics.touchApart

            Repeater {
                model: root.group.options

                Chip {
                    required property OptionView modelData

                    width: Math.min(implicitWidth, flow.width)
                    name: modelData.name
                    priceText: modelData.detailText
                    free: modelData.isFree
                    chosen: modelData.isChosen
                    exclusive: root.group.isSingle
                    soldOut: modelData.isSoldOut
                    soldOutText: modelData.detailText
                    spoken: [modelData.name, modelData.detailText, modelData.context]
                        .filter(part => part !== "").join(", ")
                    onActivated: modelData.touch()
                }
            }
        }
    }

    Component {
        id: card

        Card {
            topPadding: Metrics.gapTiny
            bottomPadding: Metrics.gapTiny

            Loader {
                width: parent.width
                sourceComponent: rows
            }
        }
    }

    Component {
        id: rows

        Column {
            Repeater {
                id: entries
                model: root.group.options

                OptionEntry {
                    required property int index
                    required property OptionView modelData

                    width: parent ? parent.width : 0
                    option: modelData
                    scroller: root.scroller
                    exclusive: root.group.isSingle
                    lined: index < entries.count - 1
                }
            }
        }
    }

    SequentialAnimation {
        id: attention

        NumberAnimation {
            target: shake
            property: "x"
            to: Metrics.gapSmall
            duration: Motion.quick / 2
        }
        NumberAnimation {
            target: shake
            property: "x"
            to: -Metrics.gapTiny
            duration: Motion.quick / 2
        }
        NumberAnimation {
            target: shake
            property: "x"
            to: 0
            duration: Motion.quick
            easing.type: Motion.easing
        }
    }
}
