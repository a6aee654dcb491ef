pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The gallery's first part: type, buttons, signs.
Column {
    id: root

    signal touched(string name)

    spacing: Metrics.gap

    Heading {
        width: parent.width
        level: Heading.Title
        text: qsTr("Pick what you like")
    }
    Heading {
        width: parent.width
        text: qsTr("Crust and size")
    }
    Heading {
        width: parent.width
        level: Heading.Name
        text: qsTr("Garden vegetable flatbread")
    }
    Body {
        width: parent.width
        muted: true
        text: qsTr("Stone oven, about 12 minutes. Contains gluten and milk.")
    }

    BigButton {
        objectName: "big"
        width: parent.width
        text: qsTr("Add")
        amount: qsTr("$20.50")
        onActivated: root.touched("big")
    }
    Row {
        width: parent.width
        spacing: Metrics.gapSmall

        BigButton {
            objectName: "busy"
            width: (parent.width - parent.spacing) / 2
            text: qsTr("Order")
            busyText: qsTr("Sending your order")
            busy: true
            onActivated: root.touched("busy")
        }
        BigButton {
            objectName: "off"
            width: (parent.width - parent.spacing) / 2
            text: qsTr("Not now")
            enabled: false
            onActivated: root.touched("off")
        }
    }
    Row {
        width: parent.width
        spacing: Metrics.gapSmall

        PlainButton {
            objectName: "plain"
            width: (parent.width - parent.spacing) / 2
            text: qsTr("Done")
            onActivated: root.touched("plain")
        }
        PlainButton {
            width: (parent.width - parent.spacing) / 2
            text: qsTr("Not possible")
            enabled: false
            onActivated: root.touched("plain off")
        }
    }
    Flow {
        width: parent.width
        spacing: Metrics.gapSmall

        PlainButton {
            text: qsTr("Search")
            sign: "search"
            raised: true
            onActivated: root.touched("search")
        }
        PlainButton {
            text: qsTr("Diet")
            sign: "leaf"
            raised: true
            on: true
            onActivated: root.touched("diet")
        }
        IconButton {
            sign: "person"
            name: qsTr("Accessibility")
            onActivated: root.touched("person")
        }
        IconButton {
            objectName: "icon"
            sign: "back"
            name: qsTr("Back")
            onActivated: root.touched("back")
        }
        IconButton {
            sign: "person"
            tone: IconButton.Dark
            name: qsTr("Accessibility, on a dark ground")
            onActivated: root.touched("dark")
        }
        TextButton {
            text: qsTr("Edit")
            onActivated: root.touched("edit")
        }
        TextButton {
            text: qsTr("Remove")
            muted: true
            onActivated: root.touched("remove")
        }
    }
    BigButton {
        width: parent.width
        tone: BigButton.Light
        text: qsTr("Touch to start")
        onActivated: root.touched("start")
    }
    Flow {
        width: parent.width
        spacing: Metrics.gapSmall

        Repeater {
            model: Icons.names

            Icon {
                required property string modelData
                name: modelData
                size: Metrics.iconLarge
            }
        }
    }
}
