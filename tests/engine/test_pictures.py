"""Pictures from addresses that a menu names: what is fetched, and what is refused."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from kiosk.engine import picture_folder
from kiosk.engine.picture_addresses import AskableAddresses
from kiosk.engine.picture_fetching import MAX_BYTES, PictureFetcher, Sent
from kiosk.engine.picture_folder import PictureFolder
from kiosk.engine.picture_refusals import PictureRefused
from kiosk.engine.picture_shrinking import shrunk
from kiosk.engine.pictures import Pictures
from kiosk.storage.database import open_writer
from kiosk.storage.pictures import picture_path
from tests.conftest import LogGuard
from tests.engine.picture_host import PNG, PictureHost, picture, picture_host
from tests.engine.restaurant import until

pytestmark = pytest.mark.anyio


@dataclass(slots=True)
class Album:
    pictures: Pictures
    fetcher: PictureFetcher
    host: PictureHost
    directory: Path
    arrived: list[str]
    moment: datetime = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

    def keep(self, urls: list[str]) -> None:
        """A menu with so many items, each with one of these."""
        self.pictures.keep((f"item-{number}", url) for number, url in enumerate(urls))

    def has(self, url: str) -> bool:
        return picture_path(self.directory, url).exists()

    async def refused(self, *urls: str) -> None:
        """All are asked for, and none comes."""
        await self.seen_through(*urls)
        assert [url for url in urls if self.has(url)] == []

    async def refused_but_there(self, url: str) -> None:
        """It is asked for and does not come, but something stands in for it."""
        await self.seen_through(url)
        assert self.has(url)
        assert url not in self.arrived

    async def nothing_new(self, url: str) -> None:
        """What was there is still there, and nobody is told anything."""
        file = picture_path(self.directory, url)
        before, told = file.read_bytes(), self.arrived.count(url)
        await self.seen_through(url)
        assert file.read_bytes() == before
        assert self.arrived.count(url) == told

    async def seen_through(self, *urls: str) -> None:
        """All are asked for where they are due, and what comes of it is kept."""
        self.keep([*urls])
        pictures = self.pictures
        await until(lambda: not pictures._wanted and not pictures._under_way, "nothing waits")


@pytest.fixture
async def album(tmp_path: Path) -> AsyncIterator[Album]:
    arrived: list[str] = []
    with closing(open_writer(tmp_path)) as connection:
        async with picture_host() as host:
            fetcher = PictureFetcher("127.0.0.1", AskableAddresses(), "kiosk/test")
            pictures = Pictures(
                connection,
                tmp_path,
                fetcher,
                lambda: shown.moment,
                arrived.append,
            )
            shown = Album(pictures, fetcher, host, tmp_path, arrived)
            running = asyncio.create_task(pictures.run())
            yield shown
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            await pictures.aclose()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
async def test_a_picture_comes_and_is_told(album: Album, kind: str) -> None:
    url = album.host.put("/burger", picture(kind))
    album.keep([url])
    await until(lambda: album.arrived == [url], "it is told")
    with Image.open(picture_path(album.directory, url)) as stored:
        assert (stored.format, stored.size) == ("JPEG", (8, 6))


async def test_a_large_one_is_stored_as_the_screen_needs_it(album: Album) -> None:
    url = album.host.put("/large", picture("JPEG", (4000, 1000)))
    clear = album.host.put("/clear", picture("PNG", (2000, 2000), "LA"))
    album.keep([url, clear])
    await until(lambda: set(album.arrived) == {url, clear}, "they are told")
    with Image.open(picture_path(album.directory, url)) as stored:
        assert (stored.format, stored.size) == ("JPEG", (1280, 320))
    with Image.open(picture_path(album.directory, clear)) as stored:
        assert (stored.format, stored.size, stored.mode) == ("PNG", (1280, 1280), "RGBA")


async def test_one_that_was_taken_sideways_stands_upright(album: Album) -> None:
    written = BytesIO()
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6
    Image.new("RGB", (8, 4)).save(written, "JPEG", exif=exif)
    url = album.host.put("/sideways", written.getvalue())
    album.keep([url])
    await until(lambda: album.has(url), "it is there")
    with Image.open(picture_path(album.directory, url)) as stored:
        assert stored.size == (4, 8)
        assert not stored.getexif()


async def test_what_would_fill_the_memory_is_refused(album: Album) -> None:
    bomb = picture("PNG", (10_000, 6_000), "1")
    claims = bytearray(PNG)
    claims[16:24] = (2**31 - 1).to_bytes(4, "big") * 2
    assert len(bomb) < 100_000
    await album.refused(
        album.host.put("/bomb.png", bomb), album.host.put("/claims.png", bytes(claims))
    )


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
async def test_a_broken_one_is_refused(album: Album, kind: str) -> None:
    whole = picture(kind, (60, 60))
    middle = len(whole) // 2
    await album.refused(
        album.host.put("/half", whole[:middle]), album.host.put("/head", whole[:12])
    )


async def test_it_is_fetched_once_and_goes_when_the_menu_drops_it(album: Album) -> None:
    one, two = album.host.put("/1", PNG), album.host.put("/2", PNG)
    album.keep([one])
    await until(lambda: album.has(one), "the first is there")
    album.keep([one, two])
    await until(lambda: album.has(two), "the second is there")
    assert album.host.asked == ["/1", "/2"]
    album.keep([two])
    assert not album.has(one)
    assert album.has(two)


async def test_what_is_under_way_is_not_asked_for_again(album: Album) -> None:
    """Two menus can follow each other faster than pictures come."""
    urls = [album.host.put(f"/{number}", PNG) for number in range(5)]
    album.host.pause.clear()
    album.keep(urls)
    await until(lambda: len(album.host.asked) == 3, "some are under way")
    album.keep(urls)
    album.host.pause.set()
    await until(lambda: len(album.arrived) == 5, "all are there")
    assert sorted(album.host.asked) == ["/0", "/1", "/2", "/3", "/4"]


async def test_an_item_keeps_its_picture_until_the_next_one_is_there(album: Album) -> None:
    old, new = album.host.put("/old", picture("PNG", (9, 9))), album.host.url("/new")
    album.keep([old])
    await until(lambda: album.arrived == [old], "it is there")
    shown = picture_path(album.directory, old).read_bytes()
    await album.refused_but_there(new)
    assert picture_path(album.directory, new).read_bytes() == shown
    assert not album.has(old)
    await album.refused_but_there(newer := album.host.url("/newer"))
    assert picture_path(album.directory, newer).read_bytes() == shown, "after two in vain, too"
    album.host.put("/newer", PNG)
    album.keep([newer])
    await until(lambda: newer in album.arrived, "it is told")
    assert picture_path(album.directory, newer).read_bytes() == shrunk(PNG)


async def test_a_new_menu_after_a_restart_takes_no_picture_away(album: Album) -> None:
    """As where a command takes a menu in while no kiosk runs."""
    old, new = album.host.put("/old", PNG), album.host.url("/new")
    album.keep([old])
    await until(lambda: album.arrived == [old], "it is there")
    with closing(open_writer(album.directory)) as connection:
        pictures = Pictures(
            connection, album.directory, album.fetcher, lambda: album.moment, album.arrived.append
        )
        pictures.keep([("item-0", new)])
    assert album.has(new)


async def test_what_items_have_in_common_does_not_show_one_of_them(album: Album) -> None:
    soup, salad = album.host.put("/soup", PNG), album.host.put("/salad", picture("GIF"))
    album.keep([soup, salad])
    await until(lambda: {soup, salad} == set(album.arrived), "they are there")
    await album.refused(both := album.host.url("/both"), both)


async def test_a_host_is_asked_each_day_whether_it_has_another_picture(album: Album) -> None:
    def unchanged() -> None:
        head = "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
        album.host.answers["/1"] = head.encode()

    marked = ('ETag: W/"one"', "Last-Modified: Mon, 02 Mar 2026 09:00:00 GMT")
    url = album.host.put("/1", PNG, "200 OK", *marked)
    album.keep([url])
    await until(lambda: album.arrived == [url], "it is there")
    unchanged()
    album.moment += timedelta(hours=23)
    await album.nothing_new(url)
    assert album.host.asked.count("/1") == 1
    for times in (2, 3):
        album.moment += timedelta(days=1)
        await album.nothing_new(url)
        assert album.host.asked.count("/1") == times
        asked = next(head for head in reversed(album.host.heads) if head.startswith("GET /1 "))
        assert 'If-None-Match: W/"one"' in asked
        assert "If-Modified-Since: Mon, 02 Mar 2026 09:00:00 GMT" in asked
    album.host.put("/1", b"<html>hello</html>")
    album.moment += timedelta(days=1)
    await album.nothing_new(url)
    album.host.put("/1", picture("JPEG", (20, 20)))
    album.moment += timedelta(days=1)
    album.keep([url])
    await until(lambda: album.arrived.count(url) == 2, "the new one is told")
    with Image.open(picture_path(album.directory, url)) as stored:
        assert stored.size == (20, 20)


async def test_a_host_that_marks_nothing_is_asked_each_week(album: Album) -> None:
    url = album.host.put("/1", PNG)
    album.keep([url])
    await until(lambda: album.arrived == [url], "it is there")
    for days, times in ((6, 1), (1, 2)):
        album.moment += timedelta(days=days)
        await album.nothing_new(url)
        assert album.host.asked.count("/1") == times


@pytest.mark.parametrize("damaged", [b"", b"garbage", bytes(900), "half"])
async def test_a_damaged_file_is_fetched_anew(album: Album, damaged: bytes | str) -> None:
    url = album.host.put("/1", PNG)
    album.keep([url])
    await until(lambda: album.arrived == [url], "it is there")
    file = picture_path(album.directory, url)
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if isinstance(damaged, str) else damaged)
    album.keep([url])
    await until(lambda: album.arrived == [url, url], "it is told again")
    assert file.read_bytes() == whole


async def test_what_the_screen_cannot_show_is_fetched_anew_once(album: Album) -> None:
    url = album.host.put("/1", PNG)
    file = picture_path(album.directory, url)
    album.keep([url])
    await until(lambda: album.arrived == [url], "it is there")
    album.host.answers.clear()
    album.pictures.refetch(file.name)
    await album.refused(url)
    album.host.put("/1", PNG)
    album.keep([url])
    for _ in range(3):
        album.pictures.refetch(file.name)
        album.pictures.refetch("unknown.img")
    await until(lambda: album.arrived[1:] == [url], "it is told again, where it fails at first")
    album.pictures.refetch(file.name)
    await album.nothing_new(url)
    assert album.host.asked.count("/1") == 3


async def test_a_picture_is_on_the_disk_before_it_takes_its_place(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut must not leave an empty file under the right name."""
    steps: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def flush(descriptor: int) -> None:
        steps.append(f"flush {Path(f'/proc/self/fd/{descriptor}').readlink().suffix}")
        fsync(descriptor)

    def move(source: Path, target: Path) -> Path:
        steps.append("rename")
        return rename(source, target)

    monkeypatch.setattr(os, "fsync", flush)
    monkeypatch.setattr(Path, "rename", move)
    url = album.host.put("/1", PNG)
    album.keep([url])
    await until(lambda: album.arrived == [url], "it is there")
    assert steps == ["flush .part", "rename", "flush "]


async def test_what_failed_is_tried_again_with_the_next_menu(album: Album) -> None:
    url = album.host.url("/late")
    await album.refused(url)
    album.host.put("/late", PNG)
    album.keep([url])
    await until(lambda: album.has(url), "it is there")


async def test_what_cannot_be_shown_is_asked_for_again_a_day_later(album: Album) -> None:
    url = album.host.put("/page", b"<html>hello</html>")
    await album.refused(url)
    await album.refused(url)
    assert album.host.asked.count("/page") == 1
    album.host.put("/page", PNG)
    album.moment += timedelta(days=1)
    album.keep([url])
    await until(lambda: album.has(url), "it is there")


async def test_a_new_address_is_asked_for_at_once(album: Album) -> None:
    await album.refused(album.host.put("/bad?1", b"<html>hello</html>"))
    await album.refused()
    await album.refused(album.host.put("/bad?1", b"<html>hello</html>"))
    assert album.host.asked.count("/bad?1") == 2, "the menu had dropped it meanwhile"


async def test_the_process_that_makes_pictures_small_ends_with_its_work(album: Album) -> None:
    url = album.host.put("/x", PNG)
    album.keep([url])
    await until(lambda: album.arrived == [url], "it is there")
    await until(lambda: album.pictures._shrinker._process is None, "the process has ended")


async def test_what_is_no_picture_is_refused(album: Album) -> None:
    host = album.host
    host.put("/good.png", PNG)
    await album.refused(
        host.url("/nothing"),
        host.put("/page", b"<html>hello</html>"),
        host.put("/svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        host.put("/empty", b""),
        host.put("/error", PNG, "500 Oops"),
        host.put("/packed", b"\x1f\x8b packed", "200 OK", "Content-Encoding: gzip"),
        host.put("/huge", PNG + bytes(MAX_BYTES)),
        "ftp://127.0.0.1/x.png",
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "pictures/relative.png",
        "http://",
        "http://[half",
        f"http://{'a' * 64}.example/x.png",
        f"http://me:secret@127.0.0.1:{host.port}/good.png",
        "http://127.0.0.1:99999/x.png",
    )


async def test_redirects_are_followed_three_times_and_checked_each_time(album: Album) -> None:
    host = album.host

    def hop(path: str, to: str) -> str:
        return host.put(path, b"", "302 Found", f"Location: {to}")

    host.put("/end", PNG)
    hop("/hop1", "/end")
    hop("/hop2", host.url("/hop1"))
    three = hop("/hop3", "/hop2")
    four = hop("/hop4", "/hop3")
    await album.refused(
        four,
        hop("/round", "/round"),
        hop("/inside", host.url("/end", "localhost")),
        hop("/file", "file:///etc/passwd"),
    )
    album.keep([three])
    await until(lambda: album.has(three), "three hops are fine")


async def test_private_networks_are_not_asked(album: Album) -> None:
    host = album.host
    host.put("/x.png", PNG)
    await album.refused(
        host.url("/x.png", "localhost"),
        host.url("/x.png", "127.0.0.2"),
        host.url("/x.png", "0.0.0.0"),  # noqa: S104 - asked, not bound
        host.url("/x.png", "2130706433"),
        host.url("/x.png", "0x7f.1"),
        host.url("/x.png", "[::1]"),
        host.url("/x.png", "[::ffff:127.0.0.1]"),
        "http://169.254.169.254/latest/meta-data",
    )
    assert "/x.png" not in host.asked


async def test_the_disk_is_not_filled(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_folder, "MAX_ALL_BYTES", 5 * len(shrunk(PNG)) // 2)
    urls = [album.host.put(f"/{number}", PNG) for number in range(5)]
    album.keep(urls)
    await until(lambda: len(album.host.asked) == 5 and not album.pictures._wanted, "all were asked")
    await until(lambda: sum(map(album.has, urls)) == 2, "two fit")


async def test_a_nearly_full_disk_is_left_alone(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picture_folder, "KEEP_FREE_BYTES", 2**62)
    with pytest.raises(PictureRefused, match="nearly full"):
        PictureFolder(album.directory / "pictures").store(album.directory / "pictures/x", PNG)


async def test_one_mistake_of_ours_costs_one_picture(
    album: Album, monkeypatch: pytest.MonkeyPatch, log_guard: LogGuard
) -> None:
    log_guard.expect("no picture from http://127.0.0.1", level=40)
    bad, good = album.host.url("/bad"), album.host.put("/fine", PNG)
    real = album.fetcher.fetch

    async def fetch(url: str, *known: str) -> Sent | None:
        if url == bad:
            raise ZeroDivisionError
        return await real(url, *known)

    monkeypatch.setattr(album.fetcher, "fetch", fetch)
    album.keep([bad, good])
    await until(lambda: album.has(good), "the good one is there")


async def test_addresses_are_logged_without_their_secrets(
    album: Album, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", logger="kiosk")
    await album.refused(
        album.host.url("/x.png?signature=topsecret"), "http://me:topsecret@127.0.0.1:1/x.png"
    )
    assert "no picture from" in caplog.text
    assert "topsecret" not in caplog.text


async def test_what_does_not_belong_in_the_folder_stops_nothing(
    album: Album, log_guard: LogGuard
) -> None:
    log_guard.expect("the folder of pictures cannot be tidied")
    (album.directory / "pictures" / "a-folder").mkdir(parents=True)
    url = album.host.put("/x", PNG)
    album.keep([url])
    await until(lambda: album.has(url), "it is there")
