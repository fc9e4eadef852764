"""The colours of the inspection channels (*canal de aforo*); the letter always goes with them."""

from __future__ import annotations

_TOKENS = {
    "automatic": ("good", "good_soft"),
    "electronic": ("lane_cargo", "surface"),
    "documentary": ("warning", "warning_soft"),
    "physical": ("problem", "problem_soft"),
    "non-intrusive": ("lane_declaration", "surface"),
}
_UNKNOWN = ("text_muted", "surface")


def channel_tokens(code: str | None) -> tuple[str, str]:
    """The tokens of ink and ground for a channel's badge; grey for a code that is unknown."""
    return _TOKENS.get(code or "", _UNKNOWN)
