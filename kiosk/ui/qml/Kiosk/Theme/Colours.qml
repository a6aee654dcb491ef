pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Colours by what they are for. Text is at least 4.5:1 on its ground (7:1 in high contrast),
// edges of controls 3:1; a store's brand colour is corrected until that holds, by rules that
// kiosk/domain/brand.py tells staff of.
QtObject {
    id: colours

    property bool highContrast: false

    // The store's wish. Pages use `brand` and its relatives.
    readonly property color brandWanted: Theme.brandColour

    readonly property real textRatio: highContrast ? 7 : 4.5
    readonly property real edgeRatio: highContrast ? 4.5 : 3

    // Grounds
    readonly property color surface: highContrast ? "#FFFFFF" : "#FBF7F2"
    readonly property color card: "#FFFFFF"
    readonly property color quiet: highContrast ? "#FFFFFF" : "#F5ECE3"
    readonly property color dark: highContrast ? "#000000" : "#1F1A17"
    readonly property color darkRaised: highContrast ? "#000000" : "#3A3532"
    readonly property color scrim: Qt.alpha(dark, highContrast ? 0.75 : 0.5)
    readonly property color veil: Qt.alpha("#F6F4F2", 0.74)
    readonly property color pictureGround: highContrast ? "#F2F2F2" : "#F6E9D8"

    // Text
    readonly property color ink: highContrast ? "#000000" : "#1F1A17"
    readonly property color muted: highContrast ? "#333333" : "#6B625B"
    readonly property color soldOutText: highContrast ? "#4A4A4A" : "#756B64"
    readonly property color inkOnDark: "#FFFFFF"
    readonly property color boardInk: highContrast ? "#FFFFFF" : "#E4DAD0"
    readonly property color mutedOnDark: highContrast ? "#FFFFFF" : "#C9BFB6"

    // Lines
    readonly property color hairline: highContrast ? "#767676" : "#E7DDD1"
    readonly property color outline: highContrast ? "#000000" : "#8C8178"
    readonly property color outlineOff: highContrast ? "#767676" : "#C9C0B7"
    readonly property color focus: highContrast ? "#000000" : "#1D4ED8"
    readonly property color focusGap: "#FFFFFF"

    // Brand
    readonly property color brand: brandFill(brandWanted)
    readonly property color inkOnBrand: contrast(brand, "#FFFFFF") >= textRatio ? "#FFFFFF" : ink
    readonly property color brandPressed: mix(
        brand, luminance(inkOnBrand) > 0.5 ? "#000000" : "#FFFFFF", 0.84)
    // Below `brand` on large grounds: a little depth, never less contrast.
    readonly property color brandDeep: highContrast ? brand
        : mix(brand, luminance(inkOnBrand) > 0.5 ? "#000000" : "#FFFFFF", 0.88)
    readonly property color brandEdge: darkenTo(brand, quiet, edgeRatio)
    readonly property color brandTint: highContrast ? "#FFFFFF" : mix(brandWanted, "#FFF8F2", 0.06)
    readonly property color brandText: darkenTo(
        brandWanted, highContrast ? pressedCard : brandTint, highContrast ? 7 : 6.2)
    // A number as large as the page: the brand itself wherever it can be read.
    readonly property color brandFigure: darkenTo(brand, surface, textRatio)
    readonly property color brandOnDark: lightenTo(brandWanted, dark, highContrast ? 9 : 7)

    // Meaning
    readonly property color good: highContrast ? "#14591A" : "#2F7D32"
    readonly property color goodText: highContrast ? "#0B3D10" : "#245F27"
    readonly property color goodTint: highContrast ? "#FFFFFF" : "#E8F2E6"
    readonly property color warn: highContrast ? "#6B4300" : "#9A6700"
    readonly property color warnTint: highContrast ? "#FFFFFF" : "#FFF3DC"
    readonly property color danger: highContrast ? "#8A0F0F" : "#B3261E"
    readonly property color dangerTint: highContrast ? "#FFFFFF" : "#FCEBE9"

    // Keys
    readonly property color keyQuiet: highContrast ? "#FFFFFF" : "#EADFD3"
    readonly property color keyEdge: highContrast ? "#000000" : "#CFC2B4"
    readonly property color keyPressed: highContrast ? "#BDBDBD" : "#DCCBB9"

    // Answers to a finger
    readonly property color pressedCard: highContrast ? "#E0E0E0" : "#F3ECE4"
    readonly property color pressedQuiet: highContrast ? "#E0E0E0" : "#EBDFD2"
    readonly property color pressedDark: highContrast ? "#404040" : "#4A433F"

    // Nothing there. Named, so that a see-through ground is a decision.
    readonly property color none: "transparent"

    // Relative luminance and contrast as WCAG 2 defines them.
    function luminance(colour: color): real {
        return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);
    }

    function linear(channel: real): real {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    function contrast(one: color, other: color): real {
        const a = luminance(one);
        const b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    // `share` of the first colour (0 to 1), the rest of the second.
    function mix(one: color, other: color, share: real): color {
        return Qt.rgba(one.r * share + other.r * (1 - share),
                       one.g * share + other.g * (1 - share),
                       one.b * share + other.b * (1 - share), 1);
    }

    function darkenTo(colour: color, ground: color, ratio: real): color {
        for (let share = 1; share > 0; share -= 0.02) {
            const tried = mix(colour, "#000000", share);
            if (contrast(tried, ground) >= ratio)
                return tried;
        }
        return "#000000";
    }

    function lightenTo(colour: color, ground: color, ratio: real): color {
        for (let share = 1; share > 0; share -= 0.02) {
            const tried = mix(colour, "#FFFFFF", share);
            if (contrast(tried, ground) >= ratio)
                return tried;
        }
        return "#FFFFFF";
    }

    // A ground that either white or ink can be read on.
    function brandFill(colour: color): color {
        if (Math.max(contrast(colour, "#FFFFFF"), contrast(colour, ink)) >= textRatio)
            return colour;
        return darkenTo(colour, "#FFFFFF", textRatio);
    }
}
