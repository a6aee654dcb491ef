pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// One half of the board: its title, and its numbers as large as they all fit; when that would be too
// small to be read, as many as there is room for, page by page. Where it calls guests, the newest
// number stands above the others, on each page.
Rectangle {
    id: root

    required property NumberList numbers
    property bool calls: false
    property string title: ""
    property string timeText: ""
    // Instead of numbers.
    property string emptyText: ""

    readonly property int count: numbers.count
    readonly property real margin: Board.margin
    readonly property real roomWidth: width - 2 * margin
    readonly property real roomHeight: height - head.height - 2.2 * margin
    // Names are on a second line.
    readonly property bool named: numbers.named
    readonly property real pitchEm: named ? Board.namedLine : Board.line
    readonly property real cardEm: named ? Board.namedCard : Board.card
    // The widest number, and what each has room for, in shares of its size.
    readonly property list<string> shapes: numbers.shapes
    readonly property real widestEm: widest(shapes)
    readonly property real placeEm: named ? Math.max(widestEm, Board.leastNamed) : widestEm
    readonly property int others: calls ? Math.max(0, count - 1) : count
    readonly property int fittingColumns: bestColumns(others)
    readonly property real fittingSize: sizeIn(fittingColumns, others)
    readonly property bool crowded: fittingSize < Board.leastNumber
    readonly property real leastSize: Math.min(Board.leastNumber, sizeAcross(1))
    readonly property int columns: crowded ? Math.floor(sizeAcross(1) / leastSize) : fittingColumns
    readonly property int rows: crowded ? rowsOf(leastSize) : Math.ceil(others / columns)
    readonly property real size: crowded ? leastSize : fittingSize
    readonly property int fits: crowded ? columns * rows + (calls ? 1 : 0) : count
    readonly property real pitch: Math.min(roomWidth / columns, size * (placeEm + Board.apart) * 1.5)
    readonly property real callSize: !calls || count === 0 ? 0 : Math.min(
        roomWidth / (widestEm + 2 * Board.cardSide),
        others === 0 ? roomHeight * Board.callAlone
            : Math.min(Math.max(size * 2.4, roomHeight * 0.2), roomHeight * Board.callMost,
                       (roomHeight - rows * pitchEm * size - Board.apart * size) / cardEm))
    readonly property real callHeight: callSize === 0 ? 0
        : callSize * cardEm + Board.apart * size

    color: calls ? Colours.brand : Colours.dark
    clip: true

    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    function widest(shapes: list<string>): real {
        let most = 0;
        for (const shape of shapes)
            most = Math.max(most, measure.advanceWidth(shape));
        return Math.max(most / measure.font.pixelSize, Board.least);
    }

    // How large numbers can be side by side in so many columns.
    function sizeAcross(columnCount: int): real {
        return roomWidth / columnCount / (placeEm + Board.apart);
    }

    // How many rows of that size there is room for, below a number that is called.
    function rowsOf(size: real): int {
        const call = calls ? 2 * cardEm + Board.apart : 0;
        return Math.max(1, Math.floor((roomHeight / size - call) / pitchEm));
    }

    // How large that many numbers can be in so many columns.
    function sizeIn(columnCount: int, howMany: int): real {
        const across = sizeAcross(columnCount);
        const lines = Math.ceil(howMany / columnCount) * pitchEm;
        const most = roomHeight * (calls ? Board.mostReady : Board.mostPreparing);
        if (!calls)
            return Math.min(across, roomHeight / Math.max(1, lines), most);
        // The number that is called takes twice its size and a gap, as far as it may grow.
        const down = roomHeight / (lines + 2 * cardEm + Board.apart);
        const limited = roomHeight * (1 - Board.callMost * cardEm) / (lines + Board.apart);
        return Math.min(across, Math.max(down, limited), most);
    }

    function bestColumns(howMany: int): int {
        let best = 1;
        for (let tried = 2; tried <= Math.min(12, howMany); ++tried) {
            if (sizeIn(tried, howMany) > sizeIn(best, howMany) * 1.01)
                best = tried;
        }
        return best;
    }

    Binding { target: root.numbers; property: "capacity"; value: root.fits }

    Timer {
        interval: Board.page_ms
        repeat: true
        running: root.numbers.pages > 1
        onTriggered: root.numbers.turn()
    }

    Timer {
        id: settled

        property bool done: false

        interval: Motion.settle
        running: true
        onTriggered: done = true
    }

    FontMetrics {
        id: measure
        font: Type.number(100)
    }

    gradient: Gradient {
        GradientStop {
            position: 0
            color: root.color
        }
        GradientStop {
            position: 1
            color: root.calls ? Colours.brandDeep : root.color
        }
    }

    Item {
        id: head
        x: root.margin
        y: root.margin
        width: root.roomWidth
        height: Board.title * 1.3

        Text {
            anchors.left: parent.left
            anchors.right: clock.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.numbers.pages > 1
                ? `${root.title}  ${root.numbers.page + 1}/${root.numbers.pages}` : root.title
            font: Board.titleFont
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Type.least
            elide: Text.ElideRight
            color: root.calls ? Colours.inkOnBrand : Colours.mutedOnDark
            horizontalAlignment: Text.AlignLeft
            textFormat: Text.PlainText
            Accessible.role: Accessible.Heading
            Accessible.name: root.title
        }
        Text {
            id: clock
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.timeText
            font: Board.titleFont
            color: root.calls ? Colours.inkOnBrand : Colours.mutedOnDark
            textFormat: Text.PlainText
            Accessible.role: Accessible.Clock
            Accessible.name: root.timeText
            Accessible.ignored: root.timeText === ""
        }
    }

    Text {
        visible: root.count === 0
        x: root.margin
        y: head.y + head.height + root.margin
        width: root.roomWidth
        height: root.height - y - root.margin
        text: root.emptyText
        font: Type.sized(Board.title * (root.calls ? 1.6 : 1), Font.ExtraBold, 0)
        fontSizeMode: Text.Fit
        minimumPixelSize: Type.least
        wrapMode: Text.WordWrap
        color: root.calls ? Colours.inkOnBrand : Colours.mutedOnDark
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
        Accessible.role: Accessible.StaticText
        Accessible.name: root.emptyText
    }

    Item {
        id: field
        x: root.margin
        y: head.y + head.height + root.margin * 0.6
        width: root.roomWidth
        height: root.roomHeight

        Repeater {
            model: root.numbers

            BoardNumber {
                id: each
                required property int index

                readonly property int place: root.calls ? index - 1 : index
                readonly property real start: called ? 0
                    : Math.max(0, place) % root.columns * root.pitch

                glides: settled.done && !Motion.reduced
                ready: root.calls
                tall: root.named
                room: called ? root.roomWidth - 2 * side : root.pitch - Board.apart * size
                called: root.calls && index === 0
                size: called ? root.callSize : root.size
                lineEm: called ? root.cardEm : root.pitchEm
                x: Theme.rightToLeft ? field.width - start - width : start
                y: called ? 0 : root.callHeight
                    + Math.floor(Math.max(0, place) / root.columns) * root.pitchEm * root.size
            }
        }
    }
}
