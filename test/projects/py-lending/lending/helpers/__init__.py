from .errors import Conflict, Forbidden, LendingError, NotFound
from .files import leaf, spool, within
from .functional import logged, pipe, retry, timed
from .hashing import check_password, etag, hash_password, hash_pin, hash_token
from .http import ApiClient
from .masking import initials, mask_email, pseudonym, tail
from .shell import run, run_line
from .text import html_paragraphs, one_line, paragraphs, slug
from .urls import hosted_by, is_local_path, with_query

__all__ = [
    "ApiClient",
    "Conflict",
    "Forbidden",
    "LendingError",
    "NotFound",
    "check_password",
    "etag",
    "hash_password",
    "hash_pin",
    "hash_token",
    "hosted_by",
    "html_paragraphs",
    "initials",
    "is_local_path",
    "leaf",
    "logged",
    "mask_email",
    "one_line",
    "paragraphs",
    "pipe",
    "pseudonym",
    "retry",
    "run",
    "run_line",
    "slug",
    "spool",
    "tail",
    "timed",
    "with_query",
    "within",
]
