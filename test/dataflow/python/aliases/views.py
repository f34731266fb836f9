from . import kinds
from .kinds import Either, Kept, Maybe, Shelf


def shelf(store: Shelf):
    store.find(source())


def maybe(store: Maybe):
    store.count(source())


def either(store: Either):
    own(store)


def own(store: Either):
    sink(store)  # ok: flow


def kept(store: Kept, other: kinds.Shelf):
    store.find("fixed")
    other.count(source())
