"""Menus on their way in: pulled, pushed, broken, overtaken; and what is sold out."""

from __future__ import annotations

import asyncio
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest
from PIL import Image

from kiosk.domain.errors import BadAnswer, MenuInvalid, Refused, Unreachable
from kiosk.domain.store import StoreState
from kiosk.engine import menu_sync
from kiosk.engine.changes import AvailabilityChanged, Change, MenuChanged
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.server import Sandbox
from kiosk.storage import facts
from kiosk.storage.pictures import picture_path, put_picture
from tests.engine.restaurant import (
    WEBHOOK_KEY,
    Json,
    Live,
    changed_menu,
    kiosk_settings,
    live,
    onetablet,
    pull_answer,
    store_menu,
    until,
)

pytestmark = pytest.mark.anyio


def names(kiosk: Live) -> list[str]:
    """Of all items, in menu order."""
    reader = kiosk.engine.reader
    rows = tuple(menu.row_id for menu in reader.menus())
    return [
        card.name
        for category in reader.categories(rows)
        for card in reader.cards(category.row_id, 0, 100)
    ]


def rename_soup(menu: Json) -> None:
    menu["menu"]["categories"][0]["items"][0]["name"] = "Borscht"


def spoil(menu: Json) -> None:
    menu["menu"]["categories"][0]["items"][1]["price"] = "ten dollars"


async def test_a_push_replaces_the_menu_live(kiosk: Live, sandbox: Sandbox) -> None:
    assert names(kiosk) == ["Soup", "Curry", "Lassi"]
    version = kiosk.engine.reader.version()
    assert await sandbox.actions.push_menu(changed_menu(rename_soup)) == 200
    await until(lambda: names(kiosk) == ["Borscht", "Curry", "Lassi"], "the menu is new")
    assert MenuChanged(version + 1) in kiosk.changes


async def test_a_dish_with_a_new_picture_address_is_never_without_a_picture(
    kiosk: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the screen hears of the menu, something is there under the new address."""
    old, new = (f"http://127.0.0.1:9/{name}.png" for name in ("old", "new"))
    directory = kiosk.engine.settings.data.directory

    def pictured(url: str) -> Json:
        return changed_menu(
            lambda menu: menu["menu"]["categories"][0]["items"][0].update(original_image_url=url)
        )

    assert await sandbox.actions.push_menu(pictured(old)) == 200
    await until(lambda: kiosk.engine.reader.item_pictures() == (("soup", old),), "it is named")
    written = BytesIO()
    Image.new("RGB", (8, 6)).save(written, "PNG")
    put_picture(picture_path(directory, old), written.getvalue())

    was_there: list[bool] = []
    tell = kiosk.engine._tell

    def told(change: Change) -> None:
        if isinstance(change, MenuChanged):
            was_there.append(picture_path(directory, new).exists())
        tell(change)

    monkeypatch.setattr(kiosk.engine, "_tell", told)
    assert await sandbox.actions.push_menu(pictured(new)) == 200
    await until(lambda: bool(was_there), "the menu is new")
    assert was_there == [True]
    assert not picture_path(directory, old).exists()


async def test_a_broken_push_keeps_the_old_menu_and_says_why(kiosk: Live, sandbox: Sandbox) -> None:
    version = kiosk.engine.reader.version()
    assert await sandbox.actions.push_menu(changed_menu(spoil)) == 400
    assert kiosk.engine.reader.version() == version
    failure = facts.menu_failure(kiosk.engine.connection)
    assert failure is not None
    assert failure.path == "menu.categories[0].items[1].price"
    await sandbox.actions.push_menu(store_menu())
    await until(
        lambda: facts.menu_failure(kiosk.engine.connection) is None, "a good menu clears it"
    )


async def test_a_broken_pull_keeps_the_old_menu_and_says_why(kiosk: Live, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("invalid_menu", on="pull"))
    with pytest.raises(MenuInvalid):
        await kiosk.engine.menu_sync.pull()
    assert names(kiosk) == ["Soup", "Curry", "Lassi"]
    failure = facts.menu_failure(kiosk.engine.connection)
    assert failure is not None
    assert failure.path == "menus[0].menu.categories"
    result = await kiosk.engine.menu_sync.pull()
    assert not result.difference.is_changed
    assert facts.menu_failure(kiosk.engine.connection) is None


async def test_a_web_page_is_no_menu(kiosk: Live, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("rubbish", on="pull"))
    with pytest.raises(MenuInvalid):
        await kiosk.engine.menu_sync.pull()
    assert names(kiosk) == ["Soup", "Curry", "Lassi"]


async def test_the_menu_of_another_store_is_not_shown(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url, store={"id": "store-x"})
        async with live(settings) as kiosk:
            with pytest.raises(Refused):
                await kiosk.engine.menu_sync.pull()

            async def pull_menus(_: str) -> bytes:
                return httpx.Request("GET", "http://x", json=pull_answer()).read()

            kiosk.engine.channel.pull_menus = pull_menus  # type: ignore[method-assign,assignment]
            with pytest.raises(MenuInvalid, match="store-x"):
                await kiosk.engine.menu_sync.pull()
            assert kiosk.engine.reader.version() == 0


async def test_a_push_that_overtakes_a_pull_stays(kiosk: Live, sandbox: Sandbox) -> None:
    """The pull's answer was made before the push, and arrives after it."""
    old = await kiosk.engine.channel.pull_menus("store-t")
    real = kiosk.engine.channel.pull_menus
    answers = 0

    async def pull_menus(store_id: str) -> bytes:
        nonlocal answers
        answers += 1
        if answers > 1:
            return await real(store_id)
        await sandbox.actions.push_menu(changed_menu(rename_soup))
        await until(lambda: "Borscht" in names(kiosk), "the push is in")
        return old

    kiosk.engine.channel.pull_menus = pull_menus  # type: ignore[method-assign,assignment]
    await kiosk.engine.menu_sync.pull()
    assert answers == 2
    assert "Borscht" in names(kiosk)


async def test_what_is_sold_out_stays_so_when_a_menu_is_pushed(
    kiosk: Live, sandbox: Sandbox
) -> None:
    soup = kiosk.engine.reader.find("soup", "", "")[0]
    status = [{"merchant_supplied_id": "soup", "is_active": False}]
    assert await sandbox.actions.set_items(status) == 200

    def is_stopped() -> bool:
        card = kiosk.engine.reader.card(kiosk.engine.reader.find("soup", "", "")[0])
        return card is not None and card.stop is not None

    await until(is_stopped, "the soup is sold out")
    assert AvailabilityChanged((soup,)) in kiosk.changes
    await sandbox.actions.push_menu(changed_menu(rename_soup))
    await until(lambda: "Borscht" in names(kiosk), "the menu is new")
    assert is_stopped()
    await sandbox.actions.set_items([{"merchant_supplied_id": "soup", "is_active": True}])
    await until(lambda: not is_stopped(), "the soup is back")


async def test_a_sold_out_option_can_sell_its_item_out(kiosk: Live, sandbox: Sandbox) -> None:
    curry = kiosk.engine.reader.find("curry", "", "")[0]

    def stop() -> Any:
        card = kiosk.engine.reader.card(curry)
        assert card is not None
        return card.stop

    for option in ("mild", "hot"):
        assert stop() is None
        await sandbox.actions.set_options([{"merchant_supplied_id": option, "is_active": False}])
        await until(
            lambda option=option: (
                option  # type: ignore[misc]
                in kiosk.engine.reader.eighty_sixed().options
            ),
            "it is noted",
        )
    assert stop().named == "spice"


async def test_the_status_call_of_another_store_is_refused(kiosk: Live) -> None:
    async with httpx.AsyncClient(
        base_url=kiosk.webhook_url, headers={"x-api-key": WEBHOOK_KEY}, trust_env=False
    ) as client:
        answer = await client.put("/stores/store-x/items/status", json=[])
        assert (answer.status_code, answer.json()["error"]) == (403, "Forbidden")
        pushed = changed_menu(lambda menu: menu["store"].update(merchant_supplied_id="store-x"))
        answer = await client.patch("/menus/any", json=pushed)
        assert answer.status_code == 403
        answer = await client.put(
            "/stores/store-t/items/status", json=[], headers={"x-api-key": "x"}
        )
        assert (answer.status_code, answer.json()["error"]) == (401, "Unauthorized")


async def test_the_menu_is_shown_after_a_restart_without_onetablet(tmp_path: Path) -> None:
    async with onetablet() as sandbox:
        settings = kiosk_settings(tmp_path, sandbox.url)
        async with live(settings, sandbox) as kiosk:
            await kiosk.menu()
    async with live(settings) as kiosk:
        assert names(kiosk) == ["Soup", "Curry", "Lassi"]
        await until(lambda: kiosk.engine.contact.is_lost, "contact is lost")
        assert kiosk.engine.status().state is StoreState.OPEN


async def test_down_at_the_first_start_it_keeps_trying(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(menu_sync, "RETRY_FIRST_S", 0.05)
    async with onetablet() as sandbox:
        sandbox.faults.add(Fault("status", on="pull", status=503, times=3))
        async with live(kiosk_settings(tmp_path, sandbox.url), sandbox) as kiosk:
            assert kiosk.engine.status().state is StoreState.NO_MENU
            await kiosk.menu()
            await until(lambda: kiosk.engine.status().state is StoreState.OPEN, "the store is open")


@pytest.mark.parametrize(
    ("failure", "is_lost"),
    [
        (Unreachable("no route"), True),
        (Refused(503, "down"), True),
        (Refused(401, "who are you"), False),
        (BadAnswer("a page"), False),
    ],
)
async def test_what_a_failed_pull_says_of_the_contact(
    kiosk: Live, monkeypatch: pytest.MonkeyPatch, failure: Exception, is_lost: bool
) -> None:
    async def pull_menus(_: str) -> bytes:
        raise failure

    monkeypatch.setattr(kiosk.engine.channel, "pull_menus", pull_menus)
    with pytest.raises((type(failure), MenuInvalid)):
        await kiosk.engine.menu_sync.pull()
    assert kiosk.engine.contact.is_lost is is_lost


async def test_after_a_gap_the_menu_is_pulled_and_after_a_hiccup_not(
    kiosk: Live, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = kiosk.engine
    pulled = asyncio.Event()
    real = engine.channel.pull_menus

    async def pull_menus(store_id: str) -> bytes:
        pulled.set()
        return await real(store_id)

    monkeypatch.setattr(engine.channel, "pull_menus", pull_menus)
    engine.contact.failed("no route")
    engine.contact.seen()
    await asyncio.sleep(0.05)
    assert not pulled.is_set()
    monkeypatch.setattr("kiosk.engine.engine.REAL_GAP", engine.contact.last_gap)
    engine.contact.failed("no route")
    await asyncio.sleep(0.01)
    engine.contact.seen()
    async with asyncio.timeout(5):
        await pulled.wait()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault("status", "pull", None, status=403), "OneTablet answered 403"),
        (Fault("invalid_menu", "pull", None), "must be a list"),
    ],
)
async def test_a_first_menu_that_cannot_be_had_is_told_and_asked_for_again(
    tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, fault: Fault, said: str
) -> None:
    monkeypatch.setattr("kiosk.engine.menu_sync.RETRY_FIRST_S", 0.2)
    sandbox.faults.add(fault)
    settings = kiosk_settings(tmp_path / "data", sandbox.url)
    async with live(settings, sandbox) as kiosk:
        await until(lambda: kiosk.engine.status().is_answered, "the screen knows")
        assert kiosk.engine.status().state is StoreState.NO_MENU
        failure = facts.menu_failure(kiosk.engine.connection)
        assert failure is not None
        assert said in f"{failure.path} {failure.reason}"
        sandbox.faults.clear()
        await kiosk.menu()
        await until(lambda: kiosk.engine.status().takes_orders, "it opens")
        assert facts.menu_failure(kiosk.engine.connection) is None


async def test_a_store_without_menus_is_not_waited_for_in_silence(tmp_path: Path) -> None:
    async with (
        onetablet(menu={**pull_answer(), "menus": []}) as empty,
        live(kiosk_settings(tmp_path / "data", empty.url)) as kiosk,
    ):
        await until(lambda: kiosk.engine.status().is_answered, "the screen knows")
        assert kiosk.engine.status().state is StoreState.NO_MENU
