pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Sizes of the lobby display, in screen pixels, from the window: it is read from 8 m, so nothing
// here follows the size of a finger. Shares are of the numbers' own size.
QtObject {
    readonly property real fit: Math.min(Math.min(Metrics.windowWidth, Metrics.windowHeight) / 1080,
                                         Math.max(Metrics.windowWidth, Metrics.windowHeight) / 1920)

    readonly property int title: Math.round(64 * fit)
    readonly property real margin: Math.round(64 * fit)
    readonly property font titleFont: Type.sized(title, Font.Bold, 0)

    // From one row to the next, of numbers alone and of numbers with names below.
    readonly property real line: 1.24
    readonly property real namedLine: 2
    readonly property real card: 1.42
    readonly property real namedCard: 2.05
    readonly property real cardSide: 0.34
    readonly property real caption: 0.56

    // Between columns, and below the number that is called.
    readonly property real apart: 0.5
    // No label counts as narrower.
    readonly property real least: 1.6
    // With a name below none counts as narrower. A longer name is cut: nobody's name makes the
    // numbers of the others smaller.
    readonly property real leastNamed: 3.8

    // Numbers are not set smaller than this: capitals of 24 mm on a screen of 43 inches, which is
    // 952 mm or 1920 design pixels wide. From 8 m that is 10 minutes of arc, twice what good eyes
    // can just make out. What then has no room comes round, page by page.
    readonly property int leastNumber: Math.ceil(24 / 952 * 1920 / Metrics.capShare * fit)
    property int page_ms: 5000

    // How large numbers may be, as shares of the room that they have.
    readonly property real mostPreparing: 0.17
    readonly property real mostReady: 0.19
    readonly property real callMost: 0.32
    readonly property real callAlone: 0.46
}
