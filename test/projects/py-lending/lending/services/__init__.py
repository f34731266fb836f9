from .accounts import AccountService
from .auth import AuthService, Directory
from .catalog import CatalogService
from .circulation import CirculationService
from .fines import FineService
from .imports import ImportService
from .reports import ReportService

__all__ = [
    "AccountService",
    "AuthService",
    "CatalogService",
    "CirculationService",
    "Directory",
    "FineService",
    "ImportService",
    "ReportService",
]
