from django.contrib.auth.decorators import login_required
from django.urls import path

from . import views

urlpatterns = [
    path("trips/<int:key>/", login_required(views.trip), name="trip"),
    path("trips/<str:key>/notes/", views.notes),
    path("guides/<slug:guide>/<str:tab>/", views.GuideView.as_view()),
    path("old/<int:key>/", view=views.both),
    path("older/<str:key>/", view=views.both),
]
