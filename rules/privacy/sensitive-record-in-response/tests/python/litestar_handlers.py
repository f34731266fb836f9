from litestar import Controller, get
from litestar.plugins.sqlalchemy import SQLAlchemyDTO, SQLAlchemyDTOConfig
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Keeper(Base):
    __tablename__ = "keepers"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    passport_number: Mapped[str]


class KeeperDTO(SQLAlchemyDTO[Keeper]):
    config = SQLAlchemyDTOConfig(exclude={"passport_number"})


@get("/keepers/{keeper_id:int}")
async def keeper(session: AsyncSession, keeper_id: int) -> Keeper:
    found = await session.get(Keeper, keeper_id)
    # finding: sensitive-record-in-response
    return found


@get("/keepers/{keeper_id:int}/short", return_dto=KeeperDTO)
async def keeper_short(session: AsyncSession, keeper_id: int) -> Keeper:
    found = await session.get(Keeper, keeper_id)
    # ok: sensitive-record-in-response
    return found


@get("/keepers/{keeper_id:int}/all")
async def keeper_all(session: AsyncSession, keeper_id: int) -> dict:
    found = await session.get(Keeper, keeper_id)
    # finding: sensitive-record-in-response
    return {key: value for key, value in vars(found).items() if not key.startswith("_")}


@get("/keepers/{keeper_id:int}/name")
async def keeper_name(session: AsyncSession, keeper_id: int) -> dict:
    found = await session.get(Keeper, keeper_id)
    # ok: sensitive-record-in-response
    return {"id": found.id, "name": found.name}


class Keepers(Controller):
    path = "/all"
    return_dto = KeeperDTO

    @get("/{keeper_id:int}")
    async def one(self, session: AsyncSession, keeper_id: int) -> Keeper:
        found = await session.get(Keeper, keeper_id)
        # ok: sensitive-record-in-response
        return found
