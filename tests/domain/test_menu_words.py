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
        ("menu\nA", 1, "no column is headed by a language (en, es, fr, de, zh_CN, ar)"),
        ("menu,german\nA,B", 1, "but by ['german']"),
        ('menu,"de\nA,B', 1, "unexpected end"),
        ("sep=;\nname;de\nA;B", 2, 'the first column must be headed "menu"'),
    ],
)
def test_what_is_wrong_is_told_by_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(MenuWordsInvalid) as caught:
        parse_menu_words(text)
    assert caught.value.line == line
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("menu,notes,de\nA,x,B\n", "line 1: the column 'notes' is left out; languages are en, es"),
        ("menu,German,it,de\nA,,,B\n", "line 1: the column 'German' is left out"),
        ("menu,de,de-AT\nA,B,C\n", "line 1: the column 'de-AT' is left out; another one has de"),
        ("menu,de,zh-TW\nA,B,C\n", "line 1: the column 'zh-TW' is left out"),
        ("menu,de\nA,B\n,C\n", "line 3: the menu's own words are missing"),
        ("menu,de\nX,Y,Z\nA,B\n", "line 2: there are more than 2 cells"),
        ("menu,de\nA,B\nA,C\n", "line 3: 'A' has another translation above (de)"),
        (f"menu,de\nX,{'x' * (MAX_LETTERS + 1)}\nA,B\n", "line 2: a cell has more than 2,000"),
        ('menu,de\nA,B\nX,"Y\n', "line 3: unexpected end of data; nothing more is read"),
        (f'menu,de\nA,B\nX,"{"x" * 200_000}"\n', "line 3: field larger than"),
        ("sep=;\nmenu;de\nA;B\n;C", "line 4: the menu's own words are missing"),
        ("menu,de\n" + "A,B\n" * (MAX_ROWS + 1), f"line {MAX_ROWS + 2}: more than 20,000 rows"),
    ],
)
def test_one_bad_line_or_head_does_not_lose_the_others(text: str, left_out: str) -> None:
    words = parse_menu_words(text)
    assert words.said("A", "de") == "B"
    assert not words.has("X", "de")
    assert words.complaint.startswith(left_out)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("sep=;\r\nmenu;de\r\nA;B\r\n", "de"),
        ("\ufeffSEP=\t\nmenu\tde\nA\tB\n", "de"),
        ("sep=|\nmenu|de\nA|B\n", "de"),
        ("menu,de-DE\nA,B\n", "de"),
        ("menu,de_AT\nA,B\n", "de"),
        ("menu,en-US\nA,B\n", "en"),
        ("menu,ar-EG\nA,B\n", "ar"),
        ("menu,zh-Hans-CN\nA,B\n", "zh_CN"),
        ("menu,de,,\nA,B,,\n", "de"),
    ],
)
def test_heads_as_spreadsheets_and_translators_write_them(text: str, language: str) -> None:
    words = parse_menu_words(text)
    assert words.said("A", language) == "B"
    assert not words.left_out


def test_of_much_that_is_left_out_the_first_is_told() -> None:
    words = parse_menu_words("menu,de\n" + ",B\n" * 9)
    assert words.complaint.endswith("line 6: the menu's own words are missing; and 4 more")


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
