from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404


class Story(models.Model):
    title = models.CharField(max_length=80)
    body = models.TextField()
    place = models.CharField(max_length=40)


def story(request, pk):
    found = get_object_or_404(Story, pk=pk)
    # finding: cross-site-scripting
    return HttpResponse("<p>" + found.body + "</p>")


def place(request, pk):
    found = Story.objects.get(pk=pk)
    # ok: cross-site-scripting
    return HttpResponse("<p>" + found.place + "</p>")


def listing(request):
    lines = []
    for found in Story.objects.filter(place="here"):
        lines.append(f"<li>{found.title}</li>")
    # finding: cross-site-scripting
    return HttpResponse("".join(lines))


def add(request):
    story = Story(title=request.POST["title"], place="here")
    story.body = request.POST["body"]
    story.save()
    return HttpResponse("ok")
