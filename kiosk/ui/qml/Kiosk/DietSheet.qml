pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What the guest eats. Each touch counts at once; nothing has to be confirmed.
Sheet {
    id: root

    required property MenuView menu

    readonly property DietView diet: menu.diet

    title: qsTr("Show only")

    // Told when all that a touch changes has changed.
    function tell() {
        if (root.opened)
            show.Accessible.announce(show.text);
    }

    Connections {
        target: root.diet

        function onWantedChanged() {
            Qt.callLater(root.tell);
        }
    }

    Grid {
        id: choices
        readonly property real cell: (width - (columns - 1) * spacing) / columns

        width: parent.width
        columns: Metrics.roomy ? 1 : 2
        spacing: Metrics.touchApart

        Repeater {
            model: root.diet.choices

            ModeRow {
                required property DietChoice modelData

                width: choices.cell
                sign: modelData.sign
                name: modelData.name
                chosen: modelData.isChosen
                onActivated: root.diet.toggle(modelData)
            }
        }
    }
    Body {
        width: parent.width
        small: true
        muted: true
        text: qsTr("Only dishes marked this way on the menu. If you have an allergy, please ask our staff.")
        spoken: text
    }
    BigButton {
        id: show
        width: parent.width
        text: root.menu.dishCount > 0 ? qsTr("Show %n dishes", "", root.menu.dishCount)
            : qsTr("No dishes match: show everything")
        onActivated: {
            if (root.menu.dishCount === 0)
                root.diet.clear();
            root.dismiss();
        }
    }
}
