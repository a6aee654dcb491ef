pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// No orders now: why, until when, and the numbers that are ready all the same. As inviting as the
// attract page: whoever reads it may come back.
Item {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property StatusView status: shell.status
    readonly property bool wide: !Metrics.portrait
    readonly property real side: wide ? Metrics.px(88) : Metrics.px(64)
    // Above the strip.
    readonly property real room: height - strip.height

    PosterGround {
        anchors.fill: parent
        glowX: hero.x + hero.width / 2
        glowY: hero.y + hero.height / 2
    }

    HeroPicture {
        id: hero

        readonly property real below: words.y + words.height + Metrics.gapLarge

        shell: root.shell
        size: root.wide ? Math.min(root.room * 0.97, root.width * 0.5)
            : Math.max(0, Math.min(root.width, root.room - below - Metrics.gapLarge))
        visible: size > Metrics.px(240)
        x: !root.wide ? (root.width - size) / 2
            : Theme.rightToLeft ? Metrics.gapHuge : root.width - size - Metrics.gapHuge
        y: root.wide ? (root.room - size) / 2 : (below + root.room - size) / 2
    }

    Accessible.role: Accessible.Pane
    Accessible.name: status.title
    Accessible.description: [status.untilText, status.sentence].filter(words => words !== "").join(" ")

    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: root.side
        y: root.wide ? Math.max(Metrics.gapHuge, (root.room - height) / 2)
            : Math.min(Metrics.px(96), root.room * 0.06)
        width: root.wide ? root.width * 0.46 : root.width - 2 * root.side
        spacing: Metrics.gapSmall

        Heading {
            width: parent.width
            text: root.shell.storeName
            color: Poster.text
            maximumLineCount: 2
        }
        Heading {
            anchors.left: parent.left
            width: Type.balanced(text, font, parent.width)
            level: Heading.Hero
            // Beside the picture, long words are smaller rather than cut.
            height: root.wide ? Math.min(implicitHeight, root.room * 0.37) : implicitHeight
            fontSizeMode: Text.Fit
            minimumPixelSize: Type.least
            text: root.status.title
            color: Poster.text
        }
        Heading {
            anchors.left: parent.left
            width: Type.balanced(text, font, parent.width)
            visible: text !== ""
            level: Heading.Title
            text: root.status.untilText
            color: Poster.text
        }
        Heading {
            anchors.left: parent.left
            width: Type.balanced(text, font, Math.min(parent.width, Metrics.readingWidth))
            level: Heading.Name
            topPadding: Metrics.gapSmall
            text: root.status.sentence
            color: Poster.text
            // Staff may have written it.
            maximumLineCount: 6
        }
        Ring {
            visible: root.status.isWaiting
            waiting: true
            colour: Poster.text
            track: Poster.chosen
        }
    }

    ReadyStrip {
        id: strip
        board: root.shell.board
        onModesWanted: root.modesWanted()
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        sideMargin: root.side
    }
}
