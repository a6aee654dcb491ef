"""What every view-model is given; it does nothing itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from kiosk.devices.sound import SILENCE, Sound
from kiosk.storage.menu_cache import MenuReader
from kiosk.storage.orders import OrderReader
from kiosk.storage.payments import PaymentReader
from kiosk.ui.bridge import EngineBridge
from kiosk.ui.formats import Formats
from kiosk.ui.serving import Serving
from kiosk.ui.shop import Shop


@dataclass(frozen=True, slots=True)
class Desk:
    """`now` gives the present moment, aware; `monotonic` counts seconds, also when that is set.

    The readers belong to the GUI thread.

    When the guest changes the language, `formats` changes in place and the shell calls
    `retranslate()` on each view-model, which then tells its texts anew.
    """

    shop: Shop
    formats: Formats
    menus: MenuReader
    orders: OrderReader
    payments: PaymentReader
    bridge: EngineBridge
    serving: Serving
    now: Callable[[], datetime]
    sound: Sound = SILENCE
    monotonic: Callable[[], float] = time.monotonic
