pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// A sheet from below that waits for an answer. Escape, the cross and a touch beside it all end
// in `dismissed`; whoever opened it closes it. Its children stand in a column (give them
// `width: parent.width`) that scrolls where the screen is too low for it.
T.Popup {
    id: root

    property string title: ""
    property bool dismissable: true
    default property alias content: body.data

    readonly property bool headed: title !== "" || dismissable

    signal dismissed()

    function dismiss() {
        if (root.dismissable)
            root.dismissed();
    }

    // As large as the window: a touch on the scrim is then a touch of the sheet's own.
    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    spacing: Metrics.gapLarge
    modal: true
    dim: false
    focus: true
    closePolicy: T.Popup.NoAutoClose

    background: Rectangle {
        id: scrim
        color: Colours.scrim

        MouseArea {
            anchors.fill: parent
            onClicked: root.dismiss()
        }
    }

    // A popup is a dialog to a screen reader; its name has to be told to the item that it is made of.
    Binding {
        target: root.contentItem?.parent ?? null
        property: "Accessible.name"
        value: root.title
    }

    contentItem: FocusScope {
        focus: true
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true

        Keys.onEscapePressed: root.dismiss()

        Rectangle {
            id: panel

            property real lowered: 0

            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height + lowered
            // Large letters in lines as long as others: fewer lines leave room for the keys below.
            width: Math.min(parent.width, Math.ceil(Metrics.sheetWidth * Type.factor))
            height: Math.min(parent.height - Math.max(Metrics.gapHuge, Metrics.reachTop),
                             scroll.y + scroll.contentHeight)
            color: Colours.surface
            topLeftRadius: Metrics.radiusSheet
            topRightRadius: Metrics.radiusSheet
            border.width: Colours.highContrast ? Metrics.outline : 0
            border.color: Colours.outline

            // What is touched on the sheet is not touched beside it.
            MouseArea { anchors.fill: parent }

            Item {
                id: head
                x: Metrics.margin
                y: Metrics.gapLarge
                width: parent.width - 2 * x
                height: root.headed ? Math.max(headline.implicitHeight, cross.height) : 0
                visible: root.headed

                Heading {
                    id: headline
                    anchors.left: parent.left
                    anchors.right: cross.left
                    anchors.rightMargin: Metrics.gap
                    anchors.verticalCenter: parent.verticalCenter
                    level: Heading.Title
                    text: root.title
                }
                IconButton {
                    id: cross
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.dismissable
                    sign: "close"
                    name: qsTr("Close")
                    onActivated: root.dismiss()
                }
            }
            Flickable {
                id: scroll
                y: head.y + (root.headed ? head.height + Metrics.gap : 0)
                width: parent.width
                height: parent.height - y
                contentHeight: body.implicitHeight + Metrics.margin
                interactive: contentHeight > height
                boundsBehavior: Flickable.StopAtBounds
                clip: interactive

                InStep { list: scroll }

                Column {
                    id: body
                    x: Metrics.margin
                    width: scroll.width - 2 * x
                    spacing: root.spacing
                }
            }
        }
    }

    enter: Transition {
        NumberAnimation {
            target: scrim
            property: "opacity"
            from: 0
            to: 1
            duration: Motion.normal
        }
        NumberAnimation {
            target: panel
            property: "lowered"
            from: panel.height
            to: 0
            duration: Motion.slow
            easing.type: Motion.easing
        }
    }
    exit: Transition {
        NumberAnimation {
            target: scrim
            property: "opacity"
            to: 0
            duration: Motion.normal
        }
        NumberAnimation {
            target: panel
            property: "lowered"
            to: panel.height
            duration: Motion.normal
            easing.type: Motion.easingAway
        }
    }
}
