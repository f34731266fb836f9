class DomainError(Exception):
    status = 400


class DuplicateReader(DomainError):
    @classmethod
    def of(cls, reader):
        return cls(f"{reader.email} already holds a card")


class DuplicateCard(DomainError):
    @classmethod
    def of(cls, reader):
        return cls(f"card {reader.id} is there already")


def register(readers, email):
    reader = readers.by_email(email)
    if reader:
        # finding: personal-data-in-error
        raise DuplicateReader.of(reader)


def renew(readers, email):
    reader = readers.by_email(email)
    if reader:
        # ok: personal-data-in-error
        raise DuplicateCard.of(reader)
