from django.conf import settings
from django.http import FileResponse, HttpRequest
from django.views.decorators.http import require_GET


class Folder:
    """Pages of one case, below a folder that the settings name."""

    def __init__(self, number: int, root=None) -> None:
        self._base = (root or settings.DOCUMENT_ROOT) / "cases" / str(number)

    def page(self, name: str):
        # finding: path-traversal
        return self._base.joinpath(name).open("rb")

    def known_page(self, name: str):
        target = self._base.joinpath(name).resolve()
        if not target.is_relative_to(self._base.resolve()):
            raise FileNotFoundError
        # ok: path-traversal
        return target.open("rb")


@require_GET
def page(request: HttpRequest, number: int):
    return FileResponse(Folder(number).page(request.GET.get("name", "1.pdf")))


@require_GET
def known_page(request: HttpRequest, number: int):
    return FileResponse(Folder(number).known_page(request.GET.get("name", "1.pdf")))


@require_GET
def note(request: HttpRequest):
    # finding: path-traversal
    return FileResponse((settings.NOTES_DIR / f"{request.GET['name']}.md").read_bytes())


@require_GET
def share(request: HttpRequest):
    total = float(request.GET["total"])
    # ok: path-traversal
    return FileResponse(settings.SHARES / total)
