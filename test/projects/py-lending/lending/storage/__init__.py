from . import cache
from .bucket import Bucket
from .local import LocalStore

__all__ = ["Bucket", "LocalStore", "cache"]
