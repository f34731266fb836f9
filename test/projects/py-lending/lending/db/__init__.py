from .mongo import collection
from .orm import Base, Fine, Loan, SessionLocal, StaffUser
from .postgres import Query, cursor, tenant
from .sqlite import catalog_connection

__all__ = [
    "Base",
    "Fine",
    "Loan",
    "Query",
    "SessionLocal",
    "StaffUser",
    "catalog_connection",
    "collection",
    "cursor",
    "tenant",
]
