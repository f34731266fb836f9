from functools import wraps

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST


def staff_only(view):
    @wraps(view)
    @login_required
    def inner(request: HttpRequest, *args, **kwargs):
        request.staff = request.user.staff
        return view(request, *args, **kwargs)

    return inner


@staff_only
@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    form = ClinicForm(request.POST)
    if not form.is_valid():
        return HttpResponse("")
    response = HttpResponse("switched")
    # ok: header-injection
    response["X-Clinic"] = str(form.cleaned_data["clinic"])
    # finding: header-injection
    response["X-Label"] = form.cleaned_data["label"]
    return response


class ClinicForm(forms.Form):
    clinic = forms.IntegerField(min_value=1)
    label = forms.CharField(max_length=20)
