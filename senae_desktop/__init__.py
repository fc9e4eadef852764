"""SENAE Tracking Desktop: follow imports through Ecuadorian customs clearance."""

__version__ = "0.1.0"
