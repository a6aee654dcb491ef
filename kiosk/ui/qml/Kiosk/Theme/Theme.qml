pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

// Where the pictures of the design live, and which way the page reads.
QtObject {
    // The folder `assets/`, set once by the program before the first page: a checkout and an
    // installed package keep it in different places.
    property url assets: Qt.resolvedUrl("../../../../../assets")

    // True for languages that are written from right to left. Pages hand it to LayoutMirroring;
    // sheets need it here because they do not hang below the page.
    property bool rightToLeft: false

    // "card", "bar", "round": baked shadows, see assets/shadows.
    function shadow(kind: string): url {
        return file("shadows/" + kind + ".png");
    }

    function file(path: string): url {
        const root = assets.toString();
        return root + (root.endsWith("/") ? "" : "/") + path;
    }
}
