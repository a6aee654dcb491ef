pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The store's picture on the poster's ground; a store without one of its own shows ours.
Image {
    id: root

    required property Shell shell
    required property real size

    readonly property bool own: shell.heroUrl !== Qt.url("")

    width: size
    height: size
    scale: own ? 1 : 0.78
    source: own ? shell.heroUrl : Theme.file("pictures/take-out.png")
    sourceSize: Qt.size(Math.round(size), Math.round(size))
    asynchronous: true
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
