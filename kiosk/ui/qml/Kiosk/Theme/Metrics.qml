pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Sizes. Numbers here are design pixels on an 8-unit grid, drawn for 1080 x 1920; everything
// that leaves this file is in screen pixels.
QtObject {
    id: metrics

    // Set by the window.
    property int windowWidth: 1080
    property int windowHeight: 1920

    // Pixels in a millimetre, as the real screen says; 0 where it is not asked.
    property real pixelsPerMm: 0
    // How large the screen is as the store says, from corner to corner; 0: the screen is asked.
    property real diagonalInches: 0

    readonly property bool portrait: windowHeight >= windowWidth

    // The commonest kiosk stands 476 mm high, and a guest in a wheelchair, or a small one, reaches its
    // lower half. A screen that is no higher than that half is within reach as it is, and half of it
    // would be too low for a keyboard.
    readonly property bool allInReach: windowHeight <= mm(240)
    // Everything that can be touched lies below `reachTop`, for a guest who wants it.
    property bool reachWanted: false
    readonly property bool reach: reachWanted && !allInReach
    readonly property real reachTop: !reach ? 0
        : portrait ? Math.ceil(windowHeight / 2) : Math.ceil(windowHeight / 4)
    // A page has the height of a standing screen to itself.
    readonly property bool roomy: portrait && reachTop === 0

    // No screen that a guest stands before has less than 2 pixels in a millimetre or more than 12.
    // 96 and 100 in an inch are what X servers and Qt make up where the screen says nothing; whole
    // millimetres of width and height blur them a little.
    readonly property bool believed: pixelsPerMm >= 2 && pixelsPerMm <= 12
        && [96, 100].every(dpi => Math.abs(pixelsPerMm * 25.4 - dpi) > 0.3)
    // Without a size that can be believed: a 21.5 inch screen, the commonest kiosk.
    readonly property real density: diagonalInches === 0 && believed ? pixelsPerMm
        : Math.hypot(windowWidth, windowHeight) / (diagonalInches > 0 ? diagonalInches * 25.4 : 546)

    // Body text, and the height of Inter's capitals as a share of a size.
    readonly property int bodyDesign: 28
    readonly property real capShare: 0.727

    readonly property real fit: Math.min(Math.min(windowWidth, windowHeight) / 1080,
                                         Math.max(windowWidth, windowHeight) / 1920)

    // Capitals of body text are at least 3 mm tall, as far as a page still has its place: where the
    // screen lies, it needs a height of 920 for its head, a keyboard and what is between them.
    readonly property real most: portrait ? 1.4 * fit : Math.max(fit, windowHeight / 920)
    readonly property real scale: Math.max(
        fit, Math.min(most, 3 * density / (capShare * bodyDesign)))

    function px(design: real): real {
        return Math.round(design * scale);
    }

    function mm(length: real): real {
        return Math.ceil(length * density);
    }

    // Space
    readonly property real unit: px(8)
    readonly property real gapTiny: px(8)
    readonly property real gapSmall: px(16)
    readonly property real gap: px(24)
    readonly property real gapLarge: px(32)
    readonly property real gapHuge: px(56)
    readonly property real margin: px(40)
    readonly property real padding: px(28)

    // Corners
    readonly property real radiusBadge: px(10)
    readonly property real radiusBox: px(14)
    readonly property real radiusChip: px(26)
    readonly property real radiusCard: px(28)
    readonly property real radiusSheet: px(40)
    readonly property real radiusPill: 999

    // Lines
    readonly property real hairline: Math.max(1, px(2))
    readonly property real outline: Math.max(2, px(3))
    readonly property real ring: Math.max(3, px(5))
    readonly property real ringEdge: outline
    readonly property real ringWidth: ring + 2 * ringEdge

    // Touch: main actions 20 mm, nothing under 12 mm, 3 mm apart. Capped, so that a screen that
    // claims to be tiny still has room for the food.
    readonly property real touchMain: Math.max(px(124), Math.min(mm(20), px(180)))
    readonly property real touchMin: Math.max(px(80), Math.min(mm(12), px(120)))
    readonly property real touchApart: Math.max(px(12), Math.min(mm(3), px(24)))
    readonly property real buttonHeight: Math.max(px(104), touchMin)
    readonly property real iconButton: Math.max(px(104), touchMin)
    readonly property real chipHeight: Math.max(px(104), touchMin)
    readonly property real rowHeight: Math.max(px(116), touchMin)
    readonly property real key: Math.max(px(88), touchMin)
    // Where the screen stands there is room for higher keys, and thumbs come from further away.
    readonly property real keyTall: Math.max(px(108), key)
    readonly property real keyboardWidth: px(1080)

    // Pictures and signs
    readonly property real iconSmall: px(28)
    readonly property real icon: px(44)
    readonly property real iconLarge: px(64)
    readonly property real box: px(52)
    readonly property real dot: px(16)
    readonly property real thumb: px(150)
    readonly property real thumbSmall: px(96)
    readonly property real tabPicture: px(116)
    readonly property real marker: px(10)
    readonly property real ringSize: px(60)
    readonly property real disc: px(200)
    readonly property real discLarge: portrait ? px(320) : px(220)

    // Parts of pages
    readonly property real railWidth: px(208)
    readonly property real headerHeight: px(152)
    readonly property real barHeight: px(172)
    readonly property real sheetWidth: px(1080)
    readonly property real readingWidth: px(760)
    readonly property real cardMin: px(360)
    readonly property real cardPicture: px(262)
    readonly property real hero: px(540)
    readonly property real logo: px(112)
    readonly property real resultMin: px(800)
    readonly property real resultHeight: px(144)
}
