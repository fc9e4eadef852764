"""References that choose a story, a pace and a fault.

A demonstration reference is a bill of lading of the form ``DEMO`` + story + pace + serial + fault::

    DEMODOC50001        documentary story, a step every five minutes
    DEMOFIS90002        physical inspection, a step every five seconds
    DEMOAUT00003X429    an automatic story whose look-up is answered 429

=====  ==================================  =====  ==================================
story  plays                               story  plays
=====  ==================================  =====  ==================================
AUT    automatic channel                   PAR    part shipment
DOC    documentary channel                 ANT    declared before arrival
FIS    physical inspection                 RET    stage going back
FAL    physical, missed once               ANU    retracted event
ELE    electronic channel                  DES    unknown code
RAY    non-intrusive channel               NOV    deposit discrepancy
PAG    payment pending                     VAR    two cargoes under one B/L
GAR    payment guaranteed                  ESP    awaiting manifest
REC    rejected, then corrected            ABT    tacit abandonment
OBS    observed twice                      ABS    tacit abandonment, cured
BAJ    declaration cancelled               ABD    final abandonment
=====  ==================================  =====  ==================================

Pace, the digit after the story: 0 everything has happened already, 1 at the speed of real life,
2 to 9 faster and faster (see ``PACES``). A reference without one runs at ``DEFAULT_PACE``.

Fault, at the very end: ``X401 X404 X410 X429 X503 XSLOW XTRUNC XJSON XWAIT XMANY``. A fault needs
no story: ``DEMO0001X503`` will do. Dashes, spaces and letter case do not matter.
"""

from __future__ import annotations

import re
from datetime import timedelta
from enum import StrEnum

from senae_desktop.tracking_service.scenarios.stories import Story


class Fault(StrEnum):
    """A failure forced by a reference; the value is its suffix."""

    UNAUTHORISED = "X401"
    NOT_FOUND = "X404"
    GONE = "X410"
    TOO_MANY = "X429"
    UNAVAILABLE = "X503"
    SLOW = "XSLOW"
    TRUNCATED = "XTRUNC"
    BAD_JSON = "XJSON"
    AWAITING_MANIFEST = "XWAIT"
    MULTIPLE = "XMANY"


#: Time between two steps, by digit; None means as long as in real life.
PACES: dict[int, timedelta | None] = {
    0: timedelta(0),
    1: None,
    2: timedelta(hours=1),
    3: timedelta(minutes=15),
    4: timedelta(minutes=10),
    5: timedelta(minutes=5),
    6: timedelta(minutes=2),
    7: timedelta(minutes=1),
    8: timedelta(seconds=20),
    9: timedelta(seconds=5),
}
DEFAULT_PACE = 7

_STORIES = "|".join(story.value for story in Story)
_FAULTS = "|".join(fault.value for fault in Fault)
_FORM = re.compile(rf"DEMO(?:({_STORIES})(\d?))?[A-Z0-9]*?({_FAULTS})?")


def is_demonstration(reference: str) -> bool:
    """Whether a reference begins like one of this table."""
    return _parts(reference) is not None


def story_of(reference: str) -> Story | None:
    """The story that a reference asks for; None when it asks for none."""
    parts = _parts(reference)
    return Story(parts[1]) if parts and parts[1] else None


def pace_of(reference: str) -> int:
    """The digit of the pace, a key of ``PACES``."""
    parts = _parts(reference)
    return int(parts[2]) if parts and parts[2] else DEFAULT_PACE


def fault_of(reference: str) -> Fault | None:
    """The fault that a reference forces; None for an ordinary one."""
    parts = _parts(reference)
    return Fault(parts[3]) if parts and parts[3] else None


def plain(reference: str) -> str:
    """A reference in capitals, without dashes, spaces and other separators."""
    return re.sub(r"[^A-Z0-9]", "", reference.upper())


def _parts(reference: str) -> re.Match[str] | None:
    return _FORM.fullmatch(plain(reference))
