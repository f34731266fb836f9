class LendingError(Exception):
    """Answered to the client with its text, see web/middleware.py."""

    status = 400

    def __init__(self, message: str, **details: object) -> None:
        super().__init__(message)
        self.details = details


class NotFound(LendingError):
    status = 404


class Conflict(LendingError):
    status = 409


class Forbidden(LendingError):
    status = 403
