pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A step of an order on its way: done, happening, or to come.
Item {
    id: root

    enum Stage { Coming, Current, Done, Failed }

    required property string text
    property int stage: StepRow.Coming
    property string timeText: ""

    implicitWidth: Metrics.readingWidth
    implicitHeight: Math.max(Metrics.ringSize, words.implicitHeight) + Metrics.gapLarge

    Accessible.role: Accessible.ListItem
    Accessible.name: [root.text, root.timeText].filter(part => part !== "").join(", ")

    Rectangle {
        id: mark
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Metrics.ringSize
        height: width
        radius: height / 2
        color: root.stage === StepRow.Done ? Colours.good
            : root.stage === StepRow.Failed ? Colours.danger : Colours.none
        border.width: root.stage === StepRow.Current ? Metrics.unit
            : root.stage === StepRow.Coming ? Metrics.ring : 0
        border.color: root.stage === StepRow.Current ? Colours.brandEdge : Colours.outlineOff

        Icon {
            anchors.centerIn: parent
            visible: root.stage === StepRow.Done || root.stage === StepRow.Failed
            name: root.stage === StepRow.Done ? "check" : "close"
            size: parent.height * 0.6
            stroke: 2.4
            colour: Colours.card
        }
    }
    Text {
        id: words
        anchors.left: mark.right
        anchors.right: time.left
        anchors.leftMargin: Metrics.gapLarge
        anchors.rightMargin: Metrics.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        font: root.stage === StepRow.Coming ? Type.body : Type.name
        color: root.stage === StepRow.Coming ? Colours.muted : Colours.ink
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
    Body {
        id: time
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        muted: true
        text: Type.isolate(root.timeText)
        Accessible.ignored: true
    }
}
