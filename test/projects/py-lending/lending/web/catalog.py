from __future__ import annotations

import os

from flask import Blueprint, Response, jsonify, make_response, render_template, render_template_string, request, send_file, send_from_directory
from markupsafe import Markup, escape

from lending.dto import SearchFilter, Suggestion
from lending.helpers import etag, slug
from lending.helpers.text import highlight
from lending.integrations import InterlibraryClient, RegionalClient, UnionCatalog, track
from lending.services import CatalogService
from lending.storage import LocalStore

from .decorators import body, fragment, int_arg, patron_required, plain

bp = Blueprint("catalog", __name__, url_prefix="/catalog")
service = CatalogService()
store = LocalStore()
partners = InterlibraryClient()

COVERS = "/srv/lending/media/covers"
EMPTY = "<p>No title matches {{ term }}.</p>"
FILE_TYPES = {"pdf": "application/pdf", "txt": "text/plain"}


def _no_hits(term: str, note: str = "") -> str:
    return f"<p>No title matches <b>{term}</b>. {note}</p>"


@bp.get("/search")
def search():
    wanted = SearchFilter.from_args(request.args)
    found = service.search(wanted)
    if not found:
        return _no_hits(wanted.term)
    return jsonify([vars(title) for title in found])


@bp.get("/browse")
def browse():
    track.opened("browse", 1)
    return service.browse(SearchFilter.from_args(request.args))


@bp.get("/quick")
def quick():
    term = request.args.get("q", "")
    return _no_hits(escape(term), note="Please ask at the desk.")


@bp.get("/empty")
def empty():
    return render_template_string(EMPTY, term=request.args.get("q", ""))


@bp.get("/intro")
def intro():
    text = "<h1>" + request.args.get("title", "Catalogue") + "</h1>{% include 'search_box.html' %}"
    return render_template_string(text)


@bp.get("/hint")
@fragment("Did you mean")
def hint():
    return request.args.get("word", "")


@bp.get("/citation")
@plain
def citation():
    return f"{request.args.get('author', '')}: {request.args.get('title', '')}"


@bp.get("/marked")
def marked():
    titles = service.titles_with(request.args["q"], [title.title for title in service.search(SearchFilter())])
    return Markup("<br>").join(highlight(title, request.args["q"]) for title in titles)


@bp.get("/grep")
def grep():
    return jsonify(service.grep_titles(request.args["pattern"], [title.title for title in service.search(SearchFilter())]))


@bp.get("/titles/<isbn>")
def title(isbn: str):
    record = service.title(isbn)
    return render_template("title.html", record=record, reviews=service.reviews_html(record["id"]), comments=service.comments_html(record["id"]))


@bp.post("/titles/<int:title_id>/reviews")
@patron_required
@body("stars", "text")
def add_review(title_id: int, stars: int, text: str):
    key = service.review(title_id, int(stars), text)
    return Response(f"<a href='/catalog/titles/{title_id}#{key}'>Thank you</a>", status=201, mimetype="text/html")


@bp.post("/reviews/filter")
def filter_reviews():
    return jsonify([{"body": found["body"]} for found in service.filter_reviews(request.get_json())])


@bp.get("/reviews/like")
def reviews_like():
    found = service.reviews_from(request.args["prefix"]) if "prefix" in request.args else service.reviews_like(request.args["q"])
    return jsonify([{"body": item["body"]} for item in found])


@bp.get("/reviews/shelf")
def reviews_shelf():
    return jsonify([{"body": item["body"]} for item in service.shelf_reviews(request.args["shelf"], request.args.get("stars"))])


@bp.get("/reviews/<key>")
def review(key: str):
    found = service.review_by_key(key) or {}
    return jsonify(body=found.get("body"))


@bp.post("/lists")
def reading_list():
    found = service.reading_list(request.get_json(), owner=0) or {}
    return jsonify(titles=found.get("titles", []))


@bp.post("/events")
def announce():
    return jsonify(id=service.announce(request.form.to_dict()))


@bp.get("/events/<key>")
def event(key: str):
    featured = service.featured_html(request.args.get("featured", ""))
    return render_template("event.html", event=service.event(key), featured=featured)


@bp.post("/suggestions")
def suggest():
    service.suggest(Suggestion(**request.form.to_dict()))
    return render_template("suggestions.html", suggestions=service.suggestions())


# media


@bp.get("/covers/<path:name>")
def cover(name: str):
    return send_file(os.path.join(COVERS, name))


@bp.get("/small-covers/<path:name>")
def small_cover(name: str):
    return send_from_directory(COVERS, name)


@bp.get("/files")
def file():
    content = store.read(request.args["key"])
    response = Response(content, mimetype="application/octet-stream")
    name = request.args.get("name", "file")
    response.headers["Content-Disposition"] = f"attachment; filename={name}"
    return response


@bp.get("/public-files")
def public_file():
    content = store.read_below(request.args["key"])
    response = make_response(content)
    response.headers["Content-Disposition"] = f"attachment; filename={slug(request.args.get('name', 'file'))}"
    response.headers["Content-Type"] = FILE_TYPES.get(request.args.get("type", ""), "application/octet-stream")
    response.set_etag(etag(content))
    return response


@bp.get("/scans/<name>")
def scan(name: str):
    return Response(store.scan(name), mimetype="image/png")


@bp.post("/covers")
def upload_cover():
    path = store.save_original(request.files["cover"])
    service.thumbnail(str(path), f"{COVERS}/{path.stem}.png")
    return "", 204


@bp.post("/previews")
def preview():
    path = store.save(request.files["cover"])
    return Response(service.preview(str(path), request.form.get("size", "small")), mimetype="image/png")


# other libraries


@bp.get("/availability/<isbn>")
def availability(isbn: str):
    region = request.args.get("region", "north")
    if request.args.get("partner"):
        return partners.partner_availability(region, isbn)
    return partners.availability(region, isbn)


@bp.get("/elsewhere/<isbn>")
@int_arg("limit", default=10)
def elsewhere(isbn: str, limit: int):
    records = UnionCatalog().records(isbn)[:limit]
    return jsonify(records=records, shelf=RegionalClient().shelf(isbn)), 200, {"X-Count": str(len(records))}


@bp.get("/online-cover/<isbn>")
def online_cover(isbn: str):
    return Response(partners.cover(isbn), mimetype="image/jpeg")


@bp.get("/similar")
def similar():
    return jsonify(partners.similar(request.args.get("q", "")))
