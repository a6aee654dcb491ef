pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The headline of a group of choices, with its rule or what has been chosen beside it; below
// it where there is no room.
Flow {
    id: root

    required property string text
    property string badgeText: ""
    property int badgeTone: Badge.Neutral
    property int level: Heading.Section

    spacing: Metrics.gapSmall

    Heading {
        id: words
        width: Math.min(implicitWidth, root.width)
        level: root.level
        text: root.text
    }
    Item {
        width: Math.min(badge.implicitWidth, root.width)
        height: Math.max(badge.height, Math.min(words.height, words.font.pixelSize * 1.25))
        visible: root.badgeText !== ""

        Badge {
            id: badge
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            text: root.badgeText
            Accessible.name: Type.aloud(text)
            tone: root.badgeTone
        }
    }
}
