pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What stands above a page that has come down within reach: something to look at, nothing to touch.
Item {
    id: root

    required property Shell shell

    readonly property bool dish: Metrics.portrait && shell.page === Shell.Page.Item
        && shell.item.pictureUrl.toString() !== ""

    PosterGround {
        anchors.fill: parent
        visible: !root.dish
        glowX: hero.x + hero.width / 2
        glowY: hero.y + hero.height / 2
    }
    Heading {
        id: name
        visible: !root.dish
        anchors.left: parent.left
        anchors.leftMargin: Metrics.px(64)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.36
        level: Heading.Title
        text: root.shell.storeName
        color: Poster.text
        spoken: ""
    }
    Image {
        id: hero

        readonly property bool own: root.shell.heroUrl !== Qt.url("")

        visible: !root.dish
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.height, parent.width * 0.5)
        height: width
        scale: own ? 1 : 0.8
        source: own ? root.shell.heroUrl : Theme.file("pictures/take-out.png")
        sourceSize: Qt.size(Math.round(width), Math.round(height))
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        Accessible.ignored: true
    }
    RemotePicture {
        anchors.fill: parent
        visible: root.dish
        source: root.dish ? root.shell.item.pictureUrl : ""
    }
}
