from flask import Flask, request
from pony.orm import Database, PrimaryKey, Required, db_session, select
from tortoise import connections
from tortoise.models import Model
from tortoise.transactions import in_transaction

app = Flask(__name__)
db = Database()


class Show(db.Entity):
    id = PrimaryKey(int, auto=True)
    title = Required(str)


class Play(Model):
    pass


@app.get("/shows")
@db_session
def shows():
    title = request.args["title"]
    # finding: sql-injection
    found = Show.select_by_sql(f"SELECT * FROM show WHERE title = '{title}'")
    # ok: sql-injection
    same = Show.select_by_sql("SELECT * FROM show WHERE title = $title")
    # ok: sql-injection
    other = select(s for s in Show if s.title == title)
    return str([*found, *same, *other])


@app.get("/plays")
async def plays():
    title = request.args["title"]
    # finding: sql-injection
    await Play.raw(f"SELECT * FROM play WHERE title = '{title}'")
    # ok: sql-injection
    await Play.filter(title=title)
    connection = connections.get("default")
    # finding: sql-injection
    await connection.execute_query_dict(f"SELECT * FROM play WHERE title = '{title}'")
    # ok: sql-injection
    await connection.execute_query_dict("SELECT * FROM play WHERE title = $1", [title])
    async with in_transaction() as transaction:
        # finding: sql-injection
        await transaction.execute_script(f"DELETE FROM play WHERE title = '{title}'")
    return ""
