from typing import Annotated, Optional

from .stores import Store


def opened():
    return Store()


Shelf = Annotated[Store, opened]
Maybe = Optional[Store]
Either = Store | None
type Kept = Annotated[Store, opened]
LIMIT = opened
