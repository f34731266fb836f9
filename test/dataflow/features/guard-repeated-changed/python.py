from testkit import sink, check
from testframe import App

app = App()


@app.handle("/written")
def written(request):
    data = request.input
    if check(data.get("next")):
        data.update(next=request.param("other"))
        sink(data.get("next"))  # finding: test-flow


@app.handle("/field")
def field(request):
    if check(request.input["next"]):
        request.input["next"] = request.param("other")
        sink(request.input["next"])  # finding: test-flow


@app.handle("/reassigned")
def reassigned(request):
    form = request.input.first
    if check(form.get("next")):
        form = request.input.second
        sink(form.get("next"))  # finding: test-flow


@app.handle("/handed-on")
def handed_on(request):
    alias = request
    if check(request.param("next")):
        normalize(alias)
        sink(request.param("next"))  # finding: test-flow


@app.handle("/key")
def by_key(request):
    key = "a"
    if request.param("kind") == "b":
        key = "b"
    if check(request.input[key]):
        key = request.param("key")
        sink(request.input[key])  # finding: test-flow


@app.handle("/unchanged")
def unchanged(request):
    if check(request.param("next")):
        request.is_fresh()
        print("checked", len(request.param("other")))
        sink(request.param("next"))  # ok: test-flow
