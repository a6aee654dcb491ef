pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk.Theme

// One key. It answers a finger and never takes the focus, which stays where the text is.
T.AbstractButton {
    id: root

    required property string name
    property string sign: ""
    // A key that orders rather than types.
    property bool quiet: false
    property bool main: false
    // Where the arrow keys stand, or a finger that slides over the accents.
    property bool pointed: false
    property real gap: Metrics.touchApart

    readonly property bool lit: checked || pointed && !steered
    property bool steered: false
    // Among black outlines a ring is not enough.
    readonly property bool inverted: pointed && steered && Colours.highContrast
    readonly property color writing: inverted ? Colours.inkOnDark : main ? Colours.inkOnBrand
        : lit ? Colours.brandText : Colours.ink

    focusPolicy: Qt.NoFocus
    hoverEnabled: false
    // A finger between two keys means the nearer one.
    leftInset: gap / 2
    rightInset: gap / 2
    topInset: gap / 2
    bottomInset: gap / 2
    padding: gap / 2

    Accessible.role: Accessible.Button
    Accessible.name: root.name
    Accessible.focusable: false

    onPressed: Feedback.pressed()
    onClicked: Feedback.used()

    background: Rectangle {
        radius: Metrics.radiusBox
        color: root.inverted ? Colours.dark
            : root.main ? (root.down ? Colours.brandPressed : Colours.brand)
            : root.down ? Colours.keyPressed
            : root.lit ? Colours.brandTint
            : root.quiet ? Colours.keyQuiet : Colours.card
        border.width: root.lit || Colours.highContrast ? Metrics.outline : 0
        border.color: root.lit ? Colours.brandEdge : Colours.outline

        // The edge that makes it a thing to press.
        Rectangle {
            z: -1
            visible: !Colours.highContrast
            y: root.down ? 0 : Metrics.hairline
            width: parent.width
            height: parent.height
            radius: parent.radius
            color: Colours.keyEdge
        }
        FocusRing {
            shown: root.pointed && root.steered
            cornerRadius: parent.radius
            outset: Metrics.hairline
        }
    }

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: root.sign !== ""
            name: root.sign
            colour: root.writing
        }
        Text {
            anchors.fill: parent
            visible: root.sign === ""
            text: root.text
            font: root.text.length > 1 ? Type.bodyStrong : Type.key
            fontSizeMode: Text.Fit
            minimumPixelSize: Type.least
            color: root.writing
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
