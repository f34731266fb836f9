import bleach
import markdown
import mistune
from flask import Flask, request
from markdown_it import MarkdownIt

app = Flask(__name__)
renderer = mistune.create_markdown()


@app.post("/preview")
def preview():
    # finding: cross-site-scripting
    return markdown.markdown(request.form["text"])


@app.post("/clean")
def clean():
    # ok: cross-site-scripting
    return bleach.clean(markdown.markdown(request.form["text"]), tags=["p", "em"])


@app.post("/rendered")
def rendered():
    # finding: cross-site-scripting
    return MarkdownIt().render(request.form["text"])


@app.post("/linked")
def linked():
    # finding: cross-site-scripting
    return bleach.linkify(request.form["text"])


@app.post("/fixed")
def fixed():
    # ok: cross-site-scripting
    return markdown.markdown("# " + str(int(request.form["page"])))
