"""What a middleware of Django keeps in the request."""
import uuid


class VisitMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.trace = uuid.uuid4().hex
        request.came_from = request.GET.get("from") or ""
        request.shown_in = "de"
        return self.get_response(request)
