pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where the order is brought to: the number on the stand that the guest took along, or none.
Sheet {
    id: root

    required property StandView stand

    readonly property bool asked: stand.isAsking
    // Where there is little height the digits stand beside the words.
    readonly property bool beside: !Metrics.roomy
    readonly property real gap: Type.largeText ? Metrics.touchApart : Metrics.gapLarge

    title: qsTr("Your table stand")
    onAskedChanged: asked ? open() : close()
    onDismissed: stand.dismiss()

    Connections {
        target: root.stand

        function onMissing() {
            hint.wanted = true;
            hint.Accessible.announce(hint.text);
        }
        function onChanged() {
            hint.wanted = false;
        }
    }

    Item {
        width: parent.width
        height: root.beside ? Math.max(words.height + root.gap + answers.height, pad.height)
            : words.height + pad.height + answers.height + 2 * root.gap

        Column {
            id: words
            anchors.left: parent.left
            width: root.beside ? parent.width - pad.width - Metrics.gapHuge : parent.width
            spacing: Math.min(Metrics.gap, root.gap)

            Body {
                width: parent.width
                text: qsTr("Take a table stand and put it on your table. We’ll bring your order there.")
            }
            Rectangle {
                width: parent.width
                height: Math.max(Metrics.touchMain, hint.wanted ? hint.height + 2 * Metrics.gapTiny : 0)
                radius: Metrics.radiusCard
                color: Colours.card
                border.width: Metrics.outline
                border.color: hint.wanted ? Colours.danger : Colours.outline

                Accessible.role: Accessible.StaticText
                Accessible.name: root.stand.number === "" ? qsTr("No number yet")
                    : qsTr("Stand %1").arg(root.stand.number)

                Text {
                    anchors.fill: parent
                    visible: !hint.wanted
                    text: root.stand.number === "" ? "–" : root.stand.number
                    font: Type.number(parent.height * 0.62)
                    color: root.stand.number === "" ? Colours.muted : Colours.brandFigure
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    textFormat: Text.PlainText
                    Accessible.ignored: true
                }
                // In the place of the number: below it, it would push the buttons off a low screen.
                Body {
                    id: hint

                    property bool wanted: false

                    anchors.centerIn: parent
                    width: parent.width - 2 * Metrics.padding
                    visible: wanted
                    strong: true
                    color: Colours.danger
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Please enter the number on the stand first.")
                }
            }
        }

        NumberPad {
            id: pad
            // The pad itself is never mirrored, its place is.
            x: root.beside && !Theme.rightToLeft ? parent.width - width : 0
            y: root.beside ? 0 : words.height + root.gap
            width: root.beside ? Math.min(implicitWidth, parent.width * 0.48) : parent.width
            height: implicitHeight
            focus: true
            onTyped: digit => root.stand.press(digit)
            onErased: root.stand.erase()
        }

        Column {
            id: answers
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            width: words.width
            spacing: Metrics.touchApart

            BigButton {
                width: parent.width
                text: root.stand.number === "" ? qsTr("Bring it to my stand")
                    : qsTr("Bring it to stand %1").arg(root.stand.number)
                onActivated: root.stand.confirm()
            }
            PlainButton {
                width: parent.width
                text: qsTr("Order without a stand")
                onActivated: root.stand.skip()
            }
        }
    }
}
