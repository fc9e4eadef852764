"""Handing a record over, and taking one over."""

from __future__ import annotations

from dataclasses import replace

from senae_desktop.domain.errors import HandoverUnreadable
from senae_desktop.domain.handover import Giver, compare
from senae_desktop.presentation.handover_lines import HandoverLines, key_print
from senae_desktop.widgets.hand_over_dialog import HandOverDialog
from senae_desktop.widgets.take_over_dialog import TakeOverDialog
from tests.visual import material
from tests.visual.studio import Studio

_GIVER = Giver("Agencia Cordillera", "1790011674001", "luis.paz", b"k" * 32)


def take(studio: Studio) -> None:
    """Pictures of both dialogs, with one shipment of each standing."""
    give = HandOverDialog(studio.theme)
    give.begin(1_214, 3, key_print(_GIVER.key), "registro.senae")
    studio.take(give, "hand-over")
    give.show_saved("/home/ana/Documentos/registro-1790011674001-2026-11-25.senae", 3, 2)
    studio.take(give, "hand-over-saved")
    give.deleteLater()
    lines = HandoverLines(studio.formatter)
    records = [one.record for one in material.agency()[:4]]
    known = records[0].shipment
    goods = replace(known.goods, packages=12)
    here = replace(known, reference="IMP-2043", goods=goods)
    less = replace(records[0], shipment=here, events=records[0].events[:-2])
    found = [
        compare(records[0], [less]),
        compare(records[1], []),
        compare(records[2], [records[2]]),
        compare(records[3], [records[3], records[2]]),
    ]
    receive = TakeOverDialog(studio.theme)
    receive.show_package(_GIVER, "25/11/2026 14:05", tuple(map(lines.of, found)), 2)
    studio.take(receive, "take-over")
    receive.deleteLater()
    refused = TakeOverDialog(studio.theme)
    refused.show_error(HandoverUnreadable("altered"))
    studio.take(refused, "take-over-altered")
    refused.deleteLater()
