pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// How the guest pays, and what the card reader does meanwhile.
FocusScope {
    id: root

    required property Shell shell

    signal modesWanted()

    readonly property PaymentView payment: shell.checkout.payment
    readonly property bool choosing: payment.stage === PaymentView.Stage.Choosing
    readonly property bool free: payment.stage === PaymentView.Stage.Free

    Accessible.role: Accessible.Pane
    Accessible.name: payment.title

    Connections {
        target: root.payment

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
        overline: root.choosing ? root.shell.guest.serviceText : ""
        title: root.choosing ? qsTr("Payment") : Metrics.reach ? running.amount : ""
        titleSpoken: root.choosing ? title
            : Metrics.reach && title !== "" ? running.amountSpoken : root.payment.title
        backOffered: (root.choosing || root.free) && !root.shell.checkout.isBusy
        onBackWanted: root.shell.back()
        onModesWanted: root.modesWanted()
    }

    PayChoice {
        visible: root.choosing
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        payment: root.payment
        cart: root.shell.cart
    }

    PayRunning {
        id: running
        visible: !root.choosing
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        shell: root.shell
    }
}
