pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.ViewModels

// One line of the details page.
TextEntry {
    id: root

    required property DetailField field

    label: field.label
    maximumLength: field.maximum
    errorText: field.problem
    announced: false
    onEdited: text => root.field.write(text)
    Component.onCompleted: text = field.text
}
