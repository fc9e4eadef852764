"""The structs of the tracking contract, version 1, exactly as they travel.

Names travel in camelCase, absent members are left out, unknown members are ignored. Times are
RFC 3339 with an offset, money is a decimal string with its currency. Enumerations are plain
strings because they are open: a newer service may send codes this version does not know.
"""

from __future__ import annotations

from senae_desktop.contract.wire.about_service import (
    Catalog,
    CatalogEntry,
    Component,
    FieldError,
    Health,
    ProblemWire,
    Upstream,
)
from senae_desktop.contract.wire.base import (
    BACKOFF_HEADER,
    EMBEDDED_SECRET_HEADER,
    EVENT_STREAM_TYPE,
    IDEMPOTENCY_HEADER,
    LAST_EVENT_HEADER,
    MAX_LOOKUPS,
    MAX_PAGE,
    POLL_AFTER_HEADER,
    PROBLEM_TYPE,
    TRACE_HEADER,
    Code,
    DecimalText,
    Identification,
    Key,
    LongText,
    Packages,
    Text,
    Wire,
)
from senae_desktop.contract.wire.changes import (
    ChangePage,
    HintWire,
    Refreshed,
    Removal,
    ShipmentPage,
)
from senae_desktop.contract.wire.dossier import ChargeWire, DocumentWire, LiquidationWire
from senae_desktop.contract.wire.entries import NewEvent, NewShipment
from senae_desktop.contract.wire.lookups import LookupAnswer, LookupRequest, LookupResult
from senae_desktop.contract.wire.session import Importer, Me, NewAccount, SessionTokens, SignIn
from senae_desktop.contract.wire.shipments import (
    DeadlineWire,
    EventWire,
    EvidenceWire,
    FreshnessWire,
    GoodsWire,
    KeysWire,
    MoneyWire,
    NextActionWire,
    PartyWire,
    QuantityWire,
    ShipmentWire,
    StatusWire,
    TransportWire,
)

__all__ = [
    "BACKOFF_HEADER",
    "EMBEDDED_SECRET_HEADER",
    "EVENT_STREAM_TYPE",
    "IDEMPOTENCY_HEADER",
    "LAST_EVENT_HEADER",
    "MAX_LOOKUPS",
    "MAX_PAGE",
    "POLL_AFTER_HEADER",
    "PROBLEM_TYPE",
    "TRACE_HEADER",
    "Catalog",
    "CatalogEntry",
    "ChangePage",
    "ChargeWire",
    "Code",
    "Component",
    "DeadlineWire",
    "DecimalText",
    "DocumentWire",
    "EventWire",
    "EvidenceWire",
    "FieldError",
    "FreshnessWire",
    "GoodsWire",
    "Health",
    "HintWire",
    "Identification",
    "Importer",
    "Key",
    "KeysWire",
    "LiquidationWire",
    "LongText",
    "LookupAnswer",
    "LookupRequest",
    "LookupResult",
    "Me",
    "MoneyWire",
    "NewAccount",
    "NewEvent",
    "NewShipment",
    "NextActionWire",
    "Packages",
    "PartyWire",
    "ProblemWire",
    "QuantityWire",
    "Refreshed",
    "Removal",
    "SessionTokens",
    "ShipmentPage",
    "ShipmentWire",
    "SignIn",
    "StatusWire",
    "Text",
    "TransportWire",
    "Upstream",
    "Wire",
]
