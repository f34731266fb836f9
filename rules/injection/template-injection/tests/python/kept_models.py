"""Repositories that keep their class of records in an attribute."""
from typing import Annotated, ClassVar, Generic, TypeVar

from fastapi import Body, FastAPI
from jinja2 import Environment
from sqlmodel import Field, Session, SQLModel

app = FastAPI()
env = Environment(autoescape=True)
M = TypeVar("M", bound=SQLModel)


class Harbour(SQLModel, table=True):
    id: int = Field(primary_key=True)
    greeting: str
    motto: str = "fair winds"


class Quay(SQLModel, table=True):
    id: int = Field(primary_key=True)
    sign: str


class Repository(Generic[M]):
    model: ClassVar[type[SQLModel]]

    def __init__(self, session: Session) -> None:
        self.session = session

    def get(self, key: int) -> M | None:
        return self.session.get(self.model, key)

    def save(self) -> None:
        self.session.commit()


class HarbourRepository(Repository[Harbour]):
    model = Harbour


class QuayRepository(Repository[Quay]):
    model = Quay


class Letters:
    def __init__(self, harbours: HarbourRepository, quays: QuayRepository) -> None:
        self._harbours = harbours
        self._quays = quays

    def change(self, key: int, greeting: str) -> None:
        harbour = self._harbours.get(key)
        harbour.greeting = greeting
        self._harbours.save()

    def letter(self, key: int) -> str:
        harbour = self._harbours.get(key)
        # finding: template-injection
        return env.from_string(harbour.greeting).render(name="you")

    def motto(self, key: int) -> str:
        harbour = self._harbours.get(key)
        # ok: template-injection
        return env.from_string(harbour.motto).render(name="you")

    def sign(self, key: int) -> str:
        # ok: template-injection
        return env.from_string(self._quays.get(key).sign).render(name="you")


@app.put("/harbours/{key}/greeting")
def change(key: int, greeting: Annotated[str, Body()]) -> None:
    with Session(None) as session:
        Letters(HarbourRepository(session), QuayRepository(session)).change(key, greeting)
