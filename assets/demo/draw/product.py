"""Pictures that belong to the kiosk itself: attract hero, services, placeholder, icon."""

from __future__ import annotations

import toppings as t
from kit import Sheet, circle, ellipse, group, line, path, rect, turned
from pizzas import pizza
from ware import plate


def hero() -> Sheet:
    """The pizza of the attract page, on nothing, so that it can lie on any colour."""
    s = Sheet(77, None, (1000, 1000))
    # Room for its shadow, to the right and below: cut off, it would show the picture's edge.
    s.add(pizza(s, 488, 474, 424, "hero"))
    return s


def fork(s: Sheet, x: float, y: float) -> str:
    steel = s.linear([(0, "#FAFAF8"), (.5, "#C9C6C2"), (1, "#8E8A85")], 1, .2)
    d = ("M-8 60L-13 300Q0 324 13 300L8 60Q34 44 36 0L36 -126Q31 -134 26 -126L25 -24L17 -24"
         "L14 -126Q9 -134 5 -126L4 -24L-4 -24L-5 -126Q-9 -134 -14 -126L-17 -24L-25 -24L-26 -126"
         "Q-31 -134 -36 -126L-36 0Q-34 44 -8 60Z")
    return turned(t.laid(s, path(d, steel), blur=4, depth=.9, shine=.8, drop=8), x, y)


def knife(s: Sheet, x: float, y: float) -> str:
    steel = s.linear([(0, "#FAFAF8"), (.5, "#D2CFCB"), (1, "#8E8A85")], 1, .2)
    d = ("M-14 60L-14 300Q0 324 14 300L14 60L14 -40Q34 -60 30 -130Q22 -196 -8 -214"
         "Q-14 -100 -14 60Z")
    return turned(t.laid(s, path(d, steel), blur=4, depth=.9, shine=.8, drop=8), x, y)


def eat_in() -> Sheet:
    s = Sheet(5, None, (800, 616), top=98)
    napkin = rect(-96, -250, 192, 500, 10, "#D2603A") + rect(-96, -250, 66, 500, 8, "#B84A26")
    for i in range(4):
        napkin += rect(-20 + i * 32, -250, 6, 500, 0, "#FBE3D2", 'opacity=".75"')
    f = s.lit(5, .8, .05, grain=.08, freq=.02, margin=.06)
    s.add(turned(group(group(napkin, f'filter="{f}"'), f'filter="{s.drop(7, 12, 11, .35)}"'),
                 110, 404, -3))
    s.add(fork(s, 106, 366), plate(s, 412, 396, 262, "#FFFDF9", "#E4D8CA"), knife(s, 730, 374))
    s.add(pizza(s, 412, 396, 196, "margherita"))
    return s


def take_out() -> Sheet:
    s = Sheet(6, None, (800, 800))
    s.add(ellipse(430, 742, 270, 36, "#5a2a10", f'opacity=".45" filter="{s.blurred(17)}"'))
    for dx, color in ((22, "#A8743E"), (0, "#C08A50")):
        loop = f"M{296 + dx} 250C{286 + dx} 60 {490 + dx} 60 {482 + dx} 250"
        s.add(group(line(loop, color, 17), f'filter="{s.lit(4, 1, .2, margin=.3)}"'))
        if dx:
            s.add(path("M190 246L236 214L632 214L604 246Z", "#7A4E28"))
            bread = ""
            for x, y, a in ((330, 230, -16), (392, 214, 9)):
                stick = rect(-38, -128, 76, 300, 36, s.linear(
                    [(0, "#E8B468"), (.5, "#D4934A"), (1, "#9A5A24")], 1, 0))
                for j in range(3):
                    stick += turned(ellipse(0, 0, 30, 8, "#F6DCA8"), 0, -84 + j * 62, -24)
                bread += turned(t.laid(s, stick, blur=9, grain=.1, drop=6), x, y, a)
            leaves = "".join(turned(t.leaf(s, s.u(110, 140), 64, "#57A344"), x, y, a)
                             for x, y, a in ((500, 190, -80), (536, 196, -60), (470, 200, -105),
                                             (560, 216, -40)))
            s.add(bread, t.laid(s, leaves, blur=4, drop=6))
    front = "M186 246L606 246L592 722Q592 740 574 740L218 740Q200 740 200 722Z"
    kraft = s.linear([(0, "#E3B47C"), (.5, "#D6A266"), (1, "#B8824A")], 1, .5)
    side = path("M606 246L648 214L640 700Q640 716 592 736Z", "#9A6A38")
    f = s.lit(9, .9, .08, grain=.2, freq=.011, seed=8, margin=.06)
    s.add(group(side, f'filter="{s.lit(6, .8, .05, grain=.15, freq=.012)}"'),
          group(path(front, kraft), f'filter="{f}"'))
    s.add(line("M188 268L604 268", "#8E5E30", 3, 'opacity=".4" stroke-dasharray="9 7"'))
    loop = "M300 262C292 92 492 92 486 262"
    s.add(group(line(loop, "#CF9A5E", 18), f'filter="{s.lit(4, 1, .25, margin=.3)}"'))
    for x in (300, 486):
        s.add(rect(x - 24, 250, 48, 34, 6, "#C28E54", f'filter="{s.drop(1, 2, 2, .4)}"'))
    s.add(circle(398, 500, 106, "#FFF6EA"), circle(398, 500, 96, "none",
          'stroke="#C2410C" stroke-width="4"'))
    s.add(turned(bell("#C2410C"), 398, 506, 0, .42))
    return s


def wheel(s: Sheet, x: float, y: float) -> str:
    rubber = circle(0, 0, 92, "#3A322E") + circle(0, 0, 60, "#2A2320")
    steel = s.radial([(0, "#FFFFFF"), (.55, "#D8D3CC"), (1, "#8E8A85")], .35, .3)
    rim = circle(0, 0, 54, steel)
    for a in range(0, 360, 60):
        rim += turned(rect(-7, -44, 14, 22, 7, "#5A514B"), 0, 0, a)
    return turned(group(rubber, f'filter="{s.lit(9, .9, .25)}"')
                  + group(rim, f'filter="{s.lit(4, .8, .4)}"')
                  + t.laid(s, circle(0, 0, 17, "#E9E5DF"), blur=4, depth=.8, drop=3), x, y)


def delivery() -> Sheet:
    """A scooter with the kiosk's own box on its back."""
    s = Sheet(8, None, (800, 656), top=122)
    paint = s.linear([(0, "#E0703C"), (.5, "#CE4F1A"), (1, "#A8380B")], .4, 1)
    s.add(ellipse(410, 708, 350, 34, "#5a2a10", f'opacity=".45" filter="{s.blurred(17)}"'))
    # What is behind: the fork, the stand, the tail light.
    s.add(t.laid(s, line("M566 330L640 612", "#B9B4AD", 24), blur=5, depth=.8, drop=2))
    s.add(line("M352 640L318 702", "#5A514B", 15))
    s.add(t.laid(s, rect(74, 522, 44, 34, 14, "#E23B1E"), blur=4, depth=.8, shine=.7, drop=2))
    s.add(wheel(s, 214, 612), wheel(s, 640, 612))
    # Floor, legs' shield and the cowl over the back wheel are pressed from one sheet.
    floor = "M300 598L474 598Q512 596 520 560L548 570Q540 648 484 650L318 650Q296 650 300 598Z"
    shield = ("M512 306Q548 286 582 306C584 380 606 440 612 500Q616 540 590 552L520 650L478 650"
              "C516 600 530 560 530 500C530 430 524 360 512 306Z")
    cowl = ("M82 560C84 486 150 440 238 440L392 440C396 520 392 590 372 640L322 640"
            "C322 566 274 510 212 510C158 510 118 544 108 592Q84 588 82 560Z")
    fender = ("M534 590C536 528 584 492 644 496C704 500 742 544 744 596Q742 606 728 602"
              "C712 560 684 540 642 538C604 538 574 556 560 596Q536 604 534 590Z")
    for d, blur in ((floor, 8), (fender, 9), (shield, 11), (cowl, 16)):
        s.add(t.laid(s, path(d, paint), blur=blur, depth=.75, shine=.5, drop=6))
        if d is floor:
            s.add(line("M330 624L496 624", "#7E2A08", 8, 'opacity=".55"'))
    s.add(line("M262 478Q330 470 366 486", "#FFE3D0", 9, 'opacity="0.9"'))
    seat = ("M240 440C232 406 262 396 306 398L396 404C424 406 428 442 400 446L262 452"
            "Q246 452 240 440Z")
    s.add(t.laid(s, path(seat, "#5B3A26"), blur=9, depth=.9, grain=.06, drop=5))
    # Handlebar, mirror and lamp.
    s.add(t.laid(s, line("M528 262L496 168", "#C9C6C2", 12), blur=3, depth=.8, drop=2))
    s.add(t.laid(s, turned(ellipse(0, 0, 30, 22, "#D8DDE0"), 492, 158, -20), blur=5, drop=3))
    s.add(t.laid(s, line("M536 276L462 262", "#3A322E", 24), blur=6, depth=.8, drop=4))
    s.add(t.laid(s, path("M498 300C500 252 540 238 580 250Q612 262 606 302Q560 330 498 300Z",
                         paint), blur=10, depth=.8, shine=.5, drop=5))
    glass = s.radial([(0, "#FFFDF2"), (.6, "#FBE7B4"), (1, "#E0B868")], .4, .35)
    s.add(t.laid(s, ellipse(598, 280, 22, 30, glass), blur=6, depth=.8, shine=.8, drop=3))
    s.add(_delivery_box(s))
    return s


def _delivery_box(s: Sheet) -> str:
    rack = line("M74 432L268 432", "#8E8A85", 12) + line("M118 432L142 470", "#8E8A85", 11)
    cream = s.linear([(0, "#FFFBF3"), (.6, "#F7E8D4"), (1, "#E2CBAE")], .7, 1)
    side = group(path("M40 232L288 232L280 412Q279 426 264 426L64 426Q49 426 48 412Z", cream),
                 f'filter="{s.lit(10, .8, .15, grain=.04, freq=.02, margin=.08)}"')
    lid = t.laid(s, rect(28, 178, 272, 64, 22, "#C2410C"), blur=9, depth=.75, shine=.45, drop=6)
    mark = circle(164, 332, 76, "#FFF6EA")
    mark += circle(164, 332, 69, "none", 'stroke="#C2410C" stroke-width="4"')
    return (t.laid(s, rack, blur=4, depth=.8, drop=3)
            + group(side, f'filter="{s.drop(6, 9, 8, .4)}"') + lid + mark
            + turned(bell("#C2410C"), 164, 337, 0, .3))


def bell(color: str) -> str:
    """The kiosk's mark: a counter bell with two strokes of sound, about 300 wide."""
    out = path("M-132 62C-132 -22 -76 -82 0 -82S132 -22 132 62Z", color)
    out += rect(-158, 80, 316, 36, 18, color) + circle(0, -104, 22, color)
    out += line("M-150 -66A186 186 0 0 1 -84 -130", color, 22)
    return out + line("M150 -66A186 186 0 0 0 84 -130", color, 22)


def placeholder() -> Sheet:
    s = Sheet(9, "sand")
    s.add(ellipse(480, 566, 400, 70, "#fff", f'opacity=".35" filter="{s.blurred(26)}"'))
    s.add(ellipse(506, 560, 340, 42, "#5a3a20", f'opacity=".28" filter="{s.blurred(18)}"'))
    s.add(group(ellipse(480, 532, 340, 50, "#F6EEE2"), f'filter="{s.lit(8, .8, .3)}"'))
    s.add(ellipse(480, 524, 268, 32, "#E3D6C4"))
    dome = "M236 520C236 356 340 246 480 246S724 356 724 520Q480 556 236 520Z"
    sheen = s.linear([(0, "#FFFDF8"), (.35, "#F1E8DA"), (.7, "#DDCFBB"), (1, "#C2B098")], 1, .7)
    s.add(group(path(dome, sheen), f'filter="{s.lit(26, .8, .3, 22, margin=.08)}"'))
    s.add(line("M282 470C290 380 344 310 416 286", "#fff", 22,
               f'opacity=".75" filter="{s.blurred(8)}"'))
    s.add(group(circle(480, 226, 30, "#F1E8DA") + rect(466, 244, 28, 16, 4, "#DDCFBB"),
                f'filter="{s.lit(8, 1, .4)}"'))
    s.add(line("M238 522Q480 558 722 522", "#C2B098", 5, 'opacity=".8"'))
    return s


def icon_svg() -> str:
    """A plain vector for desktops: no filters, sharp at 16 px."""
    mark = turned(bell("#FFFFFF"), 128, 136, 0, .58)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" width="256" height="256">'
        '<defs><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" '
        'stop-color="#DB5A22"/><stop offset="1" stop-color="#B03A0A"/></linearGradient></defs>'
        + rect(8, 8, 240, 240, 56, "url(#g)") + mark + "</svg>\n"
    )

