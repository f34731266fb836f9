from django.core import serializers
from django.db import models
from django.http import JsonResponse
from django.shortcuts import get_object_or_404


class Team(models.Model):
    name = models.CharField(max_length=80)


class Worker(models.Model):
    team = models.ForeignKey(Team, null=True, related_name="workers", on_delete=models.SET_NULL)
    name = models.CharField(max_length=80)
    pin_digest = models.CharField(max_length=64)


class Tool(models.Model):
    owner = models.ForeignKey("shop.Worker", on_delete=models.CASCADE)
    label = models.CharField(max_length=80)


def roster(request, pk):
    team = get_object_or_404(Team, pk=pk)
    # finding: credential-in-response
    return JsonResponse({"workers": list(team.workers.order_by("name").values())})


def roster_names(request, pk):
    team = get_object_or_404(Team, pk=pk)
    # ok: credential-in-response
    return JsonResponse({"workers": list(team.workers.order_by("name").values("id", "name"))})


def tools(request, pk):
    worker = get_object_or_404(Worker, pk=pk)
    # ok: credential-in-response
    return JsonResponse({"tools": list(worker.tool_set.values())})


def owner(request, pk):
    tool = get_object_or_404(Tool, pk=pk)
    # finding: credential-in-response
    return JsonResponse({"owner": tool.owner.__dict__})


def export(request):
    # finding: credential-in-response
    return JsonResponse(serializers.serialize("json", Worker.objects.all()), safe=False)


def export_names(request):
    # ok: credential-in-response
    return JsonResponse(serializers.serialize("json", Worker.objects.all(), fields=("name",)), safe=False)
