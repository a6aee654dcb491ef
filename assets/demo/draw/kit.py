"""Paper, light and brushes for the demo pictures: builds SVG text, draws no dish itself.

All light comes from the top left. Lengths are SVG user units (1 = 1 px at 960 x 720).
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

Point = tuple[float, float]

GROUNDS: dict[str, tuple[str, str, str]] = {
    # name: light, middle, edge
    "peach": ("#FFF1E0", "#FBDDBF", "#F0BE94"),
    "cream": ("#FFF8E4", "#FAEAC0", "#EDD08F"),
    "rose": ("#FFEDE8", "#F9D3CA", "#EBAFA2"),
    "sage": ("#F3F7E8", "#DCE8CC", "#B9CDA4"),
    "mist": ("#EFF6F7", "#D3E5E8", "#A9C7CD"),
    "lilac": ("#F6F0F8", "#E4D7EA", "#C5B1D0"),
    "sand": ("#FAF4EA", "#EBDDC8", "#D2BC9C"),
    "dusk": ("#5B4A46", "#3A2E2B", "#211916"),
}


# Diffuse light -> tint, divided by 1.3: flat ground (0.75) keeps its colour, shade turns warm.
WARM = (
    '<feColorMatrix in="d0" values=".49 0 0 0 .40 0 .58 0 0 .335 0 0 .64 0 .29 0 0 0 0 1"'
    ' result="d"/>'
)


def pt(cx: float, cy: float, r: float, degrees: float) -> Point:
    a = math.radians(degrees)
    return cx + r * math.cos(a), cy + r * math.sin(a)


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """A soft path through the points (Catmull-Rom as Bezier curves)."""
    n = len(points)
    out = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for i in range(n if closed else n - 1):
        if closed:
            p0, p1, p2, p3 = (points[(i + k) % n] for k in (-1, 0, 1, 2))
        else:
            p0, p1 = points[max(i - 1, 0)], points[i]
            p2, p3 = points[i + 1], points[min(i + 2, n - 1)]
        c1 = (p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6)
        c2 = (p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6)
        out.append(
            f"C{c1[0]:.1f} {c1[1]:.1f} {c2[0]:.1f} {c2[1]:.1f} {p2[0]:.1f} {p2[1]:.1f}"
        )
    return "".join(out) + ("Z" if closed else "")


class Sheet:
    """One picture: definitions and layers, in drawing order, with its own seeded chance."""

    def __init__(
        self, seed: int, ground: str | None, size: tuple[int, int] = (960, 720), top: int = 0
    ) -> None:
        """`top` is the y at which the paper begins."""
        self.rng = random.Random(seed)
        self.size = size
        self._top = top
        self.body: list[str] = []
        self._defs: dict[str, str] = {}
        self._names: dict[str, str] = {}
        if ground is not None:
            self._ground(ground)

    # -- paper

    def _ground(self, name: str) -> None:
        light, middle, edge = GROUNDS[name]
        w, h = self.size
        fill = self.radial(
            [(0, light), (0.55, middle), (1, edge)], cx=0.4, cy=0.34, r=0.85
        )
        self.add(f'<rect width="{w}" height="{h}" fill="{fill}"/>')

    def add(self, *parts: str) -> None:
        self.body.extend(parts)

    def svg(self) -> str:
        w, h = self.size
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
            f' width="{w}" height="{h}" viewBox="0 {self._top} {w} {h}"><defs>'
            + "".join(self._defs.values())
            + "</defs>"
            + "".join(self.body)
            + "</svg>"
        )

    def _define(self, text: str) -> str:
        """Keep one copy of each definition; `text` has id="@@". Returns the reference to it."""
        name = self._names.setdefault(text, f"d{len(self._names)}")
        self._defs[name] = text.replace('id="@@"', f'id="{name}"', 1)
        return f"url(#{name})"

    # -- chance

    def u(self, a: float, b: float) -> float:
        return self.rng.uniform(a, b)

    def scatter(
        self, n: int, cx: float, cy: float, r: float, apart: float, squash: float = 1
    ) -> list[Point]:
        """Up to n points in a circle (or ellipse), at least `apart` from each other."""
        out: list[Point] = []
        for _ in range(n * 40):
            if len(out) == n:
                break
            x, y = pt(0, 0, r * math.sqrt(self.rng.random()), self.u(0, 360))
            p = (cx + x, cy + y * squash)
            if all(math.hypot(p[0] - q[0], (p[1] - q[1]) / squash) >= apart for q in out):
                out.append(p)
        return out

    def tone(self, color: str, spread: float = 0.06) -> str:
        """The colour, a little lighter or darker by chance."""
        k = 1 + self.u(-spread, spread)
        rgb = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
        return "#" + "".join(f"{max(0, min(255, round(c * k))):02x}" for c in rgb)

    # -- paint

    def radial(
        self, stops: list[tuple[float, str]], cx: float = 0.4, cy: float = 0.35, r: float = 0.75
    ) -> str:
        inner = f'<radialGradient id="@@" cx="{cx:g}" cy="{cy:g}" r="{r:g}">{_stops(stops)}'
        return self._define(inner + "</radialGradient>")

    def linear(
        self, stops: list[tuple[float, str]], x2: float = 0, y2: float = 1
    ) -> str:
        inner = f'<linearGradient id="@@" x1="0" y1="0" x2="{x2:g}" y2="{y2:g}">{_stops(stops)}'
        return self._define(inner + "</linearGradient>")

    def clip(self, shape: str) -> str:
        return self._define(f'<clipPath id="@@">{shape}</clipPath>')

    # -- light (all filters work in sRGB; heights come from the blurred alpha)

    def _filter(self, inner: str, margin: float = 0.25) -> str:
        m, s = f"{-margin * 100:g}%", f"{100 + margin * 200:g}%"
        return self._define(
            f'<filter id="@@" x="{m}" y="{m}" width="{s}" height="{s}"'
            f' color-interpolation-filters="sRGB">{inner}</filter>'
        )

    def lit(
        self,
        blur: float = 8,
        depth: float = 1.0,
        shine: float = 0.3,
        tight: float = 30,
        grain: float = 0,
        freq: float = 0.05,
        wobble: float = 0,
        wfreq: float = 0.03,
        seed: int = 1,
        margin: float = 0.25,
    ) -> str:
        """A filter that makes a flat shape round (blur, depth), rough (grain) and wet (shine)."""
        src, parts = "SourceGraphic", []
        if wobble:
            parts.append(
                f'<feTurbulence type="fractalNoise" baseFrequency="{wfreq:g}" numOctaves="2"'
                f' seed="{seed}" result="w"/><feDisplacementMap in="SourceGraphic" in2="w"'
                f' scale="{wobble:g}" xChannelSelector="R" yChannelSelector="G" result="src"/>'
            )
            src = "src"
        parts.append(f'<feGaussianBlur in="{src}" stdDeviation="{blur:g}" result="h0"/>')
        height = "h0"
        if grain:
            parts.append(
                f'<feTurbulence type="fractalNoise" baseFrequency="{freq:g}" numOctaves="3"'
                f' seed="{seed + 7}"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0'
                f' 0 0 0 {grain:g} 0" result="n"/><feComposite in="h0" in2="n"'
                f' operator="arithmetic" k2="{1 - grain:g}" k3="1" result="h1"/>'
            )
            height = "h1"
        scale = depth * blur * 2
        # Heights have 256 steps: on big round things the steps would show as contour lines.
        soften = f'<feGaussianBlur stdDeviation="{blur / 2.5:g}" result="d0"/>' if blur > 9 else ""
        parts.append(
            f'<feDiffuseLighting in="{height}" surfaceScale="{scale:g}" diffuseConstant="1.06"'
            ' lighting-color="#fff" result="d0"><feDistantLight azimuth="235" elevation="45"/>'
            f'</feDiffuseLighting>{soften}{WARM}<feComposite in="{src}" in2="d"'
            ' operator="arithmetic" k1="1.3" result="m"/>'
        )
        last = "m"
        if shine:
            parts.append(
                f'<feSpecularLighting in="{height}" surfaceScale="{scale:g}"'
                f' specularConstant="{shine:g}" specularExponent="{tight:g}"'
                ' lighting-color="#fffaf0" result="s"><feDistantLight azimuth="235"'
                ' elevation="44"/></feSpecularLighting>'
                + soften.replace("d0", "s")
                + '<feComposite in="m" in2="s" operator="arithmetic" k2="1" k3="1" result="ms"/>'
            )
            last = "ms"
        parts.append(f'<feComposite in="{last}" in2="{src}" operator="in"/>')
        return self._filter("".join(parts), margin)

    def patches(
        self, color: str, freq: float = 0.02, cut: float = 0.5, soft: float = 8, seed: int = 3,
        depth: float = 0, blur: float = 3, shine: float = 0.3,
    ) -> str:
        """A filter that leaves irregular patches of one colour inside the shape."""
        inner = (
            f'<feTurbulence type="fractalNoise" baseFrequency="{freq:g}" numOctaves="3"'
            f' seed="{seed}"/><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0'
            f' 0 0 0 {soft:g} {-soft * cut:g}" result="t"/><feFlood flood-color="{color}"/>'
            '<feComposite in2="t" operator="in"/><feComposite in2="SourceAlpha" operator="in"'
            ' result="p"/>'
        )
        if depth:
            inner += (
                f'<feGaussianBlur stdDeviation="{blur:g}" result="h"/><feDiffuseLighting in="h"'
                f' surfaceScale="{depth * blur * 2:g}" diffuseConstant="1.06"'
                ' lighting-color="#fff" result="d0"><feDistantLight azimuth="235"'
                f' elevation="45"/></feDiffuseLighting>{WARM}<feComposite in="p" in2="d"'
                ' operator="arithmetic" k1="1.3" result="m"/><feSpecularLighting'
                f' in="h" surfaceScale="{depth * blur * 2:g}" specularConstant="{shine:g}"'
                ' specularExponent="30" lighting-color="#fffaf0" result="s"><feDistantLight'
                ' azimuth="235" elevation="44"/></feSpecularLighting><feComposite in="m" in2="s"'
                ' operator="arithmetic" k2="1" k3="1"/><feComposite in2="p" operator="in"/>'
            )
        return self._filter(inner, 0.05)

    def blurred(self, radius: float, margin: float = 0.6) -> str:
        return self._filter(f'<feGaussianBlur stdDeviation="{radius:g}"/>', margin)

    def drop(
        self, dx: float = 6, dy: float = 9, blur: float = 8, opacity: float = 0.4,
        color: str = "#4a1d08",
    ) -> str:
        """A filter that puts a soft cast shadow under the shape."""
        return self._filter(
            f'<feGaussianBlur in="SourceAlpha" stdDeviation="{blur:g}"/>'
            f'<feOffset dx="{dx:g}" dy="{dy:g}" result="b"/><feFlood flood-color="{color}"'
            f' flood-opacity="{opacity:g}"/><feComposite in2="b" operator="in"/>'
            '<feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge>'
        )

    # -- shapes

    def blob(
        self, cx: float, cy: float, r: float, ry: float | None = None, n: int = 12,
        rough: float = 0.08, turn: float = 0,
    ) -> str:
        """The path data of an uneven circle or ellipse."""
        ry = r if ry is None else ry
        pts = []
        for i in range(n):
            k = 1 + self.u(-rough, rough)
            a = 2 * math.pi * i / n
            x, y = r * k * math.cos(a), ry * k * math.sin(a)
            t = math.radians(turn)
            pts.append(
                (cx + x * math.cos(t) - y * math.sin(t), cy + x * math.sin(t) + y * math.cos(t))
            )
        return smooth(pts)

    def shadow(
        self, cx: float, cy: float, rx: float, ry: float, opacity: float = 0.35, blur: float = 18
    ) -> str:
        return ellipse(cx, cy, rx, ry, "#5a2a10", f'opacity="{opacity:g}" filter="'
                       f'{self.blurred(blur, 1.2)}"')

    def steam(self, x: float, y: float, height: float = 190, n: int = 3, gap: float = 62) -> str:
        """Soft wisps rising from (x, y)."""
        out = []
        for i in range(n):
            bx = x + (i - (n - 1) / 2) * gap
            h = height * self.u(0.75, 1.05)
            pts = [(bx + math.sin(k * 1.05 + 0.6 + i * 0.5) * 15 * (0.5 + k / 6), y - h * k / 6)
                   for k in range(7)]
            out.append(path(smooth(pts, closed=False), "none", 'stroke="#fff" stroke-width="15"'
                            f' stroke-linecap="round" opacity="{0.62 - 0.08 * (i % 2):g}"'))
        return group("".join(out), f'filter="{self.blurred(8, 0.8)}"')


def _stops(stops: list[tuple[float, str]]) -> str:
    out = []
    for at, color in stops:
        alpha = f' stop-opacity="{int(color[7:], 16) / 255:.3f}"' if len(color) == 9 else ""
        out.append(f'<stop offset="{at:g}" stop-color="{color[:7]}"{alpha}/>')
    return "".join(out)


def path(d: str, fill: str, more: str = "") -> str:
    return f'<path d="{d}" fill="{fill}" {more}/>'


def line(d: str, color: str, width: float, more: str = "") -> str:
    return path(d, "none", f'stroke="{color}" stroke-width="{width:g}" stroke-linecap="round"'
                f' stroke-linejoin="round" {more}')


def ellipse(cx: float, cy: float, rx: float, ry: float, fill: str, more: str = "") -> str:
    return (f'<ellipse cx="{cx:.1f}" cy="{cy:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}"'
            f" {more}/>")


def circle(cx: float, cy: float, r: float, fill: str, more: str = "") -> str:
    return ellipse(cx, cy, r, r, fill, more)


def rect(x: float, y: float, w: float, h: float, r: float, fill: str, more: str = "") -> str:
    return (f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r:g}"'
            f' fill="{fill}" {more}/>')


def group(inner: str, more: str = "") -> str:
    return f"<g {more}>{inner}</g>"


def turned(inner: str, x: float, y: float, degrees: float = 0, scale: float = 1) -> str:
    """Put something drawn around (0, 0) at a place."""
    return group(
        inner, f'transform="translate({x:.1f} {y:.1f}) rotate({degrees:.1f}) scale({scale:.3f})"'
    )
