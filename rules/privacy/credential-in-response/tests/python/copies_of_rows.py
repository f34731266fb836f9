from flask import Flask, jsonify
from sqlalchemy import inspect, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship

app = Flask(__name__)
session = Session()

SHOWN = ("id", "name")
HIDDEN = {"password_hash"}


class Base(DeclarativeBase):
    def as_dict(self):
        return {c.key: getattr(self, c.key) for c in self.__table__.columns}


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    password_hash: Mapped[str] = mapped_column()


class Seat(Base):
    __tablename__ = "seats"
    id: Mapped[int] = mapped_column(primary_key=True)
    holder: Mapped[User] = relationship(lazy="joined")


class Hall(Base):
    __tablename__ = "halls"
    id: Mapped[int] = mapped_column(primary_key=True)
    seats: Mapped[list[Seat]] = relationship()
    keeper = relationship("User")
    guards = relationship("User", secondary="guards")


class Users:
    def __init__(self, session: Session):
        self.session = session

    def ordered(self) -> list[User]:
        statement = select(User).order_by(User.name).limit(50)
        return list(self.session.scalars(statement))

    def in_hall(self, key: int) -> list[User]:
        hall = self.session.get(Hall, key)
        return [seat.holder for seat in hall.seats] if hall else []

    def near(self, row: str) -> list[User]:
        query = select(User).join(Seat, Seat.holder_id == User.id).join(Hall).where(Seat.row == row)
        return self.session.scalars(query).unique().all()

    def rows_of(self, name: str) -> list[Seat]:
        query = select(Seat).join(User, Seat.holder_id == User.id).where(User.name == name)
        return self.session.scalars(query).unique().all()


@app.get("/users")
def users():
    # finding: credential-in-response
    return jsonify([user.as_dict() | {"kind": "user"} for user in Users(session).ordered()])


@app.get("/rows/<row>/people")
def row_people(row):
    # finding: credential-in-response
    return jsonify([user.as_dict() for user in Users(session).near(row)])


@app.get("/users/<name>/seats")
def seats_of(name):
    # ok: credential-in-response
    return jsonify([{"id": seat.id} for seat in Users(session).rows_of(name)])


@app.get("/halls/<int:key>/people")
def people(key):
    # finding: credential-in-response
    return jsonify([user.as_dict() for user in Users(session).in_hall(key)])


@app.get("/halls/<int:key>/keeper")
def keeper(key):
    # finding: credential-in-response
    return jsonify(session.get(Hall, key).keeper.as_dict())


@app.get("/halls/<int:key>/guards")
def guards(key):
    # finding: credential-in-response
    return jsonify([guard.as_dict() for guard in session.get(Hall, key).guards])


@app.get("/halls/<int:key>/guards/names")
def guard_names(key):
    # ok: credential-in-response
    return jsonify([guard.name for guard in session.get(Hall, key).guards])


@app.get("/users/<int:key>/columns")
def columns(key):
    user = session.get(User, key)
    # finding: credential-in-response
    return jsonify({c.key: getattr(user, c.key) for c in inspect(user).mapper.column_attrs})


@app.get("/users/<int:key>/shown")
def shown(key):
    user = session.get(User, key)
    # ok: credential-in-response
    return jsonify({name: getattr(user, name) for name in SHOWN})


@app.get("/users/<int:key>/named")
def named(key):
    user = session.get(User, key)
    # finding: credential-in-response
    return jsonify({name: getattr(user, name) for name in ("id", "password_hash")})


@app.get("/users/<int:key>/without")
def without(key):
    user = session.get(User, key)
    # ok: credential-in-response
    return jsonify({c.key: getattr(user, c.key) for c in user.__table__.columns if c.key not in HIDDEN})


@app.get("/users/<int:key>/without/name")
def without_name(key):
    user = session.get(User, key)
    # finding: credential-in-response
    return jsonify({c.key: getattr(user, c.key) for c in user.__table__.columns if c.key not in ("name",)})


@app.get("/users/<int:key>/items")
def items(key):
    row = session.get(User, key).as_dict()
    # finding: credential-in-response
    return jsonify({k: v for k, v in row.items() if k != "id"})


@app.get("/users/<int:key>/items/shown")
def items_shown(key):
    row = session.get(User, key).as_dict()
    # ok: credential-in-response
    return jsonify({k: v for k, v in row.items() if v is not None and k in SHOWN})


@app.get("/users/<int:key>/popped")
def popped(key):
    row = session.get(User, key).as_dict()
    row.pop("password_hash")
    # ok: credential-in-response
    return jsonify(row)
