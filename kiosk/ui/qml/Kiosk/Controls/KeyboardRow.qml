pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A row of the keyboard's keys, in the middle of its width.
Item {
    id: root

    required property string row
    required property Keyboard keyboard
    required property KeyboardAccents accents
    // Where the arrow keys stand in it; -1 is elsewhere.
    property int cursor: -1

    function keyAt(column: int): KeyboardKey {
        return keys.itemAt(column) as KeyboardKey;
    }

    // The key nearest to `x`.
    function columnAt(x: real): int {
        let best = 0;
        for (let column = 0; column < keys.count; ++column) {
            const key = keyAt(column);
            if (x >= key.x + line.x)
                best = column;
        }
        return best;
    }

    width: keyboard.width
    height: keyboard.rowHeight

    Row {
        id: line
        anchors.horizontalCenter: parent.horizontalCenter

        Repeater {
            id: keys
            model: Array.from(root.row)

            KeyboardKey {
                id: key

                required property string modelData
                required property int index

                // Its own: when the language changes, the row goes before its keys do, and these
                // are sized once more where the window changes with it.
                readonly property Keyboard keyboard: root.keyboard
                readonly property string row: root.row
                readonly property bool orders: keyboard.isOrder(modelData)
                property bool offered: false

                width: Math.floor(keyboard.cell * keyboard.span(modelData, row))
                height: keyboard.rowHeight
                gap: keyboard.gap
                text: keyboard.labelOf(modelData)
                name: keyboard.nameOf(modelData)
                sign: modelData === KeyboardLayouts.shift ? "shift"
                    : modelData === KeyboardLayouts.erase ? "backspace" : ""
                quiet: orders && modelData !== KeyboardLayouts.space
                main: modelData === KeyboardLayouts.done && !keyboard.doneQuiet
                checked: modelData === KeyboardLayouts.shift && keyboard.shifted
                pointed: index === root.cursor
                steered: true
                autoRepeat: modelData === KeyboardLayouts.erase
                autoRepeatDelay: Motion.repeatDelay
                autoRepeatInterval: Motion.repeatInterval
                onPressed: offered = false
                onClicked: {
                    if (!offered)
                        root.keyboard.press(modelData);
                }

                Timer {
                    interval: Motion.hold
                    running: key.pressed && !key.orders
                    onTriggered: key.offered = root.keyboard.offer(key.modelData, key)
                }
                // Sees where the finger goes, also beyond the key.
                PointHandler {
                    id: finger
                    onActiveChanged: {
                        if (!active && key.offered) {
                            // Where it left counts, also if it was too fast to be seen on its way.
                            slide();
                            root.accents.release();
                        }
                    }
                    onPointChanged: {
                        if (active && key.offered)
                            slide();
                    }

                    function slide() {
                        root.accents.slide(key.mapToItem(root.accents, point.position));
                    }
                }
            }
        }
    }
}
