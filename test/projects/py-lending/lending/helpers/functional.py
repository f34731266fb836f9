import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from lending.config import get_logger

log = get_logger(__name__)


def pipe(*steps: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def run(value: Any) -> Any:
        for step in steps:
            value = step(value)
        return value

    return run


def logged(func: Callable) -> Callable:
    @wraps(func)
    def wrapper(self: Any, *args: Any, **kwargs: Any) -> Any:
        log.info("%s %r %r", func.__qualname__, args, kwargs)
        return func(self, *args, **kwargs)

    return wrapper


def timed(func: Callable) -> Callable:
    @wraps(func)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        finally:
            log.info("%s with %d arguments took %.3f s", func.__qualname__, len(args) + len(kwargs), time.perf_counter() - start)

    return wrapper


def retry(times: int = 3, on: tuple[type[Exception], ...] = (OSError,)) -> Callable:
    def decorate(func: Callable) -> Callable:
        @wraps(func)
        def wrapper(*args: Any, **kwargs: Any) -> Any:
            for attempt in range(times):
                try:
                    return func(*args, **kwargs)
                except on:
                    if attempt == times - 1:
                        raise
                    time.sleep(2**attempt)

        return wrapper

    return decorate
