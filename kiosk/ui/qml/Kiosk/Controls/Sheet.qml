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

    parent: T.Overlay.overlay
    modal: true
    dim: true
    focus: true
    closePolicy: T.Popup.NoAutoClose
    width: Math.min(parent ? parent.width : 0, Metrics.sheetWidth)
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? parent.height - height : 0
    height: Math.min(parent ? parent.height * 0.92 : 0,
                     implicitContentHeight + topPadding + bottomPadding)
    topPadding: Metrics.gapLarge
    bottomPadding: Metrics.margin
    leftPadding: Metrics.margin
    rightPadding: Metrics.margin

    T.Overlay.modal: Rectangle {
        color: Colours.scrim

        Behavior on opacity {
            NumberAnimation { duration: Motion.normal }
        }
    }

    T.Overlay.onReleased: {
        if (root.opened && root.dismissable)
            root.dismissed();
    }

    background: Rectangle {
        color: Colours.surface
        topLeftRadius: Metrics.radiusSheet
        topRightRadius: Metrics.radiusSheet
        border.width: Colours.highContrast ? Metrics.outline : 0
        border.color: Colours.outline
    }

    contentItem: FocusScope {
        focus: true
        implicitHeight: scroll.y + body.implicitHeight
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true

        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        Keys.onEscapePressed: {
            if (root.dismissable)
                root.dismissed();
        }

        Item {
            id: head
            width: parent.width
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
                onActivated: root.dismissed()
            }
        }
        Flickable {
            id: scroll
            // As wide as the sheet, so that shadows are not cut.
            x: -root.leftPadding
            y: root.headed ? head.height + Metrics.gap : 0
            width: root.width
            height: parent.height - y + root.bottomPadding
            contentHeight: body.implicitHeight + root.bottomPadding
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive

            Column {
                id: body
                x: root.leftPadding
                width: root.availableWidth
                spacing: root.spacing
            }
        }
    }

    enter: Transition {
        NumberAnimation {
            property: "y"
            from: root.parent ? root.parent.height : 0
            duration: Motion.slow
            easing.type: Motion.easing
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "y"
            to: root.parent ? root.parent.height : 0
            duration: Motion.normal
            easing.type: Motion.easingAway
        }
    }
}
