"""A self-order kiosk for restaurants on OneTablet."""

__version__ = "0.1.0"
