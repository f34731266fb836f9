import json
import logging
from logging.handlers import WatchedFileHandler

HIDDEN_KEYS = frozenset({"pin", "password", "token", "secret"})


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        data = getattr(record, "data", None)
        if data is not None:
            entry["data"] = data
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, default=str)


class HideKeys(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        data = getattr(record, "data", None)
        if isinstance(data, dict):
            record.data = {key: "***" if key in HIDDEN_KEYS else value for key, value in data.items()}
        return True


def configure_logging(audit_file: str = "/var/log/lending/audit.log") -> None:
    lines = logging.StreamHandler()
    lines.setFormatter(JsonLines())
    lines.addFilter(HideKeys())
    root = logging.getLogger("lending")
    root.addHandler(lines)
    root.setLevel(logging.INFO)

    trail = WatchedFileHandler(audit_file, delay=True)
    trail.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    audit = logging.getLogger("audit")
    audit.addHandler(trail)
    audit.setLevel(logging.INFO)


def get_logger(name: str) -> logging.Logger:
    return logging.getLogger(name)


def get_audit() -> logging.Logger:
    return logging.getLogger("audit")
