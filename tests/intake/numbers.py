"""Invented references, right by their own rules, and the many ways in which people write them."""

from __future__ import annotations

from hypothesis import strategies as st
from stdnum import iso6346

from senae_desktop.domain.references import Reference, ReferenceKind
from senae_desktop.intake.shapes import AIRLINES, BILL_PREFIXES

K = ReferenceKind
_UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


_letters = st.text(_UPPER, min_size=3, max_size=3)
_dash = st.sampled_from(["-", " - ", "–", " ", ".", "_", "/"])


@st.composite
def declarations(draw: st.DrawFn) -> tuple[Reference, str]:
    parts = (draw(_digits(3)), "20" + draw(_digits(2)), draw(_digits(2)), draw(_digits(8)))
    joint = draw(st.one_of(_dash, st.just("")))
    return Reference(K.DECLARATION, "-".join(parts)), joint.join(parts)


@st.composite
def containers(draw: st.DrawFn) -> tuple[Reference, str]:
    bare = draw(_letters) + draw(st.sampled_from("UJZ")) + draw(_digits(6))
    check = iso6346.calc_check_digit(bare)
    joint, last = draw(st.sampled_from(["", " ", "-"])), draw(st.sampled_from(["", " ", "-"]))
    written = f"{bare[:4]}{joint}{bare[4:]}{last}{check}"
    lower = draw(st.booleans())
    return Reference(K.CONTAINER, bare + check), written.lower() if lower else written


@st.composite
def air_waybills(draw: st.DrawFn) -> tuple[Reference, str]:
    airline, serial = draw(st.sampled_from(sorted(AIRLINES))), draw(_digits(7))
    whole = serial + str(int(serial) % 7)
    written = draw(
        st.sampled_from(
            [f"{airline}-{whole}", f"{airline} {whole[:4]} {whole[4:]}", f"{airline}{whole}",
             f"{airline}-{whole[:4]} {whole[4:]}", f"{airline} – {whole}"]
        )
    )  # fmt: skip
    return Reference(K.AIR_WAYBILL, f"{airline}-{whole}"), written


@st.composite
def cargo_numbers(draw: st.DrawFn) -> tuple[Reference, str]:
    carrier = draw(st.text(_UPPER, min_size=4, max_size=4))
    mrn = f"CEC20{draw(_digits(2))}{carrier}{draw(_digits(4))}"
    master, house = draw(_digits(4)), draw(_digits(4))
    joint = draw(_dash)
    written = f"{mrn}{joint}{master}{joint}{house}"
    lower = draw(st.booleans())
    value = f"{mrn}-{master}-{house}"
    return Reference(K.CARGO_NUMBER, value), written.lower() if lower else written


@st.composite
def bills(draw: st.DrawFn) -> tuple[Reference, str]:
    prefix = draw(st.sampled_from(BILL_PREFIXES))
    port, number = draw(_letters), draw(st.integers(10**6, 10**9 - 1).map(str))
    joint = draw(st.sampled_from(["", " ", "-"]))
    written = f"{prefix}{joint}{port}{joint}{number}"
    lower = draw(st.booleans())
    value = f"{prefix}{port}{number}"
    return Reference(K.BILL_OF_LADING, value), written.lower() if lower else written


@st.composite
def delivery_numbers(draw: st.DrawFn) -> tuple[Reference, str]:
    value = f"{draw(_digits(8))}20{draw(_digits(2))}{draw(_digits(8))}S"
    return Reference(K.DELIVERY_NUMBER, value), value


anything = st.one_of(
    declarations(), containers(), air_waybills(), cargo_numbers(), bills(), delivery_numbers()
)

#: Words that stand before and after a reference in a letter, and tell nothing of its kind.
before = st.sampled_from(
    ["", "Estimados, ", "me ayuda por favor con ", "ya llegó: ", "* ", "1) ", "urgente!! ",
     "Buenos días\n", "ref ", "sobre ", "(", "«", "el día 23/11/2026 ", "por USD 1.250,00; "]
)  # fmt: skip
after = st.sampled_from(
    ["", ".", ", gracias", " llega el 23/11/2026", ")", "» y nada más", "\nSaludos\nMaría",
     " ¿ya salió?", "; queda pendiente", " | 12 bultos", ":"]
)  # fmt: skip
