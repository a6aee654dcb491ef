pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What just happened, and the way back. Show it with `show`; it leaves by itself.
Rectangle {
    id: root

    property string text: ""
    property string actionText: ""
    property bool shown: false
    property int lasts_ms: Motion.toast

    signal action()
    signal expired()

    function show(words: string, undo: string) {
        text = words;
        actionText = undo;
        shown = true;
        leave.restart();
        root.Accessible.announce(words);
    }

    function hide() {
        shown = false;
        leave.stop();
    }

    implicitWidth: line.implicitWidth + Metrics.gapLarge + Metrics.gapSmall
    implicitHeight: Math.max(Metrics.touchMin + Metrics.gapSmall, words.implicitHeight + Metrics.gap)
    radius: Metrics.radiusCard
    color: Colours.dark
    visible: opacity > 0
    enabled: shown
    opacity: shown ? 1 : 0

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.text

    Behavior on opacity {
        NumberAnimation { duration: Motion.normal; easing.type: Motion.easing }
    }

    Timer {
        id: leave
        interval: root.lasts_ms
        onTriggered: {
            // Not from under the keyboard.
            if (button.visualFocus) {
                leave.restart();
                return;
            }
            root.shown = false;
            root.expired();
        }
    }

    Shadow { kind: Shadow.Card }

    Row {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.gapLarge
        anchors.rightMargin: Metrics.gapSmall
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.gap

        Body {
            id: words
            width: Math.min(implicitWidth, Metrics.readingWidth)
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: Colours.inkOnDark
            maximumLineCount: 2
            Accessible.ignored: true
        }
        TextButton {
            id: button
            visible: text !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: root.actionText
            dark: true
            onActivated: {
                root.hide();
                root.action();
            }
        }
    }
}
