pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// What the program sets before the first page, and which way the page reads. An Item although it
// shows nothing: for a plain QtObject PySide goes through all of Qt's classes, at 25 ms.
Item {
    // The folder `assets/`: a checkout and an installed package keep it in different places.
    property url assets: Qt.resolvedUrl("../../../../../assets")

    // The store's own colour, from the settings. Pages use those of Colours.
    property color brandColour: "#C2410C"

    // True for languages that are written from right to left. Pages hand it to LayoutMirroring;
    // sheets need it here because they do not hang below the page.
    property bool rightToLeft: false

    // A strip of a baked shadow, such as "card-top": see assets/shadows.
    function shadow(strip: string): url {
        return file("shadows/" + strip + ".png");
    }

    function file(path: string): url {
        const root = assets.toString();
        return root + (root.endsWith("/") ? "" : "/") + path;
    }
}
