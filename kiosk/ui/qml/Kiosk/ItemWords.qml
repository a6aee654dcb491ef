pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The item in words: name and price, description, calories, what it suits.
Column {
    id: root

    required property ItemView item

    // A long name in a narrow place has the price below it.
    readonly property bool stacked: width < Metrics.px(720) * Type.factor
        && name.implicitWidth > width - price.width - Metrics.gap

    spacing: Metrics.gapSmall

    Item {
        width: parent.width
        height: name.height + (root.stacked ? price.height + Metrics.gapTiny : 0)

        Heading {
            id: name
            anchors.left: parent.left
            width: parent.width - (root.stacked ? 0 : price.width + Metrics.gap)
            level: Heading.Title
            maximumLineCount: 4
            text: root.item.name
        }
        Heading {
            id: price
            x: root.stacked === Theme.rightToLeft ? parent.width - width : 0
            y: root.stacked ? parent.height - height : name.baselineOffset - baselineOffset
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
        // Where a choice took the last of it away, its room stays: nothing jumps below the finger.
        height: Math.max(implicitHeight, Metrics.px(40))
        visible: root.item.caloriesText !== "" || root.item.tags.length > 0
            || root.item.alcoholText !== "" || root.item.lostText !== ""

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
            text: root.item.alcoholText
            tone: Badge.Warn
        }
    }
}
