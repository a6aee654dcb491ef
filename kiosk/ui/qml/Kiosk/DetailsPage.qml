pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the kitchen or the driver has to know of the guest: a few lines and the keys to fill them.
FocusScope {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property CheckoutFlow checkout: shell.checkout
    readonly property DetailsView details: checkout.details
    readonly property bool portrait: Metrics.portrait
    readonly property string nextText: !details.isDelivery && details.isEmpty
        ? qsTr("Skip") : qsTr("Continue")

    // The field that the keys write into, and its place.
    property DetailEntry entry: null
    property int current: 0
    readonly property bool atEnd: current === lines.count - 1

    Accessible.role: Accessible.Pane
    Accessible.name: head.title

    // The page may have been made before it was shown, when nothing of it could have the focus.
    onVisibleChanged: root.begin()
    Component.onCompleted: root.begin()

    function begin() {
        if (visible)
            Qt.callLater(() => lines.focusOn(0));
    }

    function next() {
        if (root.atEnd)
            root.details.goOn();
        else
            lines.focusOn(root.current + 1);
    }

    Connections {
        target: root.details

        function onPointedAt(place: int) {
            lines.focusOn(place);
        }
        function onAnnounced(words: string) {
            root.Accessible.announce(words);
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Colours.surface
    }

    PageHead {
        id: head
        width: parent.width
        overline: root.shell.guest.serviceText
        title: root.details.isDelivery ? qsTr("Where to?") : qsTr("Your details")
        onBackWanted: root.shell.back()
        onModesWanted: root.modesWanted()

        // Lying, the keys need the foot of the page.
        BigButton {
            visible: !root.portrait
            anchors.verticalCenter: parent?.verticalCenter
            // As high as what stands beside it, where that is large enough for the way on.
            height: Math.min(Metrics.touchMain, Math.max(Metrics.iconButton, Metrics.mm(20)))
            width: Math.max(implicitWidth, Metrics.px(240))
            busy: root.checkout.isBusy
            text: root.nextText
            busyText: qsTr("Ordering…")
            onActivated: root.details.goOn()
        }
    }

    Scroller {
        id: scroller
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: all.height + 2 * Metrics.gap
        enabled: !root.checkout.isBusy

        Column {
            id: all
            x: Metrics.margin
            y: Metrics.gapSmall
            width: scroller.width - 2 * x
            spacing: Metrics.gap

            Body {
                width: parent.width
                // In reach mode the line that is being filled needs the room.
                visible: root.portrait && Metrics.reachTop === 0
                muted: true
                text: root.details.isDelivery
                    ? qsTr("Only for this order. The next guest won’t see it.")
                    : qsTr("All optional. The next guest won’t see it.")
            }
            DetailLines {
                id: lines
                width: parent.width
                details: root.details
                keyboard: keyboard
                onTaken: place => {
                    root.current = place;
                    root.entry = lines.entry(place);
                }
                onAccepted: root.next()
            }
        }
    }

    ScrollEdge {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: foot.top
        shown: !scroller.atYEnd
    }

    Item {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: ground.height + (root.portrait ? go.height + 2 * Metrics.gap : 0)

        BigButton {
            id: go
            visible: root.portrait
            anchors.top: parent.top
            anchors.topMargin: Metrics.gap
            x: Metrics.margin
            width: parent.width - 2 * x
            busy: root.checkout.isBusy
            text: root.nextText
            busyText: qsTr("Ordering…")
            onActivated: root.details.goOn()
        }
        Rectangle {
            id: ground
            anchors.bottom: parent.bottom
            width: parent.width
            height: keyboard.height + 2 * Metrics.gapSmall
            color: Colours.quiet

            Shadow { kind: Shadow.Bar }
            MouseArea {
                anchors.fill: parent
                Accessible.ignored: true
            }
            Rectangle {
                visible: Colours.highContrast
                width: parent.width
                height: Metrics.outline
                color: Colours.outline
            }
            Keyboard {
                id: keyboard

                readonly property int kind: root.entry ? root.entry.field.kind : DetailField.Kind.Words

                anchors.horizontalCenter: parent.horizontalCenter
                y: Metrics.gapSmall
                width: Math.min(parent.width - 2 * Metrics.gapSmall, Metrics.keyboardWidth * 1.3)
                enabled: !root.checkout.isBusy
                mail: kind === DetailField.Kind.Mail
                language: mail ? "en" : root.shell.guest.language
                capital: kind === DetailField.Kind.Words && root.entry?.text === ""
                doneQuiet: true
                doneText: root.atEnd ? qsTr("Done") : qsTr("Next")
                onKindChanged: showsSigns = kind === DetailField.Kind.Digits
                onTyped: text => root.entry?.type(text)
                onErased: root.entry?.erase()
                onAccepted: root.next()
            }
        }
    }
}
