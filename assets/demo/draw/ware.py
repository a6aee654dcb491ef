"""Plates, bowls and boards, seen from above, and the crisp things that go on them."""

from __future__ import annotations

from kit import Sheet, circle, ellipse, group, line, path, pt, rect, turned


def plate(s: Sheet, cx: float, cy: float, r: float, color: str = "#FFFDF9",
          edge: str = "#E4D8CA") -> str:
    out = circle(cx + 14, cy + 24, r * 0.99, "#5a2a10",
                 f'opacity=".42" filter="{s.blurred(22)}"')
    out += group(circle(cx, cy, r, color), f'filter="{s.lit(9, .8, .25, 30, margin=.06)}"')
    well = s.radial([(0, color), (0.86, color), (1, edge)], 0.56, 0.58, 0.56)
    out += circle(cx, cy, r * 0.76, edge, f'opacity=".8" filter="{s.blurred(3, .1)}"')
    out += circle(cx + 1, cy + 2, r * 0.745, well)
    return out + circle(cx, cy, r * 0.965, "none", f'stroke="{edge}" stroke-width="2"')


def bowl(s: Sheet, cx: float, cy: float, r: float, color: str, inside: str, deep: str) -> str:
    """Rim and inner wall; the wall on the light's side lies in shade."""
    out = circle(cx + 16, cy + 28, r * 0.98, "#5a2a10",
                 f'opacity=".45" filter="{s.blurred(24)}"')
    out += group(circle(cx, cy, r, color), f'filter="{s.lit(7, 1.0, .5, 34, margin=.06)}"')
    wall = s.linear([(0, deep), (0.45, inside), (1, inside)], 1, 1)
    return out + circle(cx, cy, r * 0.92, wall)


def board(s: Sheet, x: float, y: float, w: float, h: float, color: str = "#C98F56") -> str:
    out = rect(x + 10, y + 22, w, h, 46, "#5a2a10", f'opacity=".42" filter="{s.blurred(20)}"')
    fill = s.linear([(0, "#DDA76C"), (0.5, color), (1, "#AE7440")], 1, 1)
    out += group(rect(x, y, w, h, 46, fill), f'filter="{s.lit(7, .9, .2, margin=.08)}"')
    for i in range(9):
        yy = y + h * (0.08 + 0.105 * i)
        out += line(f"M{x + 26} {yy:.0f}q{w * .25:.0f} {s.u(-12, 12):.0f} {w * .5:.0f} "
                    f"{s.u(-4, 4):.0f}t{w - 52 - w * .5:.0f} 0", "#8F5A2C", s.u(1, 2.6),
                    f'opacity="{s.u(.15, .4):.2f}"')
    return out + circle(x + w - 44, y + h / 2, 15, "#6F4420") + circle(
        x + w - 42, y + h / 2 + 2, 13, "#F3DCC0")


def cloth(s: Sheet, x: float, y: float, w: float, h: float, turn: float, color: str,
          stripe: str) -> str:
    """A folded napkin under a dish."""
    inner = rect(-w / 2, -h / 2, w, h, 10, color)
    for i in range(-2, 3):
        inner += rect(i * w / 6 - 3, -h / 2, 6, h, 0, stripe, 'opacity=".65"')
    inner += rect(w * 0.02, -h / 2, w * 0.06, h, 0, "#00000018")
    shaded = group(inner, f'filter="{s.drop(6, 10, 10, .28)}"')
    return turned(shaded, x, y, turn)


def paper(s: Sheet, cx: float, cy: float, r: float, turn: float = 12) -> str:
    """A square of greaseproof paper with a light check, crumpled."""
    inner = path(s.blob(0, 0, r, n=8, rough=0.05), "#FBF5EA")
    for i in range(-6, 7):
        inner += rect(i * r / 6.4 - 2, -r * 1.1, 4, r * 2.2, 0, "#D9563A", 'opacity=".16"')
        inner += rect(-r * 1.1, i * r / 6.4 - 2, r * 2.2, 4, 0, "#D9563A", 'opacity=".16"')
    clip = s.clip(path(s.blob(0, 0, r, n=8, rough=0.03), "#000"))
    lit = s.lit(5, 0.7, 0.1, grain=0.25, freq=0.008, seed=4, margin=0.05)
    return turned(group(group(inner, f'clip-path="{clip}"'), f'filter="{lit}"'), cx, cy, turn)


def pot(s: Sheet, cx: float, cy: float, r: float, sauce: str, rim: str = "#F6EFE6") -> str:
    """A small dip pot with its dip."""
    out = circle(cx + 6, cy + 11, r, "#5a2a10", f'opacity=".45" filter="{s.blurred(9)}"')
    out += group(circle(cx, cy, r, rim), f'filter="{s.lit(5, 1, .4)}"')
    out += circle(cx, cy, r * 0.84, "#00000030") + circle(cx + 1, cy + 2, r * 0.8, s.radial(
        [(0, s.tone(sauce, 0.02)), (0.7, sauce), (1, sauce)]))
    swirl = (f"M{cx - r * .45:.0f} {cy + r * .1:.0f}q{r * .3:.0f} {-r * .55:.0f} {r * .8:.0f} "
             f"{-r * .2:.0f}q{r * .1:.0f} {r * .5:.0f} {-r * .45:.0f} {r * .4:.0f}")
    return out + group(line(swirl, sauce, r * 0.22), f'filter="{s.lit(4, 1, .5)}"')


def glow(s: Sheet, cx: float, cy: float, r: float, opacity: float = 0.5) -> str:
    """A broad soft highlight from the light's side."""
    return ellipse(cx, cy, r, r * 0.7, "#fff", f'opacity="{opacity}" filter="{s.blurred(r / 3)}"')


def around(cx: float, cy: float, r: float, n: int, start: float = 0) -> list[tuple[float, float]]:
    return [pt(cx, cy, r, start + 360 * i / n) for i in range(n)]


def skillet(s: Sheet, cx: float, cy: float, r: float) -> str:
    """A black iron pan, its handle to the right."""
    handle = rect(cx + r * 0.8, cy - 30, r * 0.95, 60, 28, "#35302E")
    out = group(circle(cx, cy, r, "#000") + handle, 'opacity=".42" transform="translate(14 26)"'
                f' filter="{s.blurred(18)}"')
    iron = s.lit(7, 1.0, 0.5, 26, 0.08, 0.2, margin=0.06)
    out += group(handle + circle(cx, cy, r, "#35302E"), f'filter="{iron}"')
    return out + circle(cx, cy, r * 0.91, s.linear([(0, "#12100F"), (1, "#2A2624")], 1, 1))
