"""Burgers, from the front at eye level."""

from __future__ import annotations

from kit import Sheet, circle, ellipse, group, path, smooth, turned

Layer = tuple[str, float, str]  # what, height, what it looks like


def _wave(s: Sheet, w: float, top: float, bottom: float, n: int, drip: float) -> str:
    """A slab whose lower edge hangs in n waves."""
    pts = [(-w, top), (-w * 0.5, top - 3), (0, top), (w * 0.5, top - 3), (w, top)]
    for i in range(n + 1):
        x = w - 2 * w * i / n
        pts.append((x, bottom + (drip if i % 2 else -drip * 0.4) * s.u(0.5, 1.2)))
    return smooth(pts)


def _bun_top(s: Sheet, w: float, h: float, color: str, seeds: bool) -> str:
    dome = (f"M{-w} -6C{-w * 1.04} {-h * .62} {-w * .62} {-h} 0 {-h}S{w * 1.04} {-h * .62}"
            f" {w} -6C{w} 8 {w * .9} 12 {w * .8} 12L{-w * .8} 12C{-w * .9} 12 {-w} 8 {-w} -6Z")
    fill = s.radial([(0, "#F6C27A"), (0.45, color), (0.85, "#A9591D"), (1, "#8A4413")],
                    0.38, 0.25, 0.85)
    out = group(path(dome, fill), f'filter="{s.lit(26, 1.0, .32, 20, .02, .02)}"')
    out += path(smooth([(-w * .98, 4), (-w * .5, 12), (0, 9), (w * .5, 12), (w * .98, 4),
                        (w * .9, 16), (0, 18), (-w * .9, 16)]), "#F4D6A0")
    if seeds:
        for x, y in s.scatter(34, 0, -h * 0.58, w * 0.8, 26, h * 0.4 / (w * 0.8)):
            seed = ellipse(0, 0, 8.5, 5, s.tone("#FCEBC4", 0.05))
            a = x / w * 40 + s.u(-30, 30)
            out += group(turned(seed, x, y, a), f'filter="{s.drop(1.5, 3, 1.5, .5)}"')
    out += ellipse(-w * 0.38, -h * 0.74, w * 0.3, h * 0.1, "#FFF4DA",
                   f'opacity=".6" filter="{s.blurred(11)}" transform="rotate(-14)"')
    return out


def _layer(s: Sheet, w: float, h: float, kind: str, look: str) -> str:
    """One layer with its top at y = 0."""
    if kind == "patty":
        fill = s.linear([(0, "#8A4A28"), (0.5, look), (1, "#3A1A0C")])
        d = smooth([(-w, h * .5), (-w * .96, h * .12), (-w * .5, 0), (0, 3), (w * .5, 0),
                    (w * .96, h * .12), (w, h * .5), (w * .95, h * .92), (w * .4, h + 3),
                    (-w * .3, h - 2), (-w * .95, h * .92)])
        f = s.lit(9, 1.0, 0.35, 26, 0.3, 0.055, 9, 0.05, seed=s.rng.randint(1, 90))
        return group(path(d, fill), f'filter="{f}"')
    if kind == "chicken":
        d = _wave(s, w, 0, h, 9, 16)
        f = s.lit(10, 1.25, 0.3, 22, 0.42, 0.035, 16, 0.045, seed=12)
        return group(path(d, s.linear([(0, "#E9A548"), (1, "#B4661C")])), f'filter="{f}"')
    if kind == "lettuce":
        out = ""
        for color, dy in (("#3E7D2C", 12), ("#6DB13F", 4), ("#9BCF5C", -2)):
            d = _wave(s, w, dy - 8, dy + h * 0.55, 15, 15)
            out += group(path(d, s.tone(color, 0.05)),
                         f'filter="{s.lit(4, 1.0, .3, 26, .1, .03, 12, .03, seed=int(dy) + 30)}"')
        return out
    if kind == "rocket":
        out = ""
        for i in range(26):
            leaf = ellipse(0, 0, s.u(34, 52), s.u(9, 14), s.tone("#5C9A3A", 0.18))
            out += turned(leaf, -w * .96 + 1.92 * w * i / 25, s.u(4, h * .8), s.u(-35, 35))
        return group(out, f'filter="{s.lit(3, 1, .25, 26, 0, .03, 10)}"')
    if kind == "slice":  # tomato, beetroot: two rounds side by side
        out = ""
        for x, k in ((-w * .46, .52), (w * .46, .52), (0, .5)):
            out += ellipse(x, h * .5, w * k, h * .56, look)
        return group(out, f'filter="{s.lit(6, 1.1, .6, 26)}"')
    if kind == "onion":
        out = ""
        for x in (-w * .5, 0, w * .5):
            out += ellipse(x + s.u(-12, 12), h * .5, w * .42, h * .45, "#F7EAF2",
                           f'stroke="{look}" stroke-width="4"')
        return group(out, f'filter="{s.lit(3, .8, .4)}"')
    if kind == "pickle":
        out = ""
        for i in range(5):
            out += ellipse(-w * .8 + i * w * .4, h * .5 + s.u(-3, 3), w * .22, h * .48,
                           s.tone("#7E9A3A", 0.1), 'stroke="#4F6B22" stroke-width="4"')
        return group(out, f'filter="{s.lit(4, 1, .6)}"')
    if kind == "cheese":
        d = smooth([(-w * .97, 2), (0, -3), (w * .97, 2), (w, 22), (w * .84, h * s.u(1.5, 2.2)),
                    (w * .66, 24), (w * .36, 26), (w * .16, h * s.u(2.2, 3)), (-w * .06, 26),
                    (-w * .4, 24), (-w * .58, h * s.u(1.8, 2.5)), (-w * .76, 24), (-w, 22)])
        fill = s.linear([(0, "#FFD768"), (1, look)])
        return group(path(d, fill), f'filter="{s.lit(6, 1.1, .55, 26)}"')
    if kind == "halloumi":
        out = ""
        for x in (-w * .47, w * .47):
            out += (f'<rect x="{x - w * .46:.0f}" y="0" width="{w * .92:.0f}" height="{h:.0f}"'
                    ' rx="14" fill="#FBEFD2"/>')
            for j in range(6):
                out += (f'<rect x="{x - w * .4 + j * w * .15:.0f}" y="-2" width="13"'
                        f' height="{h * .5:.0f}" rx="6" fill="#A8642A" opacity=".8"/>')
        return group(out, f'filter="{s.lit(8, 1, .3)}"')
    if kind == "bacon":
        out = ""
        for i, c in enumerate(("#8E2F1C", "#C4573A", "#F0B693", "#A83C26")):
            pts = [(-w * 1.03 + j * w * .229, h * (.2 + i * .18) + (9 if j % 2 else -9))
                   for j in range(10)]
            out += path(smooth(pts, False), "none", f'stroke="{c}" stroke-width="{h * .24:.0f}"'
                        ' stroke-linecap="round"')
        return group(out, f'filter="{s.lit(5, 1.1, .5)}"')
    if kind == "shreds":  # slaw, mushrooms, onions: a loose heap in the given colours
        out = ""
        for _ in range(90):
            c = s.tone(s.rng.choice(look.split()), 0.06)
            x, y = s.u(-w * .98, w * .98), s.u(0, h)
            out += path(f"M{x - 24:.0f} {y:.0f}q24 {s.u(-22, 22):.0f} 48 {s.u(-8, 8):.0f}", "none",
                        f'stroke="{c}" stroke-width="{s.u(6, 11):.0f}" stroke-linecap="round"')
        return group(out, f'filter="{s.lit(3, .9, .45)}"')
    # sauce
    d = _wave(s, w * 0.97, 0, h * 0.7, 11, h * 0.55)
    return group(path(d, look), f'filter="{s.lit(5, 1.1, .7, 26)}"')


def burger(s: Sheet, cx: float, base: float, w: float, layers: list[Layer],
           bun: str = "#D98B3A", seeds: bool = True) -> str:
    """Stack from the bottom bun up; `w` is half the width, `base` the table's height."""
    k = w / 225
    foot = 78.0
    out = s.shadow(20, 0, 250, 26, 0.5, 16)
    d = (f"M-222 {-foot}L222 {-foot}C232 {-foot + 40} 214 -2 150 -2L-150 -2"
         f"C-214 -2 -232 {-foot + 40} -222 {-foot}Z")
    fill = s.linear([(0, "#F0CB90"), (0.25, "#DE9A4C"), (1, "#A35A20")])
    out += group(path(d, fill), f'filter="{s.lit(16, 1.0, .2, 24)}"')
    y = -foot
    for kind, h, look in reversed(layers):
        y -= h
        layer = turned(_layer(s, 226, h + 8, kind, look), 0, y)
        out += group(layer, f'filter="{s.drop(2, 9, 6, .5)}"')
    out += group(turned(_bun_top(s, 226, 172, bun, seeds), 0, y - 4),
                 f'filter="{s.drop(2, 8, 7, .45)}"')
    return turned(out, cx, base, 0, k)


GREEN, RED = "", "#D8402B"
LAYERS: dict[str, list[Layer]] = {
    "smash": [("sauce", 14, "#F0A060"), ("pickle", 20, ""), ("onion", 16, "#C890B8"),
              ("cheese", 20, "#F5AE2E"), ("patty", 46, "#6B3418"), ("cheese", 20, "#F5AE2E"),
              ("patty", 46, "#6B3418"), ("lettuce", 26, GREEN)],
    "kids": [("cheese", 20, "#F5AE2E"), ("patty", 60, "#6B3418"), ("slice", 28, RED),
             ("lettuce", 26, GREEN)],
    "bacon-double": [("sauce", 14, "#7E2A14"), ("bacon", 34, ""), ("cheese", 18, "#F29A1F"),
                     ("patty", 58, "#5E2C14"), ("cheese", 18, "#F29A1F"),
                     ("patty", 58, "#5E2C14"), ("shreds", 18, "#E3B067 #C98A3C")],
    "crispy-chicken": [("sauce", 16, "#F08A4C"), ("chicken", 92, ""),
                       ("shreds", 36, "#F4F0D8 #DDE8B0 #B984B0 #F0A64C"),
                       ("lettuce", 26, GREEN)],
    "halloumi": [("sauce", 16, "#FBF7EC"), ("rocket", 30, ""), ("slice", 36, "#C8321F"),
                 ("halloumi", 56, ""), ("slice", 26, "#D9452C"), ("lettuce", 24, GREEN)],
    "black-bean": [("sauce", 14, "#DDEBB0"), ("shreds", 24, "#A9C95A #8DB645 #C8DC86"),
                   ("slice", 32, RED), ("patty", 74, "#5A2330"), ("onion", 16, "#A8447F"),
                   ("lettuce", 30, GREEN)],
    "mushroom-swiss": [("sauce", 14, "#F6E7BE"), ("shreds", 44, "#A9744A #8A5A36 #C79768"),
                       ("cheese", 26, "#F3D98E"), ("patty", 70, "#6B3418"),
                       ("lettuce", 26, GREEN)],
}
BUNS = {"halloumi": ("#D08A45", False), "black-bean": ("#E0A04A", False),
        "crispy-chicken": ("#DB9440", False), "bacon-double": ("#C97A2E", True)}


def any_burger(s: Sheet, name: str, cx: float, base: float, w: float) -> str:
    bun, seeds = BUNS.get(name, ("#D98B3A", True))
    return burger(s, cx, base, w, LAYERS[name], bun, seeds)


def paint(name: str, ground: str, seed: int) -> Sheet:
    s = Sheet(seed, ground)
    tall = 78 + 172 + sum(h for _, h, _ in LAYERS[name])
    w = min(268.0, 640 / tall * 225)
    s.add(ellipse(480, 652, 400, 60, "#fff", f'opacity=".35" filter="{s.blurred(26)}"'))
    s.add(any_burger(s, name, 480, 360 + tall * w / 450 + 6, w))
    for x, y in s.scatter(9, 480, 668, 330, 50, 0.05):
        s.add(circle(x, y, s.u(2, 4), "#F6E0B0", f'filter="{s.drop(1, 2, 1, .4)}"'))
    return s


PICTURES: dict[str, str] = {
    "smash": "rose", "bacon-double": "peach", "crispy-chicken": "cream", "halloumi": "sage",
    "black-bean": "lilac", "mushroom-swiss": "sand",
}
