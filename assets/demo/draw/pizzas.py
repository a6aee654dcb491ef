"""Pizzas, from straight above."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import toppings as t
from kit import Sheet, circle, ellipse, group, line, path, pt, smooth, turned

Topping = Callable[[Sheet], str]


def dough(s: Sheet, cx: float, cy: float, r: float, sauce: str = "red", cheese: float = 1) -> str:
    """Crust, sauce and melted cheese. `cheese` 0..1 is how much of the sauce it covers."""
    k = r / 310
    out = path(s.blob(cx + 14 * k, cy + 22 * k, r * 1.0), "#5a2a10",
               f'opacity=".5" filter="{s.blurred(20 * k)}"')
    rim = s.blob(cx, cy, r, n=22, rough=0.016)
    crust = path(rim, s.radial([(0, "#F3CE8E"), (0.82, "#F0C37A"), (0.9, "#E3A352"),
                                (0.97, "#C97F34"), (1, "#A65F22")], 0.5, 0.5, 0.5))
    chars = ""
    for _ in range(46):
        x, y = pt(cx, cy, r * s.u(0.88, 0.985), s.u(0, 360))
        chars += path(s.blob(x, y, s.u(4, 17) * k, s.u(4, 11) * k, 8, 0.3, s.u(0, 180)),
                      "#5A2A10", f'opacity="{s.u(.18, .6):.2f}"')
    bubbles = ""
    for _ in range(16):
        x, y = pt(cx, cy, r * s.u(0.9, 0.96), s.u(0, 360))
        bubbles += circle(x, y, s.u(8, 20) * k, "#F5D59C", 'opacity=".55"')
    out += group(crust + group(bubbles + chars, f'filter="{s.blurred(2.4 * k, .1)}"'),
                 f'filter="{s.lit(20 * k, 1.5, .22, 26, .09, .03, seed=5, margin=.06)}"')
    # a darker seam where the topping meets the crust
    out += path(s.blob(cx, cy, r * 0.875, n=20, rough=0.02), "#8A3A12",
                f'opacity=".6" filter="{s.blurred(7 * k, .1)}"')
    inner = s.blob(cx, cy, r * 0.86, n=24, rough=0.022)
    base = {"red": [(0, "#D8482A"), (0.8, "#C23A1D"), (1, "#9E2710")],
            "white": [(0, "#FDF0CF"), (0.8, "#F9E3B0"), (1, "#E2B868")]}[sauce]
    out += group(path(inner, s.radial(base, 0.5, 0.5, 0.5)),
                 f'filter="{s.lit(6 * k, .9, .3, 30, .12, .025, seed=11, margin=.05)}"')
    if cheese:
        lid = path(s.blob(cx, cy, r * 0.83, n=26, rough=0.03), "#fff")
        cut = 0.62 - 0.34 * cheese
        for color, freq, more, seed in (("#F2A93C", 0.011, 0.0, 4), ("#FBC95E", 0.014, 0.07, 9),
                                        ("#FFE6A0", 0.018, 0.13, 21)):
            f = s.patches(color, freq / k, cut + more, 7, seed, 1.0, 4 * k, 0.3)
            out += group(lid, f'filter="{f}"')
        toast = s.patches("#B9661F", 0.022 / k, 0.6, 5, 33)
        out += group(lid, f'filter="{toast}" opacity=".55"')
    return out


def ring_of(s: Sheet, cx: float, cy: float, r: float, n: int, apart: float, make: Topping,
            k: float, scale: tuple[float, float] = (0.9, 1.1), reach: float = 0.74) -> str:
    return "".join(
        turned(make(s), x, y, s.u(0, 360), s.u(*scale) * k)
        for x, y in s.scatter(n, cx, cy, r * reach, apart * k))


def herbs(s: Sheet, cx: float, cy: float, r: float, color: str, n: int = 40) -> str:
    return "".join(
        turned(ellipse(0, 0, s.u(2.5, 5), s.u(1.2, 2.2), s.tone(color, 0.2)), x, y, s.u(0, 180))
        for x, y in s.scatter(n, cx, cy, r * 0.78, 9))


def drizzle(s: Sheet, cx: float, cy: float, r: float, color: str, width: float) -> str:
    pts = []
    for i in range(9):
        y = cy - r * 0.62 + i * r * 0.155
        half = (r * r * 0.5 - (y - cy) ** 2) ** 0.5 if abs(y - cy) < r * 0.7 else r * 0.1
        pts.append((cx + (1 if i % 2 else -1) * half * s.u(0.75, 0.95), y))
    return group(line(smooth(pts, False), color, width, 'opacity=".9"'),
                 f'filter="{s.lit(3, 1.1, .8, 30)}"')


def top(s: Sheet, cx: float, cy: float, r: float, kind: str) -> str:
    """Everything that lies on one kind of pizza."""
    k = r / 310
    ring = partial(ring_of, s, cx, cy, r)
    lay = partial(t.laid, s)
    out = ""
    if kind == "margherita":
        out += lay(ring(12, 116, t.mozzarella, k, (0.9, 1.4)), blur=11, depth=0.75, drop=3)
        out += lay(ring(9, 130, t.basil, k, (1.0, 1.3)), blur=3, depth=0.8)
    elif kind == "hero":
        out += lay(ring(15, 118, t.pepperoni, k, (0.9, 1.1)), blur=6, depth=1.1, shine=0.5)
        out += lay(ring(9, 120, t.mozzarella, k, (0.8, 1.15)), blur=12, depth=0.75, drop=4)
        out += lay(ring(12, 105, t.tomato_half, k, (0.8, 1.0)), blur=5, shine=0.6)
        out += lay(ring(14, 90, t.olive, k, (0.9, 1.1)), blur=5, shine=0.8)
        out += lay(ring(12, 105, t.basil, k, (0.9, 1.2)), blur=4, depth=0.8)
    elif kind == "pepperoni":
        out += lay(ring(24, 88, t.pepperoni, k, (0.95, 1.15)), blur=5, depth=1.1, shine=0.5)
        out += herbs(s, cx, cy, r, "#4F7F35", 26)
    elif kind == "garden":
        out += herbs(s, cx, cy, r, "#2F5A1E", 90)
        out += lay(ring(17, 86, t.courgette, k, (1.0, 1.25), 0.77), blur=3)
        out += lay(ring(11, 96, t.pepper_strip, k, (1.0, 1.3), 0.68), blur=5, shine=0.6)
        yellow = partial(t.pepper_strip, color="#EFAE2B")
        out += lay(ring(10, 98, yellow, k, (1.0, 1.25), 0.68), blur=5, shine=0.6)
        out += lay(ring(9, 100, t.onion, k, (0.9, 1.1), 0.7), blur=2, depth=0.7)
        out += lay(ring(17, 82, t.tomato_half, k, (0.9, 1.15)), blur=4, shine=0.6)
        out += lay(ring(18, 76, t.olive, k, (1.0, 1.2)), blur=4, shine=0.8)
        out += lay(ring(9, 112, t.basil, k, (0.9, 1.15), 0.7), blur=3, depth=0.8)
    elif kind == "funghi":
        out += lay(ring(24, 84, t.mushroom, k, (0.95, 1.3)), blur=4, depth=0.8, shine=0.2)
        out += herbs(s, cx, cy, r, "#4F7F35", 60)
        out += lay(ring(9, 115, t.shaving, k, (0.8, 1.0)), blur=1.6)
    elif kind == "diavola":
        out += lay(ring(14, 110, t.pepperoni, k, (1.15, 1.4)), blur=5, depth=1.1, shine=0.5)
        out += lay(ring(20, 78, t.nduja, k), blur=4, depth=1.1, shine=0.6)
        out += lay(ring(15, 90, t.chilli, k, (1.0, 1.3)), blur=3, shine=0.7)
        out += drizzle(s, cx, cy, r, "#E8962A", 6 * k)
    elif kind == "quattro-formaggi":
        out += lay(ring(9, 130, t.mozzarella, k, (0.8, 1.2)), blur=10, depth=0.75, drop=3)
        out += lay(ring(14, 98, t.blue_cheese, k, (0.9, 1.2)), blur=4, shine=0.25)
        out += lay(ring(11, 105, t.walnut, k, (0.9, 1.2)), blur=4, depth=1.1, shine=0.2)
        out += drizzle(s, cx, cy, r, "#E8A12A", 6 * k)
    elif kind == "prosciutto":
        out += lay(ring(8, 140, t.ham, k, (1.1, 1.35), 0.64), blur=5, depth=1.0, shine=0.3)
        out += lay(ring(22, 66, t.rocket, k, (0.9, 1.2), 0.66), blur=3, depth=0.8, shine=0.2)
        out += lay(ring(11, 95, t.shaving, k, (1.0, 1.3), 0.68), blur=1.6)
        out += lay(ring(6, 120, t.tomato_half, k), blur=4, shine=0.6)
    return out


LOOKS = {  # kind: sauce, cheese
    "margherita": ("red", 0.55), "pepperoni": ("red", 1.0), "garden": ("red", 0.0),
    "funghi": ("white", 0.95), "diavola": ("red", 0.8), "quattro-formaggi": ("white", 1.0),
    "prosciutto": ("red", 0.7), "hero": ("red", 0.8),
}


def pizza(s: Sheet, cx: float, cy: float, r: float, kind: str) -> str:
    sauce, cheese = LOOKS[kind]
    return dough(s, cx, cy, r, sauce, cheese) + top(s, cx, cy, r, kind)


def half_and_half(s: Sheet, cx: float, cy: float, r: float) -> str:
    tilt = r * 0.25
    upper, lower = f"{cx + tilt} {cy - r * 1.1}", f"{cx - tilt} {cy + r * 1.1}"
    left = s.clip(f'<path d="M0 0L{upper}L{lower}L0 {s.size[1]}Z"/>')
    right = s.clip(f'<path d="M{s.size[0]} 0L{upper}L{lower}L{s.size[0]} {s.size[1]}Z"/>')
    out = dough(s, cx, cy, r, "red", 0.9)
    out += group(top(s, cx, cy, r, "pepperoni"), f'clip-path="{left}"')
    out += group(top(s, cx, cy, r, "garden"), f'clip-path="{right}"')
    cut = smooth([(cx + tilt * 0.91 * (1 - i / 5) + s.u(-2, 2), cy - r * (1 - i / 5) * 0.97)
                  for i in range(11)], False)
    out += line(cut, "#7A3510", 7, f'opacity=".75" filter="{s.blurred(2, .5)}"')
    out += line(cut, "#FBE6B8", 2.5, 'opacity=".8" transform="translate(5 0)"')
    return out


def crumbs(s: Sheet, cx: float, cy: float, r: float) -> str:
    """Flour and a few leaves beside the pizza, so that it stands on something."""
    out = ""
    for _ in range(90):
        x, y = pt(cx, cy, r * s.u(1.02, 1.5), s.u(0, 360))
        out += circle(x, y, s.u(0.8, 3), "#fff", f'opacity="{s.u(.3, .8):.2f}"')
    return out


def paint(name: str, ground: str, seed: int) -> Sheet:
    s = Sheet(seed, ground)
    s.add(crumbs(s, 480, 360, 312))
    if name == "half-and-half":
        s.add(half_and_half(s, 480, 356, 312))
    else:
        s.add(pizza(s, 480, 356, 312, name))
    return s


PICTURES: dict[str, str] = {
    "margherita": "peach", "pepperoni": "cream", "half-and-half": "sage", "garden": "mist",
    "funghi": "sand", "diavola": "rose", "quattro-formaggi": "lilac", "prosciutto": "sage",
}
