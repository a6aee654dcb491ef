"""Jars, bottles, bags and bread to take home, and the meals that put dishes together."""

from __future__ import annotations

import toppings as t
from burgers import any_burger
from cups import beans
from glasses import Glass, bubbles, cubes, fill, glass_front, straw
from grill import carton, wing
from kit import Sheet, circle, ellipse, group, line, path, rect, smooth, turned
from sweets import cookie

CX = 480.0
FLAME = ("M0 -50C10 -40 16 -32 16 -22C16 -10 8 -2 0 -2S-16 -10 -16 -22C-16 -30 -12 -34 -9 -39"
         "C-7 -34 -4 -33 -3 -34C-4 -40 -3 -46 0 -50Z")


def floor(s: Sheet, y: float, w: float) -> str:
    return ellipse(CX, y, 410, 70, "#fff", f'opacity=".3" filter="{s.blurred(26)}"') + ellipse(
        CX + 40, y + 6, w, 34, "#5a2a10", f'opacity=".45" filter="{s.blurred(16)}"')


def label(s: Sheet, x: float, y: float, w: float, h: float, title: str, color: str,
          letters: int = 31) -> str:
    """A curved paper label with the house's flame."""
    d = (f"M{x - w} {y}Q{x} {y + 26} {x + w} {y}L{x + w} {y + h}Q{x} {y + h + 26} {x - w} "
         f"{y + h}Z")
    sheet = s.linear([(0, "#E9DCC6"), (.2, "#FFFBF2"), (.6, "#FBF3E4"), (1, "#CDBB9C")], 1, 0)
    out = path(d, sheet)
    out += line(f"M{x - w + 2} {y + 12}Q{x} {y + 38} {x + w - 2} {y + 12}", color, 5)
    out += line(f"M{x - w + 2} {y + h - 12}Q{x} {y + h + 14} {x + w - 2} {y + h - 12}", color, 5)
    mid = y + h / 2 + 14
    out += turned(path(FLAME, color), x, mid - 14, 0, 1.15)
    style = 'text-anchor="middle" font-family="Inter" fill="#3A2A20"'
    out += (f'<text x="{x}" y="{mid + 26:.0f}" {style} font-size="{letters}" font-weight="800"'
            f' letter-spacing="-.6">{title}</text>')
    return out + (f'<text x="{x}" y="{mid + 52:.0f}" {style} font-size="15" font-weight="600"'
                  f' letter-spacing="3.4" opacity=".65">EMBER LANE</text>')


def jar(s: Sheet, name: str) -> str:
    color, dark, bits, title, ink = {
        "sauce-jar": ("#D23A1C", "#8E1E0A", "#E9603A #B02A10 #F08A5A", "Slow tomato", "#C2410C"),
        "pesto-jar": ("#6F9A2E", "#3F6414", "#8FBF55 #4F7F1E #C8D88A", "Basil pesto", "#4F7A2A"),
    }[name]
    out = floor(s, 640, 210)
    body = ("M300 208C270 226 262 250 262 290L262 580C262 628 290 640 480 640S698 628 698 580"
            "L698 290C698 250 690 226 660 208Z")
    clip = s.clip(path(body, "#000"))
    inside = path(body, s.linear([(0, color), (1, dark)]))
    for x, y in s.scatter(170, CX, 430, 250, 20):
        inside += path(s.blob(x, y, s.u(5, 15), n=7, rough=.3), s.tone(s.rng.choice(bits.split()),
                                                                    .1), 'opacity=".6"')
    inside += rect(250, 200, 460, 460, 0, s.linear([(0, "#00000060"), (.2, "#00000000"),
                                                   (.7, "#00000000"), (1, "#00000070")], 1, 0))
    out += group(inside, f'clip-path="{clip}"')
    out += path(body, "none", 'stroke="#fff" stroke-width="7" opacity=".5"')
    out += label(s, CX, 340, 217, 190, title, ink)
    out += line("M296 268L290 590", "#fff", 17, f'opacity=".6" filter="{s.blurred(3)}"')
    out += line("M668 268L672 590", "#fff", 8, f'opacity=".4" filter="{s.blurred(2)}"')
    lid = rect(282, 120, 396, 96, 18, s.linear([(0, "#8A6A2A"), (.2, "#F6E2A0"), (.45, "#D0A848"),
                                               (1, "#7A5A1C")], 1, 0))
    lid += "".join(rect(284 + i * 16.3, 150, 3, 60, 1, "#5A4010", 'opacity=".35"')
                   for i in range(24))
    out += lid + ellipse(CX, 124, 196, 26, s.linear([(0, "#FBEFC4"), (1, "#C89E3E")], 1, 1))
    if name == "sauce-jar":
        for x, y, r in ((176, 600, 66), (780, 618, 56), (838, 650, 40)):
            ball = circle(x, y, r, s.radial([(0, "#F2694A"), (.6, "#D8321C"), (1, "#8E1608")]))
            out += s.shadow(x + 12, y + r * .86, r, r * .2, .4, 9) + group(
                ball, f'filter="{s.lit(18, .9, .7)}"')
            out += turned("".join(turned(ellipse(r * .3, 0, r * .3, r * .08, "#4F8A35"), 0, 0, a)
                                  for a in range(0, 360, 72)), x, y - r * .72)
    out += t.laid(s, "".join(turned(t.leaf(s, 120, 66, "#4C9A3C"), x, y, a) for x, y, a in
                  ((212, 660, 200), (260, 634, -30), (744, 668, 20), (700, 650, 140))), drop=7)
    return out


def oil(s: Sheet) -> str:
    out = floor(s, 660, 150)
    body = ("M438 96L438 210C438 262 352 270 352 348L352 630C352 656 372 660 480 660S608 656 608 "
            "630L608 348C608 270 522 262 522 210L522 96Z")
    glass = s.linear([(0, "#26360A"), (.16, "#8FA83A"), (.34, "#5F7A1C"), (.75, "#4A6414"),
                      (1, "#1E2C06")], 1, 0)
    out += path(body, glass)
    glow = ellipse(CX + 30, 560, 90, 90, "#D9D24A", f'opacity=".5" filter="{s.blurred(26)}"')
    out += group(glow, f'clip-path="{s.clip(path(body, "#000"))}"')
    out += label(s, CX, 380, 127, 190, "Olive oil", "#5F7A1C", 28)
    out += line("M374 350L374 620", "#fff", 12, f'opacity=".6" filter="{s.blurred(3)}"')
    out += line("M452 110L452 214", "#fff", 9, f'opacity=".6" filter="{s.blurred(2)}"')
    cork = rect(434, 40, 92, 66, 10, "#C8A068")
    out += t.laid(s, cork, blur=6, grain=.3, freq=.09, drop=3) + rect(430, 92, 100, 22, 6,
                                                                      "#3A4A12")
    for x, y in ((208, 628), (262, 650), (300, 618), (700, 640), (752, 622)):
        drupe = ellipse(0, 0, 36, 28, s.radial([(0, "#A8B84A"), (.6, "#7A8E2A"), (1, "#46540E")]))
        out += turned(t.laid(s, drupe, blur=10, shine=.7, drop=8), x, y, s.u(-40, 40))
    return out + t.laid(s, "".join(turned(t.leaf(s, 110, 26, "#7E9A6A"), x, y, a) for x, y, a in
                        ((226, 590, -30), (280, 584, 20), (730, 596, -50), (786, 590, 10))),
                        blur=3, drop=6)


def bag(s: Sheet) -> str:
    out = floor(s, 650, 200)
    body = "M306 150L654 150L676 620C676 646 660 652 480 652S284 646 284 620Z"
    kraft = s.linear([(0, "#7A4E28"), (.14, "#CF9A62"), (.5, "#BE8850"), (.86, "#A06C38"),
                      (1, "#6B421E")], 1, 0)
    out += group(path(body, kraft), f'filter="{s.lit(9, .9, .1, grain=.18, freq=.012, seed=3)}"')
    out += path("M306 150L654 150L656 196L304 196Z", "#8E5E30") + rect(300, 172, 360, 12, 5,
                                                                      "#5A3A1C")
    out += path("M654 196L676 620C676 640 668 648 640 650L616 196Z", "#000", 'opacity=".14"')
    out += rect(322, 160, 26, 42, 5, "#D8D2CA") + rect(612, 160, 26, 42, 5, "#D8D2CA")
    return out + label(s, CX, 318, 150, 220, "House beans", "#C2410C", 29) + beans(s, [
            (196, 640), (246, 662), (160, 668), (284, 640), (216, 604), (724, 652), (772, 668),
            (806, 636), (744, 620)])


def loaf(s: Sheet) -> str:
    crust = path(s.blob(CX, 372, 352, 232, 20, .015), s.radial(
        [(0, "#E0A860"), (.55, "#C07A34"), (.9, "#7A3E14"), (1, "#4A220A")], .42, .34, .7))
    f = s.lit(30, 1.1, .15, 20, .1, .03, margin=.08)
    out = path(s.blob(CX + 16, 402, 352, 230), "#5a2a10", f'opacity=".5" filter="{s.blurred(24)}"')
    out += group(crust, f'filter="{f}"')
    clip = s.clip(ellipse(CX, 372, 338, 220, "#000"))
    rings = "".join(ellipse(CX, 372, 40 + i * 50, 26 + i * 33, "none", 'stroke="#FFF6E4"'
                    f' stroke-width="{s.u(9, 20):.0f}"') for i in range(7))
    soft = s.lit(4, .6, 0, grain=.3, freq=.06, wobble=16, wfreq=.02, margin=.05)
    out += group(group(rings, f'filter="{soft}" opacity=".5"'), f'clip-path="{clip}"')
    cuts = ""
    for i in range(3):
        x = CX - 176 + i * 172
        d = smooth([(x - 54, 540 - abs(1 - i) * 30), (x - 40, 400), (x + 20, 260),
                    (x + 66, 196 + abs(1 - i) * 24), (x + 58, 290), (x + 6, 420)])
        cuts += path(d, s.linear([(0, "#F6D9A0"), (1, "#D9A05A")]))
    out += t.laid(s, cuts, blur=8, depth=1.2, shine=.1, grain=.25, freq=.05, drop=6)
    for i in range(3):
        x = CX - 176 + i * 172
        ear = smooth([(x - 56, 540 - abs(1 - i) * 30), (x - 44, 400), (x + 14, 262),
                      (x + 66, 192 + abs(1 - i) * 24)], False)
        out += group(line(ear, "#6B3410", 14), f'filter="{s.lit(4, 1.1, .2, grain=.2)}"')
    for x, y in s.scatter(120, CX, 372, 450, 14, .7):
        out += circle(x, y, s.u(.8, 2.6), "#fff", f'opacity="{s.u(.3, .8):.2f}"')
    for x, y, a in ((150, 618, -14), (176, 652, -4), (770, 640, 192)):
        ear = line("M-110 0L70 0", "#C89A4A", 4)
        for j in range(6):
            for side in (-1, 1):
                ear += turned(ellipse(0, 0, 17, 7.5, s.tone("#E0B45A", .08)), 10 + j * 17,
                              side * 9, side * 24)
        out += turned(t.laid(s, ear, blur=3, drop=6), x, y, a)
    return out


COLA = [(0, "#7A3414"), (.3, "#4A1A0A"), (1, "#220A04")]
JUICE = [(0, "#FBDD80"), (.4, "#F5C544"), (1, "#E09E1E")]


def drink(s: Sheet, x: float, base: float, k: float, stops: list[tuple[float, str]],
          color: str = "#C2410C") -> str:
    g = Glass(140, 104, 120, 178, 640)
    out = s.shadow(CX + 20, 655, 130, 22, .45, 13)
    out += fill(s, g, stops, stops[0][1], cubes(s, g, 3, 78) + bubbles(s, g, 50, "#F0B080"))
    clip = s.clip(rect(0, -100, 960, g.level + 106, 0, "#000"))
    out += group(straw(s, CX + 40, 520, 520, 10, color), f'clip-path="{clip}"')
    return group(out + glass_front(s, g, 26),
                 f'transform="translate({x} {base}) scale({k}) translate(-480 -656)"')


def basket(s: Sheet, x: float, base: float) -> str:
    """Wings heaped in a paper-lined basket, from the front."""
    out = s.shadow(x + 16, base + 2, 220, 26, .5, 15)
    liner = smooth([(x - 238, base - 190), (x - 170, base - 262), (x - 60, base - 214),
                    (x + 30, base - 270), (x + 130, base - 220), (x + 236, base - 200),
                    (x + 190, base - 90), (x - 190, base - 90)])
    out += t.laid(s, path(liner, "#FBF5EA"), blur=5, shine=.1, drop=4)
    for row, n in enumerate((3, 4, 5, 4)):
        for i in range(n):
            px = x + (i - (n - 1) / 2) * 84 + s.u(-10, 10)
            py = base - 330 + row * 52 + s.u(-10, 10)
            f = s.lit(12, 1.25, .65, 22, .2, .035, 10, .03, seed=i + row, margin=.3)
            one = turned(wing(s, "#B5531C", (i + row) % 2 == 0), px, py, s.u(-80, 260), .74)
            out += group(group(one, f'filter="{f}"'), f'filter="{s.drop(4, 8, 7, .55)}"')
    body = (f"M{x - 226} {base - 176}Q{x} {base - 128} {x + 226} {base - 176}L{x + 176} {base - 14}"
            f"Q{x} {base + 22} {x - 176} {base - 14}Z")
    weave = path(body, s.linear([(0, "#4A5A60"), (.3, "#3B494F"), (1, "#222C30")], 1, .4))
    out += group(group(weave, f'filter="{s.lit(10, .9, .3)}"'), f'filter="{s.drop(0, -5, 8, .45)}"')
    return out + line(f"M{x - 226} {base - 176}Q{x} {base - 128} {x + 226} {base - 176}", "#5F7178",
                      12)


def meal(s: Sheet, name: str) -> str:
    """One before the other, so that all of it is in the middle too: the rail shows no more."""
    out = ellipse(CX, 640, 460, 74, "#fff", f'opacity=".32" filter="{s.blurred(26)}"')
    if name == "meal-kids":
        out += drink(s, 700, 596, .74, JUICE, "#4F9AC0") + carton(s, 560, 610, .78)
        out += any_burger(s, "kids", 352, 634, 178)
        return out + cookie(s, 640, 632, 66)
    out += drink(s, 706, 600, .86, COLA)
    out += carton(s, 566, 618, .84)
    if name == "meal-wings":
        return out + turned(basket(s, 0, 0), 368, 636, 0, .86)
    return out + any_burger(s, "smash" if name == "meal-smash" else "crispy-chicken", 358, 640, 196)


def paint(name: str, ground: str, seed: int) -> Sheet:
    s = Sheet(seed, ground)
    if name.startswith("meal-"):
        s.add(meal(s, name))
    elif name.endswith("-jar"):
        s.add(jar(s, name))
    else:
        s.add({"olive-oil": oil, "beans": bag, "sourdough-loaf": loaf}[name](s))
    return s


PICTURES: dict[str, str] = {
    "meal-smash": "cream", "meal-chicken": "mist", "meal-wings": "rose", "meal-kids": "sage",
    "sauce-jar": "cream", "pesto-jar": "peach", "olive-oil": "sand", "beans": "mist",
    "sourdough-loaf": "rose",
}
