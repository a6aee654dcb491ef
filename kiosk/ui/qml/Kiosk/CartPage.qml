pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What has been chosen, what it costs, and the one step that orders it.
FocusScope {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property CartView cart: shell.cart
    readonly property bool portrait: Metrics.portrait
    readonly property bool filled: cart.count > 0
    // Lying, the money stands beside the lines.
    readonly property real moneyWidth: portrait ? width : Math.round(width * 0.36)

    function tellStop() {
        root.Accessible.announce(`${root.shell.status.cartTitle}. ${root.shell.status.cartText}`);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Your order")

    Connections {
        target: root.cart

        function onAnnounced(words: string) {
            root.Accessible.announce(words);
        }
        function onRemoved() {
            toast.show(root.cart.removedText, qsTr("Undo"));
        }
        function onBroughtBack(position: int) {
            lines.focusOn(position);
        }
        function onStopPointedAt() {
            money.point();
            root.tellStop();
        }
        function onPointedAt(position: int) {
            lines.show(position);
        }
    }

    Connections {
        target: root.shell.guest

        function onLanguageChanged() {
            if (toast.shown)
                toast.show(root.cart.removedText, qsTr("Undo"));
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
        title: qsTr("Your order")
        onBackWanted: root.shell.back()
        onModesWanted: root.modesWanted()
    }

    CartList {
        id: lines
        anchors.top: head.bottom
        anchors.left: parent.left
        width: root.portrait ? parent.width : parent.width - root.moneyWidth
        anchors.bottom: root.portrait && root.filled ? money.top : parent.bottom
        cart: root.cart
        suggestion: root.shell.suggestion
        suggestedBeside: beside.fits
        billed: money.low
        footSpace: toast.shown ? toast.height + Metrics.gap : 0
        visible: root.filled
        onMoreWanted: root.shell.backToMenu()
        onCodeWanted: code.open()
    }

    ScrollEdge {
        anchors.left: lines.left
        anchors.right: lines.right
        anchors.bottom: lines.bottom
        shown: root.filled && !lines.atYEnd
    }

    CartMoney {
        id: money
        visible: root.filled
        anchors.right: parent.right
        y: root.portrait ? parent.height - height : head.height
        width: root.moneyWidth
        height: implicitHeight
        cart: root.cart
        status: root.shell.status
        orderText: root.shell.checkout.orderText
        beside: !root.portrait
        onStoppedChanged: {
            if (stopped && visible)
                root.tellStop();
        }
    }

    // Lying, there is room below the total, and more seldom below the lines.
    SuggestionCard {
        id: beside

        // By what it needs at most: invisible, it does not know its height.
        readonly property bool fits: !root.portrait
            && root.height - Metrics.margin - y >= Metrics.px(380) * Type.factor

        offered: fits && root.filled
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        y: money.y + money.height + Metrics.gapTiny - Metrics.margin + Metrics.gap
        width: root.moneyWidth - Metrics.margin
        enabled: !root.cart.busy
        suggestion: root.shell.suggestion
    }

    CartEmpty {
        visible: !root.filled
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Metrics.margin, Metrics.readingWidth)
        onMenuWanted: root.shell.backToMenu()
    }

    CodeSheet {
        id: code
        bill: root.cart.bill
        onDismissed: close()
    }

    StandSheet {
        stand: root.shell.checkout.stand
    }

    Toast {
        id: toast
        anchors.horizontalCenter: lines.horizontalCenter
        y: (root.portrait && root.filled ? money.y : root.height) - height - Metrics.gap
        width: Math.min(implicitWidth, lines.width - 2 * Metrics.margin)
        onAction: root.cart.undo()
        onExpired: root.cart.forgetRemoved()
    }
}
