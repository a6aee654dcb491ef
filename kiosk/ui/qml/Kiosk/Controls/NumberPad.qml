pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Digits to touch, each as large as a main button. It keeps nothing: whoever uses it shows what
// was typed. Digits of a real keyboard count as well while the pad or a key has the focus.
FocusScope {
    id: root

    signal typed(int digit)
    signal erased()

    // The same order in every language, as on any telephone.
    readonly property list<int> digits: [1, 2, 3, 4, 5, 6, 7, 8, 9]
    readonly property real keyWidth: (width - 2 * Metrics.touchApart) / 3
    readonly property real keyHeight: (height - 3 * Metrics.touchApart) / 4

    implicitWidth: 3 * Metrics.touchMain * 1.5 + 2 * Metrics.touchApart
    implicitHeight: 4 * Metrics.touchMain + 3 * Metrics.touchApart

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Digits")

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9) {
            root.typed(event.key - Qt.Key_0);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete) {
            root.erased();
            event.accepted = true;
        }
    }

    component PadKey: Tappable {
        id: key

        property string sign: ""

        width: root.keyWidth
        height: root.keyHeight
        cornerRadius: Metrics.radiusChip

        background: Rectangle {
            radius: key.cornerRadius
            color: key.down ? Colours.keyPressed : key.sign === "" ? Colours.card : Colours.keyQuiet
            border.width: Metrics.outline
            border.color: Colours.outline
        }
        contentItem: Item {
            Text {
                anchors.centerIn: parent
                text: key.text
                font: Type.title
                color: Colours.ink
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Icon {
                anchors.centerIn: parent
                visible: key.sign !== ""
                name: key.sign
            }
        }
    }

    Repeater {
        model: root.digits

        PadKey {
            required property int modelData
            required property int index

            x: index % 3 * (width + Metrics.touchApart)
            y: Math.floor(index / 3) * (height + Metrics.touchApart)
            text: modelData
            focus: index === 0
            onActivated: root.typed(modelData)
        }
    }
    PadKey {
        x: width + Metrics.touchApart
        y: 3 * (height + Metrics.touchApart)
        text: "0"
        onActivated: root.typed(0)
    }
    PadKey {
        x: 2 * (width + Metrics.touchApart)
        y: 3 * (height + Metrics.touchApart)
        sign: "backspace"
        name: qsTr("Delete the last digit")
        onActivated: root.erased()
    }
}
