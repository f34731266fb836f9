from django import forms
from django.db import models


class Member(models.Model):
    name = models.CharField(max_length=80)
    is_staff = models.BooleanField(default=False)


class Note(models.Model):
    text = models.CharField(max_length=80)


class MemberForm(forms.ModelForm):
    class Meta:
        model = Member
        # finding: mass-assignment
        fields = "__all__"


class MemberNameForm(forms.ModelForm):
    class Meta:
        model = Member
        # ok: mass-assignment
        fields = ["name"]


class NoteForm(forms.ModelForm):
    class Meta:
        model = Note
        # ok: mass-assignment
        fields = "__all__"
