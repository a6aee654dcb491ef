pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A counter with a till on it, drawn. Decoration only.
Item {
    id: root

    property real size: Metrics.px(560)

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Colours.brandTint
        border.width: Colours.highContrast ? Metrics.outline : 0
        border.color: Colours.outline
    }
    // The till: its screen, its slip, its drawer.
    Rectangle {
        x: root.size * 0.46
        y: root.size * 0.36
        width: root.size * 0.08
        height: root.size * 0.16
        color: Colours.darkRaised
    }
    Rectangle {
        id: display
        x: root.size * 0.33
        y: root.size * 0.2
        width: root.size * 0.34
        height: root.size * 0.21
        radius: root.size * 0.03
        color: Colours.dark

        Rectangle {
            anchors.fill: parent
            anchors.margins: root.size * 0.028
            radius: root.size * 0.014
            color: Colours.card

            Repeater {
                model: 3

                Rectangle {
                    required property int index

                    x: parent.width * 0.1
                    y: parent.height * (0.2 + 0.25 * index)
                    width: parent.width * (index === 2 ? 0.4 : 0.8)
                    height: parent.height * 0.12
                    radius: height / 2
                    color: index === 2 ? Colours.brand : Colours.hairline
                }
            }
        }
    }
    Rectangle {
        x: root.size * 0.29
        y: root.size * 0.47
        width: root.size * 0.42
        height: root.size * 0.15
        radius: root.size * 0.03
        gradient: Gradient {
            GradientStop { position: 0; color: Colours.darkRaised }
            GradientStop { position: 1; color: Colours.dark }
        }

        Rectangle {
            anchors.centerIn: parent
            width: parent.width * 0.3
            height: parent.height * 0.16
            radius: height / 2
            color: Colours.mutedOnDark
        }
    }
    // The counter.
    Rectangle {
        x: root.size * 0.12
        y: root.size * 0.62
        width: root.size * 0.76
        height: root.size * 0.055
        radius: height / 2
        color: Colours.brand
    }
    Rectangle {
        x: root.size * 0.18
        y: root.size * 0.675
        width: root.size * 0.64
        height: root.size * 0.16
        color: Colours.brandDeep
        bottomLeftRadius: root.size * 0.04
        bottomRightRadius: bottomLeftRadius
    }
}
