from passlib.context import CryptContext
from typing import Annotated
from fastapi import FastAPI, Depends
from sqlmodel import SQLModel, Session, create_engine, Field
app = FastAPI()
pwd_context = CryptContext(schemes=["argon2"])
engine = create_engine("sqlite://")
def get_session():
    with Session(engine) as s:
        yield s
SessionDep = Annotated[Session, Depends(get_session)]
class User(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    password: str
class UserIn(SQLModel):
    name: str
    password: str
@app.post("/users")
def create(u: UserIn, session: Session = Depends(get_session)):
    session.add(User.model_validate(u))  # finding: plaintext-password-storage
    session.add(User(**u.model_dump()))  # finding: plaintext-password-storage
    session.add(User(name=u.name, password=u.password))  # finding: plaintext-password-storage
@app.post("/users2")
def create2(u: UserIn, s: SessionDep):
    s.add(User(name=u.name, password=u.password))  # finding: plaintext-password-storage
@app.post("/users3")
def create3(u: UserIn, s: SessionDep):
    s.add(User(name=u.name, password=pwd_context.hash(u.password)))  # ok: plaintext-password-storage
