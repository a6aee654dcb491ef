pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A promotion code: written here, and told at once if it takes nothing off.
Sheet {
    id: root

    required property BillView bill

    title: qsTr("Promo code")
    spacing: Metrics.gap

    function use() {
        root.bill.setCode(entry.text);
        if (root.bill.codeProblem !== "")
            return;
        if (root.bill.discountText !== "")
            entry.Accessible.announce(`${root.bill.discountName}: ${root.bill.discountText}`);
        root.dismiss();
    }

    onAboutToShow: entry.text = bill.code

    TextEntry {
        id: entry
        focus: true
        width: parent.width
        label: root.title
        labelled: false
        placeholder: qsTr("As shown on your voucher")
        maximumLength: 40
        errorText: text === root.bill.code ? root.bill.codeProblem : ""
        keyboard: keyboard
        onAccepted: root.use()
    }
    Keyboard {
        id: keyboard
        width: parent.width
        // Codes are printed in Latin letters everywhere.
        language: "en"
        capital: true
        onTyped: text => entry.type(text)
        onErased: entry.erase()
        onAccepted: root.use()
    }
}
