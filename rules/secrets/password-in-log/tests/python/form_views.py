import logging
from django import forms
from django.shortcuts import render
from django.views.generic import FormView
from rest_framework import serializers
from rest_framework.decorators import api_view
from rest_framework.response import Response
logger = logging.getLogger(__name__)

class LoginForm(forms.Form):
    email = forms.EmailField()
    password = forms.CharField(widget=forms.PasswordInput)

class NoteForm(forms.Form):
    title = forms.CharField()

class Mixin:
    hidden = {"csrf"}
    def submission(self, form):
        return {k: v for k, v in form.data.items() if k not in self.hidden}

class SafeMixin:
    hidden = {"csrf", "password"}
    def submission(self, form):
        return {k: v for k, v in form.data.items() if k not in self.hidden}

class A(Mixin, FormView):
    form_class = LoginForm
    def form_invalid(self, form):
        # finding: password-in-log
        logger.warning("x: %s", repr(self.submission(form)))
        return super().form_invalid(form)

class B(SafeMixin, FormView):
    form_class = LoginForm
    def form_invalid(self, form):
        # ok: password-in-log
        logger.warning("x: %s", list(self.submission(form)))
        return super().form_invalid(form)

class C(Mixin, FormView):
    form_class = NoteForm
    def form_invalid(self, form):
        # ok: password-in-log
        logger.warning("x: %s", repr(self.submission(form)))
        return super().form_invalid(form)

def d(request):
    form = LoginForm(request.POST)
    if not form.is_valid():
        # finding: password-in-log
        logger.info("failed %r", form.data)
    # finding: password-in-log
    logger.info("failed %r", form.cleaned_data)
    # ok: password-in-log
    logger.info("failed %r", form.errors)
    # ok: password-in-log
    logger.info("failed %r", form.cleaned_data["title"])
    return render(request, "x.html")

class LoginSerializer(serializers.Serializer):
    username = serializers.CharField()
    password = serializers.CharField(write_only=True)

@api_view(["POST"])
def e(request):
    s = LoginSerializer(data=request.data)
    s.is_valid()
    # finding: password-in-log
    logger.info("login %s", s.validated_data)
    # finding: password-in-log
    logger.info("login %s", s.initial_data)
    return Response({})

@api_view(["POST"])
def f(request):
    s = LoginSerializer(data=request.data)
    s.is_valid()
    # finding: password-in-log
    logger.info("login", extra={"payload": request.data})
    # finding: password-in-log
    logger.info("login", extra=s.validated_data)
    return Response({})
