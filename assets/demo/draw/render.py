"""Draws the pictures: `python render.py [NAME ...]` writes the named ones, or all of them.

Needs rsvg-convert (librsvg2-bin) and pngquant on the path; the product needs neither.
"""

from __future__ import annotations

import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import payment
import product

DEMO = Path(__file__).resolve().parent.parent
PRODUCT = DEMO.parent / "pictures"
FAMILIES = ("pizzas", "burgers", "bowls", "grill", "cups", "glasses", "sweets", "larder")


def write(svg: str, target: Path, limit_bytes: int) -> None:
    """Render and reduce to a palette: the finest of the steps that keeps within the limit."""
    target.parent.mkdir(parents=True, exist_ok=True)
    png = subprocess.run(
        ["rsvg-convert", "--unlimited"], input=svg.encode(), capture_output=True, check=True
    ).stdout
    small = b""
    for colors, dither in ((256, 0.8), (224, 0.5), (160, 0.4), (128, 0.3)):
        small = subprocess.run(
            ["pngquant", "--speed", "1", f"--floyd={dither}", "--strip", str(colors), "-"],
            input=png, capture_output=True, check=True,
        ).stdout
        if len(small) <= limit_bytes:
            break
    target.write_bytes(small)


def main(wanted: list[str]) -> None:
    jobs: list[tuple[str, Path, int]] = []
    for family in FAMILIES:
        module = import_module(family)
        for name, ground in module.PICTURES.items():
            if not wanted or name in wanted or family in wanted:
                svg = module.paint(name, ground, zlib.crc32(name.encode())).svg()
                jobs.append((svg, DEMO / "pictures" / f"{name}.png", 88_000))
    for name, draw, folder in (
        ("hero", product.hero, DEMO),
        ("eat-in", product.eat_in, PRODUCT),
        ("take-out", product.take_out, PRODUCT),
        ("delivery", product.delivery, PRODUCT),
        ("counter", payment.counter, PRODUCT),
        ("card-reader", payment.reader, PRODUCT),
        ("card", payment.card, PRODUCT),
        ("placeholder", product.placeholder, PRODUCT),
    ):
        if not wanted or name in wanted:
            jobs.append((draw().svg(), folder / f"{name}.png", 300_000))
    if not wanted or "icon" in wanted:
        (DEMO.parent / "icon.svg").write_text(product.icon_svg(), encoding="utf-8")
        jobs.append((product.icon_svg(), DEMO.parent / "icon-256.png", 300_000))
    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(lambda job: write(*job), jobs):
            pass


if __name__ == "__main__":
    main(sys.argv[1:])
