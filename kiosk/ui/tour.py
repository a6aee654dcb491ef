"""The long way through every page of the demo, for its pictures.

It touches what guests touch, as the scripted customer does; what happens outside the window is
asked of `Backstage`. It knows the demo's menu by its English names.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtGui import QAccessible

from kiosk.ui.album import Album, Look
from kiosk.ui.autopilot import KITCHEN_LIMIT_S, Autopilot, Wish
from kiosk.ui.hands import Hands, NotSeen, Seen, Wanted, named, starting
from kiosk.ui.window import KioskWindow

Role = QAccessible.Role


class Backstage(Protocol):
    """The kitchen and the staff. Each returns when OneTablet or the kiosk has taken it."""

    async def hold(self) -> None:
        """From now on the kitchen does only what it is told."""

    async def confirm(self) -> None:
        """The newest order is taken."""

    async def ready(self) -> None:
        """The newest order is ready."""

    async def reject(self) -> None:
        """The newest order is not taken."""

    async def cancel(self) -> None:
        """The newest order was taken and cannot be made."""

    async def sell_out(self, item_id: str, *, back: bool = False) -> None:
        """An item is sold out, or there again."""

    async def price(self, item_id: str, cents: int) -> None:
        """An item has another price."""

    async def pause(self, *, over: bool = False) -> None:
        """No orders for a while, or again."""

    async def close(self) -> None:
        """Outside the opening hours."""

    async def open(self) -> None:
        """At any hour again."""

    async def maintain(self, *, over: bool = False) -> None:
        """Out of service, or back."""

    async def cut_off(self) -> None:
        """No order reaches OneTablet any more."""


def tour(
    shots: Path,
    backstage: Backstage,
    looks: Sequence[Look],
    silence_limit_s: float,
    tell: Callable[[str], None] = print,
) -> Callable[[KioskWindow], Coroutine[Any, Any, int]]:
    """A visitor for a window; the coroutine gives 0 when every page was seen, else 1.

    `shots` is the folder of the pictures, with a folder for each of `looks` in it; a guest's
    silence is noticed within `silence_limit_s`; `tell` gets one line for each step, with its
    milliseconds.
    """

    async def visitor(kiosk: KioskWindow) -> int:
        pilot = Autopilot(Hands(kiosk.window), Album(kiosk, shots, looks), tell)
        try:
            cart: Any = kiosk.shell.cart
            await Tour(
                pilot, backstage, silence_limit_s, kiosk.shell.recover, cart.removed.emit
            ).go()
        except NotSeen as error:
            tell(f"failed after {pilot.steps[-1][0] if pilot.steps else 'the start'!r}: {error}")
            return 1
        return 0

    return visitor


class Tour:
    """One way past every page and state.

    `stumble` is what the program does after a mistake; `offer_undo` what it does after a line was
    removed from the cart: the offer is gone sooner than many pictures are taken.
    """

    def __init__(
        self,
        pilot: Autopilot,
        backstage: Backstage,
        silence_limit_s: float,
        stumble: Callable[[], None],
        offer_undo: Callable[[], None],
    ) -> None:
        self._pilot = pilot
        self._backstage = backstage
        self._silence_limit_s = silence_limit_s
        self._stumble = stumble
        self._offer_undo = offer_undo

    async def go(self) -> None:
        """From attract, through three orders, to every reason not to take one.

        Raises:
            NotSeen: a step was not seen in time.
        """
        await self._backstage.hold()
        await self._attract()
        await self._eat_in()
        await self._browse()
        await self._first_cart()
        await self._pay_by_card()
        await self._see_it_made()
        await self._unlucky()
        await self._silent_delivery()
        await self._lost_reader()
        await self._no_orders()
        await self._lost_contact()
        await self._take("recovery", self._stumble)

    async def _attract(self) -> None:
        await self._see("attract page", named("Touch to start", Role.Button), KITCHEN_LIMIT_S)
        await self._take("attract")
        await self._sheet("Easier to see", "modes")

    async def _eat_in(self) -> None:
        await self._touch("Touch to start")
        await self._see("service page", named("Eat in", Role.Button))
        await self._take("service")
        await self._touch("Eat in")
        await self._see("menu page", starting("Margherita, ", Role.Button))

    async def _browse(self) -> None:
        await self._pilot.choose_item(Wish())
        await self._pilot.add()
        await self._take("menu-with-order")
        await self._touch("Search")
        for letter in "pepp":
            await self._touch(letter)
        await self._see("a dish that was searched", starting("Pepperoni, ", Role.Button))
        await self._take("search")
        for letter in "zz":
            await self._touch(letter)
        await self._see("that nothing was found", named("Try fewer letters or another word."))
        await self._take("search-nothing")
        await self._touch_first("Back")
        await self._sheet("Diet", "diet")
        await self._nothing_fits()
        await self._open("Half & half")
        await self._pilot.touch("Add", starting("Add to order, ", Role.Button))
        await self._take("item-asks")
        # In other languages the page is longer, and may have been scrolled.
        await self._pilot.hands.search("the note", named("Add a note", Role.Button))
        await self._sheet("Add a note", "note")
        await self._pilot.hands.search("whom", named("Who is this for?", Role.Button))
        await self._touch("Who is this for?")
        for letter in ("A", "n", "a"):
            await self._touch(letter)
        await self._touch("Done")
        await self._pilot.add()

    async def _nothing_fits(self) -> None:
        """So many diets that no dish is left."""
        await self._touch("Diet")
        for diet in ("Vegan", "Halal"):
            await self._pilot.touch(diet, named(diet, Role.CheckBox))
        await self._see("that no dish fits", named("No dishes match: show everything", Role.Button))
        await self._take("diet-nothing")
        await self._touch("Close")
        await self._see("the empty menu", named("Show everything", Role.Button))
        await self._take("menu-nothing")
        await self._touch("Show everything")

    async def _first_cart(self) -> None:
        await self._open("Tiramisù")
        await self._pilot.hands.search("whom", named("Who is this for?", Role.Button))
        await self._sheet("Who is this for?", "who")
        await self._pilot.add()
        await self._to_cart()
        await self._take("cart")
        await self._sheet("Promo code", "code")
        await self._touch_first("Remove Half")
        await self._see("a way back", named("Undo", Role.Button))
        await self._take("cart-removed", self._offer_undo)
        self._offer_undo()
        await self._touch("Undo")
        await self._backstage.sell_out("i-tiramisu")
        await self._see("a line that cannot be ordered", starting("Tiramisù just sold out"))
        await self._take("cart-sold-out")
        await self._backstage.sell_out("i-tiramisu", back=True)
        await self._backstage.price("i-tiramisu", 790)
        await self._see("a price to agree to", starting("Tiramisù: Keep it", Role.Button))
        await self._take("cart-dearer")
        await self._touch_first("Tiramisù: Keep it")
        await self._backstage.price("i-tiramisu", 690)
        await self._backstage.pause()
        await self._pilot.hands.settle()
        await self._take("cart-paused")
        await self._backstage.pause(over=True)
        await self._pilot.hands.settle()

    async def _pay_by_card(self) -> None:
        await self._order()
        await self._see("the stand", named("Order without a stand", Role.Button))
        await self._take("stand")
        await self._touch("Order without a stand")
        await self._details("details")
        await self._see("ways to pay", starting("Pay by card", Role.Button))
        await self._take("payment")
        await self._touch_first("Pay by card")
        await self._see("the reader", named("Decline", Role.Button))
        await self._take("payment-waiting")
        await self._touch("Decline")
        await self._see("another try", named("Try again", Role.Button))
        await self._take("payment-declined")
        await self._touch("Try again")
        await self._touch("Approve")

    async def _see_it_made(self) -> None:
        await self._see("number page", starting("Your number is "))
        await self._take("number")
        await self._backstage.confirm()
        await self._see("confirmed", starting("Confirmed by the kitchen, done"), KITCHEN_LIMIT_S)
        await self._take("number-confirmed")
        await self._backstage.ready()
        await self._see("ready", starting("Ready at the counter, done"), KITCHEN_LIMIT_S)
        await self._take("number-ready")
        await self._touch("Done")
        await self._see("attract page again", named("Touch to start", Role.Button))
        await self._take("attract-ready")

    async def _unlucky(self) -> None:
        """One order that the kitchen does not take, and one that it cannot make after all."""
        await self._order_quickly()
        await self._backstage.reject()
        await self._see("not taken", starting("Sorry, the kitchen"), KITCHEN_LIMIT_S)
        await self._take("number-rejected")
        await self._touch("Done")
        await self._order_quickly()
        await self._backstage.confirm()
        await self._see("confirmed", starting("Confirmed by the kitchen, done"), KITCHEN_LIMIT_S)
        await self._backstage.cancel()
        await self._see("cancelled", starting("Sorry, your order was canceled"), KITCHEN_LIMIT_S)
        await self._take("number-cancelled")
        await self._touch("Done")

    async def _order_quickly(self) -> None:
        await self._begin("Take out")
        await self._order()
        await self._details("")
        await self._touch_first("Pay at the counter")
        await self._see("number page", starting("Your number is "))

    async def _silent_delivery(self) -> None:
        """Somebody who leaves while the address is asked for."""
        await self._begin("Delivery")
        await self._order()
        await self._see("the address", starting("Street address"))
        await self._take("details-delivery")
        await self._see("Still there?", named("Still there?"), self._silence_limit_s)
        await self._take("still-there")
        await self._touch("Start over")
        await self._see("attract page again", named("Touch to start", Role.Button))

    async def _lost_reader(self) -> None:
        """A card reader that is lost while it has the card, and a cart that was empty before."""
        await self._begin("Take out")
        await self._touch_first("Remove Margherita")
        await self._see("the empty cart", named("See the menu", Role.Button))
        await self._take("cart-empty", self._offer_undo)
        self._offer_undo()
        await self._touch("Undo")
        await self._order()
        await self._details("")
        await self._touch_first("Pay by card")
        await self._touch("Lose contact")
        await self._see("that nobody knows", starting("For staff: payment"))
        await self._take("payment-unknown")
        await self._touch("Done")

    async def _lost_contact(self) -> None:
        """An order that does not get through, and why no more are taken then."""
        await self._backstage.cut_off()
        await self._order_quickly()
        await self._see("not sent yet", starting("Being sent to the kitchen, now"))
        await self._take("number-waiting")
        await self._touch("Done")
        await self._take_closed("offline")

    async def _begin(self, service: str) -> None:
        await self._touch("Touch to start")
        await self._touch(service)
        await self._open("Margherita")
        await self._pilot.add()
        await self._to_cart()

    async def _order(self) -> None:
        await self._touch("Order and pay")

    async def _details(self, page: str) -> None:
        await self._see("details page", named("Skip", Role.Button))
        if page:
            await self._take(page)
        await self._touch("Skip")

    async def _no_orders(self) -> None:
        await self._backstage.pause()
        await self._take_closed("paused")
        await self._backstage.pause(over=True)
        await self._backstage.maintain()
        await self._take_closed("maintenance")
        await self._backstage.maintain(over=True)
        await self._backstage.close()
        await self._take_closed("closed")
        await self._backstage.open()

    # What the steps are made of

    async def _take(self, page: str, hold: Callable[[], None] = lambda: None) -> None:
        await self._pilot.album.take(page, hold)

    async def _see(self, what: str, wanted: Wanted, limit_s: float | None = None) -> Seen:
        return await self._pilot.see(what, wanted, limit_s)

    async def _touch(self, name: str) -> None:
        await self._pilot.touch(name, named(name, Role.Button))

    async def _open(self, item: str) -> None:
        await self._pilot.hands.search(item, starting(f"{item}, ", Role.Button))
        await self._touch_first(f"{item}, ")
        await self._see(f"item page of {item}", starting("Add to order, ", Role.Button))

    async def _sheet(self, button: str, page: str) -> None:
        """Open it, take its picture, close it."""
        await self._touch(button)
        await self._see(f"the sheet of {button!r}", named("Close", Role.Button))
        await self._take(page)
        await self._touch("Close")

    async def _to_cart(self) -> None:
        await self._touch("Review order")
        await self._see("cart page", starting("Total: "))

    async def _take_closed(self, page: str) -> None:
        await self._pilot.hands.wait_gone("the start", named("Touch to start", Role.Button))
        await self._take(page)

    async def _touch_first(self, name: str) -> None:
        await self._pilot.touch(name, starting(name, Role.Button))
