from flask import Flask, jsonify
from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

app = Flask(__name__)


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)

    def to_dict(self):
        return {column.name: getattr(self, column.name) for column in self.__table__.columns}


class Keeper(Base):
    __tablename__ = "keepers"
    name: Mapped[str]
    password_hash: Mapped[str]


class Watch(Base):
    __tablename__ = "watches"
    keeper_id: Mapped[int] = mapped_column(ForeignKey("keepers.id"))
    tower: Mapped[str]


@app.get("/towers/<tower>/keepers")
def keepers(tower):
    with Session() as session:
        statement = select(Keeper).join(Watch).where(Watch.tower.in_([tower])).order_by(Watch.tower.desc())
        rows = [keeper.to_dict() for keeper in session.scalars(statement).all()]
    # finding: credential-in-response
    return jsonify(rows)


@app.get("/keepers/watches")
def watches():
    with Session() as session:
        statement = select(Watch).join(Keeper).where(Keeper.name.in_(["a"])).order_by(Keeper.name.desc())
        rows = [watch.to_dict() for watch in session.scalars(statement).all()]
    # ok: credential-in-response
    return jsonify(rows)
