"""Small things that lie on pizzas, bowls and plates, each drawn around (0, 0), seen from above."""

from __future__ import annotations

from kit import Sheet, circle, ellipse, group, line, path, smooth

# Each function returns a shape about 60 units wide without its light; `laid` adds it.


def laid(s: Sheet, inner: str, blur: float = 4, depth: float = 0.9, shine: float = 0.35,
         drop: float = 5, **more: float) -> str:
    """Light and a cast shadow for a layer of things."""
    lit = s.lit(blur=blur, depth=depth, shine=shine, **more)  # type: ignore[arg-type]  # as lit() has it
    shaded = group(inner, f'filter="{lit}"')
    return group(shaded, f'filter="{s.drop(drop * 0.6, drop, drop * 0.8, 0.5)}"')


def leaf(s: Sheet, length: float = 70, width: float = 34, color: str = "#3F8A35") -> str:
    h, w = length / 2, width / 2
    bend = s.u(-0.15, 0.15) * length
    d = smooth([(-h, 0), (-h * 0.4, -w), (h * 0.4, -w * 0.8), (h, bend), (h * 0.3, w * 0.9),
                (-h * 0.5, w * 0.9)])
    fill = s.linear([(0, s.tone(color, 0.12)), (1, "#1F5A22")])
    return path(d, fill) + line(f"M{-h} 0Q0 {bend * .2:.1f} {h * .85:.1f} {bend * .9:.1f}",
                                "#A8D08A", 2.2, 'opacity=".7"')


def basil(s: Sheet) -> str:
    return leaf(s, s.u(66, 86), s.u(38, 48), "#4C9A3C")


def pepperoni(s: Sheet, r: float = 40) -> str:
    fill = s.radial([(0, "#D9573A"), (0.72, "#C03A22"), (0.9, "#9A2614"), (1, "#6E180C")],
                    0.45, 0.42, 0.58)
    out = path(s.blob(0, 0, r, rough=0.03), fill)
    for x, y in s.scatter(11, 0, 0, r * 0.75, 9):
        out += circle(x, y, s.u(1.6, 4), s.tone("#EE8E6C", 0.1), 'opacity=".6"')
    for x, y in s.scatter(4, 0, 0, r * 0.8, 10):
        out += circle(x, y, s.u(1.5, 3), "#7A1C0F", 'opacity=".55"')
    return out


def mozzarella(s: Sheet, r: float = 50) -> str:
    """Melted: a wide pool, cream at its edge, with a few toasted spots."""
    fill = s.radial([(0, "#FFFEF8"), (0.6, "#FFF8E6"), (0.86, "#FBE7B8"), (1, "#F0C878")],
                    0.46, 0.44, 0.56)
    out = path(s.blob(0, 0, r, r * s.u(0.8, 1), 10, 0.09, s.u(0, 180)), fill)
    for x, y in s.scatter(4, 0, 0, r * 0.75, r * 0.3):
        out += path(s.blob(x, y, r * s.u(0.05, 0.13), n=7, rough=0.3), "#C9812E",
                    f'opacity="{s.u(.35, .7):.2f}"')
    return out


def olive(s: Sheet, r: float = 21) -> str:
    return (f'<path fill-rule="evenodd" fill="{s.tone("#3A2A33", .2)}" d="{s.blob(0, 0, r)}'
            f'{s.blob(0, 0, r * 0.45)}"/>')


def tomato_half(s: Sheet, r: float = 30) -> str:
    out = circle(0, 0, r, "#B92A17") + circle(0, 0, r * 0.88, s.radial(
        [(0, "#F2694A"), (0.6, "#E04A2F"), (1, "#C93420")]))
    for i in range(3):
        out += group(
            path(s.blob(0, -r * 0.48, r * 0.2, r * 0.3, 8, 0.05), "#F59A62", 'opacity=".9"')
            + ellipse(-3, -r * 0.5, 2.6, 4, "#FBE3A8") + ellipse(4, -r * 0.42, 2.4, 3.6, "#FBE3A8"),
            f'transform="rotate({i * 120 + s.u(-10, 10):.0f})"')
    return out


def mushroom(s: Sheet, k: float = 1) -> str:
    cap = smooth([(-34 * k, 4 * k), (-30 * k, -18 * k), (0, -32 * k), (30 * k, -18 * k),
                  (34 * k, 4 * k), (20 * k, 8 * k), (10 * k, 4 * k), (9 * k, 30 * k),
                  (-9 * k, 30 * k), (-10 * k, 4 * k), (-20 * k, 8 * k)])
    return (path(cap, s.tone("#8A5A38", 0.12)) + group(path(cap, "#F0DCC0"),
            'transform="translate(0 2) scale(.86 .84)"')
            + line(f"M{-20 * k} {-2 * k}Q0 {-14 * k} {20 * k} {-2 * k}", "#A87850", 3.4 * k))


def onion(s: Sheet, r: float = 34) -> str:
    a = s.u(150, 290)
    out = ""
    for rr, c in ((r, "#8E3A78"), (r * 0.72, "#B8649C"), (r * 0.46, "#C987B2")):
        out += circle(0, 0, rr, "none", f'stroke="{c}" stroke-width="5" stroke-linecap="round"'
                      f' stroke-dasharray="{rr * a / 57:.0f} 999"')
    return out


def pepper_strip(s: Sheet, color: str = "#D9432A") -> str:
    b = s.u(14, 30)
    return line(f"M-36 {b:.0f}Q0 {-b:.0f} 36 {b * 0.6:.0f}", s.tone(color, 0.1), 14)


def chilli(s: Sheet, r: float = 16, color: str = "#D6261B") -> str:
    return (f'<path fill-rule="evenodd" fill="{s.tone(color, .1)}" d="{s.blob(0, 0, r)}'
            f'{s.blob(0, 0, r * 0.58)}"/>' + circle(0, 0, r * 0.6, "#F7C9A0", 'opacity=".55"')
            + circle(-3, 2, 2.6, "#FFF2CF") + circle(4, -2, 2.6, "#FFF2CF"))


def courgette(s: Sheet, r: float = 34) -> str:
    out = circle(0, 0, r, "#3E7A32") + circle(0, 0, r * 0.87, s.radial(
        [(0, "#F4F4C8"), (0.6, "#E4ECB0"), (1, "#C8DC8C")]))
    for x, y in s.scatter(7, 0, 0, r * 0.5, 8):
        out += ellipse(x, y, 2, 4, "#F9F8DF")
    return out


def rocket(s: Sheet, k: float = 1) -> str:
    c = s.tone("#5E9A3A", 0.14)
    pts = [(-58, 2), (-24, -4), (-18, -20), (-6, -6), (8, -8), (14, -24), (26, -9), (44, -13),
           (58, 1), (44, 13), (26, 9), (16, 23), (6, 8), (-8, 6), (-18, 18), (-26, 4)]
    return group(path(smooth(pts), c) + line("M-58 1Q0 -4 48 1", "#BBDB92", 2.4),
                 f'transform="scale({k:g})"')


def ham(s: Sheet, k: float = 1) -> str:
    """A ruffled ribbon of cured ham."""
    out = ""
    for i in range(4):
        y = (i - 1.5) * 17
        d = f"M{-62 + s.u(-8, 8):.0f} {y:.0f}"
        for j in range(4):
            d += f"q{15} {(-1) ** j * s.u(16, 26):.0f} {31} {s.u(-4, 4):.0f}"
        out += line(d, s.tone(("#E08A7C", "#CC6258", "#E9A596", "#D5766A")[i], 0.05), 20)
        out += line(d, "#FBE0D2", 4, 'transform="translate(2 -7)" opacity=".85"')
    return group(out, f'transform="scale({k:g})"')


def shaving(s: Sheet, k: float = 1) -> str:
    """A thin, torn sheet of hard cheese, one edge curling up."""
    d = "M-40 -6Q-22 -22 4 -19L40 -24Q36 -8 44 4L26 20Q0 12 -34 18Z"
    fill = s.linear([(0, "#FFFDF0"), (0.55, "#FCEFC4"), (1, "#E9CE8C")], 1, 1)
    return group(path(d, fill) + line("M-30 12Q0 5 26 14", "#FFFFFF", 4, 'opacity=".8"')
                 + line("M-28 -10Q4 -8 34 -16", "#D9B868", 2, 'opacity=".45"'),
                 f'transform="scale({k * s.u(.65, .95):.2f} {k * s.u(.55, .85):.2f})"')


def walnut(s: Sheet, r: float = 22) -> str:
    out = path(s.blob(0, 0, r, r * 0.82, 9, 0.13), s.tone("#B07A45", 0.1))
    for i in (-1, 1):
        out += line(f"M{-r * .6:.0f} {i * r * .3:.0f}q{r * .3:.0f} {-i * 8} {r * .6:.0f} 0"
                    f"t{r * .5:.0f} {i * 2}", "#7D4E27", 3)
    return out


def blue_cheese(s: Sheet, r: float = 26) -> str:
    out = path(s.blob(0, 0, r, r * 0.85, 8, 0.16), "#FBF3DC")
    for x, y in s.scatter(5, 0, 0, r * 0.6, 9):
        out += path(s.blob(x, y, s.u(3, 6), n=6, rough=0.3), "#6E8C86", 'opacity=".85"')
    return out


def nduja(s: Sheet, r: float = 17) -> str:
    return path(s.blob(0, 0, r, r * 0.8, 8, 0.2), s.tone("#C4321A", 0.12))


def lemon_slice(s: Sheet, r: float = 42, peel: str = "#F2C230", flesh: str = "#F8D84C") -> str:
    out = circle(0, 0, r, peel) + circle(0, 0, r * 0.9, "#FFF6D0")
    for i in range(8):
        out += (f'<path d="M0 0L{-r * .27:.1f} {-r * .74:.1f}Q0 {-r * .92:.1f} {r * .27:.1f}'
                f' {-r * .74:.1f}Z" fill="{s.tone(flesh, .05)}" stroke="#FFF6D0"'
                f' stroke-width="3" stroke-linejoin="round" transform="rotate({i * 45})"/>')
    return out
