"""Benchmarks: `python -m tests.bench NAME` prints one line of JSON, a floor beside each figure."""
