from blinker import Namespace
from django.dispatch import Signal

events = Namespace()
refused = events.signal("refused")
changed = events.signal("changed")
printed = Signal()
archived = Signal()
