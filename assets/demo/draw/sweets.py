"""Cookies, doughnuts, cakes and ices."""

from __future__ import annotations

import math

import toppings as t
from cups import beans
from kit import Sheet, circle, ellipse, group, line, path, pt, rect, smooth, turned
from ware import cloth, plate

CX, CY = 480.0, 360.0
SPRINKLES = ("#F2C230", "#5FB0D8", "#8DC64A", "#FFFFFF", "#F2803A")


def cookie(s: Sheet, x: float, y: float, r: float) -> str:
    dough = path(s.blob(x, y, r, n=16, rough=.035), s.radial(
        [(0, "#DDA55E"), (.6, "#CC8C42"), (.9, "#A8662A"), (1, "#8A4E1C")], .48, .46, .54))
    f = s.lit(r * .09, 1.25, .18, 20, .28, .022 * 210 / r, 8, .02, seed=6, margin=.1)
    out = group(group(dough, f'filter="{f}"'), f'filter="{s.drop(9, 15, 13, .5)}"')
    for a in range(5):
        cx, cy = pt(x, y, r * s.u(.1, .7), a * 72 + s.u(0, 50))
        crack = smooth([(cx + i * r * .09, cy + s.u(-9, 9)) for i in range(5)], False)
        out += turned(group(line(crack, "#7A4416", 4, 'opacity=".5"'),
                            f'transform="translate({-cx:.0f} {-cy:.0f})"'), cx, cy, s.u(0, 360))
    chunks = ""
    for cx, cy in s.scatter(17, x, y, r * .84, r * .3):
        k = r * s.u(.075, .15)
        chunks += path(s.blob(cx, cy, k * 1.2, k, 7, .22, s.u(0, 180)), s.radial(
            [(0, "#6B3A1E"), (.7, "#45200E"), (1, "#2A1006")]))
    out += t.laid(s, chunks, blur=5, depth=1.2, shine=.6, drop=4)
    for cx, cy in s.scatter(30, x, y, r * .8, 18):
        out += rect(cx, cy, s.u(4, 7), s.u(4, 7), 1, "#fff", f'opacity=".9" transform="rotate('
                    f'{s.u(0, 90):.0f} {cx:.0f} {cy:.0f})" filter="{s.drop(1, 2, 1, .4)}"')
    return out


def doughnut(s: Sheet, x: float, y: float, r: float, kind: str) -> str:
    glaze, extra = {"strawberry": ("#F58CA6", "sprinkles"), "glazed": ("#F9E9CC", ""),
                    "chocolate": ("#4A2412", "lines"), "pistachio": ("#B5CC7A", "nuts"),
                    "sugar": ("", "sugar"), "lemon": ("#FBE27A", "seeds")}[kind]
    k = r / 200
    ring = s.blob(x, y, r, n=18, rough=.012) + s.blob(x, y, r * .3, n=10, rough=.03)
    body = f'<path fill-rule="evenodd" fill="{{}}" d="{ring}"/>'.format(s.radial(
        [(0, "#F2C27E"), (.5, "#E3A555"), (.92, "#C47E32"), (1, "#A3602A")], .5, .5, .52))
    f = s.lit(26 * k, 1.15, .22, 20, .06, .03, margin=.1)
    out = group(group(body, f'filter="{f}"'), f'filter="{s.drop(10 * k, 16 * k, 14 * k, .5)}"')
    if glaze:
        edge = (s.blob(x, y - 3 * k, r * .88, n=22, rough=.045)
                + s.blob(x, y, r * .36, n=12, rough=.07))
        icing = f'<path fill-rule="evenodd" fill="{glaze}" d="{edge}"/>'
        f = s.lit(13 * k, 1.35, .65 if kind != "glazed" else .5, 26, margin=.1)
        clear = 'opacity=".82"' if kind == "glazed" else ""
        out += group(group(icing, f'filter="{f}" {clear}'),
                     f'filter="{s.drop(2 * k, 5 * k, 4 * k, .5)}"')
    if extra == "lines":
        d = smooth([pt(x, y, r * (.42 if i % 2 else .84), i * 18) for i in range(20)])
        out += group(line(d, "#FBEFDC", 7 * k), f'filter="{s.lit(3 * k, 1, .5)}"')
    amount, apart = {"sprinkles": (86, 27.0), "nuts": (110, 13.0), "sugar": (420, 5.0),
                     "seeds": (80, 16.0)}.get(extra, (0, 1.0))
    inner, outer = (.34, .96) if extra == "sugar" else (.46, .8)
    for px, py in s.scatter(amount * 2, x, y, r * outer, apart * k):
        if math.hypot(px - x, py - y) < r * inner:
            continue
        if extra == "sprinkles":
            bit = rect(-12 * k, -4 * k, 24 * k, 8 * k, 4 * k, s.rng.choice(SPRINKLES))
            out += turned(group(bit, f'filter="{s.drop(1.5 * k, 3 * k, 1.6 * k, .5)}"'), px, py,
                          s.u(0, 180))
        elif extra == "nuts":
            out += path(s.blob(px, py, s.u(4, 9) * k, n=6, rough=.3), s.tone("#7E9A3A", .2),
                        f'filter="{s.drop(1, 2, 1, .4)}"')
        elif extra == "sugar":
            out += circle(px, py, s.u(1, 2.6) * k, "#FFFBF2", f'opacity="{s.u(.5, 1):.2f}"')
        else:
            out += ellipse(px, py, 3.4 * k, 2.6 * k, "#2E2A34")
    return out


def box(s: Sheet) -> str:
    out = rect(150, 98, 680, 560, 26, "#5a2a10", f'opacity=".45" filter="{s.blurred(22)}"')
    card = rect(132, 74, 696, 572, 22, s.linear([(0, "#F6D9B8"), (1, "#DDB084")], 1, 1))
    out += group(card, f'filter="{s.lit(6, .8, .15, margin=.06)}"')
    out += rect(152, 94, 656, 532, 12, s.linear([(0, "#A8764A"), (.16, "#D9B48C"), (1, "#EAD0AE")],
                                              1, 1))
    tissue = rect(158, 100, 644, 520, 10, "#FFF9EF")
    f = s.lit(5, .7, .1, grain=.3, freq=.012, seed=9, margin=.05)
    out += group(tissue, f'filter="{f}"')
    kinds = ("strawberry", "chocolate", "glazed", "pistachio", "sugar", "lemon")
    for i, kind in enumerate(kinds):
        out += doughnut(s, 264 + (i % 3) * 216, 234 + (i // 3) * 252, 116, kind)
    return out


def brownie(s: Sheet) -> str:
    out = ellipse(CX + 16, 588, 350, 70, "#5a2a10", f'opacity=".4" filter="{s.blurred(22)}"')
    out += group(ellipse(CX, 560, 380, 104, "#4A5A5E"), f'filter="{s.lit(8, .9, .4)}"')
    out += ellipse(CX, 553, 300, 74, "#3B494D")

    def block(x: float, y: float, w: float, h: float, seed: int) -> str:
        d = w * .34
        side = path(smooth([(x - w, y - h), (x - w + 4, y - 8), (x - w * .9, y), (x, y + 6),
                            (x + w * .5, y), (x + w * .55, y - h)]),
                    s.linear([(0, "#5A2C16"), (1, "#3A180A")]))
        end = path(f"M{x + w * .52} {y - h}L{x + w} {y - h - d}L{x + w} {y - d - 4}"
                   f"L{x + w * .54} {y + 2}Z", "#2A1006")
        lid = path(smooth([(x - w, y - h), (x - w * .52, y - h - d), (x + w * .2, y - h - d - 5),
                           (x + w, y - h - d), (x + w * .8, y - h - d * .5), (x + w * .53, y - h),
                           (x - w * .2, y - h + 5)]), s.linear([(0, "#A06A44"), (1, "#7A4426")]))
        crumb = s.lit(7, 1.2, .3, 22, .42, .06, 8, .05, seed=seed)
        crust = s.lit(6, 1.1, .35, 26, .32, .028, 5, .04, seed=seed + 2)
        o = group(side + end, f'filter="{crumb}"')
        melt = "".join(path(s.blob(x - w * .9 + i * w * .24, y - h * s.u(.25, .75), s.u(14, 26),
                                   s.u(8, 16), 9, .2), "#2A0E04") for i in range(6))
        return group(o + group(melt, f'filter="{s.lit(4, 1.1, .9, 26)}"')
                     + group(lid, f'filter="{crust}"'), f'filter="{s.drop(6, 10, 10, .5)}"')

    out += block(CX + 30, 546, 210, 118, 3) + block(CX - 26, 416, 205, 112, 11)
    nuts = "".join(turned(t.walnut(s, 34), x, y, s.u(0, 360)) for x, y in
                   ((400, 268), (470, 244), (560, 262), (500, 282), (616, 238)))
    out += t.laid(s, nuts, blur=5, depth=1.2, shine=.3, drop=7)
    melt = smooth([(330, 280), (420, 250), (600, 246), (640, 250), (600, 262), (590, 300),
                   (570, 306), (556, 290), (470, 300), (450, 352), (430, 360), (414, 316),
                   (370, 312), (352, 384), (334, 386), (326, 320)])
    out += t.laid(s, path(melt, "#4A1C0C"), blur=6, depth=1.2, shine=.9, drop=5)
    more = "".join(turned(t.walnut(s, 36), x, y, s.u(0, 360)) for x, y in
                   ((408, 272), (486, 262), (560, 270)))
    return out + t.laid(s, more, blur=5, depth=1.2, drop=7) + "".join(
        circle(x, y, s.u(2, 5), "#4A2412") for x, y in s.scatter(20, CX, 580, 280, 16, .16))


def wedge(s: Sheet, layers: list[tuple[float, str, float]], top: str, grain: float,
          height: float = 210) -> str:
    """A slice of cake from its long side: layers from the bottom, (share, colour, grain)."""
    out = ellipse(CX + 16, 606, 370, 72, "#5a2a10", f'opacity=".4" filter="{s.blurred(22)}"')
    out += group(ellipse(CX, 580, 396, 104, "#FFFDF9"), f'filter="{s.lit(8, .9, .25)}"')
    out += ellipse(CX, 572, 316, 74, "#EFE6DA")
    x0, x1, y = 236.0, 706.0, 572.0
    parts = ""
    for share, color, g in layers:
        h = height * share
        d = (f"M{x0} {y - h - 34}L{x1} {y - h}L{x1} {y}L{x0} {y - 34}Z")
        f = s.lit(4, .8, .15, 24, g, .07, 6 if g else 2, .05, seed=int(y), margin=.05) if g else (
            s.lit(5, .7, .25, margin=.05))
        parts += group(path(d, s.linear([(0, s.tone(color, .02)), (1, s.tone(color, .04))])),
                       f'filter="{f}"')
        y -= h
    lid = smooth([(x0, y - 34), (x0 + 60, y - 92), (x0 + 150, y - 110), (x0 + 300, y - 66),
                  (x1, y), (x1 - 120, y - 8), (x0 + 160, y - 25)])
    parts += group(path(lid, top), f'filter="{s.lit(9, 1.1, .35, 24, grain, .03, 4)}"')
    return out + group(parts, f'filter="{s.drop(8, 8, 12, .45)}"')


def raspberry(s: Sheet, x: float, y: float, k: float = 1) -> str:
    body = path(smooth([(-32, -16), (-16, -32), (16, -32), (32, -16), (22, 16), (0, 36),
                        (-22, 16)]), "#9E1438")
    bead = s.radial([(0, "#FF93A8"), (.35, "#E23A62"), (.8, "#B51C44"), (1, "#8A0E30")], .38, .34)
    bumps = ""
    for row, n in enumerate((3, 4, 5, 4, 3, 2)):
        for i in range(n):
            bumps += circle((i - (n - 1) / 2) * 14 + s.u(-1, 1), row * 12 - 30 + s.u(-1, 1), 9.4,
                            bead)
    shade = ellipse(12, 10, 30, 34, "#5A0820", f'opacity=".3" filter="{s.blurred(9)}"')
    berry = group(body + bumps, f'filter="{s.drop(4, 7, 5, .5)}"') + shade
    return turned(berry, x, y, s.u(-40, 40), k)


def cheesecake(s: Sheet) -> str:
    out = wedge(s, [(.16, "#B5773A", .5), (.84, "#FBEBC0", .1)],
                s.linear([(0, "#7A3C14"), (.5, "#B5662A"), (1, "#D9933F")], 1, 0), .2, 230)
    sauce = smooth([(300, 268), (360, 238), (480, 268), (590, 306), (604, 330), (560, 326),
                    (540, 420), (518, 424), (506, 330), (440, 316), (424, 372), (404, 372),
                    (392, 306), (330, 296)])
    out += t.laid(s, path(sauce, "#B5163C"), blur=6, depth=1.2, shine=.9, drop=4)
    for x, y in ((360, 248), (430, 262), (396, 222), (480, 286), (196, 560), (156, 586),
                 (232, 590)):
        out += raspberry(s, x, y, 1.15)
    return out + t.laid(s, turned(t.leaf(s, 80, 44, "#57A344"), 330, 216, -30)
                        + turned(t.leaf(s, 70, 40, "#57A344"), 452, 216, 200), drop=5)


def tiramisu(s: Sheet) -> str:
    out = wedge(s, [(.2, "#A8703A", .45), (.26, "#FFF4DC", .04), (.2, "#9A6230", .45),
                    (.34, "#FFF6E2", .04)], "#6B3A1E", .5, 236)
    dust = "".join(circle(x, y, s.u(1, 2.6), "#4A2410", f'opacity="{s.u(.4, .9):.2f}"')
                   for x, y in s.scatter(110, 480, 590, 300, 8, .18))
    out += dust
    return out + beans(s, [(392, 252), (440, 270), (420, 226), (180, 612), (770, 640)]) + t.laid(
        s, turned(t.leaf(s, 90, 50, "#57A344"), 494, 262, 24), drop=5)


def gelato(s: Sheet) -> str:
    out = ellipse(CX + 26, 652, 170, 30, "#5a2a10", f'opacity=".42" filter="{s.blurred(15)}"')
    wafer = rect(-26, -250, 52, 260, 6, "#E3AE62")
    for i in range(9):
        wafer += line(f"M-26 {-240 + i * 30}l52 -22M-26 {-262 + i * 30}l52 22", "#B5772E", 3)
    out += turned(t.laid(s, wafer, blur=4, drop=6), 610, 330, 24)
    out += ellipse(CX, 418, 206, 50, "#C8D8DC")
    for x, y, r, c, chips in ((CX - 84, 320, 138, "#A9C276", "#6B8A3A"),
                              (CX + 84, 318, 138, "#FBF1D6", "#4A2A18"),
                              ):
        ball = path(s.blob(x, y, r, n=18, rough=.025), s.radial(
            [(0, "#FFFDF4" if c == "#FBF1D6" else "#C4D896"), (.6, c), (1, s.tone(c, .02))]))
        skirt = path(s.blob(x, y + r * .62, r * 1.04, r * .34, 18, .09), c)
        f = s.lit(24, 1.15, .22, 20, .12, .03, 6, .03, seed=int(r + x), margin=.1)
        bits = "".join(path(s.blob(px, py, s.u(4, 10), s.u(3, 7), 6, .3), s.tone(chips, .15))
                       for px, py in s.scatter(22, x, y, r * .84, 30))
        out += group(group(ball + skirt, f'filter="{f}"') + group(
            bits, f'filter="{s.lit(2.5, 1, .3)}"'), f'filter="{s.drop(4, 8, 9, .4)}"')
    body = ("M270 410Q480 486 690 410C680 520 620 592 560 606L572 640C572 656 388 656 388 640"
            "L400 606C340 592 280 520 270 410Z")
    glaze = s.linear([(0, "#E8845C"), (.22, "#F6B090"), (.45, "#D9653A"), (1, "#8E3414")], 1, .2)
    out += group(path(body, glaze), f'filter="{s.drop(0, -4, 6, .35)}"')
    out += line("M270 410Q480 486 690 410", "#FCE0D0", 8, 'opacity=".9"')
    out += line("M312 470Q330 540 392 584", "#fff", 16, f'opacity=".5" filter="{s.blurred(5)}"')
    return out + t.laid(s, turned(t.leaf(s, 84, 48, "#57A344"), 472, 214, -50)
                        + turned(t.leaf(s, 76, 44, "#57A344"), 512, 204, 240), drop=5)


def roll(s: Sheet) -> str:
    out = cloth(s, 300, 380, 520, 480, 14, "#FBF6EC", "#7E98A0")
    out += plate(s, CX, CY + 4, 312, "#FFFDF9", "#E4D8CA")
    outer = circle(CX, CY, 242, s.radial([(0, "#E8B268"), (.8, "#D9964A"), (1, "#A8642A")]))
    out += t.laid(s, outer, blur=22, depth=1.2, shine=.25, grain=.06, freq=.03, drop=14)
    spiral = [pt(CX, CY, 226 - i * 4.5, i * 24) for i in range(49)]
    d = smooth(spiral, False)
    out += line(d, "#6B3210", 22, f'opacity=".8" filter="{s.blurred(3, .1)}"')
    inner = [pt(CX, CY, 204 - i * 4.5, i * 24 + 12) for i in range(44)]
    bun = line(smooth(inner, False), "#E3A458", 46)
    out += group(bun, f'filter="{s.lit(12, 1.1, .3, 22, .08, .04, margin=.1)}"')
    out += line(d, "#5A270C", 9, 'opacity=".85"')
    ribbon = []
    for i in range(15):
        yy = CY - 196 + i * 28
        half = max(0.0, 206 ** 2 - (yy - CY) ** 2) ** .5
        ribbon.append((CX + (1 if i % 2 else -1) * half * s.u(.86, .98), yy))
    f = s.lit(6, 1.1, .5, 24)
    icing = line(smooth(ribbon, False), "#FFFBF0", 21)
    for x, y in ribbon[2:13:2]:
        icing += line(f"M{x:.0f} {y:.0f}l{s.u(-5, 5):.0f} {s.u(24, 44):.0f}", "#FFFBF0", 20)
    icing += path(s.blob(CX, CY, 62, 50, 11, .12), "#FFFBF0")
    out += group(group(icing, f'filter="{f}"'), f'filter="{s.drop(3, 7, 6, .45)}"')
    for x, y in s.scatter(60, CX, CY, 170, 12):
        out += circle(x, y, s.u(1.2, 3), "#8A4A1C", 'opacity=".8"')
    for x, y, a in ((790, 196, 40), (812, 232, 52)):
        quill = rect(-92, -13, 184, 26, 11, s.linear([(0, "#C07A42"), (.5, "#8A4A1E"),
                                                     (1, "#5A2A0C")]))
        out += turned(t.laid(s, quill, blur=5, grain=.1, drop=8), x, y, a)
    return out


def paint(name: str, ground: str, seed: int) -> Sheet:
    s = Sheet(seed, ground)
    if name == "cookie":
        s.add(cookie(s, CX + 120, CY - 90, 190), cookie(s, CX - 70, CY + 40, 262))
    elif name == "doughnut":
        s.add(doughnut(s, CX, CY, 284, "strawberry"))
    else:
        s.add({"doughnut-box": box, "brownie": brownie, "cheesecake": cheesecake,
               "tiramisu": tiramisu, "gelato": gelato, "cinnamon-roll": roll}[name](s))
    return s


PICTURES: dict[str, str] = {
    "cookie": "peach", "doughnut": "mist", "doughnut-box": "sage", "brownie": "rose",
    "cheesecake": "lilac", "tiramisu": "mist", "gelato": "cream", "cinnamon-roll": "sand",
}
