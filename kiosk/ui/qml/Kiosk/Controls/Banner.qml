pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Something has changed or is missing: what, and what to do about it.
Rectangle {
    id: root

    enum Tone { Warn, Quiet, Good, Danger }

    required property string title
    property string text: ""
    property int tone: Banner.Warn
    property string sign: ""
    property string primaryText: ""
    property string secondaryText: ""
    // Spoken, where the same words may stand on the page twice.
    property string primaryName: primaryText
    property string secondaryName: secondaryText

    signal primary()
    signal secondary()

    implicitWidth: Metrics.readingWidth
    implicitHeight: all.implicitHeight + 2 * all.y
    radius: Metrics.radiusCard * 0.75
    color: tone === Banner.Warn ? Colours.warnTint
        : tone === Banner.Good ? Colours.goodTint
        : tone === Banner.Danger ? Colours.dangerTint : Colours.quiet
    border.width: Colours.highContrast ? Metrics.outline : 0
    border.color: tone === Banner.Warn ? Colours.warn
        : tone === Banner.Good ? Colours.good
        : tone === Banner.Danger ? Colours.danger : Colours.outline

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text === "" ? title : title + " " + text

    Column {
        id: all
        x: Metrics.gap
        y: Metrics.gapSmall
        width: parent.width - 2 * x
        spacing: Metrics.gapSmall

        Row {
            width: parent.width
            spacing: Metrics.gapSmall

            Icon {
                id: picture
                visible: root.sign !== ""
                name: root.sign
                colour: root.tone === Banner.Warn ? Colours.warn
                    : root.tone === Banner.Good ? Colours.good
                    : root.tone === Banner.Danger ? Colours.danger : Colours.ink
            }
            Flow {
                id: words
                width: parent.width - (picture.visible ? picture.width + parent.spacing : 0)
                anchors.verticalCenter: parent.verticalCenter
                spacing: Metrics.gapTiny

                Body {
                    width: Math.min(implicitWidth, words.width)
                    strong: true
                    text: root.title
                    Accessible.ignored: true
                }
                Body {
                    width: Math.min(implicitWidth, words.width)
                    visible: text !== ""
                    text: root.text
                    Accessible.ignored: true
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Metrics.gapSmall
            visible: root.primaryText !== "" || root.secondaryText !== ""

            BigButton {
                visible: text !== ""
                compact: true
                tone: BigButton.Dark
                width: Math.min(implicitWidth, parent.width)
                text: root.primaryText
                name: root.primaryName
                onActivated: root.primary()
            }
            PlainButton {
                visible: text !== ""
                compact: true
                width: Math.min(implicitWidth, parent.width)
                text: root.secondaryText
                name: root.secondaryName
                onActivated: root.secondary()
            }
        }
    }
}
