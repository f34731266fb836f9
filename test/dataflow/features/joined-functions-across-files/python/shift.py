from belt import pack, ship
from shelf import newest, oldest


def run():
    ship(oldest())
    pack(newest())
