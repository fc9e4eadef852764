"""Fits labels into their room: on one line, then on several, and only then with text left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Measure = Callable[[str], float]

_ELLIPSIS = "…"
SEPARATOR = " · "


def elide(text: str, room: float, measure: Measure) -> str:
    """The longest beginning of ``text`` that fits with an ellipsis; the whole text if it fits."""
    if measure(text) <= room:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        if measure(text[:middle].rstrip() + _ELLIPSIS) <= room:
            fits = middle
        else:
            too_long = middle
    return text[:fits].rstrip() + _ELLIPSIS


def fit(parts: Sequence[str], room: float, measure: Measure, most: int = 2) -> tuple[str, ...]:
    """``parts`` on one line when they fit, otherwise on up to ``most`` lines.

    Lines break between parts first, then between words; only the last line leaves words out.
    """
    whole = SEPARATOR.join(parts)
    if not whole:
        return ()
    if measure(whole) <= room or most == 1:
        return (elide(whole, room, measure),)
    if len(parts) > 1:
        first, rest = parts[0], tuple(parts[1:])
    else:
        first, left_over = _break(whole, room, measure)
        rest = (left_over,)
    return (elide(first, room, measure), *fit(rest, room, measure, most - 1))


def _break(text: str, room: float, measure: Measure) -> tuple[str, str]:
    """As many words on the first line as fit, at least one."""
    words = text.split(" ")
    count = 1
    while count < len(words) and measure(" ".join(words[: count + 1])) <= room:
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def rooms(
    widths: Sequence[float],
    positions: Sequence[float],
    slot: float,
    limits: Sequence[float],
    gap: float,
) -> list[float]:
    """How wide each label of a row, centred at its position, may be.

    A label may spread beyond its ``slot`` into room that its neighbours leave free, never beyond
    its limit. Of two labels that would touch, the wider one is held to its slot first.
    """
    room = [min(width, limit) for width, limit in zip(widths, limits, strict=True)]
    held = [False] * len(room)

    def hold(index: int) -> None:
        held[index] = True
        room[index] = min(room[index], slot)

    for _ in range(len(room)):
        for left, right in zip(range(len(room)), range(1, len(room)), strict=False):
            apart = positions[right] - positions[left] - gap
            while (room[left] + room[right]) / 2 > apart and not (held[left] and held[right]):
                wider = left if room[left] >= room[right] else right
                hold(wider if not held[wider] else left + right - wider)
    return room
