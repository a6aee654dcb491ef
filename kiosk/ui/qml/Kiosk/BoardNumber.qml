pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One number on the board. It glides to its place; one that has just become ready comes in on
// white and stays so for a while.
Item {
    id: root

    required property string code
    required property string name
    required property bool fresh
    property bool ready: false
    // The newest of those that are ready.
    property bool called: false
    // Off while the board itself finds its size.
    property bool glides: false
    property real size: Board.title
    property real lineEm: Board.line

    // Whether there may be names below: all numbers then stand at one height.
    property bool tall: false
    // For the name.
    property real room: 0
    readonly property bool named: name !== ""
    readonly property bool raised: ready && (called || fresh)
    readonly property real side: called ? size * Board.cardSide : 0
    readonly property color ink: raised ? Colours.brandText
        : ready ? Colours.inkOnBrand : Colours.boardInk

    width: Math.max(label.implicitWidth, Math.min(caption.implicitWidth, root.room)) + 2 * side
    height: lineEm * size

    Accessible.role: Accessible.StaticText
    Accessible.name: ready ? qsTr("%1 is ready").arg(code) : qsTr("%1 is being prepared").arg(code)

    Behavior on x {
        enabled: root.glides
        NumberAnimation { duration: Motion.slow; easing.type: Motion.easing }
    }
    Behavior on y {
        enabled: root.glides
        NumberAnimation { duration: Motion.slow; easing.type: Motion.easing }
    }

    // The light that goes out from a number when it is called.
    Rectangle {
        id: wave
        anchors.fill: card
        radius: card.radius
        color: Colours.none
        border.width: Board.title * 0.12
        border.color: Colours.card
        opacity: 0
    }
    Rectangle {
        id: card
        readonly property real outset: root.called ? 0 : root.size * 0.16

        visible: root.raised
        x: -outset
        width: parent.width + 2 * outset
        height: parent.height - (root.called ? 0 : root.size * 0.06)
        radius: Math.min(height * 0.28, Board.title * 0.7)
        color: Colours.card
    }
    Text {
        id: label
        x: root.side
        width: parent.width - 2 * x
        y: root.tall ? root.size * (root.called ? 0.14 : 0) : 0
        height: root.tall ? root.size * 1.12
            : parent.height - (root.called ? 0 : root.size * 0.06)
        text: root.code
        font: Type.number(root.size)
        color: root.ink
        horizontalAlignment: root.called ? Text.AlignHCenter : Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Text {
        id: caption
        visible: root.named
        x: root.side
        width: parent.width - 2 * x
        anchors.top: label.bottom
        text: root.name
        font: Type.number(root.size * Board.caption)
        elide: Text.ElideRight
        clip: true
        color: root.ink
        horizontalAlignment: label.horizontalAlignment
        textFormat: Text.PlainText
        Accessible.ignored: true
    }

    // A page was turned.
    onCodeChanged: enter.complete()
    Component.onCompleted: {
        if (root.ready && root.fresh)
            enter.start();
    }

    ParallelAnimation {
        id: enter

        NumberAnimation {
            target: root
            property: "opacity"
            from: 0
            to: 1
            duration: Motion.slow
        }
        NumberAnimation {
            target: root
            property: "scale"
            from: 0.8
            to: 1
            duration: Motion.slow
            easing.type: Motion.easing
        }
        SequentialAnimation {
            loops: 3

            ParallelAnimation {
                NumberAnimation {
                    target: wave
                    property: "scale"
                    from: 1
                    to: 1.18
                    duration: Motion.call
                    easing.type: Motion.easing
                }
                NumberAnimation {
                    target: wave
                    property: "opacity"
                    from: 0.9
                    to: 0
                    duration: Motion.call
                }
            }
        }
    }
}
