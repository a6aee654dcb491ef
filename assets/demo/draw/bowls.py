"""Bowls, salads, pasta and soups, from straight above."""

from __future__ import annotations

import math
from functools import partial

import toppings as t
from kit import Sheet, circle, ellipse, group, line, path, pt, rect, smooth, turned
from ware import bowl, plate, skillet

CX, CY = 480.0, 360.0


def inside(s: Sheet, inner: str, r: float, cx: float = CX, cy: float = CY) -> str:
    return group(inner, f'clip-path="{s.clip(circle(cx, cy, r, "#000"))}"')


def greens(s: Sheet, r: float, colors: str, n: int = 60, cx: float = CX, cy: float = CY,
           size: float = 1) -> str:
    out = ""
    for _ in range(n):
        x, y = pt(cx, cy, r * math.sqrt(s.rng.random()), s.u(0, 360))
        c = s.tone(s.rng.choice(colors.split()), 0.1)
        k = s.u(0.8, 1.3) * size
        frill = path(s.blob(0, 0, 52 * k, 34 * k, 14, 0.2), c) + line(
            f"M{-40 * k:.0f} 0Q0 {s.u(-9, 9):.0f} {42 * k:.0f} 0", "#EAF5CE", 3,
            'opacity=".75"')
        lit = s.lit(4, 1.0, 0.25, 28, 0, 0.03, 10, 0.04, seed=s.rng.randint(1, 3))
        out += group(turned(group(frill, f'filter="{lit}"'), x, y, s.u(0, 360)),
                     f'filter="{s.drop(2, 4, 3, .35)}"')
    return out


def chicken(s: Sheet) -> str:
    d = smooth([(-70, -8), (-40, -26), (30, -24), (72, -6), (60, 20), (0, 28), (-60, 20)])
    out = path(d, s.linear([(0, "#E6B87A"), (0.5, "#F6DDB4"), (1, "#DFA662")]))
    for i in range(4):
        out += line(f"M{-46 + i * 28} -20l10 38", "#7A3E18", 7, 'opacity=".75"')
    return out


def egg(s: Sheet) -> str:
    return path(s.blob(0, 0, 54, 44, 10, 0.03), "#FFFDF6") + circle(4, 2, 26, s.radial(
        [(0, "#FFC64A"), (0.7, "#F7A420"), (1, "#E98A14")]))


def avocado(s: Sheet) -> str:
    out = ""
    for i in range(6):
        d = smooth([(-56, 6), (-20, -16), (30, -18), (58, -2), (30, 4), (-16, 8)])
        slip = path(d, s.linear([(0, "#4F7F2A"), (0.16, "#A8C85A"), (1, "#F0EDA8")]))
        out += group(turned(slip, i * 7 - 14, i * 19 - 50, -12 + i * 4),
                     f'filter="{s.drop(1, 3, 2, .3)}"')
    return out


def cucumber(s: Sheet, r: float = 34) -> str:
    out = circle(0, 0, r, "#2F6E2E") + circle(0, 0, r * 0.88, s.radial(
        [(0, "#F2F8D8"), (0.55, "#DDEDB8"), (1, "#B9D888")]))
    for i in range(9):
        x, y = pt(0, 0, r * 0.42, i * 40)
        out += turned(ellipse(0, 0, 5, 2.4, "#FAFCE8"), x, y, i * 40)
    return out


def cube(s: Sheet, color: str, a: float = 40) -> str:
    return rect(-a / 2, -a / 2, a, a * s.u(0.75, 1), a * 0.16, s.tone(color, 0.04))


def falafel(s: Sheet) -> str:
    return path(s.blob(0, 0, 44, n=14, rough=0.06), s.radial(
        [(0, "#B97B36"), (0.7, "#8A5420"), (1, "#5F3612")]))


def salmon(s: Sheet) -> str:
    """A glazed fillet: a flat block with pale chevrons and a darker, sticky rim."""
    d = smooth([(-104, -30), (-92, -44), (40, -50), (96, -40), (112, -14), (106, 34), (92, 44),
                (-30, 48), (-98, 40), (-108, 24)])
    out = path(d, s.linear([(0, "#EE7A42"), (0.55, "#E2602E"), (1, "#9A3412")]))
    for i in range(6):
        out += line(f"M{-84 + i * 31} -42Q{-58 + i * 31} -4 {-80 + i * 31} 40", "#FFC9A4",
                    s.u(3, 6), f'opacity="{s.u(.5, .85):.2f}"')
    return out + path(d, "none", 'stroke="#7A2A0C" stroke-width="9" opacity=".4"')


def beans(s: Sheet, colors: str, n: int, cx: float, cy: float, r: float, rx: float = 14,
          ry: float = 10) -> str:
    out = ""
    for x, y in s.scatter(n, cx, cy, r, (rx + ry) * 0.95):
        out += turned(ellipse(0, 0, rx, ry, s.tone(s.rng.choice(colors.split()), 0.08)), x, y,
                      s.u(0, 180))
    return t.laid(s, out, blur=3.5, depth=1.1, shine=0.5, drop=4)


def heap(s: Sheet, colors: str, n: int, cx: float, cy: float, r: float, width: float = 9,
         length: float = 60) -> str:
    """Shreds and sticks, each with its own dark edge."""
    out = ""
    for _ in range(n):
        x, y = pt(cx, cy, r * math.sqrt(s.rng.random()), s.u(0, 360))
        c = s.tone(s.rng.choice(colors.split()), 0.06)
        d = f"M{-length / 2:.0f} 0q{length / 2:.0f} {s.u(-30, 30):.0f} {length:.0f} 0"
        out += turned(line(d, "#3a2008", width + 3, 'opacity=".28"') + line(d, c, width)
                      + line(d, "#fff", width * .22, 'opacity=".5" transform="translate(-1 -2)"'),
                      x, y, s.u(0, 360))
    return out


def rice(s: Sheet, color: str, n: int, cx: float, cy: float, r: float) -> str:
    out = path(s.blob(cx, cy, r, rough=0.05), s.tone(color, 0.02))
    for _ in range(n):
        x, y = pt(cx, cy, r * math.sqrt(s.rng.random()), s.u(0, 360))
        out += turned(ellipse(0, 0, 8, 3.4, s.tone(color, 0.05),
                              'stroke="#A58F6A" stroke-width=".8" stroke-opacity=".6"'),
                      x, y, s.u(0, 180))
    return group(out, f'filter="{s.lit(7, .9, .2, 26, .2, .06)}"')


def strands(s: Sheet, r: float, color: str, edge: str, n: int = 95, cx: float = CX,
            cy: float = CY, width: float = 11) -> str:
    """A nest of spaghetti: many arcs around many centres."""
    out = circle(cx, cy, r, edge)
    for i in range(n):
        rr = r * (0.95 - 0.75 * (i / n)) * s.u(0.75, 1.05)
        a, sweep = s.u(0, 360), s.u(70, 190)
        ox, oy = s.u(-.14, .14) * r, s.u(-.14, .14) * r
        pts = [pt(cx + ox, cy + oy, rr * (1 + 0.07 * math.sin(k + i)), a + sweep * k / 6)
               for k in range(7)]
        d = smooth(pts, False)
        c = s.tone(color, 0.07)
        out += line(d, edge, width + 4, 'opacity=".75"') + line(d, c, width)
        out += line(d, "#FFF6D8", width * 0.2, 'opacity=".6" transform="translate(-1.5 -2)"')
    return out


def tube(s: Sheet, length: float = 92, w: float = 34, color: str = "#F0C878") -> str:
    out = rect(-length / 2, -w / 2, length, w, 7, s.linear(
        [(0, "#FBE3A8"), (0.5, color), (1, "#B97F34")]))
    for i in range(4):
        out += line(f"M{-length / 2 + 5:.0f} {-w * .32 + i * w * .21:.0f}h{length - 12:.0f}",
                    "#C18A3E", 2, 'opacity=".6"')
    return out + ellipse(length / 2 - 2, 0, 8, w / 2 - 1, "#E5B662") + ellipse(
        length / 2 - 1, 0, 5, w / 2 - 7, "#5A2410")


def sauce(s: Sheet, r: float, color: str, cx: float = CX, cy: float = CY, bits: str = "") -> str:
    out = path(s.blob(cx, cy, r, n=13, rough=0.16), color)
    for _ in range(int(r / 2) if bits else 0):
        x, y = pt(cx, cy, r * math.sqrt(s.rng.random()) * 0.98, s.u(0, 360))
        out += path(s.blob(x, y, s.u(7, 15), n=7, rough=0.3), s.tone(s.rng.choice(bits.split()),
                                                                  .12))
    lit = s.lit(6, 1.2, 0.55, 28, 0.3, 0.035, 10, 0.03)
    return group(group(out, f'filter="{lit}"'), f'filter="{s.drop(2, 5, 5, .4)}"')


def snow(s: Sheet, n: int, r: float, color: str = "#FFF7DC", cx: float = CX,
         cy: float = CY) -> str:
    """Grated cheese."""
    out = ""
    for _ in range(n):
        x, y = pt(cx, cy, r * s.rng.random() ** 0.7, s.u(0, 360))
        out += turned(rect(-s.u(5, 11), -2, s.u(10, 22), 3.6, 1.5, s.tone(color, 0.04)), x, y,
                      s.u(0, 180))
    return group(out, f'filter="{s.drop(1.5, 3, 1.5, .45)}"')


def spots(s: Sheet, n: int, r: float, color: str, size: tuple[float, float] = (1.5, 3.5),
          cx: float = CX, cy: float = CY) -> str:
    out = ""
    for _ in range(n):
        x, y = pt(cx, cy, r * math.sqrt(s.rng.random()), s.u(0, 360))
        out += path(s.blob(x, y, s.u(*size), n=6, rough=0.25), s.tone(color, 0.2))
    return out


def at(s: Sheet, make: object, *places: tuple[float, float, float, float], **kw: float) -> str:
    """Lay one thing at several places (dx, dy, turn, scale from the middle)."""
    assert callable(make)
    inner = "".join(turned(make(s), CX + x, CY + y, a, k) for x, y, a, k in places)
    return t.laid(s, inner, **kw)


BOWLS = {  # outside, inside, shaded wall, what shows between the leaves
    "caesar": ("#F7F1E6", "#EFE6D6", "#B9A88E", "#6E9A48"),
    "greek": ("#3E7FA8", "#2E6A92", "#174563", "#4F8A30"),
    "falafel-bowl": ("#E9DCC6", "#DCCBAF", "#8F7B5C", "#BFA26A"),
    "salmon-bowl": ("#2F3E46", "#3D4F58", "#141C20", "#EFE6D6"),
    "two-protein": ("#B5573A", "#A24A30", "#5E2414", "#4F7A30"),
}


def salad(s: Sheet, name: str) -> str:
    if name == "burrata":
        return burrata(s)
    outer, inner, deep, ground = BOWLS[name]
    base = circle(CX, CY + 3, 262, ground, f'filter="{s.blurred(7, .1)}"')
    return bowl(s, CX, CY, 310, outer, inner, deep) + inside(s, base + filling(s, name), 284)


def filling(s: Sheet, name: str) -> str:
    out = ""
    if name == "caesar":
        out += inside(s, greens(s, 250, "#7DB648 #A5CF66 #CDE399 #5E9A3A", 100), 276)
        out += at(s, chicken, (-80, -60, 20, 1.25), (30, -95, -15, 1.25), (100, 0, 60, 1.2),
                  (-40, 50, -30, 1.25), blur=7, depth=1, shine=.35)
        out += t.laid(s, "".join(turned(cube(s, "#D9A255", 46), x, y, s.u(0, 90))
                                 for x, y in s.scatter(11, CX, CY, 220, 90)), blur=5, grain=.25)
        out += t.laid(s, "".join(turned(t.shaving(s), x, y, s.u(0, 360), 1.1)
                                 for x, y in s.scatter(12, CX, CY, 210, 75)), blur=3)
        return out + at(s, egg, (-150, 110, 20, 1.05), (150, 110, -30, 1.05), blur=6)
    if name == "greek":
        out += inside(s, greens(s, 250, "#8FC455 #B9DA7C #6BA53F", 60), 276)
        big = partial(t.tomato_half, r=58)
        out += at(s, big, *[(x - CX, y - CY, s.u(0, 360), s.u(.9, 1.15))
                            for x, y in s.scatter(10, CX, CY, 225, 108)], blur=6, shine=.6)
        out += at(s, cucumber, *[(x - CX, y - CY, s.u(0, 360), s.u(1.1, 1.4))
                                 for x, y in s.scatter(13, CX, CY, 235, 88)], blur=4)
        out += at(s, t.onion, *[(x - CX, y - CY, s.u(0, 360), 1.5)
                                for x, y in s.scatter(6, CX, CY, 200, 120)], blur=2)
        big_olive = partial(t.olive, r=27)
        out += at(s, big_olive, *[(x - CX, y - CY, 0, 1.1)
                                  for x, y in s.scatter(9, CX, CY, 215, 95)], blur=5, shine=.9)
        slab = rect(-120, -78, 240, 156, 16, "#FFFBF0")
        out += turned(t.laid(s, slab, blur=9, depth=1, grain=.22, freq=.03, drop=12), CX, CY, -12)
        out += spots(s, 70, 105, "#6B8A3A", (2, 4)) + spots(s, 20, 90, "#A8481E", (2, 3))
        return out + at(s, t.basil, (-10, 0, 30, 1.1), (30, -8, -50, .9), blur=3)
    if name == "falafel-bowl":
        out += inside(s, rice(s, "#D9B673", 420, CX - 150, CY + 90, 150)
                      + heap(s, "#A8326E #C4508C #8A2558 #D873A8", 120, CX + 150, CY + 95, 120)
                      + greens(s, 120, "#7DB648 #A5CF66 #5E9A3A", 20, CX + 10, CY - 190)
                      + beans(s, "#E8C27C #DDB066", 30, CX, CY + 210, 84, 17, 15), 276)
        dip = path(s.blob(CX - 150, CY - 110, 112, rough=.05), "#F0DDB0")
        swirl = line(smooth([pt(CX - 150, CY - 110, 84 - i * 6, i * 55) for i in range(13)],
                            False), "#F4E4BC", 26)
        out += inside(s, group(dip + swirl, f'filter="{s.lit(7, 1.2, .4)}"'), 276)
        out += spots(s, 26, 60, "#C23A1D", (2, 5), CX - 150, CY - 110)
        out += at(s, cucumber, (160, -150, 0, 1.4), (205, -90, 30, 1.4), (130, -90, 60, 1.4),
                  (190, -25, 10, 1.3), blur=4)
        out += at(s, t.tomato_half, (80, -175, 0, 1.4), (60, -120, 30, 1.3), blur=4, shine=.6)
        for place in ((-66, 4), (44, -34), (22, 78), (-80, 112)):
            out += at(s, falafel, (*place, s.u(0, 360), 1.4), blur=9, depth=1.2, grain=.3,
                      freq=.06, shine=.2, drop=10, seed=abs(place[0]))
        tahini = smooth([(CX - 130, CY + 60), (CX - 30, CY - 20), (CX - 40, CY + 80),
                         (CX + 60, CY - 40), (CX + 40, CY + 90), (CX + 110, CY + 20)], False)
        out += group(line(tahini, "#FBF3DE", 13), f'filter="{s.lit(4, 1.1, .5)}"')
        return out + spots(s, 40, 240, "#4F8A35", (2, 5)) + spots(s, 26, 120, "#FFF6DC", (2, 3))
    if name == "salmon-bowl":
        out += inside(s, rice(s, "#FFFBF0", 700, CX, CY, 272), 276)
        out += inside(s, greens(s, 90, "#7DB648 #A5CF66 #5E9A3A", 14, CX - 175, CY - 110)
                      + beans(s, "#9CCB4E #7DB63A #B4DB6C", 40, CX + 175, CY - 120, 105, 19, 12)
                      + heap(s, "#F08A3C #F4A04C #E9772A", 70, CX - 190, CY + 110, 90), 276)
        out += at(s, avocado, (175, 110, 40, 1.5), blur=3, depth=.8)
        radish = partial(cucumber, r=30)
        out += at(s, radish, (0, 205, 0, 1.2), (-62, 215, 0, 1.1), (60, 220, 0, 1.1), blur=4)
        out += at(s, salmon, (-20, -62, -14, 1.35), (12, 52, -14, 1.35), blur=8, depth=1.1,
                  shine=.6, drop=10)
        out += turned(spots(s, 70, 110, "#FFF3D0", (2.5, 4)), 0, -60)
        out += spots(s, 40, 110, "#2A2420", (2, 3.4), CX, CY + 40)
        return out + at(s, partial(t.leaf, length=60, width=14), (-60, -110, 20, 1), (40, 0, 70, 1),
                        (0, -40, 120, 1), (60, -70, 20, 1), blur=2)
    if name == "two-protein":
        out += inside(s, greens(s, 240, "#6BA53F #93C65A #4F8A30 #B9DA7C", 80)
                      + rice(s, "#E3C078", 360, CX - 170, CY + 120, 128), 276)
        sweet = "".join(turned(cube(s, "#E8792B", 54), x, y, s.u(0, 90))
                        for x, y in s.scatter(11, CX + 160, CY + 100, 116, 64))
        out += t.laid(s, sweet, blur=7, depth=1.1, grain=.12, drop=6)
        out += at(s, avocado, (-10, 175, 200, 1.25), blur=3, depth=.8)
        out += at(s, chicken, (-130, -100, 20, 1.4), (-70, -40, 14, 1.4), (-150, -20, 30, 1.3),
                  blur=7, shine=.35)
        out += at(s, egg, (95, -125, 20, 1.35), (175, -45, -20, 1.3), blur=7, drop=8)
        out += at(s, t.tomato_half, (10, -200, 0, 1.3), (-30, -160, 60, 1.2), (50, 40, 0, 1.2),
                  blur=4, shine=.6)
        return out + spots(s, 60, 230, "#FFF3D0", (2.5, 4)) + spots(s, 30, 230, "#2A2420", (2, 3))
    return out


def burrata(s: Sheet) -> str:
    out = plate(s, CX, CY, 320, "#F4F1EC", "#D9D2C8")
    for i, c in enumerate(("#D8402B", "#E9A02A", "#7E2A3A", "#C8321F", "#EDB53C", "#B03040")):
        for j in range(2):
            x, y = pt(CX, CY, 172 - j * 60, i * 60 + j * 30 + s.u(-8, 8))
            slab = circle(0, 0, 84 - j * 8, s.tone(c, .05)) + circle(0, 0, 70 - j * 8, s.radial(
                [(0, s.tone("#F2A080", .05)), (1, s.tone(c, .12))]), 'opacity=".7"')
            for m in range(5):
                sx, sy = pt(0, 0, 40, m * 72)
                slab += turned(ellipse(0, 0, 17, 10, "#F8C890", 'opacity=".8"'), sx, sy, m * 72)
            out += turned(t.laid(s, slab, blur=6, shine=.6, drop=6), x, y, s.u(0, 90))
    oil = "".join(circle(x, y, s.u(7, 16), "#6F9A2A", 'opacity=".85"')
                  for x, y in s.scatter(20, CX, CY, 225, 50))
    out += group(oil, f'filter="{s.lit(5, 1.2, .9, 30)}"')
    knot = path(s.blob(CX, CY, 118, n=14, rough=.03), "#FFFDF7") + path(
        s.blob(CX - 8, CY - 16, 34, 26, 9, .15), "#FFFDF7")
    out += t.laid(s, knot, blur=22, depth=1.2, shine=.35, drop=16)
    folds = "".join(line(smooth([pt(CX - 8, CY - 16, 22 + k * 22, a + k * 9) for k in range(4)],
                                False), "#D9CFBE", 3, 'opacity=".5"') for a in range(0, 360, 45))
    out += group(folds, f'filter="{s.blurred(2, .1)}"')
    out += at(s, t.basil, (70, 70, 30, 1.2), (110, 20, -40, 1.1), (-120, 80, 80, 1.2),
              (-60, -150, 10, 1.2), (150, -100, 60, 1), blur=3)
    return out + spots(s, 60, 220, "#2A2420", (1.2, 2.6)) + spots(s, 30, 200, "#FFFFFF", (2, 4))


def pasta(s: Sheet, name: str) -> str:
    if name == "lasagne":
        return lasagne(s)
    out = plate(s, CX, CY, 326, *{"pomodoro": ("#FFFDF9", "#E4D8CA"),
                "carbonara": ("#5B7078", "#3E5058"), "ragu": ("#F3E9DA", "#D9C6AA"),
                "pesto-pasta": ("#FFFDF9", "#DCE0CF")}[name])
    warm = f'filter="{s.lit(26, .8, .1, 20, margin=.1)}"'
    if name == "pomodoro":
        out += group(strands(s, 222, "#EFAE52", "#A8481A"), warm)
        out += sauce(s, 118, "#C8341A", bits="#D9482A #E4603A #A82810")
        out += at(s, t.tomato_half, (-90, -40, 0, 1.2), (80, 60, 40, 1.2), (20, -90, 80, 1.1),
                  blur=4, shine=.6)
        out += at(s, t.basil, (-10, -8, 20, 1.4), (34, 8, -40, 1.3), (-20, 34, 100, 1.2), blur=4)
    elif name == "carbonara":
        out += group(strands(s, 224, "#F6D684", "#B9852F"), warm)
        cubes = "".join(turned(rect(-24, -12, 48, 24, 6, s.tone("#B4532E", .12))
                               + rect(-24, -4, 48, 7, 3, "#F2C49C"), x, y, s.u(0, 180))
                        for x, y in s.scatter(20, CX, CY, 175, 62))
        out += t.laid(s, cubes, blur=4, depth=1.1, shine=.5, drop=7)
        yolk = circle(CX, CY, 44, s.radial([(0, "#FFC23C"), (.8, "#F59A14"), (1, "#DE7D0C")]))
        out += t.laid(s, yolk, blur=14, depth=1.2, shine=.7, drop=9)
        out += snow(s, 60, 200) + spots(s, 130, 215, "#2A1C14", (1.2, 3))
    elif name == "ragu":
        tubes = ""
        for x, y in s.scatter(90, CX, CY, 205, 31):
            one = turned(tube(s), x, y, s.u(0, 360))
            tubes += group(group(one, f'filter="{s.lit(4, .7, .3)}"'),
                           f'filter="{s.drop(3, 5, 4, .45)}"')
        out += circle(CX, CY, 205, "#8A3414", f'filter="{s.blurred(8, .1)}"') + tubes
        out += sauce(s, 120, "#A33A1A", bits="#7E2E16 #6B2810 #B5532E #8F3A1E")
        out += sauce(s, 40, "#A33A1A", CX - 140, CY + 60, "#7E2E16 #6B2810")
        out += sauce(s, 36, "#A33A1A", CX + 135, CY - 70, "#7E2E16 #B5532E")
        out += snow(s, 110, 120) + at(s, t.basil, (10, -10, 30, 1.2), (-24, 12, 150, 1.1), blur=4)
    else:
        out += group(strands(s, 222, "#A9BE4A", "#4F6B1C"), warm)
        out += heap(s, "#3F8A35 #57A344", 14, CX, CY, 150, 15, 90)
        spuds = "".join(turned(cube(s, "#F6E0A0", 48), x, y, s.u(0, 90))
                        for x, y in s.scatter(8, CX, CY, 165, 100))
        out += t.laid(s, spuds, blur=6, drop=7)
        out += sauce(s, 70, "#4E8A26", bits="#3F7A1E #6BA53F #8FBF55")
        out += beans(s, "#F6E3B8 #EFD29A", 24, CX, CY, 140, 12, 7) + snow(s, 60, 170)
        out += at(s, t.basil, (0, -4, 30, 1.3), (28, 14, 140, 1.2), blur=4)
    return out + spots(s, 20, 270, "#4F7F35", (2, 4)) + s.steam(CX, 250, 190)


def lasagne(s: Sheet) -> str:
    """The one dish of the family that is seen from the front: its layers are the point."""
    out = ellipse(CX + 12, 556, 360, 84, "#5a2a10", f'opacity=".4" filter="{s.blurred(22)}"')
    out += group(ellipse(CX, 530, 370, 112, "#FFFDF9"), f'filter="{s.lit(8, .9, .2)}"')
    out += ellipse(CX, 524, 290, 78, "#EDE3D6")
    spill = path(s.blob(CX, 528, 262, 62, 14, .07), "#B9381A")
    out += group(spill, f'filter="{s.lit(6, 1.1, .7)}"')
    y = 520.0
    for i in range(6):
        w = 216 + s.u(-5, 7)
        meat = path(smooth([(CX - w, y - 24), (CX, y - 28), (CX + w, y - 24), (CX + w + 5, y + 2),
                            (CX + 60, y + 8), (CX - 70, y + 5), (CX - w - 5, y + 2)]),
                    s.tone("#9A3416", .1))
        out += group(meat, f'filter="{s.lit(5, 1.2, .45, 26, .5, .06, 8, seed=i + 2)}"')
        sheet = smooth([(CX - w - 2, y - 40), (CX, y - 43 + s.u(-3, 3)), (CX + w + 2, y - 40),
                        (CX + w, y - 24), (CX + 80, y - 20), (CX - 60, y - 25), (CX - w, y - 22)])
        out += t.laid(s, path(sheet, s.linear([(0, "#FCEBB8"), (1, "#E2B560")])), blur=4, drop=3)
        if i % 2:
            ooze = smooth([(CX - w, y - 34), (CX + w, y - 34), (CX + w, y - 22),
                           (CX + 120, y - 2), (CX + 70, y - 20), (CX - 60, y - 16),
                           (CX - 110, y + 6), (CX - 160, y - 18)])
            out += t.laid(s, path(ooze, "#FFF6DF"), blur=4, shine=.5, drop=3)
        y -= 42
    lid = smooth([(CX - 222, y + 14), (CX - 196, y - 34), (CX, y - 62), (CX + 196, y - 34),
                  (CX + 222, y + 14), (CX + 160, y + 46), (CX + 90, y + 12), (CX - 20, y + 22),
                  (CX - 80, y + 66), (CX - 130, y + 18)])
    out += t.laid(s, path(lid, s.linear([(0, "#F3B850"), (1, "#FBD27A")])), blur=10, depth=1.2,
                  grain=.3, freq=.03, drop=7)
    clip = s.clip(path(lid, "#000"))
    toast = ellipse(CX, y - 14, 214, 44, "#fff", f'filter="{s.patches("#A8501A", .03, .5, 5)}"')
    out += group(toast, f'clip-path="{clip}" opacity=".7"')
    out += turned(t.laid(s, turned(t.basil(s), -14, 0, 200, 1.3) + turned(t.basil(s), 26, 2, -20,
                                                                      1.3), blur=4), CX, y - 28)
    return out + s.steam(CX, y - 50, 130)


def soup(s: Sheet, name: str) -> str:
    color, dark, look = {"tomato-soup": ("#E2502A", "#B9331A", ("#3C6A74", "#315862", "#16303A")),
                         "pumpkin-soup": ("#F29A2E", "#D97A16", ("#4A4038", "#5A4E44", "#1E1813")),
                         }[name]
    cx, cy = CX - 50, CY
    out = plate(s, cx + 20, cy + 8, 332, "#F1E7D8", "#D9C8AE")
    out += bowl(s, cx, cy, 268, *look)
    pool = circle(cx + 4, cy + 8, 236, s.radial([(0, color), (.75, color), (1, dark)]))
    out += group(pool, f'filter="{s.lit(5, .8, .4, 30, .06, .02)}"')
    swirl = smooth([pt(cx + 4, cy + 8, 26 + i * 9.5, i * 48) for i in range(17)], False)
    cream = line(swirl, "#FFF6E4", 15, 'opacity=".95"')
    out += group(cream, f'filter="{s.lit(4, .8, .4, wobble=14, wfreq=.012)}"')
    if name == "tomato-soup":
        out += at(s, t.basil, (-40, -12, 20, 1.5), (-10, 26, -50, 1.3), blur=4, drop=6)
        out += spots(s, 60, 190, "#2A1C14", (1.2, 2.8), cx, cy)
        drops = "".join(circle(x, y, s.u(5, 12), "#F2A83A", 'opacity=".85"')
                        for x, y in s.scatter(12, cx, cy, 195, 50))
    else:
        out += beans(s, "#7E9A4A #98B060 #6B8438", 26, cx, cy, 120, 18, 9)
        drops = "".join(circle(x, y, s.u(5, 13), "#C2321A", 'opacity=".9"')
                        for x, y in s.scatter(16, cx, cy, 195, 45))
        out += spots(s, 40, 190, "#5A2A10", (1.2, 2.8), cx, cy)
    out += group(drops, f'filter="{s.lit(4, 1.2, .9, 30)}"')
    for i, a in enumerate((64, 52)):
        crust = path(s.blob(0, 0, 128, 82, 14, .04), "#8A4A1C")
        crumb = path(s.blob(0, 0, 112, 67, 14, .03), "#F4D9A4")
        holes = "".join(path(s.blob(x, y, s.u(4, 11), s.u(3, 7), 8, .3, s.u(0, 180)), "#C99A58",
                             'opacity=".75"') for x, y in s.scatter(22, 0, 0, 92, 16, .55))
        loaf = t.laid(s, crust, blur=7, grain=.2, drop=12) + group(
            crumb + holes, f'filter="{s.lit(4, .8, .1, grain=.15, freq=.06)}"')
        out += turned(loaf, cx + 296 + i * 34, cy + 50 + i * 88, a)
    return out + s.steam(cx, 240, 190)


def paint(name: str, ground: str, seed: int) -> Sheet:
    s = Sheet(seed, ground)
    if name.endswith("soup"):
        s.add(soup(s, name))
    elif name in ("pomodoro", "carbonara", "ragu", "pesto-pasta", "lasagne"):
        s.add(pasta(s, name))
    elif name == "mac-cheese":
        s.add(mac(s))
    elif name == "slaw":
        s.add(slaw(s))
    else:
        s.add(salad(s, name))
    return s


def mac(s: Sheet) -> str:
    out = skillet(s, CX - 40, CY, 270)
    bits = circle(CX - 40, CY, 236, "#D98A1E")
    for x, y in s.scatter(190, CX - 40, CY, 222, 22):
        d = "M-24 10Q0 -26 24 10"
        one = (line(d, "#8A4A0C", 25, 'opacity=".5"') + line(d, s.tone("#F9B93A", .07), 20)
               + line(d, "#FFE9A8", 4, 'opacity=".8" transform="translate(-1 -5)"')
               + circle(24, 11, 5, "#9A5A12"))
        bits += turned(one, x, y, s.u(0, 360))
    out += inside(s, group(bits, f'filter="{s.lit(9, .7, .3)}"'), 236, CX - 40)
    crust = circle(CX - 40, CY, 226, "#fff")
    out += group(crust, f'filter="{s.patches("#FFD56A", .016, .53, 8, 5, 1, 4)}" opacity=".9"')
    out += group(crust, f'filter="{s.patches("#A8501A", .03, .6, 6, 12)}" opacity=".75"')
    out += spots(s, 120, 220, "#E8A850", (3, 6), CX - 40) + spots(
        s, 46, 220, "#4F8A35", (2.5, 5), CX - 40)
    return out + s.steam(CX - 40, 250, 180)


def slaw(s: Sheet) -> str:
    out = bowl(s, CX, CY, 286, "#D9A441", "#C48F2E", "#7A5310")
    out += circle(CX, CY, 250, "#B9C49A", f'filter="{s.blurred(6, .1)}"')
    out += inside(s, heap(s, "#F7F6E0 #EDF2CC #DDE8B0 #FBF8EA #E9EEC4", 330, CX, CY, 236, 10, 92)
                  + heap(s, "#F08A3C #F4A04C", 70, CX, CY, 226, 8, 80)
                  + heap(s, "#9A3F7E #B4609A", 36, CX, CY, 226, 8, 70)
                  + heap(s, "#8FC455 #B9DA7C", 46, CX, CY, 220, 9, 70), 262)
    return out + at(s, partial(t.leaf, length=50, width=34), (-10, -6, 0, 1.1), (26, 10, 80, 1),
                    (-6, 30, 160, 1), blur=3) + spots(s, 50, 220, "#3A2A20", (1.5, 3))


PICTURES: dict[str, str] = {
    "caesar": "sage", "greek": "cream", "falafel-bowl": "rose", "salmon-bowl": "peach",
    "two-protein": "mist", "burrata": "lilac", "pomodoro": "peach", "carbonara": "cream",
    "ragu": "sage", "pesto-pasta": "rose", "lasagne": "sand", "tomato-soup": "mist",
    "pumpkin-soup": "sage", "mac-cheese": "mist", "slaw": "rose",
}
