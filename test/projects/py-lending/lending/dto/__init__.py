from .catalog import SORT_COLUMNS, SearchFilter, Suggestion, TitleRecord
from .loans import FineState, LoanBlocked, LoanQuery, Notice, Payment
from .patron import Patron, Registration, StaffLogin

__all__ = [
    "FineState",
    "LoanBlocked",
    "LoanQuery",
    "Notice",
    "Patron",
    "Payment",
    "Registration",
    "SORT_COLUMNS",
    "SearchFilter",
    "StaffLogin",
    "Suggestion",
    "TitleRecord",
]
