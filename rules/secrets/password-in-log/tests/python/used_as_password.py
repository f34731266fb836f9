"""Entries that no name tells of, but that are used as a password; wholes that a function makes for the log."""
import functools
import logging

from django.contrib.auth import authenticate
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

logger = logging.getLogger(__name__)
HIDDEN = {"fresh", "old"}


def everything(message):
    return {name: entry for name, entry in message.data.items() if not name.startswith("csrf")}


def shown(message):
    return {name: entry for name, entry in message.data.items() if name not in HIDDEN}


def blanked(message):
    return {name: "***" for name, entry in message.data.items()}


def recorded(action):
    def around(method):
        @functools.wraps(method)
        def inner(view, request, *args, **kwargs):
            sent = everything(request)
            logger.info("%s by %s: %s", action, request.user.pk, sent)  # finding: password-in-log
            return method(view, request, *args, **kwargs)

        return inner

    return around


def recorded_in_part(method):
    @functools.wraps(method)
    def inner(view, request, *args, **kwargs):
        logger.info("call %s", shown(request))  # ok: password-in-log
        logger.info("call %s", blanked(request))  # ok: password-in-log
        return method(view, request, *args, **kwargs)

    return inner


def recorded_topics(method):
    @functools.wraps(method)
    def inner(view, request, *args, **kwargs):
        logger.info("call %s", everything(request))  # ok: password-in-log
        return method(view, request, *args, **kwargs)

    return inner


class Renewal(serializers.Serializer):
    old = serializers.CharField()
    fresh = serializers.CharField(min_length=10)


class RenewalView(APIView):
    @recorded("renewal")
    def post(self, request):
        form = Renewal(data=request.data)
        form.is_valid(raise_exception=True)
        request.user.set_password(form.validated_data["fresh"])
        return Response({})


class QuietRenewalView(APIView):
    @recorded_in_part
    def post(self, request):
        form = Renewal(data=request.data)
        form.is_valid(raise_exception=True)
        request.user.set_password(form.validated_data["fresh"])
        return Response({})


class Topic(serializers.Serializer):
    title = serializers.CharField()


class TopicView(APIView):
    @recorded_topics
    def post(self, request):
        form = Topic(data=request.data)
        form.is_valid(raise_exception=True)
        request.user.set_topic(form.validated_data["title"])
        return Response({})


class EntryView(APIView):
    def post(self, request):
        logger.debug("entry %s", request.data)  # finding: password-in-log
        user = authenticate(request, username=request.data["who"], password=request.data["word"])
        return Response({"known": user is not None})


class SearchView(APIView):
    def post(self, request):
        logger.debug("search %s", request.data)  # ok: password-in-log
        return Response({"found": find(who=request.data["who"], word=request.data["word"])})


def find(who, word):
    return [who, word]
