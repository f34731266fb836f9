from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class Note(db.Model):
    owner = db.Column(db.String(40))
    title = db.Column(db.String(80))


@app.post("/notes")
def notes():
    body = request.get_json()
    # ok: sql-injection
    db.session.execute(db.select(Note).filter_by(owner=body["owner"])).scalars()
    # ok: sql-injection
    db.session.scalar(db.select(Note).where(Note.title == body["title"]))
    # ok: sql-injection
    db.session.execute(db.update(Note).where(Note.owner == body["owner"]).values(title=body["title"]))
    # finding: sql-injection
    db.session.execute(db.text(f"select * from note where owner = '{body['owner']}'"))
    # finding: sql-injection
    db.session.scalars(db.select(Note).order_by(db.text("title " + body["direction"])))
    return "", 204
