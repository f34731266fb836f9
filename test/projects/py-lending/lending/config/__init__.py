from .endpoints import (
    CLEARING_URL,
    COVER_SERVICE_URL,
    DIRECTORY_URL,
    GATE_FEED_URL,
    LABEL_PRINTER_URL,
    MARC_NAMESPACE,
    PARTNER_HOSTS,
    PUBLIC_URL,
    RECOMMEND_URL,
    SRU_NAMESPACE,
    UNION_CATALOG_URL,
)
from .log import configure_logging, get_audit, get_logger
from .settings import Settings, get_settings

__all__ = [
    "CLEARING_URL",
    "COVER_SERVICE_URL",
    "DIRECTORY_URL",
    "GATE_FEED_URL",
    "LABEL_PRINTER_URL",
    "MARC_NAMESPACE",
    "PARTNER_HOSTS",
    "PUBLIC_URL",
    "RECOMMEND_URL",
    "SRU_NAMESPACE",
    "Settings",
    "UNION_CATALOG_URL",
    "configure_logging",
    "get_audit",
    "get_logger",
    "get_settings",
]
