pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Every page but the first, one at a time.
FocusScope {
    id: root

    required property Shell shell
    required property Main main

    PageSlot {
        shown: root.shell.page === Shell.Page.Service
        sourceComponent: ServicePage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    // Kept until the order is placed: it opens where the guest left it.
    PageSlot {
        shown: root.shell.page === Shell.Page.Menu && !root.shell.menu.search.isOpen
        kept: root.shell.isOrdering
        sourceComponent: MenuPage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    PageSlot {
        shown: root.shell.page === Shell.Page.Menu && root.shell.menu.search.isOpen
        kept: root.shell.menu.search.isOpen
        sourceComponent: SearchPage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    PageSlot {
        shown: root.shell.page === Shell.Page.Item
        sourceComponent: ItemPage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    // As many cards as there are lines take long to make: each is made when its line is added.
    PageSlot {
        shown: root.shell.page === Shell.Page.Cart
        kept: root.shell.isOrdering
        sourceComponent: CartPage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    PageSlot {
        shown: root.shell.page === Shell.Page.Details
        sourceComponent: DetailsPage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    PageSlot {
        shown: root.shell.page === Shell.Page.Payment
        sourceComponent: PaymentPage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    PageSlot {
        shown: root.shell.page === Shell.Page.Number
        sourceComponent: NumberPage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    PageSlot {
        shown: root.shell.page === Shell.Page.Closed
        sourceComponent: ClosedPage {
            shell: root.shell
            onModesWanted: root.main.modesWanted()
        }
    }
    PageSlot {
        shown: root.shell.page === Shell.Page.Recovery
        sourceComponent: RecoveryPage { shell: root.shell }
    }
}
