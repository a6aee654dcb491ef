"""The ways to pay, drawn without a ground: a counter with its till, a card reader, a card."""

from __future__ import annotations

import toppings as t
from kit import Sheet, circle, ellipse, group, line, path, rect

READER_SIZE = (480, 760)
READER_SCREEN = (76, 78, 308, 250)
"""Left, top, width, height: what `TerminalPicture.qml` shows on it stands there."""


def counter() -> Sheet:
    s = Sheet(21, None, (800, 616), top=98)
    s.add(ellipse(400, 682, 356, 14, "#5a2a10", f'opacity=".5" filter="{s.blurred(9)}"'))
    s.add(_desk(s), _receipt(s), _till(s), _bell(s), _takings(s))
    return s


def _desk(s: Sheet) -> str:
    paint = s.linear([(0, "#D9622A"), (.5, "#CE4F1A"), (1, "#A8380B")], .3, 1)
    front = group(rect(56, 580, 688, 104, 14, paint), f'filter="{s.lit(9, .7, .2, margin=.05)}"')
    for x in range(142, 740, 86):
        front += line(f"M{x} 604L{x} 676", "#7E2A08", 5, 'opacity=".45"')
        front += line(f"M{x + 5} 604L{x + 5} 676", "#FFB48A", 3, 'opacity=".5"')
    wood = s.linear([(0, "#E9BC84"), (.5, "#D6A266"), (1, "#A8743E")])
    top = rect(24, 536, 752, 58, 20, wood)
    for i in range(5):
        y = 546 + i * 9
        top += line(f"M44 {y}q180 {s.u(-5, 5):.0f} 356 0t352 0", "#8F5A2C", s.u(1, 2.4),
                    f'opacity="{s.u(.2, .45):.2f}"')
    return front + t.laid(s, top, blur=7, depth=.8, shine=.2, drop=4, margin=.1)


def _receipt(s: Sheet) -> str:
    d = "M398 350C402 250 398 190 424 128L524 128C502 190 500 250 492 350Z"
    out = t.laid(s, path(d, "#FFFDF8"), blur=5, depth=.6, shine=.1, drop=6)
    for i, wide in enumerate((50, 52, 40, 58)):
        out += line(f"M446 {166 + i * 32}L{446 + wide - 8 * i} {166 + i * 32}", "#B9AEA4", 7)
    return out


def _till(s: Sheet) -> str:
    shell = s.linear([(0, "#6A605A"), (.5, "#4A423D"), (1, "#2B2522")], .3, 1)
    # The drawer, the slope with the keys, the screen.
    drawer = t.laid(s, rect(150, 458, 400, 82, 16, shell), blur=8, depth=.8, shine=.35, drop=9,
                    margin=.1)
    drawer += rect(172, 478, 356, 44, 8, "none", 'stroke="#1F1A17" stroke-width="4" opacity=".7"')
    drawer += t.laid(s, rect(312, 492, 76, 16, 8, "#D8D3CC"), blur=3, depth=.8, drop=2)
    slope = path("M204 334L496 334L540 462L160 462Z", shell)
    keys = t.laid(s, slope, blur=9, depth=.8, shine=.3, drop=5, margin=.1)
    pads = ""
    for row in range(3):
        for column in range(5):
            wide = 40 + 4 * row
            x = 350 + (column - 2) * (wide + 11)
            color = "#F4EADD" if column < 4 else ("#C9584A", "#E0A93C", "#5E9A4E")[row]
            pads += rect(x - wide / 2, 352 + row * 35, wide, 25, 7, color)
    keys += t.laid(s, pads, blur=3, depth=.8, shine=.25, drop=2)
    screen = t.laid(s, rect(174, 150, 262, 190, 26, shell), blur=10, depth=.8, shine=.4, drop=7,
                    margin=.1)
    lit = s.linear([(0, "#FFFDF7"), (1, "#FBE7CF")], 1, 1)
    screen += rect(196, 172, 218, 146, 12, lit)
    for i, wide in enumerate((112, 84, 124)):
        screen += line(f"M216 {198 + i * 24}L{216 + wide} {198 + i * 24}", "#D9CBB9", 9)
        screen += line(f"M372 {198 + i * 24}L392 {198 + i * 24}", "#D9CBB9", 9)
    screen += rect(210, 268, 190, 34, 17, "#C2410C")
    return drawer + keys + screen


def _bell(s: Sheet) -> str:
    steel = s.linear([(0, "#FFFFFF"), (.4, "#E4E0DA"), (1, "#9A938B")], .7, 1)
    foot = t.laid(s, rect(574, 512, 158, 30, 13, "#4A423D"), blur=5, depth=.8, drop=6)
    dome = path("M586 514C586 442 622 412 653 412S720 442 720 514Z", steel)
    out = foot + t.laid(s, dome, blur=13, depth=.85, shine=.6, drop=4)
    out += line("M606 490C612 456 628 438 644 432", "#fff", 9,
                f'opacity=".85" filter="{s.blurred(2.5)}"')
    return out + t.laid(s, circle(653, 402, 14, "#E4E0DA") + rect(647, 404, 12, 14, 4, "#9A938B"),
                        blur=5, depth=.8, shine=.6, drop=2)


def _takings(s: Sheet) -> str:
    """A few coins on the counter."""
    gold = s.linear([(0, "#F8DC8C"), (.5, "#E3B24A"), (1, "#A87420")], 1, .3)
    out = ""
    for x, count in ((92, 4), (122, 2)):
        for i in range(count):
            out += t.laid(s, rect(x - 32, 520 - i * 17, 64, 18, 8, gold), blur=3, depth=.8,
                          shine=.6, drop=2)
    return out


def reader() -> Sheet:
    s = Sheet(22, None, READER_SIZE)
    shell = s.linear([(0, "#5C534D"), (.45, "#3C3531"), (1, "#241F1C")], .5, 1)
    s.add(t.laid(s, rect(40, 34, 380, 668, 62, shell), blur=15, depth=.75, shine=.4, drop=18,
                 margin=.12))
    x, y, w, h = READER_SCREEN
    s.add(rect(x - 12, y - 12, w + 24, h + 24, 36, "#171311"),
          rect(x, y, w, h, 26, s.linear([(0, "#FFFFFF"), (1, "#FCEFE2")], .6, 1)))
    pads = ""
    for row in range(4):
        for column in range(3):
            color = "#6E645D" if row < 3 else ("#C9402F", "#6E645D", "#4C9148")[column]
            pads += rect(x + column * 108, 372 + row * 74, 92, 56, 18, color)
    s.add(t.laid(s, pads, blur=5, depth=.85, shine=.3, drop=5, margin=.1))
    return s


def card() -> Sheet:
    s = Sheet(23, None, (480, 320))
    paint = s.linear([(0, "#F08A4E"), (.45, "#D9561C"), (1, "#A8380B")], 1, .8)
    face = rect(24, 20, 424, 268, 30, paint)
    clip = s.clip(rect(24, 20, 424, 268, 30, "#000"))
    s.add(t.laid(s, face, blur=5, depth=.6, shine=.2, drop=12, margin=.12))
    s.add(group(circle(420, 40, 190, "#fff", 'opacity=".1"')
                + circle(440, 20, 120, "#fff", 'opacity=".1"'), f'clip-path="{clip}"'))
    gold = s.linear([(0, "#FBE7B4"), (.5, "#E8C06A"), (1, "#B98A34")], 1, 1)
    s.add(t.laid(s, rect(64, 98, 78, 60, 14, gold), blur=4, depth=.7, shine=.5, drop=3))
    s.add(line("M64 128L142 128M92 98L92 158M114 98L114 158", "#8F6420", 2.5, 'opacity=".7"'))
    for i in range(4):
        s.add(rect(64 + i * 92, 204, 70, 16, 8, "#FFF1E4"))
    s.add(rect(64, 240, 120, 12, 6, "#FFF1E4", 'opacity=".75"'))
    for r in (16, 32, 48):
        s.add(line(f"M{364 + r * .6:.0f} {76 - r * .8:.0f}A{r} {r} 0 0 1 {364 + r * .6:.0f}"
                   f" {76 + r * .8:.0f}", "#FFF1E4", 9))
    return s
