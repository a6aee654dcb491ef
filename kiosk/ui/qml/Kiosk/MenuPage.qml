pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The whole menu as one list; the rail beside it shows where one is and leads anywhere.
Item {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property MenuView menu: shell.menu
    readonly property bool shown: shell.page === Shell.Page.Menu
    property int current: 0
    readonly property CategoryView shownCategory: menu.categories[current] ?? null
    // Large letters on a small screen: signs stand for the words.
    readonly property bool narrow: width / Type.factor < Metrics.px(1000)
    readonly property string dietName: menu.diet.isActive
        ? qsTr("Diet: %1").arg(Type.aloud(menu.diet.activeText)) : qsTr("Diet")

    onShownChanged: list.visited = true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Menu")

    // Follow the finger, except where the rail has led: the last categories may be too short to
    // reach the top of the page.
    function follow() {
        if (list.led)
            return;
        const row = list.indexAt(list.width / 2, list.contentY + Metrics.gapHuge);
        if (row >= 0)
            root.current = root.menu.categoryOf(row);
    }

    function lead(category: int) {
        list.led = true;
        root.current = category;
        const row = root.menu.rowOf(category) + 1;
        list.positionViewAtIndex(row, ListView.Beginning);
        appear.restart();
    }

    PageHead {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        backOffered: false
        overline: root.shell.services.length > 1 ? root.shell.guest.serviceText : ""
        overlineName: overline !== "" ? qsTr("%1, change").arg(overline) : ""
        onOverlineWanted: root.shell.changeService()
        title: root.shownCategory?.name ?? qsTr("Menu")
        onModesWanted: root.modesWanted()

        // A word where there is room for it, the sign everywhere.
        PlainButton {
            visible: !root.narrow
            raised: true
            text: qsTr("Search")
            onActivated: root.menu.search.open()
        }
        IconButton {
            visible: root.narrow
            sign: "search"
            name: qsTr("Search")
            onActivated: root.menu.search.open()
        }
        PlainButton {
            visible: !root.narrow && root.menu.diet.choices.length > 0
            raised: true
            on: root.menu.diet.isActive
            text: qsTr("Diet")
            name: root.dietName
            onActivated: diets.open()
        }
        IconButton {
            visible: root.narrow && root.menu.diet.choices.length > 0
            sign: "leaf"
            name: root.dietName
            onActivated: diets.open()
        }
    }

    Item {
        id: filter

        // With nothing to show there is no rail either.
        readonly property bool bare: root.menu.dishCount === 0

        anchors.left: bare ? parent.left : rail.right
        anchors.right: parent.right
        anchors.top: head.bottom
        height: chip.visible ? chip.height + Metrics.gapSmall : 0

        DietChip {
            id: chip
            anchors.left: parent.left
            anchors.leftMargin: filter.bare ? Metrics.margin : Metrics.gapLarge
            maximumWidth: parent.width - anchors.leftMargin - Metrics.margin
            diet: root.menu.diet
        }
    }

    CategoryRail {
        id: rail
        anchors.left: parent.left
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        menu: root.menu
        current: root.current
        footSpace: bar.shownHeight
        onWanted: category => root.lead(category)
    }

    ListView {
        id: list

        // Put where the rail led, until a finger moves it.
        property bool led: false
        property bool visited: false
        readonly property real coveredBelow: bar.shownHeight
        readonly property real rowWidth: width - Metrics.gapLarge - Metrics.margin
        readonly property int columns: Math.max(1, Math.floor(
            (rowWidth + Metrics.gapLarge) / (Metrics.cardMin + Metrics.gapLarge)))

        anchors.left: rail.right
        anchors.right: parent.right
        anchors.top: filter.bottom
        anchors.bottom: parent.bottom
        clip: true
        model: root.menu.rows
        reuseItems: true
        // Until the guest comes, more rows are made than are shown: where the rail leads, as many
        // come in as go out, and making them then would take longer than a frame.
        cacheBuffer: Metrics.px(visited ? 600 : 1800)
        boundsBehavior: Flickable.StopAtBounds
        flickDeceleration: Metrics.px(2400)
        maximumFlickVelocity: Metrics.px(7000)
        footer: Item { height: bar.shownHeight + Metrics.gapLarge; width: 1 }

        onColumnsChanged: root.menu.layOut(columns)
        Component.onCompleted: root.menu.layOut(columns)
        onMovementStarted: led = false
        onContentYChanged: root.follow()

        InStep { list: list }

        delegate: MenuRow {
            width: list.width
            menu: root.menu
            columns: list.columns
            onWanted: row => root.shell.openItem(row)
            // Kept for later, a row is nowhere: not for a finger, a key, or a screen reader. By its
            // place, because after anything became visible Qt goes through every item of every
            // page, in the middle of a scroll.
            enabled: !pooled
            x: pooled ? -2 * width : 0
            ListView.onPooled: pooled = true
            ListView.onReused: pooled = false
        }

    }

    // Where the rail has led, the dishes come out of it.
    Rectangle {
        anchors.fill: list
        visible: opacity > 0
        opacity: 0
        color: Colours.surface

        NumberAnimation on opacity {
            id: appear
            running: false
            from: 0.7
            to: 0
            duration: Motion.quick
            easing.type: Motion.easing
        }
    }

    ScrollEdge {
        anchors.left: list.left
        anchors.right: list.right
        anchors.top: list.top
        height: Metrics.gapLarge
        atTop: true
        shown: !list.atYBeginning
    }

    // The last menu has closed under the guest.
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Metrics.margin, Metrics.readingWidth)
        visible: root.menu.isEmpty
        spacing: Metrics.gapSmall

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: Metrics.reachTop === 0
            sign: root.shell.status.sign
        }
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.shell.status.title
        }
        Body {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            muted: true
            text: root.shell.status.untilText || root.shell.status.sentence
        }
    }

    // Nothing of what is open fits what the guest eats.
    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Metrics.margin, Metrics.readingWidth)
        visible: !root.menu.isEmpty && root.menu.dishCount === 0
        spacing: Metrics.gapLarge

        SignDisc {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: Metrics.reachTop === 0
            sign: "leaf"
        }
        Heading {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("No dishes match all of these")
        }
        PlainButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Show everything")
            onActivated: root.menu.diet.clear()
        }
    }

    CartBar {
        id: bar
        anchors.left: parent.left
        anchors.right: parent.right
        cart: root.shell.cart
        status: root.shell.status
        onReviewWanted: root.shell.openCart()
    }

    FlyingPicture {
        id: flying
        item: root.shell.item
    }
    Connections {
        target: root.shell.item

        function onFinished() {
            // What was not taken stays where it is, and says why.
            if (!root.shell.item.isEdit && root.shell.item.noticeText === "")
                flying.fly(Qt.point(root.width * (Metrics.portrait ? 0.5 : 0.2), root.height * 0.25),
                           Qt.point(bar.bagX, root.height - bar.height / 2));
        }
    }

    DietSheet {
        id: diets
        menu: root.menu
        onDismissed: close()
    }

    Connections {
        target: root.shell.cart

        function onAdded(words: string) {
            root.Accessible.announce(words);
        }
    }
    Connections {
        target: root.menu.diet

        function onWantedChanged() {
            root.current = 0;
            list.positionViewAtBeginning();
        }
    }
    Connections {
        target: root.menu

        function onTopWanted() {
            root.current = 0;
            list.positionViewAtBeginning();
        }

        function onChanged() {
            root.current = Math.min(root.current, Math.max(0, root.menu.categories.length - 1));
            root.follow();
        }
    }
}
