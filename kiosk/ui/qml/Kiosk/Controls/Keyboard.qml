pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The keyboard on the screen. It says what was typed and knows no field; the focus stays where
// the text is. A field hands it the arrow keys (Keys.forwardTo), so that it can be used with
// four arrows and Enter alone.
Item {
    id: root

    // The guest's, as `de` or `zh_CN`.
    property string language: "en"
    property string doneText: qsTr("Done")
    // The next step is a button of the page; the key is one among others.
    property bool doneQuiet: false
    // What is written is a mail address.
    property bool mail: false
    // The next letter begins a sentence.
    property bool capital: false

    property bool showsSigns: false
    property bool showsLatin: false
    property bool shifted: false
    // Where the arrow keys stand; row -1 is nowhere.
    property int cursorRow: -1
    property int cursorColumn: 0

    readonly property list<string> rows: mail
        ? (showsSigns ? KeyboardLayouts.mailSignRows : KeyboardLayouts.mailRows)
        : showsSigns ? KeyboardLayouts.signRows(language)
        : showsLatin && KeyboardLayouts.isArabic(language) ? KeyboardLayouts.latinRows
        : KeyboardLayouts.letterRows(language)
    readonly property int columns: Math.max(rows[0].length, rows[1].length)
    // Whole pixels: keys must not overlap.
    readonly property real gap: Math.round(Math.max(Metrics.gapTiny, Metrics.touchApart * 0.75))
    readonly property real cell: Math.floor(width / columns)
    readonly property real rowHeight: gap
        + Math.ceil(Metrics.roomy ? Metrics.keyTall : Metrics.key)

    signal typed(text: string)
    signal erased()
    signal accepted()

    implicitWidth: Metrics.keyboardWidth
    implicitHeight: rows.length * rowHeight
    // Keys lie as on any keyboard of their language, whichever way the page reads.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keyboard")

    onCapitalChanged: shifted = capital
    Component.onCompleted: shifted = capital
    onLanguageChanged: reset()
    onVisibleChanged: reset()
    onMailChanged: cursorRow = -1

    function reset() {
        accents.close();
        showsSigns = false;
        showsLatin = false;
        cursorRow = -1;
        shifted = capital;
    }

    function isOrder(code: string): bool {
        return KeyboardLayouts.orders.includes(code);
    }

    function written(code: string): string {
        return shifted && !showsSigns && code !== "ß" ? code.toUpperCase() : code;
    }

    // How many columns a key takes.
    function span(code: string, row: string): real {
        if (!isOrder(code))
            return 1;
        switch (code) {
        case KeyboardLayouts.shift:
        case KeyboardLayouts.erase:
            return (columns - Array.from(row).filter(each => !isOrder(each)).length)
                / (row.includes(KeyboardLayouts.shift) ? 2 : 1);
        case KeyboardLayouts.space:
            return remaining(code, row);
        case KeyboardLayouts.script:
            return 1.5;
        case KeyboardLayouts.done:
            return row.includes(KeyboardLayouts.space) ? 2.5 : remaining(code, row);
        default:
            return 2;
        }
    }

    // The columns that the other keys leave.
    function remaining(code: string, row: string): real {
        return columns - Array.from(row).filter(each => each !== code)
            .reduce((sum, each) => sum + span(each, row), 0);
    }

    function labelOf(code: string): string {
        switch (code) {
        case KeyboardLayouts.signs: return "123";
        case KeyboardLayouts.letters: return KeyboardLayouts.isArabic(language) ? "أب" : "ABC";
        case KeyboardLayouts.script: return showsLatin ? "أب" : "ABC";
        case KeyboardLayouts.space: return qsTr("Space");
        case KeyboardLayouts.done: return doneText;
        default: return isOrder(code) ? "" : written(code);
        }
    }

    function nameOf(code: string): string {
        switch (code) {
        case KeyboardLayouts.shift: return qsTr("Capital letters");
        case KeyboardLayouts.erase: return qsTr("Delete");
        case KeyboardLayouts.signs: return qsTr("Numbers and symbols");
        case KeyboardLayouts.letters: return qsTr("Letters");
        case KeyboardLayouts.script: return showsLatin ? qsTr("Arabic letters") : qsTr("Latin letters");
        case KeyboardLayouts.space:
        case KeyboardLayouts.done: return labelOf(code);
        default: return KeyboardLayouts.nameOf(written(code));
        }
    }

    function press(code: string) {
        accents.close();
        switch (code) {
        case KeyboardLayouts.shift:
            shifted = !shifted;
            break;
        case KeyboardLayouts.erase:
            erased();
            break;
        case KeyboardLayouts.signs:
        case KeyboardLayouts.letters:
            showsSigns = !showsSigns;
            break;
        case KeyboardLayouts.script:
            showsLatin = !showsLatin;
            break;
        case KeyboardLayouts.space:
            type(" ");
            break;
        case KeyboardLayouts.done:
            accepted();
            break;
        default:
            type(written(code));
        }
    }

    function type(text: string) {
        accents.close();
        typed(text);
        // A capital is for one letter.
        shifted = capital;
    }

    // A long press, by finger or by Enter.
    function offer(code: string, key: Item): bool {
        const letters = isOrder(code) ? "" : KeyboardLayouts.accents(code, language);
        if (letters !== "")
            accents.open(Array.from(code + letters).map(each => written(each)), key);
        return letters !== "";
    }

    function keyAt(row: int, column: int): KeyboardKey {
        const line = lines.itemAt(row) as KeyboardRow;
        return line ? line.keyAt(column) : null;
    }

    function move(rows_: int, columns_: int) {
        if (cursorRow < 0) {
            cursorRow = 0;
            cursorColumn = Math.floor(rows[0].length / 2);
        } else {
            const from = keyAt(cursorRow, cursorColumn);
            const middle = from.x + from.width / 2 + (from.parent?.x ?? 0);
            cursorRow = Math.min(rows.length - 1, cursorRow + rows_);
            if (cursorRow < 0)
                return;
            const last = rows[cursorRow].length - 1;
            if (rows_ !== 0)
                cursorColumn = (lines.itemAt(cursorRow) as KeyboardRow).columnAt(middle);
            cursorColumn = Math.max(0, Math.min(last, cursorColumn + columns_));
        }
        root.Accessible.announce(keyAt(cursorRow, cursorColumn).name);
    }

    Keys.onPressed: event => {
        event.accepted = root.visible && root.steer(event.key, event.isAutoRepeat);
    }

    // Whether the key was meant for the keyboard.
    function steer(key: int, held: bool): bool {
        if (accents.shown)
            return accents.steer(key);
        const inside = cursorRow >= 0;
        switch (key) {
        case Qt.Key_Down:
            move(1, 0);
            return true;
        case Qt.Key_Up:
            if (inside)
                move(-1, 0);
            return inside;
        case Qt.Key_Left:
        case Qt.Key_Right:
            if (inside)
                move(0, key === Qt.Key_Right ? 1 : -1);
            return inside;
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Select:
            if (inside)
                enter(rows[cursorRow].charAt(cursorColumn), held);
            return inside;
        default:
            // Whoever types or tabs has no use for the arrows.
            cursorRow = -1;
            return false;
        }
    }

    function enter(code: string, held: bool) {
        if (!held || code === KeyboardLayouts.erase)
            press(code);
        else if (offer(code, keyAt(cursorRow, cursorColumn)))
            erased();
    }

    Column {
        width: parent.width

        Repeater {
            id: lines
            model: root.rows

            KeyboardRow {
                required property string modelData
                required property int index

                row: modelData
                keyboard: root
                cursor: index === root.cursorRow ? root.cursorColumn : -1
                accents: accents
            }
        }
    }

    KeyboardAccents {
        id: accents
        width: root.width
        keyWidth: Math.max(root.cell, Metrics.key)
        keyHeight: root.rowHeight
        gap: root.gap
        onChosen: letter => root.type(letter)
    }
}
