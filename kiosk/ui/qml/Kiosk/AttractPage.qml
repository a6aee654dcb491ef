pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Seen from across the room: appetite, the name, and that the whole screen starts.
Item {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property bool wide: !Metrics.portrait

    Accessible.role: Accessible.Pane
    Accessible.name: shell.storeName

    // The whole page starts, not only the button: nobody aims at a poster.
    Tappable {
        anchors.fill: parent
        focusPolicy: Qt.NoFocus
        Accessible.ignored: true
        onActivated: root.shell.start()

        background: PosterGround {
            glowX: hero.x + hero.width / 2
            glowY: hero.y + hero.height / 2
        }
    }

    HeroPicture {
        id: hero
        objectName: "hero"
        shell: root.shell
        changes: root.shell.page === Shell.Page.Attract
        size: root.wide
            ? Math.min((root.height - strip.height) * 0.97, root.width * 0.5)
            : Math.min(root.width, start.y - words.y - words.height + Metrics.gapLarge)
        // A photo is the page's ground, a dish cut out of one stands on it.
        width: isPhoto ? root.width : size
        height: isPhoto ? root.height - strip.height : size
        x: isPhoto ? 0 : root.wide
            ? (Theme.rightToLeft ? Metrics.gapHuge : root.width - size - Metrics.gapHuge)
            : (root.width - size) / 2
        y: isPhoto ? 0 : root.wide
            ? (root.height - strip.height - size) / 2
            : words.y + words.height
              + (start.y - words.y - words.height - size) / 2
    }

    PosterShade {
        visible: hero.isPhoto
        opacity: hero.shownOpacity
        anchors.fill: hero
        sideways: root.wide
        words: root.wide ? words.x0 + Math.max(words.width, start.width, languages.width)
            : words.y + words.height
        foot: languages.visible ? height - languages.y : 0
    }

    Column {
        id: words
        x: Theme.rightToLeft ? root.width - width - x0 : x0
        y: root.wide ? (start.y - height) * 0.5 : Metrics.px(96)
        width: root.wide ? root.width * 0.46 : root.width - 2 * x0
        spacing: Metrics.gapSmall

        readonly property real x0: root.wide ? Metrics.px(88) : Metrics.px(64)

        Image {
            id: logo
            objectName: "logo"
            // Its place is kept while it is read.
            readonly property bool there: status !== Image.Null && status !== Image.Error

            visible: there
            width: parent.width
            height: Metrics.logo
            source: root.shell.logoUrl
            asynchronous: true
            sourceSize: Qt.size(Math.round(width), Math.round(height))
            fillMode: Image.PreserveAspectFit
            horizontalAlignment: Theme.rightToLeft ? Image.AlignRight : Image.AlignLeft
            Accessible.role: Accessible.Graphic
            Accessible.name: root.shell.storeName
        }
        Heading {
            id: store
            width: parent.width
            objectName: "store-name"
            visible: !logo.there
            level: Heading.Section
            text: root.shell.storeName
            color: Poster.text
            maximumLineCount: 2
        }
        Heading {
            width: parent.width
            // Beside the picture there is only what the buttons below leave.
            height: root.wide ? Math.min(implicitHeight, start.y - (logo.there ? logo : store).height
                                         - parent.spacing - 2 * Metrics.gap) : implicitHeight
            level: Heading.Hero
            fontSizeMode: Text.Fit
            minimumPixelSize: Type.least
            text: qsTr("Hungry?\nStart here.")
            color: Poster.text
        }
    }

    StartButton {
        id: start
        x: Theme.rightToLeft && root.wide ? root.width - width - words.x0 : words.x0
        // Large letters need the room that words have.
        width: root.wide ? root.width * Math.min(0.46, 0.38 * Type.factor) : root.width - 2 * words.x0
        height: root.wide ? Math.max(Metrics.touchMain, Math.min(implicitHeight, root.height * 0.16))
            : implicitHeight
        anchors.bottom: languages.visible ? languages.top : strip.top
        anchors.bottomMargin: root.wide ? Metrics.gapLarge : Metrics.gapHuge
        focus: true
        text: qsTr("Touch to start")
        onActivated: root.shell.start()
    }

    LanguageRow {
        id: languages
        guest: root.shell.guest
        visible: root.shell.guest.languages.length > 1
        x: Theme.rightToLeft && root.wide ? root.width - width - words.x0 : words.x0
        width: root.wide ? root.width * 0.5 : start.width
        anchors.bottom: strip.top
        anchors.bottomMargin: Metrics.gapLarge
    }

    ReadyStrip {
        id: strip
        board: root.shell.board
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        sideMargin: words.x0
        onModesWanted: root.modesWanted()
    }
}
