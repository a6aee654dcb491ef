pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A line of the cart: what, with which choices, how many, for how much, and what is wrong with it.
Item {
    id: root

    required property CartView cart
    required property int index
    required property string lineId
    required property string name
    required property string choices
    required property string note
    required property string forText
    required property url pictureUrl
    required property int quantity
    required property string priceText
    required property bool canEdit
    required property string problem
    required property string advice
    required property string acceptText
    required property bool canChoose

    // Nobody sees it now: it may be made a little at a time.
    property bool later: false

    readonly property bool marked: problem !== ""
    readonly property string quotedNote: note === "" ? "" : qsTr("“%1”").arg(note)
    readonly property bool pictured: pictureUrl.toString() !== ""

    // Look here.
    function point() {
        attention.restart();
    }

    implicitHeight: face.status === Loader.Ready ? face.implicitHeight
        : Metrics.thumb + 2 * Metrics.padding
    transform: Translate { id: shake }

    Accessible.role: Accessible.ListItem
    Accessible.name: [root.quantity + " × " + root.name, Type.aloud(root.choices), root.quotedNote,
                      root.forText, root.priceText, root.problem]
        .filter(part => part !== "").join(", ")

    Loader {
        id: face
        anchors.fill: parent
        asynchronous: root.later
        sourceComponent: Item {
            implicitHeight: all.height + 2 * Metrics.padding

            CardGround {
                anchors.fill: parent
                border.width: root.marked ? Metrics.outline : Colours.highContrast ? Metrics.hairline : 0
                border.color: root.marked ? Colours.warn : Colours.outline
            }

            Item {
                id: photo
                visible: root.pictured
                anchors.left: parent.left
                anchors.leftMargin: Metrics.padding
                y: Metrics.padding
                width: Metrics.thumb
                height: width

                RemotePicture {
                    anchors.fill: parent
                    source: root.pictureUrl
                    topRadius: Metrics.radiusChip
                    bottomRadius: Metrics.radiusChip
                }
            }

            Column {
                id: all
                anchors.left: photo.visible ? photo.right : parent.left
                anchors.leftMargin: Metrics.padding
                anchors.right: parent.right
                anchors.rightMargin: Metrics.padding
                y: Metrics.padding
                spacing: Metrics.gapSmall

                Item {
                    width: parent.width
                    height: Math.max(title.implicitHeight, price.implicitHeight)

                    Heading {
                        id: title
                        anchors.left: parent.left
                        anchors.right: price.left
                        anchors.rightMargin: Metrics.gap
                        level: Heading.Name
                        text: root.name
                        spoken: ""
                    }
                    Heading {
                        id: price
                        anchors.right: parent.right
                        anchors.baseline: title.baseline
                        level: Heading.Name
                        text: root.priceText
                        spoken: ""
                    }
                }
                Body {
                    width: parent.width
                    visible: text !== ""
                    muted: true
                    maximumLineCount: 6
                    text: root.choices
                    spoken: ""
                }
                Body {
                    width: parent.width
                    visible: text !== ""
                    muted: true
                    maximumLineCount: 3
                    text: root.quotedNote
                    spoken: ""
                }
                Body {
                    width: parent.width
                    visible: text !== ""
                    strong: true
                    text: root.forText
                    spoken: ""
                }
                Loader {
                    width: parent.width
                    active: root.marked
                    visible: active
                    sourceComponent: Banner {
                        title: root.problem
                        text: root.advice
                        primaryText: root.acceptText
                        primaryName: qsTr("%1: %2").arg(root.name).arg(root.acceptText)
                        secondaryText: root.canChoose ? qsTr("Choose another") : qsTr("Remove it")
                        secondaryName: root.canChoose ? qsTr("Choose another: %1").arg(root.name)
                            : qsTr("Remove %1").arg(root.name)
                        onPrimary: root.cart.accept(root.lineId)
                        onSecondary: {
                            if (root.canChoose)
                                root.cart.edit(root.lineId);
                            else
                                root.cart.remove(root.lineId);
                        }
                    }
                }
                Flow {
                    id: foot
                    // The words of the last action end where the price does, not their ground.
                    x: Theme.rightToLeft ? -remove.rightPadding : 0
                    width: parent.width + remove.rightPadding
                    spacing: Metrics.gapSmall
                    // What can only be removed is not counted.
                    visible: !root.marked || root.canChoose || root.acceptText !== ""
                    enabled: !root.cart.busy

                    readonly property real free: width - stepper.width - spacing

                    Stepper {
                        id: stepper
                        name: root.name
                        value: root.quantity
                        maximum: root.cart.maxQuantity
                        onWanted: value => root.cart.setQuantity(root.lineId, value)
                    }
                    Item {
                        // Pushes what follows to the far side where there is room for it in this line.
                        width: Math.max(0, foot.free - buttons.width - foot.spacing)
                        height: stepper.height
                        visible: foot.free >= buttons.width
                    }
                    Row {
                        id: buttons
                        spacing: Metrics.touchApart
                        visible: !root.marked || root.canChoose

                        TextButton {
                            visible: root.canEdit
                            text: qsTr("Edit")
                            name: qsTr("Edit %1").arg(root.name)
                            onActivated: root.cart.edit(root.lineId)
                        }
                        TextButton {
                            id: remove
                            muted: true
                            text: qsTr("Remove")
                            name: qsTr("Remove %1").arg(root.name)
                            onActivated: root.cart.remove(root.lineId)
                        }
                    }
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
