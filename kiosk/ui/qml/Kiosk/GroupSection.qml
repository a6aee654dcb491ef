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

    readonly property int badgeTone: group.isMissing ? Badge.Dark
        : [Badge.Neutral, Badge.Good, Badge.Brand, Badge.Warn][group.badgeTone]

    spacing: Metrics.gapSmall
    transform: Translate { id: nudge }

    // The keyboard, and with it a screen reader, goes to where the answer is missing.
    function focusOnFirst() {
        root.nextItemInFocusChain().forceActiveFocus();
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: root.group.name
    Accessible.description: root.group.isMissing ? Type.aloud(root.group.badgeText) : ""

    Connections {
        target: root.group

        function onPointedAt() {
            root.scroller.reveal(root);
            attention.restart();
            root.focusOnFirst();
        }
    }

    Item {
        z: -1
        width: parent.width
        height: head.height

        // What Add waits for stands out until it is there.
        Rectangle {
            readonly property real edge: root.nested ? Metrics.gapTiny : Metrics.gapSmall

            visible: root.group.isMissing
            x: -edge
            y: -edge
            width: root.width + 2 * edge
            height: root.height + 2 * edge
            radius: Metrics.radiusCard
            color: Colours.brandTint
            border.width: Colours.highContrast ? Metrics.ring : Metrics.outline
            border.color: Colours.brandEdge
        }
        Column {
            id: head
            width: parent.width
            spacing: Metrics.gapTiny

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
    }

    Loader {
        width: parent.width
        sourceComponent: root.group.isCompact ? chips : root.nested ? rows : card
    }

    // What the chosen chip asks in turn.
    CardGround {
        readonly property OptionView opened: root.group.isCompact ? root.group.opened : null

        visible: opened !== null
        width: parent.width
        height: below.height + (root.nested ? 0 : 2 * below.y)
        shaded: !root.nested
        color: root.nested ? Colours.none : Colours.card
        border.width: Colours.highContrast && !root.nested ? Metrics.hairline : 0

        onOpenedChanged: below.open(opened)
        Component.onCompleted: below.open(opened)

        Loader {
            id: below
            x: root.nested ? 0 : Metrics.padding
            y: root.nested ? 0 : Metrics.gap
            width: parent.width - 2 * x

            // By address: a component cannot hold itself by its name.
            function open(option: OptionView) {
                if (option)
                    setSource(Qt.resolvedUrl("NestedGroups.qml"), {
                        option: option,
                        scroller: root.scroller,
                        inset: root.nested ? Metrics.gapLarge : 0
                    });
                else
                    source = "";
            }
        }
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
                text: root.group.fullName
                spoken: Type.aloud(text)
                Accessible.role: Accessible.Heading
            }
            Badge {
                id: badge
                width: Math.min(implicitWidth, line.width)
                text: root.group.badgeText
                tone: root.badgeTone
                Accessible.name: Type.aloud(text)
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
                    exclusive: root.group.isExclusive
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
                    exclusive: root.group.isExclusive
                    lined: index < entries.count - 1
                }
            }
        }
    }

    SequentialAnimation {
        id: attention

        NumberAnimation {
            target: nudge
            property: "x"
            to: Metrics.gap
            duration: Motion.quick
            easing.type: Motion.easing
        }
        NumberAnimation {
            target: nudge
            property: "x"
            to: -Metrics.gapSmall
            duration: Motion.quick
            easing.type: Easing.InOutQuad
        }
        NumberAnimation {
            target: nudge
            property: "x"
            to: 0
            duration: Motion.quick
            easing.type: Motion.easing
        }
    }
}
