pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The fields of the details page, several short ones in a row.
Flow {
    id: root

    required property DetailsView details
    required property Item keyboard

    readonly property alias count: fields.count

    // A finger or the tab key came to the field in this place.
    signal taken(place: int)
    signal accepted()

    function entry(place: int): DetailEntry {
        return fields.itemAt(place) as DetailEntry;
    }

    function focusOn(place: int) {
        const wanted = entry(place);
        if (wanted)
            wanted.forceActiveFocus();
    }

    spacing: Metrics.gap

    Repeater {
        id: fields
        model: root.details.fields

        DetailEntry {
            required property DetailField modelData
            required property int index

            field: modelData
            // Fields of one row share what the gaps leave.
            width: field.share >= 1 ? root.width
                : Math.floor((root.width + root.spacing) * field.share - root.spacing)
            keyboard: root.keyboard
            onActiveFocusChanged: {
                if (activeFocus)
                    root.taken(index);
            }
            onAccepted: root.accepted()
        }
    }
}
