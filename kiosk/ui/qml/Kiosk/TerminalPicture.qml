pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A card reader and a card: what the guest is to do, and how it went. Decoration only.
Item {
    id: root

    property int stage: PaymentView.Stage.Present
    property real size: Metrics.px(560)
    // It only stands for a way to pay: nothing moves, and the ground is another's.
    property bool still: false

    readonly property bool presenting: stage === PaymentView.Stage.Present && !still
    readonly property bool held: stage === PaymentView.Stage.Checking
    readonly property bool over: stage === PaymentView.Stage.Free
        || stage === PaymentView.Stage.Unknown
    readonly property color signColour: stage === PaymentView.Stage.Free ? Colours.danger
        : stage === PaymentView.Stage.Unknown ? Colours.warn : Colours.brandText

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Rectangle {
        visible: !root.still
        anchors.fill: parent
        radius: width / 2
        color: root.stage === PaymentView.Stage.Free ? Colours.dangerTint
            : root.stage === PaymentView.Stage.Unknown ? Colours.warnTint : Colours.brandTint
        border.width: Colours.highContrast ? Metrics.outline : 0
        border.color: Colours.outline
    }

    component Drawn: Image {
        sourceSize.width: Math.round(width)
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        Accessible.ignored: true
    }

    Drawn {
        id: reader
        x: root.size * 0.17
        y: root.size * 0.13
        width: height * 480 / 760
        height: root.size * 0.76
        source: Theme.file("pictures/card-reader.png")

        // Its screen, where the picture leaves it empty (assets/demo/draw/payment.py).
        Item {
            x: parent.width * 76 / 480
            y: parent.height * 78 / 760
            width: parent.width * 308 / 480
            height: parent.height * 250 / 760

            Ring {
                anchors.centerIn: parent
                visible: root.held || root.stage === PaymentView.Stage.Starting
                waiting: true
                size: parent.height * 0.56
            }
            Icon {
                anchors.centerIn: parent
                visible: root.over || root.stage === PaymentView.Stage.Present
                name: !root.over ? "contactless"
                    : root.stage === PaymentView.Stage.Free ? "close" : "warning"
                size: parent.height * 0.62
                stroke: 2.4
                colour: root.signColour
            }
        }
    }

    // The card, which shows the way.
    Drawn {
        id: card

        // 0 is away from the reader, 1 before it.
        property real near: root.held ? 1 : root.over ? -0.1 : 0.2

        x: root.size * (0.58 - 0.17 * near)
        y: root.size * (0.42 - 0.1 * near)
        width: root.size * 0.4
        height: width * 320 / 480
        rotation: -14 + 8 * near
        antialiasing: true
        source: Theme.file("pictures/card.png")

        Behavior on near {
            enabled: !waver.running
            NumberAnimation { duration: Motion.slow; easing.type: Motion.easing }
        }

        SequentialAnimation on near {
            id: waver
            running: root.presenting && root.visible && !Motion.reduced
            loops: Animation.Infinite

            NumberAnimation { to: 0.85; duration: Motion.turn; easing.type: Easing.InOutQuad }
            PauseAnimation { duration: Motion.pause }
            NumberAnimation { to: 0.1; duration: Motion.turn; easing.type: Easing.InOutQuad }
        }
    }
}
