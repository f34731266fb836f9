"""Records behind a relation, of a record that has a secret too."""
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from markupsafe import escape
from sqlalchemy import select

app = Flask(__name__)
db = SQLAlchemy(app)


class Hut(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    code = db.Column(db.String(8))
    reset_token = db.Column(db.String(80))
    entries = db.relationship("Entry", back_populates="hut")


class Entry(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    hut_id = db.Column(db.ForeignKey("hut.id"))
    text = db.Column(db.Text)
    hut = db.relationship("Hut", back_populates="entries")


@app.post("/entries")
def add():
    db.session.add(Entry(text=request.form["text"]))
    db.session.commit()
    return "", 204


@app.get("/huts/<code>")
def show(code):
    hut = db.session.scalar(select(Hut).where(Hut.code == code))
    # finding: cross-site-scripting
    return "".join(f"<p>{entry.text}</p>" for entry in hut.entries)


@app.get("/huts/<code>/escaped")
def show_escaped(code):
    hut = db.session.scalar(select(Hut).where(Hut.code == code))
    # ok: cross-site-scripting
    return "".join(f"<p>{escape(entry.text)}</p>" for entry in hut.entries)


@app.get("/huts/<code>/count")
def count(code):
    hut = db.session.scalar(select(Hut).where(Hut.code == code))
    # ok: cross-site-scripting
    return f"<p>{len(hut.entries)} entries</p>"
