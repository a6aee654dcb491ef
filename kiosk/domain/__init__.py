"""The rules of the kiosk in plain Python; no Qt, no pydantic, no I/O, no clock, no logging."""
