from django.urls import path

from harbour import views

urlpatterns = [path("device", views.device), path("berths", views.berths)]
