pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A card reader and a card, drawn: what the guest is to do, and how it went. Decoration only.
Item {
    id: root

    property int stage: PaymentView.Stage.Present
    property real size: Metrics.px(560)
    // It only stands for a way to pay: nothing moves.
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
        anchors.fill: parent
        radius: width / 2
        color: root.stage === PaymentView.Stage.Free ? Colours.dangerTint
            : root.stage === PaymentView.Stage.Unknown ? Colours.warnTint : Colours.brandTint
        border.width: Colours.highContrast ? Metrics.outline : 0
        border.color: Colours.outline
    }

    // The reader.
    Rectangle {
        id: reader
        x: root.size * 0.2
        y: root.size * 0.17
        width: root.size * 0.38
        height: root.size * 0.66
        radius: root.size * 0.055
        gradient: Gradient {
            GradientStop { position: 0; color: Colours.darkRaised }
            GradientStop { position: 1; color: Colours.dark }
        }

        Rectangle {
            id: display
            x: parent.width * 0.1
            y: x
            width: parent.width - 2 * x
            height: parent.height * 0.36
            radius: root.size * 0.025
            color: Colours.card

            Shape {
                id: waves

                readonly property real part: height / 24

                anchors.centerIn: parent
                width: parent.height * 0.66
                height: width
                visible: root.stage === PaymentView.Stage.Present
                preferredRendererType: Shape.CurveRenderer

                component Wave: ShapePath {
                    strokeColor: Colours.brandText
                    strokeWidth: waves.part * 2.4
                    fillColor: Colours.none
                    capStyle: ShapePath.RoundCap
                }
                Wave {
                    startX: waves.part * 7; startY: waves.part * 8
                    PathArc { x: waves.part * 7; y: waves.part * 16; radiusX: waves.part * 8; radiusY: radiusX }
                }
                Wave {
                    startX: waves.part * 12; startY: waves.part * 5
                    PathArc { x: waves.part * 12; y: waves.part * 19; radiusX: waves.part * 13; radiusY: radiusX }
                }
                Wave {
                    startX: waves.part * 17; startY: waves.part * 2
                    PathArc { x: waves.part * 17; y: waves.part * 22; radiusX: waves.part * 18; radiusY: radiusX }
                }
            }
            Ring {
                anchors.centerIn: parent
                visible: root.held || root.stage === PaymentView.Stage.Starting
                waiting: true
                size: parent.height * 0.56
            }
            Icon {
                anchors.centerIn: parent
                visible: root.over
                name: root.stage === PaymentView.Stage.Free ? "close" : "warning"
                size: parent.height * 0.62
                stroke: 2.4
                colour: root.signColour
            }
        }
        Grid {
            id: keys
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: parent.width * 0.11
            columns: 3
            spacing: parent.width * 0.05

            Repeater {
                model: 12

                Rectangle {
                    required property int index

                    width: (display.width - 2 * keys.spacing) / 3
                    height: width * 0.56
                    radius: height * 0.3
                    color: index === 9 ? Colours.danger : index === 11 ? Colours.good
                        : Colours.pressedDark
                }
            }
        }
    }

    // The card, which shows the way.
    Rectangle {
        id: card

        // 0 is away from the reader, 1 before it.
        property real near: root.held ? 1 : root.over ? -0.1 : 0.2

        x: root.size * (0.62 - 0.17 * near)
        y: root.size * (0.42 - 0.1 * near)
        width: root.size * 0.36
        height: width * 0.63
        radius: width * 0.07
        rotation: -14 + 8 * near
        gradient: Gradient {
            GradientStop { position: 0; color: Colours.brand }
            GradientStop { position: 1; color: Colours.brandDeep }
        }
        border.width: Colours.highContrast ? Metrics.outline : Metrics.hairline
        border.color: Colours.highContrast ? Colours.ink : Colours.brandTint
        antialiasing: true

        Behavior on near {
            enabled: !waver.running
            NumberAnimation { duration: Motion.slow; easing.type: Motion.easing }
        }

        Rectangle {
            x: parent.width * 0.1
            y: parent.height * 0.3
            width: parent.width * 0.17
            height: width * 0.78
            radius: width * 0.2
            color: Colours.warnTint
            antialiasing: true
        }
        Repeater {
            model: 4

            Rectangle {
                required property int index

                x: card.width * (0.1 + index * 0.2)
                y: card.height * 0.7
                width: card.width * 0.15
                height: card.height * 0.07
                radius: height / 2
                color: Qt.alpha(Colours.inkOnBrand, 0.8)
                antialiasing: true
            }
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
