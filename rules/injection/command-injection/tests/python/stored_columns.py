import subprocess

from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
db = SQLAlchemy(app)


class Printer(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    copies = db.Column(db.Integer)


class Scanner(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    device = db.Column(db.String)


class Plotter(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    port = db.Column(db.String)


class Binder(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tray = db.Column(db.String)


class Shredder(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    model = db.Column(db.String)


@app.post("/printers/<int:key>")
def printer(key):
    found = Printer.query.get_or_404(key)
    found.name = request.json["name"]
    found.copies = request.json["copies"]
    db.session.commit()
    return ""


@app.post("/scanners/<int:key>")
def scanner(key):
    found = db.session.get(Scanner, key)
    for name, value in request.json.items():
        setattr(found, name, value)
    db.session.commit()
    return ""


@app.post("/plotters/<int:key>")
def plotter(key):
    db.session.execute(db.update(Plotter).where(Plotter.id == key).values(port=request.json["port"]))
    return ""


@app.post("/binders")
def binder():
    db.session.execute(db.insert(Binder).values(**request.json))
    return ""


@app.post("/shredders/<int:key>")
def shredder(key):
    found = Shredder.query.get_or_404(key)
    found.model = "S1"
    db.session.commit()
    return ""


def run(key):
    one = Printer.query.get(key)
    # finding: command-injection
    subprocess.run(f"lp -d {one.name}", shell=True)
    # ok: command-injection
    subprocess.run(f"lp -n {one.copies}", shell=True)
    # finding: command-injection
    subprocess.run("scanimage -d " + Scanner.query.get(key).device, shell=True)
    # finding: command-injection
    subprocess.run("plot " + Plotter.query.get(key).port, shell=True)
    # finding: command-injection
    subprocess.run("bind " + Binder.query.get(key).tray, shell=True)
    # ok: command-injection
    subprocess.run("shred " + Shredder.query.get(key).model, shell=True)


class Laminator(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    film = db.Column(db.String)
    speed = db.Column(db.String)


@app.post("/laminators/<int:key>")
def laminator(key):
    found = db.session.get(Laminator, key)
    given = {"film": request.form["film"], "speed": "slow"}
    for name, value in given.items():
        setattr(found, name, value)
    db.session.commit()
    return ""


def laminate(key):
    found = Laminator.query.get(key)
    # finding: command-injection
    subprocess.run("laminate " + found.film, shell=True)
    # ok: command-injection
    subprocess.run("laminate " + found.speed, shell=True)
