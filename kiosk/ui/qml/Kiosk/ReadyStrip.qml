pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The foot of the pages that wait for a guest: which numbers are ready, and ways to see better.
Rectangle {
    id: root

    required property BoardView board
    property real sideMargin: Metrics.margin
    property bool modesOffered: true

    signal modesWanted()

    readonly property bool waiting: board.ready.length > 0
    readonly property list<string> all: waiting ? board.ready : board.preparing
    // Of those that are ready the newest come first. What does not fit in one line stands smaller
    // in two, and what does not fit there either comes round, page by page.
    readonly property bool many: all.length > fitting(Metrics.px(76))
    readonly property real size_px: Metrics.px(many ? 46 : 76)
    readonly property int fits: many ? 2 * fitting(size_px) : fitting(size_px)
    readonly property int pages: Math.max(1, Math.ceil(all.length / fits))
    property int turned: 0
    property int page_ms: 4000
    // Going on from where it is, also when a number is added: else the last would never be seen.
    readonly property int first: turned % pages * fits
    readonly property list<string> shown: all.slice(first, first + fits)

    function fitting(size: real): int {
        const place = measure.advanceWidth / probe_px * size + numbers.columnSpacing;
        return Math.max(1, Math.floor((numbers.width + numbers.columnSpacing) / place));
    }

    readonly property int probe_px: 100

    TextMetrics {
        id: measure
        font: Type.number(root.probe_px)
        // Digits as wide as they get.
        text: root.all.reduce((long, code) => code.length > long.length ? code : long, "K00")
            .replace(/[0-9]/g, "0")
    }

    Timer {
        interval: root.page_ms
        repeat: true
        running: root.visible && root.pages > 1
        onTriggered: root.turned = (root.turned + 1) % root.pages
    }

    height: Metrics.px(216)
    color: Colours.dark

    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: root.sideMargin
        anchors.right: modes.visible ? modes.left : parent.right
        anchors.rightMargin: modes.visible ? Metrics.gap : root.sideMargin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 0

        Body {
            width: parent.width
            text: root.waiting ? qsTr("Ready now")
                : root.board.preparing.length > 0 ? qsTr("Being prepared") : qsTr("Ready now")
            color: Colours.mutedOnDark
        }
        Grid {
            id: numbers
            width: parent.width
            height: Metrics.px(root.many ? 116 : 92)
            columns: root.many ? root.fits / 2 : root.fits
            columnSpacing: Metrics.gapLarge
            rowSpacing: 0
            verticalItemAlignment: Grid.AlignVCenter
            clip: true
            visible: root.shown.length > 0

            Repeater {
                model: root.shown

                NumberTag {
                    required property string modelData

                    code: modelData
                    name: root.waiting ? qsTr("%1 is ready").arg(modelData)
                                       : qsTr("%1 is being prepared").arg(modelData)
                    size: root.size_px
                    tone: root.waiting ? NumberTag.Glow : NumberTag.OnDark
                }
            }
        }
        Heading {
            width: parent.width
            visible: !numbers.visible
            level: Heading.Section
            text: qsTr("Your number appears here")
            color: Colours.inkOnDark
        }
    }

    IconButton {
        id: modes
        visible: root.modesOffered
        anchors.right: parent.right
        anchors.rightMargin: root.sideMargin
        anchors.verticalCenter: parent.verticalCenter
        size: Metrics.touchMain
        tone: IconButton.Dark
        sign: "person"
        name: qsTr("Easier to see")
        onActivated: root.modesWanted()
    }
}
