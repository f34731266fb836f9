import os
import ssl

import paho.mqtt.client as mqtt


class Bus:
    port = 1883

    def __init__(self, host):
        self.host = host
        self.client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
        self.client.username_pw_set(os.environ["MQTT_USER"], os.environ["MQTT_PASSWORD"])
        self.prepare()

    def prepare(self):
        pass

    def start(self):
        self.client.connect(self.host, self.port, 60)  # finding: cleartext-protocol
        return self


class QuietBus(Bus):
    port = 8883

    def prepare(self):
        self.client.tls_set(cert_reqs=ssl.CERT_REQUIRED)

    def begin(self):
        self.client.connect(self.host, self.port)  # ok: cleartext-protocol
        return self


def buses():
    Bus("broker.shelf-works.eu").start()
    QuietBus("broker.shelf-works.eu").begin()


def plain(password):
    client = mqtt.Client()
    client.username_pw_set("shelf", password)
    client.connect("broker.shelf-works.eu")  # finding: cleartext-protocol
    client.connect_async("broker.shelf-works.eu", 1883)  # finding: cleartext-protocol


def safe(password, host):
    client = mqtt.Client()
    client.username_pw_set("shelf", password)
    client.connect("127.0.0.1", 1883)  # ok: cleartext-protocol
    client.connect("broker", 1883)  # ok: cleartext-protocol
    client.connect("broker.shelf.internal", 1883)  # ok: cleartext-protocol
    client.connect(host, 1883)  # ok: cleartext-protocol


def wrapped(password):
    client = mqtt.Client()
    client.tls_set_context(ssl.create_default_context())
    client.username_pw_set("shelf", password)
    client.connect("broker.shelf-works.eu", 8883)  # ok: cleartext-protocol


def without_login():
    client = mqtt.Client()
    client.connect("broker.shelf-works.eu", 1883)  # ok: cleartext-protocol
