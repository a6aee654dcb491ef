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
    // Darker than what is around it, so that white on it is easier to read than beside it.
    readonly property color chosen: Qt.alpha("#000000", 0.3)
    readonly property color text: "#FFFFFF"
    // On a photo: even on a white one the words can be read, 5.7:1.
    readonly property color shade: Qt.alpha("#000000", Colours.highContrast ? 0.85 : 0.6)
}
