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
    HeroPicture {
        id: hero
        shell: root.shell
        size: Math.min(parent.height, parent.width * 0.5)
        visible: !root.dish
        anchors.right: parent.right
        anchors.rightMargin: Metrics.margin
        anchors.verticalCenter: parent.verticalCenter
    }
    RemotePicture {
        anchors.fill: parent
        visible: root.dish
        source: root.dish ? root.shell.item.pictureUrl : ""
    }
}
