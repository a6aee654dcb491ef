"""Cold drinks, beer and wine: glasses from the front and a little above."""

from __future__ import annotations

from dataclasses import dataclass

from cups import cream_cap
from kit import Sheet, circle, ellipse, group, line, path, rect, smooth, turned
from sweets import raspberry
from toppings import laid, leaf, lemon_slice

CX = 480.0


@dataclass(frozen=True, slots=True)
class Glass:
    """A tumbler: half widths at rim and foot, heights of rim, drink and foot."""

    top: float = 150
    foot: float = 116
    rim_y: float = 120
    level: float = 185
    foot_y: float = 640

    def half(self, y: float) -> float:
        k = (y - self.rim_y) / (self.foot_y - self.rim_y)
        return self.top + (self.foot - self.top) * k


TALL = Glass()
PINT = Glass(162, 112, 84, 150, 650)
SHORT = Glass(176, 148, 210, 262, 640)


def _body(g: Glass, y0: float, y1: float, inset: float) -> str:
    a, b = g.half(y0) - inset, g.half(y1) - inset
    return (f"M{CX - a:.0f} {y0:.0f}L{CX - b:.0f} {y1:.0f}Q{CX:.0f} {y1 + b * .34:.0f} "
            f"{CX + b:.0f} {y1:.0f}L{CX + a:.0f} {y0:.0f}Z")


def straw(s: Sheet, x: float, y: float, length: float, turn: float, color: str) -> str:
    out = rect(-10, -length, 20, length, 6, "#FFFDF8")
    for i in range(int(length // 44) + 1):
        out += path(f"M-10 {-length + i * 44}l20 -16v22l-20 16Z", color)
    out += rect(-10, -length, 6, length, 3, "#fff", 'opacity=".5"') + rect(
        4, -length, 6, length, 3, "#000", 'opacity=".14"')
    clip = s.clip(rect(-10, -length, 20, length, 6, "#000"))
    return turned(group(out, f'clip-path="{clip}"'), x, y, turn)


def ice(s: Sheet, x: float, y: float, a: float) -> str:
    face = rect(-a / 2, -a / 2, a, a, a * .2, s.linear(
        [(0, "#FFFFFFE8"), (.5, "#FFFFFF66"), (1, "#FFFFFFA8")], 1, 1))
    face += rect(-a / 2 + 4, -a / 2 + 4, a - 8, a - 8, a * .16, "none",
                 'stroke="#fff" stroke-width="3.5" opacity=".85"')
    face += line(f"M{-a * .26:.0f} {-a * .1:.0f}L{-a * .1:.0f} {-a * .28:.0f}", "#fff", 6)
    face += path(f"M{a * .1:.0f} {a * .38:.0f}L{a * .38:.0f} {a * .1:.0f}L{a * .4:.0f} "
                 f"{a * .4:.0f}Z", "#fff", 'opacity=".4"')
    return turned(face, x, y, s.u(-34, 34))


def glass_front(s: Sheet, g: Glass, drops: int = 26, rim: bool = True) -> str:
    """The glass itself, over the drink: edges, gleams and cold drops."""
    out = path(_body(g, g.rim_y, g.foot_y, 0)[:-1], "none", 'stroke="#fff" stroke-width="5"'
               ' opacity=".75"')
    for x, w, o in ((-.8, 20, .6), (-.62, 7, .5), (.83, 10, .45)):
        y0, y1 = g.rim_y + 40, g.foot_y - 46
        out += line(f"M{CX + g.half(y0) * x:.0f} {y0:.0f}L{CX + g.half(y1) * x:.0f} {y1:.0f}",
                    "#fff", w, f'opacity="{o}" filter="{s.blurred(2.5)}"')
    if rim:
        out += ellipse(CX, g.rim_y, g.top, g.top * .2, "none", 'stroke="#fff" stroke-width="7"'
                       ' opacity=".9"')
        out += ellipse(CX, g.rim_y, g.top + 3, g.top * .2 + 3, "none",
                       'stroke="#7A6A5A" stroke-width="1.6" opacity=".45"')
    beads = ""
    for _ in range(drops):
        y = s.u(g.level + 40, g.foot_y - 40)
        x = CX + g.half(y) * s.u(-.9, .9)
        r = s.u(2.5, 6.5)
        beads += ellipse(x, y, r, r * 1.25, "#FFFFFF", 'opacity=".5"')
    return out + group(beads, f'filter="{s.lit(2.4, 1.1, .9, 24)}"')


def fill(s: Sheet, g: Glass, stops: list[tuple[float, str]], surface: str,
         inner: str = "") -> str:
    d = _body(g, g.level, g.foot_y - 26, 11)
    clip = s.clip(path(d, "#000"))
    round_ = s.linear([(0, "#00000038"), (.22, "#00000000"), (.75, "#00000000"),
                       (1, "#00000048")], 1, 0)
    out = group(path(d, s.linear(stops)) + inner + path(d, round_), f'clip-path="{clip}"')
    a = g.half(g.level) - 11
    return out + ellipse(CX, g.level, a, a * .2, surface) + ellipse(
        CX - a * .2, g.level - a * .03, a * .55, a * .09, "#fff",
        f'opacity=".35" filter="{s.blurred(4)}"')


def stand(s: Sheet, g: Glass, tint: str = "#FFFFFF") -> str:
    out = ellipse(CX, g.foot_y + 14, 400, 60, "#fff", f'opacity=".3" filter="{s.blurred(26)}"')
    out += ellipse(CX + 44, g.foot_y + 26, g.foot * 1.5, 32, "#5a2a10",
                   f'opacity=".42" filter="{s.blurred(15)}"')
    out += ellipse(CX + 64, g.foot_y + 32, g.foot * .9, 16, tint,
                   f'opacity=".5" filter="{s.blurred(12)}"')
    out += path(_body(g, g.rim_y, g.foot_y, 0), "#FFFFFF", 'opacity=".4"')
    return out + ellipse(CX, g.rim_y, g.top, g.top * .2, "#FFFFFF", 'opacity=".4"')


def bubbles(s: Sheet, g: Glass, n: int, color: str = "#fff", o: float = .6) -> str:
    out = ""
    for _ in range(n):
        y = s.u(g.level + 10, g.foot_y - 40)
        out += circle(CX + g.half(y) * s.u(-.85, .85), y, s.u(1.6, 4.6), color,
                      f'opacity="{o * s.u(.5, 1):.2f}"')
    return out


def cubes(s: Sheet, g: Glass, rows: int, a: float = 84) -> str:
    out = ""
    for r in range(rows):
        y = g.level + 26 + r * a * .86
        for i in (-1, 0, 1):
            out += ice(s, CX + i * a * .98 + s.u(-12, 12) + (r % 2) * 18, y + s.u(-12, 12),
                       a * s.u(.9, 1.08))
    return out


def mint(s: Sheet, x: float, y: float, k: float = 1) -> str:
    out = ""
    for a in (-150, -30, -110, -65, -90):
        one = turned(leaf(s, 84, 50, "#57A344"), 0, 0)
        out += turned(group(one, 'transform="translate(40 0)"'), 0, 0, a + s.u(-8, 8))
    return turned(laid(s, out, blur=4, drop=5), x, y, 0, k)


def wheel(s: Sheet, x: float, y: float, r: float, peel: str = "#F2C230",
          flesh: str = "#F8D84C") -> str:
    return turned(laid(s, lemon_slice(s, r, peel, flesh), blur=4, depth=.8, drop=6), x, y, 12)


def foam(s: Sheet, g: Glass, color: str, over: float = 26, deep: float = 74) -> str:
    """A head of beer foam, proud of the rim."""
    a = g.half(g.rim_y) - 8
    b = g.half(g.rim_y + deep) - 9
    d = smooth([(CX - a, g.rim_y), (CX - a * .6, g.rim_y - over), (CX, g.rim_y - over * 1.4),
                (CX + a * .6, g.rim_y - over), (CX + a, g.rim_y), (CX + b, g.rim_y + deep),
                (CX + b * .4, g.rim_y + deep + 18), (CX - b * .3, g.rim_y + deep + 12),
                (CX - b, g.rim_y + deep)])
    out = laid(s, path(d, color), blur=14, depth=.9, shine=.12, grain=.1, freq=.06, drop=3)
    for x, y in s.scatter(60, CX, g.rim_y + 20, a * .8, 9, .45):
        out += circle(x, y, s.u(1.5, 4), "#fff", f'opacity="{s.u(.4, .9):.2f}"')
    return out


def tumbler(s: Sheet, name: str) -> str:
    if name == "cola":
        g, c = TALL, [(0, "#7A3414"), (.3, "#4A1A0A"), (1, "#220A04")]
        inner, top = cubes(s, g, 3) + bubbles(s, g, 70, "#F0B080"), "#6B2C12"
        extra = straw(s, CX + 40, 560, 560, 11, "#C2410C")
        after = wheel(s, CX - 140, 132, 66)
    elif name == "lemonade":
        g, c = TALL, [(0, "#FBEFA4"), (.5, "#F8E27A"), (1, "#EEC94A")]
        inner = cubes(s, g, 3) + group(wheel(s, CX + 30, 420, 76) + wheel(s, CX - 60, 540, 70),
                                       'opacity=".8"')
        top, extra = "#FCF3BC", straw(s, CX - 30, 560, 560, -10, "#E0A82A")
        after = mint(s, CX + 70, 176, 1.05) + wheel(s, CX - 138, 134, 64)
    elif name == "iced-tea":
        g, c = TALL, [(0, "#E8994A"), (.5, "#CF6E24"), (1, "#9A4210")]
        peach = "".join(turned(laid(s, path(smooth([(-56, 16), (-20, -22), (30, -22), (58, 12),
                        (20, 2), (-20, 4)]), s.linear([(0, "#FBC06A"), (1, "#F08A4A")])), drop=4),
                        CX + x, y, a, 1.2) for x, y, a in ((-50, 380, 20), (60, 480, -40),
                                                         (-30, 570, 60)))
        inner, top = cubes(s, g, 3) + peach, "#EBA65C"
        extra = straw(s, CX + 40, 560, 560, 11, "#5F8A4A")
        after = mint(s, CX - 60, 182, 1) + wheel(s, CX + 138, 140, 60)
    elif name == "orange-juice":
        g, c = SHORT, [(0, "#FFC04A"), (.5, "#FBA020"), (1, "#E97E0A")]
        inner, top, extra = bubbles(s, g, 30, "#FFE0A0", .5), "#FFCB66", ""
        after = wheel(s, CX + 158, 226, 88, "#F08A1C", "#FBAA3C") + orange(s, 204, 590, 104)
    elif name == "berry-smoothie":
        g, c = TALL, [(0, "#B8488A"), (.5, "#9A2F70"), (1, "#6B1C50")]
        inner, top = bubbles(s, g, 40, "#E89AC4", .4), "#CC68A0"
        extra = straw(s, CX + 40, 540, 530, 11, "#7A3A8A")
        after = berries(s, [(CX - 66, 168), (CX - 6, 176), (CX - 34, 134), (CX + 62, 182)])
        after += berries(s, [(230, 640), (292, 664), (176, 668), (730, 650)])
    elif name == "iced-latte":
        g, c = TALL, [(0, "#6B3414"), (.26, "#9A5A2C"), (.48, "#D9A878"), (.66, "#F7E6D0"),
                      (1, "#FFF8EC")]
        wisps = "".join(line(smooth([(CX + x + s.u(-20, 20), 300 + j * 46) for j in range(6)],
                                    False), "#8A4A20", 16, f'opacity=".45" filter='
                             f'"{s.blurred(9)}"') for x in (-80, -20, 50, 95))
        inner, top = wisps + cubes(s, g, 3), "#7A4220"
        extra, after = straw(s, CX + 40, 560, 560, 11, "#6B4A34"), ""
    elif name == "strawberry-shake":
        g, c = TALL, [(0, "#FBC4CC"), (.5, "#F7A0B0"), (1, "#EE7E94")]
        inner = "".join(line(smooth([(CX + x, 190), (CX + x + s.u(-26, 26), 280),
                                     (CX + x + s.u(-16, 16), s.u(320, 440))], False), "#D93A55",
                             s.u(10, 18), f'opacity=".75" filter="{s.blurred(2)}"')
                        for x in (-112, -60, -6, 48, 104))
        top, extra = "#FCD3DA", straw(s, CX + 60, 420, 430, 13, "#E0566E")
        cherry = circle(CX - 4, 12, 30, s.radial([(0, "#F0566A"), (.6, "#C81E36"), (1, "#7A0C1C")]))
        after = cream_cap(s, CX, 164, 136) + line(f"M{CX - 2} -10Q{CX + 10} -40 {CX + 40} -50",
                                                  "#4F7A2A", 5)
        after += laid(s, cherry, blur=9, shine=.8)
        after = group(after, 'transform="translate(0 38)"')
        for x, y in s.scatter(34, CX, 150, 100, 16, .6):
            after += turned(rect(-7, -2.4, 14, 4.8, 2, s.rng.choice(
                ("#E0566E", "#F2C230", "#5FA8C8", "#7DB648"))), x, y, s.u(0, 180))
    elif name == "sparkling-water":
        g, c = TALL, [(0, "#E8F6F8D0"), (1, "#B8DCE4D0")]
        inner = cubes(s, g, 3) + group(wheel(s, CX + 34, 440, 74), 'opacity=".85"')
        inner += bubbles(s, g, 130, "#fff", .95)
        top, extra, after = "#F2FAFB", "", mint(s, CX - 50, 190, .9) + wheel(s, CX + 138, 138, 60)
    else:  # tap water
        g, c = SHORT, [(0, "#DFF1F6C8"), (1, "#A8D2E0D0")]
        inner, top, extra, after = cubes(s, g, 2, 96) + bubbles(s, g, 14), "#EEF8FA", "", ""
    out = stand(s, g, c[len(c) // 2][1][:7])
    body = fill(s, g, c, top, inner)
    back = ""
    if extra:  # the straw shows through the glass only above the drink
        above = s.clip(rect(0, -100, 960, g.level + 106, 0, "#000"))
        back = group(extra, f'clip-path="{above}"')
    return out + body + back + glass_front(s, g, 34 if name != "berry-smoothie" else 20) + after


def orange(s: Sheet, x: float, y: float, r: float) -> str:
    ball = circle(x, y, r, s.radial([(0, "#FFB84A"), (.6, "#F58F1C"), (1, "#C8600A")]))
    return s.shadow(x + 16, y + r * .86, r, r * .2, .4, 12) + group(
        ball, f'filter="{s.lit(26, .8, .5, 24, .1, .14)}"')


def berries(s: Sheet, places: list[tuple[float, float]]) -> str:
    out = ""
    for i, (x, y) in enumerate(places):
        if i % 2:
            one = circle(0, 0, 30, s.radial([(0, "#6B7AB8"), (.7, "#3A4684"), (1, "#1E2450")]))
            one += path(s.blob(2, -6, 11, n=5, rough=.4), "#20264E")
            out += turned(laid(s, one, blur=9, drop=7), x, y)
        else:
            out += raspberry(s, x, y, 1.05)
    return out


def beer(s: Sheet, name: str) -> str:
    g = PINT
    stops, head, top = {
        "lager": ([(0, "#FBD25A"), (.5, "#F3B32C"), (1, "#D98A14")], "#FFFBF0", "#FBDC7A"),
        "ipa": ([(0, "#F8B84A"), (.5, "#EC962A"), (1, "#CF6E14")], "#FFF6E2", "#F8C066"),
        "stout": ([(0, "#4A2414"), (.3, "#22100A"), (1, "#120704")], "#EBD2A8", "#3A1A0E")}[name]
    haze = ""
    if name == "ipa":
        haze = rect(CX - 170, 140, 340, 520, 0, "#FFE3A0", f'opacity=".28" filter='
                    f'"{s.blurred(20)}"')
    inner = haze + bubbles(s, g, {"lager": 110, "ipa": 40, "stout": 0}[name], "#FFF3C8", .8)
    out = stand(s, g, stops[1][1]) + fill(s, g, stops, top, inner)
    out += glass_front(s, g, 46, rim=False) + foam(s, g, head, 30, 84)
    return out + _props(s, name)


def _props(s: Sheet, name: str) -> str:
    out = ""
    if name == "lager":
        for x, y, a in ((236, 640, 20), (300, 668, -30), (180, 672, 60), (724, 650, 10)):
            shell = smooth([(-40, 0), (-26, -20), (0, -13), (24, -22), (42, 0), (24, 21), (0, 13),
                            (-26, 20)])
            nut = path(shell, s.tone("#D9A862", .06))
            nut += "".join(line(f"M-34 {j}Q0 {j * .4} 36 {j}", "#A8743A", 2.4, 'opacity=".6"')
                           for j in (-11, -4, 4, 11))
            out += turned(laid(s, nut, blur=7, depth=1.1, grain=.2, freq=.12, drop=7), x, y, a)
    elif name == "ipa":
        for x, y, a in ((206, 612, 14), (282, 640, -18), (742, 626, 24)):
            hop = line("M0 -50L0 -86", "#5F7A2A", 6)
            for row, n in reversed(list(enumerate((2, 3, 4, 3, 2, 1)))):
                for i in range(n):
                    scale = leaf(s, 46, 32, "#9CBF52")
                    hop += group(turned(scale, (i - (n - 1) / 2) * 21, row * 17 - 40, 90),
                                 f'filter="{s.drop(1, 3, 2, .45)}"')
            out += turned(laid(s, hop, blur=3, drop=8), x, y, a)
    return out


def stem(s: Sheet, name: str) -> str:
    """A wine glass; the spritz has a wider one with ice."""
    wide = 190 if name == "spritz" else 158
    top, waist, foot = 76.0, 420.0, 640.0
    bowl_ = (f"M{CX - wide * .8:.0f} {top}C{CX - wide * 1.12:.0f} {top + 190} {CX - wide:.0f} "
             f"{waist - 20} {CX} {waist}C{CX + wide:.0f} {waist - 20} {CX + wide * 1.12:.0f} "
             f"{top + 190} {CX + wide * .8:.0f} {top}Z")
    out = ellipse(CX, foot + 10, 380, 56, "#fff", f'opacity=".3" filter="{s.blurred(26)}"')
    color, light, dark, level = {
        "red-wine": ("#8A1030", "#B8284C", "#4A0418", 236),
        "white-wine": ("#EFDc86", "#FBF0B4", "#D2B44A", 240),
        "spritz": ("#F2701C", "#FB9A3A", "#D84A0C", 150)}[name]
    out += s.shadow(CX + 40, foot + 20, 150, 26, .4, 14)
    out += ellipse(CX + 74, foot + 24, 90, 14, color, f'opacity=".55" filter="{s.blurred(12)}"')
    base = ellipse(CX, foot, 124, 26, s.linear([(0, "#FFFFFFE0"), (1, "#FFFFFF70")]))
    out += base + ellipse(CX, foot, 124, 26, "none", 'stroke="#fff" stroke-width="4" opacity=".9"')
    rod = (f"M{CX - 12} {waist - 4}C{CX - 9} {waist + 80} {CX - 10} {foot - 60} {CX - 44} "
           f"{foot - 2}Q{CX} {foot + 10} {CX + 44} {foot - 2}C{CX + 10} {foot - 60} {CX + 9} "
           f"{waist + 80} {CX + 12} {waist - 4}Z")
    out += path(rod, s.linear([(0, "#FFFFFFD8"), (.5, "#FFFFFF60"), (1, "#FFFFFFC0")], 1, 0))
    out += line(f"M{CX - 5} {waist + 20}L{CX - 6} {foot - 50}", "#fff", 4, 'opacity=".9"')
    out += path(bowl_, "#fff", 'opacity=".34"')
    clip = s.clip(path(bowl_.replace(f"{waist}C", f"{waist - 9}C"), "#000"))
    drink = rect(0, level, 960, 500, 0, s.radial([(0, light), (.6, color), (1, dark)], .42, .3, .6))
    if name == "spritz":
        g = Glass(210, 170, top, level, 470)
        drink += cubes(s, g, 3, 92) + bubbles(s, g, 60, "#FFE0B0", .8)
        drink += group(wheel(s, CX + 60, 290, 84, "#E8731C", "#FBA23C"), 'opacity=".92"')
    shade = s.linear([(0, "#00000040"), (.25, "#00000000"), (.7, "#00000000"), (1, "#00000050")],
                     1, 0)
    drink += rect(CX - wide, level, wide * 2, 500, 0, shade)
    out += group(drink, f'clip-path="{clip}"')
    rx = wide * (.985 if name != "spritz" else .965)
    out += ellipse(CX, level, rx - 4, rx * .17, light) + ellipse(
        CX - 30, level - 4, rx * .5, rx * .07, "#fff", f'opacity=".4" filter="{s.blurred(4)}"')
    out += path(bowl_, "none", 'stroke="#fff" stroke-width="5" opacity=".85"')
    out += ellipse(CX, top, wide * .8, wide * .13, "none", 'stroke="#fff" stroke-width="6"'
                   ' opacity=".95"')
    out += ellipse(CX, top, wide * .8 + 3, wide * .13 + 3, "none",
                   'stroke="#7A6A5A" stroke-width="1.5" opacity=".5"')
    out += line(f"M{CX - wide * .83:.0f} {top + 50}C{CX - wide * .96:.0f} {top + 170} "
                f"{CX - wide * .84:.0f} {waist - 80} {CX - wide * .52:.0f} {waist - 42}",
                "#fff", 15, f'opacity=".6" filter="{s.blurred(3)}"')
    out += line(f"M{CX + wide * .88:.0f} {top + 90}C{CX + wide * .92:.0f} {top + 190} "
                f"{CX + wide * .8:.0f} {waist - 90} {CX + wide * .6:.0f} {waist - 60}", "#fff", 8,
                f'opacity=".5" filter="{s.blurred(2)}"')
    if name == "spritz":
        out += straw(s, CX + 92, 150, 176, 16, "#C2410C")
        out += wheel(s, CX - 150, 86, 70, "#E8731C", "#FBA23C")
    else:
        kind = ("#5A1C44", "#8A3A6E") if name == "red-wine" else ("#A8BE4A", "#D2DE86")
        for x, y in ((214, 640), (256, 610), (270, 656), (178, 604), (222, 578), (300, 622)):
            grape = circle(x, y, 30, s.radial([(0, kind[1]), (.7, kind[0]), (1, kind[0])]))
            out += laid(s, grape, blur=10, depth=1, shine=.7, drop=8)
    return out


def paint(name: str, ground: str, seed: int) -> Sheet:
    s = Sheet(seed, ground)
    if name in ("lager", "ipa", "stout"):
        s.add(beer(s, name))
    elif name in ("red-wine", "white-wine", "spritz"):
        s.add(stem(s, name))
    else:
        s.add(tumbler(s, name))
    return s


PICTURES: dict[str, str] = {
    "cola": "peach", "lemonade": "sage", "iced-tea": "cream", "orange-juice": "mist",
    "berry-smoothie": "rose", "iced-latte": "sand", "strawberry-shake": "cream",
    "sparkling-water": "mist", "tap-water": "lilac", "lager": "sage", "ipa": "rose",
    "stout": "sand", "red-wine": "peach", "white-wine": "lilac", "spritz": "mist",
}
