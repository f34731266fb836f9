from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import FlaskForm
from markupsafe import escape
from wtforms import DateField, StringField, TextAreaField
from wtforms.validators import DataRequired, Regexp, ValidationError

app = Flask(__name__)
db = SQLAlchemy()


class Berth(db.Model):
    reviews = db.relationship("Review", back_populates="berth")


class Review(db.Model):
    berth_id = db.Column(db.ForeignKey("berth.id"), nullable=False)
    headline = db.Column(db.String(80))
    body = db.Column(db.Text, nullable=False)
    colour = db.Column(db.String(8))
    anchor = db.Column(db.String(20))
    visited = db.Column(db.Date)
    badge = db.Column(db.String(20))
    berth = db.relationship("Berth", back_populates="reviews")


class ReviewForm(FlaskForm):
    headline = StringField()
    body = TextAreaField(validators=[DataRequired()])
    colour = StringField(validators=[Regexp(r"^[a-z]{3,8}$")])
    anchor = StringField()
    visited = DateField()

    def validate_anchor(self, field):
        if not field.data.isalnum():
            raise ValidationError("letters and digits only")


@app.post("/reviews")
def add():
    form = ReviewForm()
    if form.validate_on_submit():
        review = Review()
        form.populate_obj(review)
        db.session.add(review)
        db.session.commit()
    return "", 204


@app.get("/reviews/<int:key>")
def show(key):
    review = db.session.get(Review, key)
    # finding: cross-site-scripting
    return f"<blockquote>{review.body}</blockquote>"


@app.get("/berths/<int:key>/reviews")
def of_berth(key):
    berth = db.session.get(Berth, key)
    # finding: cross-site-scripting
    return "".join(f"<blockquote>{review.body}</blockquote>" for review in berth.reviews)


@app.get("/reviews/<int:key>/safe")
def shown_safely(key):
    review = db.session.get(Review, key)
    # ok: cross-site-scripting
    return f"<blockquote>{escape(review.body)}</blockquote>"


@app.get("/reviews/<int:key>/marks")
def marks(key):
    review = db.session.get(Review, key)
    # ok: cross-site-scripting
    return f"<i id='{review.anchor}' class='{review.colour}'>{review.visited} {review.badge}</i>"
