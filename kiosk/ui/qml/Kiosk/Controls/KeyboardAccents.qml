pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The relatives of a letter, above its key: slide to one, or let go and touch it.
Item {
    id: root

    required property real keyWidth
    required property real keyHeight
    required property real gap

    readonly property bool shown: letters.length > 0
    property list<string> letters: []
    // Which one a finger or the arrow keys are on; -1 is none.
    property int current: -1
    property bool steered: false

    signal chosen(letter: string)

    visible: shown

    function open(offered: list<string>, key: Item) {
        const at = key.mapToItem(root.parent, 0, 0);
        root.letters = offered;
        root.current = 0;
        root.steered = !(key as KeyboardKey).pressed;
        panel.x = Math.max(0, Math.min(at.x + key.width / 2 - keyWidth / 2 - panel.pad,
                                       root.width - panel.width));
        root.y = at.y - panel.height;
    }

    function close() {
        root.letters = [];
        root.current = -1;
    }

    function choose(letter: string) {
        root.close();
        root.chosen(letter);
    }

    function slide(at: point) {
        const place = Math.floor((at.x - panel.x - panel.pad) / keyWidth);
        // Up to the key itself, so that no one has to reach exactly.
        const near = at.y > -keyHeight && at.y < panel.height;
        root.current = near && place >= 0 && place < letters.length ? place : -1;
    }

    function release() {
        if (root.current > 0)
            root.choose(root.letters[root.current]);
    }

    function steer(key: int): bool {
        switch (key) {
        case Qt.Key_Left:
            root.current = Math.max(0, root.current - 1);
            break;
        case Qt.Key_Right:
            root.current = Math.min(root.letters.length - 1, root.current + 1);
            break;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Select:
            root.choose(root.letters[Math.max(0, root.current)]);
            return true;
        default:
            root.close();
            return true;
        }
        root.Accessible.announce(root.letters[root.current]);
        return true;
    }

    height: panel.height

    // A touch beside it closes it.
    MouseArea {
        x: -root.parent.x
        y: -root.y
        width: root.width
        height: root.parent.height
        Accessible.ignored: true
        onPressed: root.close()
    }

    Rectangle {
        id: panel

        readonly property real pad: Metrics.gapTiny

        width: root.letters.length * root.keyWidth + 2 * pad
        height: root.keyHeight + 2 * pad
        radius: Metrics.radiusChip
        color: Colours.card
        border.width: Metrics.outline
        border.color: Colours.outline

        Shadow { kind: Shadow.Card }

        Row {
            anchors.centerIn: parent

            Repeater {
                model: root.letters

                KeyboardKey {
                    required property string modelData
                    required property int index

                    width: root.keyWidth
                    height: root.keyHeight
                    gap: root.gap
                    text: modelData
                    name: modelData
                    pointed: index === root.current
                    steered: root.steered
                    onClicked: root.choose(modelData)
                }
            }
        }
    }
}
