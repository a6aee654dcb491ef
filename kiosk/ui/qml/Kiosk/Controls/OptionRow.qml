pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// An option of a longer list: a box to tick, its name and price, and a quantity where several
// of it may be taken. What is nested below an option is the page's to place.
Item {
    id: root

    required property string name
    // Whose option it is, for a screen reader, where the same name may stand on the page twice.
    property string context: ""
    property string description: ""
    property string priceText: ""
    property bool free: false
    property bool chosen: false
    property bool exclusive: false
    property bool soldOut: false
    property string soldOutText: qsTr("Sold out")
    property string badgeText: ""
    property int badgeTone: Badge.Brand
    // More than 1: a stepper appears once the option is chosen.
    property int maximum: 1
    property int minimum: 0
    property int quantity: 1
    property bool lined: true

    readonly property bool stepping: maximum > 1 && chosen && !soldOut
    readonly property string detail: soldOut ? soldOutText : priceText

    signal activated()
    signal quantityWanted(int quantity)

    implicitHeight: Math.max(Metrics.rowHeight, words.implicitHeight + Metrics.gapLarge)
    implicitWidth: Metrics.readingWidth

    Choosable {
        id: row
        anchors.fill: parent
        // From one row to the next there is a gap that means neither.
        anchors.topMargin: Metrics.touchApart / 2
        anchors.bottomMargin: Metrics.touchApart / 2
        name: root.name
        chosen: root.chosen
        exclusive: root.exclusive
        enabled: !root.soldOut
        cornerRadius: Metrics.radiusBox
        ringOutset: Metrics.gapTiny
        spoken: [root.name, root.detail, root.context, root.badgeText]
            .filter(part => part !== "").join(", ")
        Accessible.description: root.description
        onActivated: root.activated()

        background: Rectangle {
            anchors.fill: parent
            radius: Metrics.radiusBox
            color: row.down ? Colours.pressedCard : Colours.none
        }

        Tick {
            id: tick
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: Metrics.gapTiny
            chosen: root.chosen
            round: root.exclusive
            off: root.soldOut
        }
        Flow {
            id: words
            anchors.left: tick.right
            anchors.right: parent.right
            anchors.leftMargin: Metrics.gap
            anchors.rightMargin: aside.width + (aside.width > 0 ? Metrics.gapSmall : 0)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.gapSmall

            Text {
                width: Math.min(implicitWidth, words.width)
                text: root.name
                font: Type.bodyStrong
                color: root.soldOut ? Colours.soldOutText : Colours.ink
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Text {
                visible: text !== ""
                text: Type.isolate(root.detail)
                font: Type.body
                color: root.soldOut ? Colours.soldOutText
                    : root.free ? Colours.goodText : Colours.muted
                textFormat: Text.PlainText
                Accessible.ignored: true
            }
            Body {
                width: words.width
                visible: text !== ""
                small: true
                muted: true
                maximumLineCount: 3
                text: root.description
                spoken: ""
            }
        }
    }

    Row {
        id: aside
        anchors.right: parent.right
        anchors.rightMargin: Metrics.gapTiny
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.gapSmall

        Badge {
            anchors.verticalCenter: parent.verticalCenter
            text: root.badgeText
            tone: root.badgeTone
            Accessible.ignored: true
        }
        Stepper {
            visible: root.stepping
            name: root.name
            value: root.quantity
            minimum: root.minimum
            maximum: root.maximum
            onWanted: value => root.quantityWanted(value)
        }
    }

    Rectangle {
        visible: root.lined
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Metrics.hairline
        color: Colours.hairline
    }
}
