pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A white ground with a column of things on it. Grows with what it holds; give its children
// `width: parent.width`.
Item {
    id: root

    // On a tint and without a shadow: a suggestion, a hint.
    property bool quiet: false
    property real cornerRadius: Metrics.radiusCard
    property real padding: Metrics.padding
    property real topPadding: padding
    property real bottomPadding: padding
    property alias spacing: column.spacing
    default property alias content: column.data

    implicitWidth: Metrics.readingWidth
    implicitHeight: column.implicitHeight + topPadding + bottomPadding

    CardGround {
        anchors.fill: parent
        quiet: root.quiet
        radius: root.cornerRadius
    }
    Column {
        id: column
        x: root.padding
        y: root.topPadding
        width: root.width - 2 * root.padding
    }
}
