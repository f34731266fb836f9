from .catalog import CatalogRepository
from .fines import FineRepository
from .loans import LoanRepository
from .patrons import PatronRepository
from .reviews import EventRepository, ReviewRepository
from .staff import StaffRepository

__all__ = [
    "CatalogRepository",
    "EventRepository",
    "FineRepository",
    "LoanRepository",
    "PatronRepository",
    "ReviewRepository",
    "StaffRepository",
]
