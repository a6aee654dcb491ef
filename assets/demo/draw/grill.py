"""Wings, meat from the grill and fried sides."""

from __future__ import annotations

from functools import partial

import toppings as t
from bowls import heap, snow, spots
from kit import Sheet, circle, ellipse, group, line, path, pt, rect, smooth, turned
from ware import board, bowl, cloth, paper, plate, pot

CX, CY = 480.0, 360.0


def wing(s: Sheet, color: str, drum: bool) -> str:
    """A drumette with its bone, or a flat, about 200 long, lying along x."""
    light = s.radial([(0, s.tone(color, .05)), (0.7, s.tone(color, .05)), (1, "#5A2008")],
                     .42, .36, .72)
    if drum:
        bone = line("M70 6L122 14", "#F6E9D2", 20) + circle(124, 8, 12, "#F6E9D2") + circle(
            122, 21, 11, "#F6E9D2")
        meat = smooth([(-96, -6), (-72, -52), (-18, -60), (36, -34), (84, -12), (86, 16),
                       (30, 36), (-28, 58), (-80, 42)])
    else:
        bone = circle(-92, -6, 11, "#F6E9D2") + circle(96, 6, 11, "#F6E9D2")
        meat = smooth([(-98, -14), (-60, -38), (0, -32), (60, -42), (98, -10), (94, 20),
                       (50, 34), (0, 28), (-56, 40), (-96, 18)])
    return group(bone, f'filter="{s.lit(4, 1, .3)}"') + path(meat, light)


def wings(s: Sheet, color: str, n: int, cx: float, cy: float, r: float, k: float,
          shine: float = 0.75) -> str:
    """A pile, the outer ones first."""
    spots_ = [pt(cx, cy, r, i * 360 / n + s.u(-8, 8)) for i in range(n)]
    spots_ += [pt(cx, cy, r * 0.35, i * 120 + 40) for i in range(3)]
    out = ""
    for i, (x, y) in enumerate(spots_):
        f = s.lit(13, 1.25, shine, 22, 0.2, 0.035, 10, 0.03, seed=i % 4 + 2)
        one = turned(wing(s, color, i % 2 == 0), x, y, s.u(0, 360), k * s.u(0.92, 1.08))
        out += group(group(one, f'filter="{f}"'), f'filter="{s.drop(6, 11, 9, .55)}"')
    return out


def sesame(s: Sheet, n: int, r: float, cx: float = CX, cy: float = CY) -> str:
    out = "".join(turned(ellipse(0, 0, 6.5, 3.6, s.tone("#FFF0C8", .04)), x, y, s.u(0, 180))
                  for x, y in s.scatter(n, cx, cy, r, 14))
    return group(out, f'filter="{s.drop(1.5, 2.5, 1.5, .5)}"')


def celery(s: Sheet, x: float, y: float, turn: float) -> str:
    stick = rect(-95, -17, 190, 34, 10, s.linear([(0, "#D9E8A8"), (.5, "#B4D47A"), (1, "#7FA848")]))
    for i in range(4):
        stick += line(f"M-88 {-11 + i * 7}h176", "#8FB457", 1.6, 'opacity=".7"')
    return turned(t.laid(s, stick, blur=5, drop=7), x, y, turn)


def wing_plate(s: Sheet, name: str) -> str:
    color, ware = {"smoked-wings": ("#B5531C", "#F4EEE6"), "buffalo-wings": ("#E2621A", "#FFFDF9"),
                   "honey-wings": ("#A4501A", "#3E4A4F")}[name]
    out = plate(s, CX, CY + 4, 326, ware, "#D9CFC2" if ware[1] != "3" else "#2A3337")
    if name == "smoked-wings":
        out += paper(s, CX, CY, 228)
    if name == "buffalo-wings":
        out += celery(s, CX - 205, CY - 128, -52) + celery(s, CX - 168, CY - 162, -46)
    out += wings(s, color, 7, CX - 6, CY + 10, 150, 1.15, 0.8 if name != "smoked-wings" else 0.6)
    if name == "buffalo-wings":
        out += pot(s, CX + 190, CY - 160, 78, "#FBF6E6")
        out += spots(s, 16, 46, "#6E8C86", (2, 4.5), CX + 190, CY - 160)
        out += spots(s, 50, 210, "#4F8A35", (2, 5))
    elif name == "honey-wings":
        out += sesame(s, 95, 240)
        out += "".join(turned(ellipse(0, 0, 11, 6, "#A9D468", 'stroke="#3F8A35"'
                              ' stroke-width="4"'), x, y, s.u(0, 180))
                       for x, y in s.scatter(34, CX, CY, 235, 36))
    else:
        out += pot(s, CX + 200, CY - 150, 76, "#6B2410") + spots(s, 30, 210, "#4F8A35", (2, 4))
    return out + s.steam(CX - 20, 240, 170)


def cauliflower(s: Sheet) -> str:
    out = plate(s, CX, CY + 4, 322, "#E8EEF0", "#C2CFD3")
    for i, (x, y) in enumerate(s.scatter(15, CX - 10, CY + 10, 195, 84)):
        knob = "".join(path(s.blob(*pt(0, 0, 34, a + s.u(-12, 12)), s.u(30, 40), rough=.08),
                            s.tone("#E5862A", .08)) for a in range(0, 360, 60))
        knob += path(s.blob(0, -4, 42, rough=.08), "#EE9436")
        f = s.lit(11, 1.3, .6, 24, .3, .05, 9, .05, seed=i % 5 + 1)
        out += group(turned(group(knob, f'filter="{f}"'), x, y, 0, s.u(.95, 1.2)),
                     f'filter="{s.drop(6, 10, 8, .5)}"')
    out += spots(s, 60, 220, "#4F8A35", (2, 5)) + spots(s, 30, 210, "#B02A14", (2, 4))
    lime = t.lemon_slice(s, 56, "#6FA030", "#C4DC6A")
    out += t.laid(s, turned(lime, CX + 210, CY + 130, 20), drop=6)
    return out + pot(s, CX + 205, CY - 140, 74, "#F7E6C0")


def half_chicken(s: Sheet) -> str:
    out = board(s, 70, 70, 820, 580)
    for x, y in s.scatter(9, CX - 200, CY + 130, 150, 86, 0.6) + s.scatter(
            4, CX + 250, CY + 160, 80, 80):
        spud = path(s.blob(x, y, s.u(44, 56), s.u(34, 42), 10, .06, s.u(0, 180)), s.radial(
            [(0, "#FBD98A"), (.7, "#EBB04A"), (1, "#A8661C")]))
        out += t.laid(s, spud, blur=10, depth=1.1, grain=.2, shine=.35, drop=9)
    skin = s.radial([(0, "#E8A04A"), (.6, "#C8702A"), (1, "#7A3410")], .4, .32, .8)
    breast = path(smooth([(300, 290), (350, 180), (480, 140), (620, 170), (690, 260), (660, 360),
                          (560, 420), (420, 420), (330, 380)]), skin)
    leg = path(smooth([(520, 300), (610, 260), (700, 300), (740, 380), (700, 450), (620, 470),
                       (540, 420)]), skin)
    shank = path(smooth([(680, 380), (740, 400), (800, 460), (810, 490), (780, 500), (720, 470),
                         (660, 440)]), skin)
    bone = line("M790 478L842 520", "#F6E9D2", 24) + circle(848, 512, 14, "#F6E9D2") + circle(
        838, 530, 14, "#F6E9D2")
    drumette = path(smooth([(300, 300), (250, 330), (220, 390), (250, 420), (320, 400),
                            (370, 350)]), skin)
    for i, part in enumerate((bone, shank, drumette, breast, leg)):
        fi = s.lit(22, 1.25, .55, 22, .14, .03, 8, .02, seed=i, margin=.15) if i else s.lit(5, 1)
        out += group(group(part, f'filter="{fi}"'), f'filter="{s.drop(8, 14, 12, .5)}"')
    char = group(breast + leg + drumette, f'filter="{s.patches("#4A1C08", .018, .56, 4, 8)}"'
                 ' opacity=".55"')
    out += char + spots(s, 110, 170, "#3F6B2A", (2, 4.5), CX + 20, CY - 60)
    out += spots(s, 50, 170, "#7A2410", (1.5, 3), CX + 20, CY - 60)
    out += ellipse(450, 205, 90, 26, "#FFE9BC", f'opacity=".6" filter="{s.blurred(14)}"')
    lemon = partial(t.lemon_slice, r=62)
    out += t.laid(s, turned(lemon(s), 200, 190, 10) + turned(lemon(s), 262, 150, 40), drop=7)
    sprig = line("M150 560Q300 520 420 560", "#4F6B2A", 5)
    for i in range(15):
        x = 165 + i * 17
        for side in (-1, 1):
            sprig += turned(ellipse(0, 0, 11, 4.5, s.tone("#5F8A3A", .15)), x,
                            548 + abs(7 - i) * 1.6 + side * 11, side * 52)
    return out + t.laid(s, sprig, blur=2.5, drop=5)


def kofta(s: Sheet) -> str:
    out = plate(s, CX, CY, 330, "#F3E9DA", "#D9C6AA")
    bread = path(s.blob(CX - 20, CY + 30, 268, 210, 14, .04, -14), s.radial(
        [(0, "#F9E3B6"), (.8, "#EBC588"), (1, "#C08A44")], .45, .4, .6))
    out += t.laid(s, bread, blur=12, depth=1, shine=.1, grain=.14, freq=.02, drop=9)
    clip = s.clip(path(s.blob(CX - 20, CY + 30, 255, 198, 14, .0, -14), "#000"))
    scorch = circle(CX, CY, 290, "#fff", f'filter="{s.patches("#7A3E14", .022, .6, 6, 15)}"')
    out += group(scorch, f'clip-path="{clip}" opacity=".7"')
    out += group(heap(s, "#C0589A #D87AB0 #A83E80 #E8A0C8", 46, CX - 150, CY + 130, 92, 9, 80),
                 f'filter="{s.lit(3, .8, .4)}"')
    for i, dy in enumerate((-62, 54)):
        stick = rect(-360, -6, 720, 12, 6, s.linear([(0, "#E8E4DE"), (1, "#8A8580")]))
        meat = ""
        for j in range(4):
            meat += path(s.blob(-198 + j * 132, 0, 78, 47, 12, .05), s.tone("#7A3A1C", .06))
        f = s.lit(13, 1.3, .45, 22, .32, .045, 10, .04, seed=i + 3, margin=.1)
        char = group(meat, f'filter="{s.patches("#2A1208", .03, .54, 6, 5 + i)}" opacity=".65"')
        both = t.laid(s, stick, blur=3, shine=.9) + group(
            group(meat, f'filter="{f}"') + char, f'filter="{s.drop(6, 12, 9, .5)}"')
        out += turned(both, CX, CY + dy, -16)
    out += pot(s, CX + 190, CY + 165, 82, "#FBFAF2")
    out += t.laid(s, turned(t.leaf(s, 50, 30), CX + 190, CY + 160, -30), blur=3)
    out += t.laid(s, "".join(turned(t.tomato_half(s, 40), x, y, s.u(0, 360)) for x, y in (
        (CX - 190, CY - 150), (CX - 120, CY - 190))), blur=5, shine=.6)
    return out + spots(s, 90, 240, "#4F8A35", (2, 6)) + s.steam(CX + 20, 230, 160)


POTATO = ("#F6C146", "#D08C26", "#FFF0BE")  # front, side, cut end
SWEET = ("#EC7F22", "#B9500E", "#F9B266")


def fry(s: Sheet, length: float, colors: tuple[str, str, str]) -> str:
    """One chip standing on (0, 0): two faces and a cut end."""
    w = s.u(34, 42)
    front_, side_, end_ = colors
    front = rect(-w / 2, -length, w * .66, length, 3, s.tone(front_, .05))
    side = path(f"M{w * .16:.1f} {-length:.1f}L{w / 2:.1f} {-length - 9:.1f}L{w / 2:.1f} 0"
                f"L{w * .16:.1f} 0Z", s.tone(side_, .05))
    end = path(f"M{-w / 2:.1f} {-length:.1f}L{-w * .16:.1f} {-length - 9:.1f}L{w / 2:.1f} "
               f"{-length - 9:.1f}L{w * .16:.1f} {-length:.1f}Z", end_)
    brown = rect(-w / 2, -length, w * .66, 16, 3, "#A8561C", 'opacity=".28"')
    glint = rect(-w * .4, -length + 18, w * .1, length * .6, 3, "#FFF7DA", 'opacity=".55"')
    return side + front + end + brown + glint


def fries(s: Sheet, cx: float, y: float, spread: float, colors: tuple[str, str, str],
          tall: float) -> str:
    out = ""
    for row in range(4):
        n = 10 - row % 2
        for i in range(n):
            u = (i + 0.5) / n * 2 - 1
            h = tall * (1.05 - 0.15 * row - 0.2 * u * u) * s.u(0.84, 1.1)
            one = turned(fry(s, h, colors), cx + u * spread * .62, y, u * 13 + s.u(-6, 6))
            out += group(one, f'filter="{s.drop(4, 3, 5, .45)}"')
    return group(out, f'filter="{s.lit(2.5, .5, .1)}"')


def carton(s: Sheet, cx: float, base: float, k: float = 1) -> str:
    color = "#D2431F"
    out = s.shadow(20, 4, 190, 26, 0.5, 15)
    back = "M-172 -330Q0 -380 172 -330L150 -60L-150 -60Z"
    out += path(back, "#8E2810")
    out += fries(s, 0, -70, 168, POTATO, 440)
    front = ("M-186 -318C-120 -236 120 -236 186 -318L148 -12C147 0 138 6 126 6L-126 6"
             "C-138 6 -147 0 -148 -12Z")
    fill = s.linear([(0, "#E8613A"), (0.4, color), (1, "#9A2A10")], 1, 0.6)
    out += group(group(path(front, fill), f'filter="{s.lit(14, .9, .18, 24)}"'),
                 f'filter="{s.drop(2, -7, 9, .45)}"')
    flame = ("M0 -196C38 -156 62 -128 62 -88C62 -50 34 -26 0 -26S-62 -50 -62 -88"
             "C-62 -112 -48 -124 -38 -144C-30 -126 -18 -124 -14 -128C-18 -150 -14 -176 0 -196Z")
    inner = ("M2 -110C20 -92 28 -80 28 -64C28 -46 16 -36 0 -36S-28 -46 -28 -64"
             "C-28 -80 -10 -88 2 -110Z")
    out += path(flame, "#FFF3E0", 'opacity=".96"') + path(inner, color)
    return turned(out, cx, base, 0, k)


def truffle(s: Sheet) -> str:
    out = bowl(s, CX, CY, 300, "#2F3A3D", "#3B474A", "#14191B") + paper(s, CX, CY, 250, 20)
    for row in range(7):
        layer = ""
        for x, y in s.scatter(15, CX, CY, 205 - row * 16, 24):
            one = turned(fry(s, s.u(150, 215), POTATO), 0, s.u(75, 105))
            layer += group(turned(one, x, y, s.u(0, 360)), f'filter="{s.drop(4, 6, 4, .45)}"')
        out += group(layer, f'filter="{s.lit(5, .6, .25)}"')
    out += snow(s, 150, 205) + spots(s, 90, 215, "#3F8A35", (2.5, 6))
    shaved = "".join(turned(path(s.blob(0, 0, 34, 27, 10, .07), "#4A3526")
                            + path(s.blob(0, 0, 27, 21, 9, .05), "#A88A68")
                            + line("M-16 4q8 -12 16 -2t14 -4", "#E6D2B4", 2.4)
                            + line("M-8 12q8 -6 20 2", "#E6D2B4", 2), x, y, s.u(0, 360))
                     for x, y in s.scatter(9, CX, CY, 175, 86))
    return out + t.laid(s, shaved, blur=3, drop=6)


def sweet_cup(s: Sheet) -> str:
    out = s.shadow(CX + 20, 644, 190, 26, .5, 15)
    out += ellipse(CX, 300, 178, 40, "#6E6A66")
    out += fries(s, CX, 560, 158, SWEET, 470)
    body = ("M302 300C360 340 600 340 658 300L628 610C626 632 600 648 480 648S334 632 332 610Z")
    metal = s.linear([(0, "#8E8A86"), (.14, "#F4F2EF"), (.3, "#B8B3AE"), (.55, "#E6E2DE"),
                      (.8, "#9A948E"), (1, "#5E5954")], 1, 0)
    out += group(path(body, metal), f'filter="{s.drop(0, -5, 8, .45)}"')
    for y in (372, 384, 560, 572):
        out += line(f"M{312 + (y - 300) * .09:.0f} {y - 12}Q480 {y + 34} "
                    f"{648 - (y - 300) * .09:.0f} {y - 12}", "#fff" if y % 3 else "#55504B", 3,
                    'opacity=".5"')
    out += line("M302 300C360 340 600 340 658 300", "#FAF8F5", 8)
    return out + pot(s, 760, 590, 74, "#F5B58A")


def onion_rings(s: Sheet) -> str:
    out = plate(s, CX, CY + 6, 318, "#FFFDF9", "#E4D8CA") + paper(s, CX, CY, 236, 30)
    rings = [*s.scatter(9, CX - 20, CY + 20, 140, 92), (CX - 20, CY - 10), (CX + 50, CY + 50)]
    for i, (x, y) in enumerate(rings):
        r = s.u(66, 88)
        hoop = path(s.blob(0, 0, r, r * .88, 14, .05), "none",
                    f'stroke="{s.tone("#D98A2C", .06)}" stroke-width="46"')
        f = s.lit(12, 1.25, .2, 22, .2, .06, 8, .04, seed=i + 1, margin=.4)
        out += group(group(turned(hoop, x, y, s.u(0, 180)), f'filter="{f}"'),
                     f'filter="{s.drop(6, 10, 8, .55)}"')
    out += spots(s, 50, 200, "#FFFFFF", (1.5, 3)) + spots(s, 30, 210, "#4F8A35", (2, 5))
    return out + pot(s, CX + 200, CY - 158, 80, "#B33A1C")


def garlic_bread(s: Sheet) -> str:
    out = cloth(s, 250, 200, 420, 380, -16, "#FDF9F2", "#C9563A") + board(s, 90, 150, 790, 430)
    for i in range(5):
        crust = path(s.blob(0, 0, 92, 178, 16, .03), "#9A5A20")
        crumb = path(s.blob(0, 0, 76, 160, 16, .03), s.radial(
            [(0, "#FBE6A0"), (.7, "#F3CF74"), (1, "#D99A3C")]))
        butter = path(s.blob(0, 0, 74, 156, 16, .03), "#fff",
                      f'filter="{s.patches("#FFEFA0", .025, .5, 6, 5 + i, .8, 4, .6)}"')
        toast = path(s.blob(0, 0, 78, 162, 16, .03), "#fff",
                     f'filter="{s.patches("#9A541A", .03, .58, 5, 22 + i)}" opacity=".7"')
        slice_ = t.laid(s, crust, blur=9, depth=1.1, grain=.2, drop=14) + group(
            crumb, f'filter="{s.lit(5, .9, .35, 26, .2, .06)}"') + butter + toast
        slice_ += spots(s, 54, 72, "#3F8A35", (2.5, 6), 0, -70) + spots(
            s, 54, 72, "#3F8A35", (2.5, 6), 0, 70)
        out += turned(slice_, 216 + i * 126, 362 + (i % 2) * 12, 10 + s.u(-4, 4), .96)
    return out + s.steam(470, 210, 150)


MORE = {"half-chicken": half_chicken, "kofta": kofta, "cauliflower": cauliflower,
        "truffle-fries": truffle, "sweet-potato-fries": sweet_cup, "onion-rings": onion_rings,
        "garlic-bread": garlic_bread}


def paint(name: str, ground: str, seed: int) -> Sheet:
    s = Sheet(seed, ground)
    if name.endswith("-wings"):
        s.add(wing_plate(s, name))
    elif name == "fries":
        s.add(carton(s, CX, 656, 1.12))
    else:
        s.add(MORE[name](s))
    return s


PICTURES: dict[str, str] = {
    "smoked-wings": "cream", "buffalo-wings": "mist", "honey-wings": "peach",
    "cauliflower": "sage", "half-chicken": "sand", "kofta": "rose", "fries": "cream",
    "truffle-fries": "sand", "sweet-potato-fries": "lilac", "onion-rings": "sage",
    "garlic-bread": "mist",
}
