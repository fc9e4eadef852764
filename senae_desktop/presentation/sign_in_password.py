"""How good a new password is, in words; the judgement is modest and made on this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from senae_desktop.presentation.hint import Hint, Tone
from senae_desktop.presentation.messages_counted import CountedWords

MINIMUM = 8
_STRONG = 14
_COMMON = (
    "password",
    "contrasena",
    "contraseña",
    "ecuador",
    "guayaquil",
    "ecuapass",
    "aduana",
    "senae",
    "qwerty",
    "123456",
    "abc123",
    "admin",
)


def judge_password(password: str, *own_words: str) -> Hint:
    """What to say of a password; ``own_words`` (RUC, user, name) weaken it when they are in it.

    Only a password shorter than ``MINIMUM`` is a problem; a weak one is a warning.
    """
    if not password:
        return Hint()
    if len(password) < MINIMUM:
        return Hint(CountedWords().characters_missing(MINIMUM - len(password)), Tone.PROBLEM)
    if _guessable(password.casefold(), own_words):
        return Hint(
            QCoreApplication.translate(
                "Passwords", "Weak: it contains something easy to guess. Three loose words do well."
            ),
            Tone.WARNING,
        )
    if len(password) >= _STRONG:
        return Hint(QCoreApplication.translate("Passwords", "Strong."), Tone.GOOD)
    return Hint(QCoreApplication.translate("Passwords", "Fair. A longer one is better."), Tone.GOOD)


def _guessable(folded: str, own_words: tuple[str, ...]) -> bool:
    mine = (word for text in own_words for word in text.casefold().split() if len(word) > 3)
    few = len(set(folded)) < 5
    return few or any(word in folded for word in (*_COMMON, *mine))
