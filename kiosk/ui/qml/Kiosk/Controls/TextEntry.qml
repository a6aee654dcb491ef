pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// Where a guest writes: with a keyboard on the screen (`type`, `erase`) or one that is plugged in.
FocusScope {
    id: root

    // Above the field; where `labelled` is false only spoken.
    required property string label
    property bool labelled: true
    property string placeholder: ""
    property string sign: ""
    property string errorText: ""
    // False where the page says itself what is wrong.
    property bool announced: true
    property int maximumLength: 200
    // How many are left is shown where there is room for more than a few words.
    property bool counted: false
    property int lines: 1
    // Gets the arrow keys before the field does.
    property Item keyboard: null
    property alias text: input.text

    readonly property bool wrong: errorText !== ""

    // The guest changed it; setting `text` does not say so.
    signal edited(text: string)
    onEdited: Feedback.used()
    signal accepted()
    // A finger came back to it: whoever put the keyboard away brings it again.
    signal touched()

    implicitWidth: Metrics.readingWidth
    implicitHeight: all.implicitHeight

    onErrorTextChanged: {
        // `wrong` follows later.
        if (announced && errorText !== "")
            root.Accessible.announce(errorText);
    }

    // Put in at the cursor, over what is selected.
    function type(letters: string) {
        input.remove(input.selectionStart, input.selectionEnd);
        if (input.length + letters.length <= maximumLength) {
            input.insert(input.cursorPosition, letters);
            edited(input.text);
        }
    }

    function erase() {
        if (input.selectionStart !== input.selectionEnd)
            input.remove(input.selectionStart, input.selectionEnd);
        else if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
        else
            return;
        edited(input.text);
    }

    function clear() {
        input.clear();
        input.forceActiveFocus();
        edited("");
    }

    Column {
        id: all
        width: parent.width
        spacing: Metrics.gapTiny

        Body {
            width: parent.width
            visible: root.labelled
            strong: true
            text: root.label
            spoken: ""
        }
        Rectangle {
            id: ground
            width: parent.width
            height: Math.max(Metrics.buttonHeight, input.height + 2 * Metrics.gapSmall)
            radius: root.labelled ? Metrics.radiusChip : Math.min(height / 2, Metrics.buttonHeight / 2)
            color: Colours.card
            border.width: input.activeFocus || root.wrong ? Metrics.outline + 1 : Metrics.outline
            border.color: root.wrong ? Colours.danger
                : input.activeFocus ? Colours.brandEdge : Colours.outline

            Icon {
                id: picture
                anchors.left: parent.left
                anchors.leftMargin: Metrics.padding
                anchors.verticalCenter: parent.verticalCenter
                visible: root.sign !== ""
                name: root.sign
                colour: Colours.muted
            }
            T.TextField {
                id: input
                readonly property real before: Metrics.padding
                    + (picture.visible ? picture.width + Metrics.gapSmall : 0)
                readonly property real after: cross.visible ? cross.width : Metrics.padding

                focus: true
                // Mirrored, an empty field would keep its cursor on the left (Qt 6.11).
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true
                horizontalAlignment: Theme.rightToLeft ? TextInput.AlignRight : TextInput.AlignLeft
                x: Theme.rightToLeft ? after : before
                width: parent.width - before - after
                y: root.lines > 1 ? Metrics.gapSmall + Metrics.gapTiny : (parent.height - height) / 2
                height: Math.max(contentHeight, Metrics.touchMin,
                                 root.lines > 1 ? root.lines * lineHeight : 0)
                readonly property real lineHeight: font.pixelSize * 1.25

                color: Colours.ink
                selectionColor: Colours.brandText
                selectedTextColor: Colours.card
                font: Type.body
                maximumLength: root.maximumLength
                verticalAlignment: root.lines > 1 ? TextInput.AlignTop : TextInput.AlignVCenter
                wrapMode: root.lines > 1 ? TextInput.Wrap : TextInput.NoWrap
                inputMethodHints: Qt.ImhNoPredictiveText
                onTextEdited: root.edited(text)
                onAccepted: root.accepted()
                onPressed: root.touched()

                Accessible.role: Accessible.EditableText
                Accessible.name: root.label
                Accessible.description: root.wrong ? root.errorText
                    : root.placeholder !== root.label ? root.placeholder : ""

                Keys.priority: Keys.BeforeItem
                Keys.forwardTo: root.keyboard ? [root.keyboard] : []

                cursorDelegate: Rectangle {
                    id: caret
                    width: Metrics.outline
                    color: Colours.brandText
                    visible: input.activeFocus

                    SequentialAnimation on opacity {
                        running: input.activeFocus && !Motion.reduced
                        loops: Animation.Infinite
                        onStopped: caret.opacity = 1

                        PropertyAction { value: 1 }
                        PauseAnimation { duration: Motion.blink }
                        PropertyAction { value: 0 }
                        PauseAnimation { duration: Motion.blink }
                    }
                }

                Text {
                    anchors.fill: parent
                    visible: input.length === 0
                    text: root.placeholder
                    font: input.font
                    color: Colours.muted
                    verticalAlignment: input.verticalAlignment
                    horizontalAlignment: input.horizontalAlignment
                    wrapMode: root.lines > 1 ? Text.Wrap : Text.NoWrap
                    elide: Text.ElideRight
                    textFormat: Text.PlainText
                    Accessible.ignored: true
                }
            }
            IconButton {
                id: cross
                anchors.right: parent.right
                y: root.lines > 1 ? 0 : (parent.height - height) / 2
                visible: input.length > 0
                sign: "close"
                tone: IconButton.Bare
                size: Math.min(Metrics.buttonHeight, Metrics.iconButton)
                focusPolicy: Qt.TabFocus
                name: qsTr("Clear: %1").arg(root.label)
                onActivated: root.clear()
            }
            FocusRing {
                shown: input.activeFocus && (input.focusReason === Qt.TabFocusReason
                                             || input.focusReason === Qt.BacktabFocusReason)
                cornerRadius: ground.radius
            }
        }
        Item {
            width: parent.width
            height: Math.max(error.implicitHeight, left.implicitHeight)
            visible: root.wrong || root.counted

            Body {
                id: error
                anchors.left: parent.left
                anchors.right: left.left
                anchors.rightMargin: Metrics.gapSmall
                visible: root.wrong
                small: true
                strong: true
                color: Colours.danger
                text: root.errorText
                spoken: ""
            }
            Body {
                id: left
                anchors.right: parent.right
                visible: root.counted
                small: true
                muted: true
                text: Type.isolate(input.length + " / " + root.maximumLength)
                spoken: ""
            }
        }
    }
}
