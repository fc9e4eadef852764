"""Tokens, palette, stylesheet, icons and fonts of the window."""

from senae_desktop.widgets.theme.theme import Theme
from senae_desktop.widgets.theme.tokens import Scheme, Tokens

__all__ = ["Scheme", "Theme", "Tokens"]
