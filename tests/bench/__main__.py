"""Runs one benchmark and prints its figures as one line of JSON."""

import argparse
import importlib
import json
import os

NAMES = ("start", "storm", "rules", "touch")

parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
parser.add_argument("name", choices=NAMES)
name = parser.parse_args().name
# Without a display the figures are those of the offscreen platform; with one, of that display.
if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_API", "pyside6")
print(json.dumps(importlib.import_module(f"tests.bench.{name}").measure()))
