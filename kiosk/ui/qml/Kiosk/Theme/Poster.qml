pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// The attract page's ground: the brand lit from behind the food, with white on it.
QtObject {
    readonly property color edge: Colours.highContrast ? "#000000"
        : Colours.darkenTo(Colours.brandWanted, "#FFFFFF", 5.6)
    readonly property color glow: Colours.highContrast ? "#000000"
        : Colours.darkenTo(Colours.mix(Colours.brandWanted, "#FFB347", 0.62), "#FFFFFF", 3)
    readonly property color deep: Colours.highContrast ? "#000000"
        : Colours.darkenTo(Colours.brandWanted, "#FFFFFF", 7.5)
    readonly property color chosen: Qt.alpha("#FFFFFF", 0.22)
    readonly property color text: "#FFFFFF"
}
