"""A store's table of translated menu words: what it may look like, and what is wrong with it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.errors import MenuWordsInvalid
from kiosk.domain.menu_words import MAX_LETTERS, MAX_ROWS, NO_MENU_WORDS, parse_menu_words

TABLE = """menu,de,es
Onion soup,Zwiebelsuppe,Sopa de cebolla
Fries,Pommes frites,

"Peas, fresh","Erbsen, frisch",Guisantes
"""


def test_words_are_said_in_the_guests_language() -> None:
    words = parse_menu_words(TABLE)
    assert words.languages == ("es", "de")
    assert words.said("Onion soup", "de") == "Zwiebelsuppe"
    assert words.said("Peas, fresh", "de") == "Erbsen, frisch"
    assert words.has("Fries", "de")


def test_what_has_no_translation_stays_as_the_menu_has_it() -> None:
    words = parse_menu_words(TABLE)
    assert words.said("Fries", "es") == "Fries"
    assert words.said("Onion soup", "ar") == "Onion soup"
    assert words.said("Tea", "de") == "Tea"
    assert words.said("", "de") == ""
    assert not words.has("Fries", "es")
    assert NO_MENU_WORDS.said(" Tea", "de") == " Tea"


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffmenu;de\r\nOnion soup;Zwiebelsuppe\r\n",
        "menu\tde\nOnion soup\tZwiebelsuppe",
        "Menu, DE \n  Onion  soup , Zwiebelsuppe ,,\n",
        'menu,de\n"Onion soup","Zwiebelsuppe"\n,\nOnion soup,Zwiebelsuppe\n',
    ],
)
def test_as_spreadsheets_write_it(text: str) -> None:
    words = parse_menu_words(text)
    assert words.said("Onion soup", "de") == "Zwiebelsuppe"
    assert words.said(" Onion   soup", "de") == "Zwiebelsuppe"


def test_how_an_accent_is_encoded_makes_no_difference() -> None:
    words = parse_menu_words("menu,de\nCafe\u0301,Kaffee\n")
    assert words.said("Caf\u00e9", "de") == "Kaffee"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("\u200b", "Soup"),
        ("\u202e\u2066 \u200d", "Soup"),
        ("\u202eSuppe", "Suppe"),
        ("Sup\u200bpe\x07", "Suppe"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", None),
        ("\U0001f469\u200d\U0001f373 Suppe", None),
    ],
)
def test_no_cell_hides_a_name_or_turns_it_round(cell: str, said: str | None) -> None:
    words = parse_menu_words(f"menu,de\nSoup,{cell}\n")
    assert words.said("Soup", "de") == (cell if said is None else said)


@pytest.mark.parametrize("head", ["zh", "zh_CN", "zh-cn", "zh-Hans", "zh_Hans"])
def test_chinese_has_many_names(head: str) -> None:
    assert parse_menu_words(f"menu,{head}\nTea,茶\n").said("Tea", "zh_CN") == "茶"


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, 'the first column must be headed "menu"'),
        ("name,de\nA,B", 1, 'the first column must be headed "menu"'),
        ("menu\nA", 1, "no column of a language"),
        ("menu,german\nA,B", 1, "'german'"),
        ("menu,zh,zh_CN\n", 1, "two columns are headed zh_CN"),
        ("menu,de\nA,B\n,C\n", 3, "own words are missing"),
        ("menu,de\nA,B,C\n", 2, "more than 2 cells"),
        ("menu,de\nA,B\nA,C\n", 3, "'A' has another translation above (de)"),
        ('menu,de\nA,"B\n', 2, "unexpected end"),
        (f"menu,de\nA,{'x' * (MAX_LETTERS + 1)}\n", 2, "more than 2,000 letters"),
        ("menu,de\n" + "A,B\n" * (MAX_ROWS + 1), MAX_ROWS + 2, "more than 20,000 rows"),
        (f'menu,de\nA,"{"x" * 200_000}"\n', 2, "field larger than"),
    ],
)
def test_what_is_wrong_is_told_by_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(MenuWordsInvalid) as caught:
        parse_menu_words(text)
    assert caught.value.line == line
    assert reason in str(caught.value)


@given(st.text(alphabet='menu,;"\t\n\r abé茶\x00', max_size=60))
def test_any_text_is_a_table_or_refused(text: str) -> None:
    try:
        words = parse_menu_words(text)
    except MenuWordsInvalid:
        return
    assert words.said("tea", "de") == "tea" or words.has("tea", "de")


CELLS = st.text(alphabet="abc,;\"' é", min_size=1, max_size=8).filter(str.strip)


@given(st.dictionaries(CELLS.map(str.strip), CELLS, max_size=6), st.sampled_from(",;\t"))
def test_what_is_written_is_said(table: dict[str, str], separator: str) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator)
    rows = {" ".join(own.split()): " ".join(said.split()) for own, said in table.items()}
    writer.writerows([["menu", "de", "ar"], *([own, said, ""] for own, said in rows.items())])
    words = parse_menu_words(written.getvalue())
    assert {own: words.said(own, "de") for own in rows} == rows
