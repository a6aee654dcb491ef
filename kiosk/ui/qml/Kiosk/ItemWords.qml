pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The item in words: name and price, description, calories, what it suits.
Column {
    id: root

    required property ItemView item

    spacing: Metrics.gapSmall

    Item {
        width: parent.width
        height: Math.max(name.implicitHeight, price.implicitHeight)

        Heading {
            id: name
            anchors.left: parent.left
            anchors.right: price.left
            anchors.rightMargin: Metrics.gap
            level: Heading.Title
            text: root.item.name
        }
        Heading {
            id: price
            anchors.right: parent.right
            anchors.baseline: name.baseline
            text: root.item.unitText
            color: Colours.brandText
            spoken: ""
        }
    }
    Body {
        width: parent.width
        visible: text !== ""
        muted: true
        text: root.item.description
        spoken: text
    }
    Flow {
        width: parent.width
        spacing: Metrics.gapSmall
        visible: root.item.caloriesText !== "" || root.item.tags.length > 0 || root.item.isAlcohol

        Body {
            height: Math.max(implicitHeight, Metrics.px(40))
            visible: text !== ""
            verticalAlignment: Text.AlignVCenter
            muted: true
            text: root.item.caloriesText
            spoken: text
        }
        Repeater {
            model: root.item.tags

            Badge {
                required property string modelData

                text: modelData
                tone: Badge.Good
            }
        }
        Badge {
            text: root.item.isAlcohol ? qsTr("Contains alcohol") : ""
            tone: Badge.Warn
        }
    }
}
