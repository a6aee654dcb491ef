"""Coffee, tea and chocolate: cups from the front and a little above."""

from __future__ import annotations

from kit import Sheet, circle, ellipse, group, line, path, pt, rect, smooth, turned
from toppings import laid, leaf

CX, CY = 470.0, 300.0
TILT = 0.5  # how flat a circle lies

Paint = tuple[str, str, str]  # light, body, shade
WHITE: Paint = ("#FFFFFF", "#FBF6EF", "#C9BBAA")
LOOKS: dict[str, tuple[Paint, float, float]] = {  # body, radius, height
    "espresso": (("#6F8C94", "#46656E", "#223A42"), 186, 178),
    "filter": (("#F7EFE0", "#EADBC2", "#A8906C"), 205, 270),
    "cappuccino": (("#E8825C", "#C9502A", "#7A2810"), 235, 210),
    "flat-white": (("#8FA9A0", "#5F8075", "#2F4A42"), 215, 185),
    "latte": (WHITE, 240, 225),
    "matcha": (("#F3EBDD", "#D9C8AC", "#8F7B5A"), 235, 190),
    "hot-chocolate": (("#F2C98A", "#DE9F4A", "#8F5A1C"), 225, 260),
    "mint-tea": (("#F4FAF6", "#DDEBDF", "#9DB8A4"), 190, 290),
}
DRINK = {"espresso": ("#C98A48", "#7A421A"), "filter": ("#5A2C14", "#2A120A"),
         "cappuccino": ("#FBF1E0", "#C98F55"), "flat-white": ("#C98F58", "#9A5C2C"),
         "latte": ("#C48A55", "#9A5E30"), "matcha": ("#A9C25A", "#7E9A36"),
         "hot-chocolate": ("#7A4424", "#4A2410"), "mint-tea": ("#D9C864", "#A8A03A")}


def art(s: Sheet, name: str) -> str:
    """What lies on the drink, in a circle of radius 100 around (0, 0)."""
    foam = "#FFF8EA"
    out = ""
    if name == "espresso":
        for i in range(7):
            out += line(smooth([pt(0, 0, 88 - i * 12, a + i * 40) for a in range(0, 200, 25)],
                               False), "#F0C07A", s.u(3, 7), f'opacity="{s.u(.3, .7):.2f}"')
        for x, y in s.scatter(40, 0, 0, 88, 8):
            out += circle(x, y, s.u(.8, 2.6), "#F6D9A8", 'opacity=".7"')
    elif name == "filter":
        out += circle(0, 0, 95, "none", 'stroke="#A8642E" stroke-width="5" opacity=".8"')
        for x, y in s.scatter(14, 0, 0, 20, 6):
            bx, by = pt(x, y, 74, s.u(100, 150))
            out += circle(bx, by, s.u(2, 5), "#C98F58", 'opacity=".7"')
    elif name == "cappuccino":
        out += circle(0, 0, 82, foam, f'filter="{s.blurred(4)}"')
        for x, y in s.scatter(260, 0, 0, 74, 3):
            out += circle(x, y, s.u(.6, 1.9), "#6B3414", f'opacity="{s.u(.4, .9):.2f}"')
        out += circle(0, 0, 66, "#8A4A1E", f'opacity=".3" filter="{s.blurred(8)}"')
    elif name in ("flat-white", "matcha"):
        for k, c in ((1.0, foam), (0.72, DRINK[name][0]), (0.5, foam)):
            out += path(f"M0 {66 * k:.0f}C{-100 * k:.0f} {-6 * k:.0f} {-62 * k:.0f} {-84 * k:.0f}"
                        f" 0 {-34 * k:.0f}C{62 * k:.0f} {-84 * k:.0f} {100 * k:.0f} {-6 * k:.0f}"
                        f" 0 {66 * k:.0f}Z", c, f'transform="translate(0 {(1 - k) * 6:.0f})"')
    elif name == "latte":
        for i in range(7):
            y, w = 60 - i * 18.5, (40, 56, 62, 58, 48, 36, 24)[i]
            out += path(f"M{-w} {y - 22:.0f}C{-w * .8:.0f} {y + 4:.0f} {-w * .3:.0f} {y + 12:.0f}"
                        f" 0 {y + 14:.0f}C{w * .3:.0f} {y + 12:.0f} {w * .8:.0f} {y + 4:.0f} {w} "
                        f"{y - 22:.0f}C{w * .6:.0f} {y - 4:.0f} {w * .3:.0f} {y + 1:.0f} 0 "
                        f"{y + 2:.0f}C{-w * .3:.0f} {y + 1:.0f} {-w * .6:.0f} {y - 4:.0f} {-w} "
                        f"{y - 22:.0f}Z", foam)
        out += path("M-4 -50L0 84L4 -50Z", foam)
        out += path("M0 -52C-26 -68 -16 -90 0 -77C16 -90 26 -68 0 -52Z", foam)
    return out


def cup(s: Sheet, cx: float, cy: float, name: str) -> str:
    (light, body, shade), r, h = LOOKS[name]
    top, deep = DRINK[name]
    ry = r * TILT
    bottom = cy + h + ry * .45
    out = ellipse(cx + 24, bottom + 14, r * 1.5, r * .56, "#5a2a10",
                  f'opacity=".42" filter="{s.blurred(22)}"')
    out += group(ellipse(cx, bottom, r * 1.42, r * .58, body), f'filter="{s.lit(9, .9, .35)}"')
    out += ellipse(cx, bottom - 5, r * .95, r * .36, shade, 'opacity=".35"')
    foot_y = cy + h + ry * .3
    out += ellipse(cx + 22, foot_y + 14, r * .62, r * .18, "#3a1a08",
                   f'opacity=".5" filter="{s.blurred(10)}"')
    out += ellipse(cx, foot_y + 8, r * .47, r * .17, shade)
    ear = (f"M{cx + r * .84:.0f} {cy + h * .16:.0f}C{cx + r * 1.5:.0f} {cy - h * .02:.0f} "
           f"{cx + r * 1.46:.0f} {cy + h * .82:.0f} {cx + r * .66:.0f} {cy + h * .74:.0f}")
    handle = group(line(ear, body, r * .155), f'filter="{s.lit(9, 1.1, .5, margin=.3)}"')
    out += group(handle, f'filter="{s.drop(6, 10, 8, .3)}"')
    wall = (f"M{cx - r:.0f} {cy:.0f}C{cx - r:.0f} {cy + h * .62:.0f} {cx - r * .74:.0f} "
            f"{cy + h + ry * .2:.0f} {cx - r * .46:.0f} {cy + h + ry * .3:.0f}Q{cx:.0f} "
            f"{cy + h + ry * .62:.0f} {cx + r * .46:.0f} {cy + h + ry * .3:.0f}C{cx + r * .74:.0f}"
            f" {cy + h + ry * .2:.0f} {cx + r:.0f} {cy + h * .62:.0f} {cx + r:.0f} {cy:.0f}Z")
    glaze = s.linear([(0, body), (.2, light), (.42, body), (1, shade)], 1, .22)
    out += path(wall, glaze)
    gleam = smooth([(cx - r * .8, cy + ry * .75), (cx - r * .72, cy + h * .5),
                    (cx - r * .56, cy + h * .8)], False)
    out += line(gleam, "#fff", r * .1, f'opacity=".5" filter="{s.blurred(7)}"')
    out += ellipse(cx, cy, r, ry, light) + ellipse(cx, cy + 2, r * .955, ry * .95, s.linear(
        [(0, shade), (1, body)]))
    ink = s.radial([(0, top), (.72, top), (1, deep)], .5, .5, .52)
    pool = circle(0, 0, 100, ink) + art(s, name)
    clip = s.clip(circle(0, 0, 99, "#000"))
    out += group(group(pool, f'clip-path="{clip}"'), f'transform="translate({cx} {cy + 13}) '
                 f'scale({r * .925 / 100:.3f} {ry * .89 / 100:.3f})"')
    out += ellipse(cx - r * .38, cy - ry * .28, r * .3, ry * .13, "#fff",
                   f'opacity=".35" filter="{s.blurred(6)}" transform="rotate(-8 {cx} {cy})"')
    return out


def beans(s: Sheet, places: list[tuple[float, float]]) -> str:
    out = ""
    for x, y in places:
        bean = ellipse(0, 0, 27, 18, s.radial([(0, "#8A5430"), (.7, "#5A2E14"), (1, "#2E1408")]))
        bean += line("M-24 2Q-8 -8 2 1T24 -2", "#2A1006", 4)
        out += turned(laid(s, bean, blur=5, depth=1, shine=.6, drop=6), x, y, s.u(0, 180))
    return out


def biscuit(s: Sheet, x: float, y: float) -> str:
    out = rect(-66, -27, 132, 54, 10, "#C8803A")
    for i in range(7):
        out += rect(-52 + i * 17, -18, 5, 36, 2, "#8F5018", 'opacity=".6"')
    return turned(laid(s, out, blur=6, grain=.12, drop=7), x, y, -14)


def cream_cap(s: Sheet, cx: float, cy: float, r: float, color: str = "#FFFCF5") -> str:
    """Whipped cream, piped in leaning ridges, tier on tier."""
    out = ""
    for tier, (k, lift) in enumerate(((1.0, 0.0), (0.74, 0.36), (0.46, 0.68), (0.2, 0.96))):
        w, y = r * k, cy - lift * r
        n = max(2, 7 - tier * 2)
        ridges = ellipse(cx, y, w, w * .36 + r * .08, color)
        for i in range(n):
            x = cx - w * .8 + 1.6 * w * i / (n - 1)
            dip = (1 - ((x - cx) / (w + 1)) ** 2) ** .5
            ridge = ellipse(0, 0, w / n * 1.25 + r * .03, r * .2, color)
            ridges += turned(ridge, x, y + dip * w * .22, -24)
        if tier == 3:
            ridges += path(smooth([(cx - w, y), (cx - w * .3, y - r * .2), (cx + w * .5,
                           y - r * .4), (cx + w * .7, y - r * .1), (cx + w, y)]), color)
        f = s.lit(r * .075, .85, .2, 24, margin=.2)
        out += group(group(ridges, f'filter="{f}"'), f'filter="{s.drop(1, 5, 5, .32)}"')
    return out


def paint(name: str, ground: str, seed: int) -> Sheet:
    s = Sheet(seed, ground)
    _, r, h = LOOKS[name]
    cy = 350 - (h + r * .1) / 2 + (30 if name in ("hot-chocolate", "mint-tea") else 14)
    s.add(ellipse(480, 610, 430, 90, "#fff", f'opacity=".3" filter="{s.blurred(30)}"'))
    if name == "mint-tea":
        big = f'transform="translate({CX} 640) scale(1.3) translate({-CX} {-cy - 350})"'
        s.add(group(glass_mug(s, CX - 30, cy), big))
        return s
    s.add(cup(s, CX, cy, name))
    bottom = cy + h + r * .2
    if name == "hot-chocolate":
        s.add(cream_cap(s, CX, cy - 2, r * .74))
        for x, y in s.scatter(44, CX, cy - 40, 120, 12, .6):
            s.add(circle(x, y, s.u(1.5, 3.4), "#6B3414"))
        for x, y, a in ((-110, 22, 20), (96, 30, -30), (-10, 48, 10)):
            s.add(turned(laid(s, rect(-26, -20, 52, 40, 13, "#FFF3F0"), blur=8, drop=6),
                         CX + x, cy + y, a))
    elif name == "espresso":
        s.add(biscuit(s, CX - 214, bottom + 34), beans(s, [(CX + 270, bottom + 92),
                                                         (CX + 326, bottom + 62)]))
    elif name in ("filter", "latte", "flat-white"):
        s.add(beans(s, [(130, 622), (186, 650), (840, 640)] if name != "latte" else
                    [(840, 640), (786, 664)]))
    elif name == "matcha":
        heap = path(smooth([(716, 672), (752, 636), (800, 612), (846, 634), (886, 670),
                            (800, 686)]), "#8DB03A")
        f = s.lit(9, 1.1, .05, grain=.3, freq=.12)
        s.add(group(group(heap, f'filter="{f}"'), f'filter="{s.drop(6, 8, 7, .4)}"'))
    s.add(s.steam(CX, cy + 6 if name != "hot-chocolate" else cy - 160, 150 + cy * .25))
    return s


def glass_mug(s: Sheet, cx: float, cy: float) -> str:
    out = ellipse(cx + 26, cy + 330, 230, 50, "#5a2a10", f'opacity=".4" filter="{s.blurred(20)}"')
    ear = f"M{cx + 165} {cy + 60}C{cx + 315} {cy + 30} {cx + 300} {cy + 250} {cx + 150} {cy + 232}"
    out += line(ear, "#FFFFFF", 30, 'opacity=".55"') + line(ear, "#9DB8A4", 4, 'opacity=".5" '
                                                            'transform="translate(9 6)"')
    body = (f"M{cx - 180} {cy}L{cx - 158} {cy + 300}Q{cx} {cy + 372} {cx + 158} {cy + 300}"
            f"L{cx + 180} {cy}Z")
    out += path(body, "#FFFFFF", 'opacity=".45"')
    tea = (f"M{cx - 168} {cy + 40}L{cx - 148} {cy + 285}Q{cx} {cy + 345} {cx + 148} {cy + 285}"
           f"L{cx + 168} {cy + 40}Z")
    clip = s.clip(path(tea, "#000"))
    inside = path(tea, s.linear([(0, "#E8DC82"), (.6, "#C9C04A"), (1, "#9A9A30")]), 'opacity=".9"')
    for x, y in s.scatter(13, cx, cy + 180, 150, 62, .9):
        one = leaf(s, s.u(84, 120), s.u(46, 62), "#4C9A3C")
        inside += group(turned(laid(s, one, blur=3, drop=4), x, y, s.u(0, 360)),
                        f'opacity="{s.u(.6, .95):.2f}"')
    out += group(inside, f'clip-path="{clip}"')
    out += ellipse(cx, cy + 40, 168, 50, "#EFE6A0", 'opacity=".85"')
    for x, y, a in ((-70, 30, 20), (30, 44, -40), (90, 24, 160), (-10, 14, 90), (-110, 48, 60),
                    (10, -30, -80), (40, -20, -50), (-30, -16, -120)):
        out += turned(laid(s, leaf(s, 104, 56, "#57A344"), blur=4, drop=4), cx + x, cy + y, a)
    out += ellipse(cx, cy, 180, 56, "none", 'stroke="#fff" stroke-width="9" opacity=".9"')
    out += ellipse(cx, cy, 184, 59, "none", 'stroke="#8FA896" stroke-width="2" opacity=".6"')
    for x, w, o in ((-150, 15, .75), (-122, 6, .6), (140, 9, .5)):
        out += line(f"M{cx + x} {cy + 70}L{cx + x * .9:.0f} {cy + 270}", "#fff", w,
                    f'opacity="{o}" filter="{s.blurred(2)}"')
    return out + s.steam(cx, cy - 40, 140)


PICTURES: dict[str, str] = {
    "espresso": "peach", "filter": "sage", "cappuccino": "cream", "flat-white": "rose",
    "latte": "mist", "matcha": "lilac", "hot-chocolate": "mist", "mint-tea": "sand",
}
