"""What is found in texts as people paste them. Numbers are invented."""

from __future__ import annotations

import pytest

from senae_desktop.domain.references import Reason
from senae_desktop.intake.finding import find_references

#: Text, then what is found in it in order: kind and value, ``!`` and a reason, ``?`` and a value
#: of which a person has to say the kind.
TEXTS: list[tuple[str, list[str]]] = [
    # bills of lading
    ("BL: MEDU 123 4567", ["BILL MEDU1234567"]),
    ("bl medu gy 418 827 llega 23/11/2026", ["BILL MEDUGY418827"]),
    ("B/L No. MEDUGY418827", ["BILL MEDUGY418827"]),
    ("B/L: HLCU GYE 2601 12345 por favor", ["BILL HLCUGYE260112345"]),
    ("Bill of Lading MAEU-123456789", ["BILL MAEU123456789"]),
    ("conocimiento de embarque Nº ONEYSH123456", ["BILL ONEYSH123456"]),
    ("MBL MAEU123456789 / HBL GYE-2026/0012", ["BILL MAEU123456789", "BILL GYE20260012"]),
    ("BLs: MEDUGY418827, MEDUGY418828 y MEDUGY418829",
     ["BILL MEDUGY418827", "BILL MEDUGY418828", "BILL MEDUGY418829"]),
    ("BL MEDUGY418827 / CSQU3054383", ["BILL MEDUGY418827", "CONT CSQU3054383"]),
    ("BLs:\nMEDUGY418827\nMEDUGY418828\n028-2026-10-00418823",
     ["BILL MEDUGY418827", "BILL MEDUGY418828", "DAI 028-2026-10-00418823"]),
    ("BL:\nMEDUGY418827\nGracias", ["BILL MEDUGY418827"]),
    ("Bl\tmedugy418827", ["BILL MEDUGY418827"]),
    ("buenas, me ayuda con el MAEU123456789 ?", ["BILL MAEU123456789"]),
    ("el bl es cosu6301234560, ya pagado", ["BILL COSU6301234560"]),
    ("BL master MAEU123456789 20 bultos", ["BILL MAEU123456789"]),
    ("BL MEDUGY418827 23/11/2026 Guayaquil", ["BILL MEDUGY418827"]),
    ("documento de transporte: EGLV149603217745.", ["BILL EGLV149603217745"]),
    ("(BL EGLV149603217745)", ["BILL EGLV149603217745"]),
    ("*BL* *MEDUGY418827*", ["BILL MEDUGY418827"]),
    ("B.L. SUDU-A2GYE012345", ["BILL SUDUA2GYE012345"]),
    ("Re: RV: BL#ZIMUGYE8012345", ["BILL ZIMUGYE8012345"]),
    ("BL MEDU1234567 y contenedor MSKU9070323", ["BILL MEDU1234567", "CONT MSKU9070323"]),
    ("- MEDUGY418827\n- MEDUGY418828\n", ["BILL MEDUGY418827", "BILL MEDUGY418828"]),
    ("1) LAX26110042\n2) LAX26110043", ["BILL LAX26110042", "BILL LAX26110043"]),
    ("me ayuda con RUTM978355384 por favor", ["BILL RUTM978355384"]),
    # air
    ("AWB 020-12345675", ["AIR 020-12345675"]),
    ("guía aérea 020 1234 5675", ["AIR 020-12345675"]),
    ("guia No. 02012345675", ["AIR 020-12345675"]),
    ("MAWB: 020-1234 5675 HAWB: MIA-884512", ["AIR 020-12345675", "BILL MIA884512"]),
    ("Llegó 020–12345675 en LATAM", ["AIR 020-12345675"]),
    ("GUIAS 020-12345675 Y 145-76543210",
     ["AIR 020-12345675", f"! {Reason.BAD_CHECK_DIGIT}"]),
    ("AWB 020-12345676", [f"! {Reason.BAD_CHECK_DIGIT}"]),
    ("mawb 020-1234567", [f"! {Reason.TOO_SHORT}"]),
    ("02012345675", ["AIR 020-12345675"]),
    # declarations
    ("DAI 028-2026-10-00418823", ["DAI 028-2026-10-00418823"]),
    ("dai: 028 2026 10 00418823", ["DAI 028-2026-10-00418823"]),
    ("refrendo 028–2026–10–418823", ["DAI 028-2026-10-00418823"]),
    ("Refrendo No 02820261000418823 liquidada", ["DAI 028-2026-10-00418823"]),
    ("028.2026.10.00418823", ["DAI 028-2026-10-00418823"]),
    ("DAIs 028-2026-10-00418823; 055-2026-70-00000912",
     ["DAI 028-2026-10-00418823", "DAI 055-2026-70-00000912"]),
    ("la declaración aduanera 019-2026-10-00001234 fue observada", ["DAI 019-2026-10-00001234"]),
    ("DAI 028-1926-10-00418823", [f"! {Reason.BAD_YEAR}"]),
    ("DAI 028-2026-10-004188231", [f"! {Reason.TOO_LONG}"]),
    ("DAI 0282026100041882", [f"! {Reason.TOO_SHORT}"]),
    # cargo numbers
    ("MRN CEC2026MSCU0001-0012-0000", ["CARGO CEC2026MSCU0001-0012-0000"]),
    ("carga cec2026mscu0001-12-0", ["CARGO CEC2026MSCU0001-0012-0000"]),
    ("CEC 2026 MSCU 0001 - 0012 - 0000", ["CARGO CEC2026MSCU0001-0012-0000"]),
    ("CEC2026MSCU0001 0012 0000", ["CARGO CEC2026MSCU0001-0012-0000"]),
    ("CEC2026MSCU000100120000", ["CARGO CEC2026MSCU0001-0012-0000"]),
    ("número de carga: CEC2026MSCU0001_0012_0000", ["CARGO CEC2026MSCU0001-0012-0000"]),
    ("Falta HSN: CEC2026MSCU0001", [f"! {Reason.MISSING_PART}"]),
    # containers
    ("contenedor CSQU3054383", ["CONT CSQU3054383"]),
    ("Contenedores: MSKU9070323, csqu 305438-3", ["CONT MSKU9070323", "CONT CSQU3054383"]),
    ("CNTR MSKU 907032 3 40HC", ["CONT MSKU9070323"]),
    ("1x40 CSQU-305438-3 / 2 bultos", ["CONT CSQU3054383"]),
    ("csqu3054383", ["CONT CSQU3054383"]),
    ("CSQU3054384", [f"! {Reason.BAD_CHECK_DIGIT}"]),
    ("CONTENEDOR CSQX3054383", [f"! {Reason.BAD_CATEGORY}"]),
    ("cntr: MSKU907032", [f"! {Reason.TOO_SHORT}"]),
    # the others
    ("carta de porte CO4560012345", ["ROAD CO4560012345"]),
    ("CPIC: PE12345678901 placa PBX-1234", ["ROAD PE12345678901"]),
    ("entrega 29000001201500000012S", ["DELIV 29000001201500000012S"]),
    ("Número de entrega: 29000001 2015 00000012 S", ["DELIV 29000001201500000012S"]),
    ("liquidación No. 40174824 por $ 1.234,50", ["LIQ 40174824"]),
    ("40174824", ["? 40174824"]),
    ("MEDU1234567", ["? MEDU1234567"]),  # the check digit is that of no container
    # several at once, and mails
    ("028-2026-10-00418823\tMEDUGY418827\tCSQU3054383\n",
     ["DAI 028-2026-10-00418823", "BILL MEDUGY418827", "CONT CSQU3054383"]),
    ("Estimados,\r\nadjunto BL MEDUGY418827 (contenedor CSQU3054383) de la DAI "
     "028-2026-10-00418823.\r\nSaludos,\r\nMaría Ñáñez\r\n+593 99 123 4567",
     ["BILL MEDUGY418827", "CONT CSQU3054383", "DAI 028-2026-10-00418823"]),
    ("[23/11/26 14:05] Juan: BL MEDUGY418827\n[23/11/26 14:06] Ana: ok, el awb 020-12345675",
     ["BILL MEDUGY418827", "AIR 020-12345675"]),
    # what is no reference
    ("La carga llegó el 23 de noviembre con 40 bultos.", []),
    ("Factura 001-001-000012345 RUC 0992345671001", []),
    ("Llame al 099-123-4567 o al +593 4 259 3800", []),
    ("liquidación 1.234.567,00 dólares", []),
    ("Subpartida 8516.60.00.00, 12,5 %", []),
    ("cuenta de ahorros 2201234567 del banco", []),
    ("El BL con 12345 bultos", []),
    ("la guía de remisión 001-002-000001234", []),
    ("entrega 20 cajas en la bodega 3 a las 14:30", []),
    ("clave 0511202601099234567100120010010000123451234567811", []),
    ("Menú 1234567 del día", []),
    ("factura FACT20260012345, lote LOTE20260001, equipo SERIE99887766", []),
]  # fmt: skip

_NAMES = {
    "BILL_OF_LADING": "BILL",
    "AIR_WAYBILL": "AIR",
    "DECLARATION": "DAI",
    "CARGO_NUMBER": "CARGO",
    "CONTAINER": "CONT",
    "ROAD_WAYBILL": "ROAD",
    "DELIVERY_NUMBER": "DELIV",
    "LIQUIDATION": "LIQ",
}


def _found(text: str) -> list[str]:
    told = []
    for sighting in find_references(text):
        if sighting.ambiguous:
            told.append(f"? {sighting.readings[0].value}")
        elif sighting.readings:
            reference = sighting.readings[0]
            told.append(f"{_NAMES[reference.kind]} {reference.value}")
        else:
            assert sighting.refusal is not None
            told.append(f"! {sighting.refusal.reason}")
    return told


@pytest.mark.parametrize(("text", "expected"), TEXTS, ids=[text[:40] for text, _ in TEXTS])
def test_what_is_found_in_a_paste(text: str, expected: list[str]) -> None:
    assert _found(text) == expected


def test_there_are_enough_texts() -> None:
    assert len(TEXTS) >= 60


def test_a_sighting_tells_where_it_stood_and_the_words_around_it() -> None:
    text = "Hola:\nel contenedor de la línea, CSQU 305438-3, ya salió del patio\n"
    (sighting,) = find_references(text)
    assert text[sighting.start : sighting.end] == sighting.written == "CSQU 305438-3"
    assert sighting.line == 2
    assert sighting.before == "el contenedor de la línea,"
    assert sighting.after == ", ya salió del patio"
