from .analytics import Tracker, track
from .assistant import Assistant
from .interlibrary import InterlibraryClient, RegionalClient, UnionCatalog
from .payments import PaymentClient
from .tracking import bind_patron, bind_reference, report

__all__ = [
    "Assistant",
    "InterlibraryClient",
    "PaymentClient",
    "RegionalClient",
    "Tracker",
    "UnionCatalog",
    "bind_patron",
    "bind_reference",
    "report",
    "track",
]
