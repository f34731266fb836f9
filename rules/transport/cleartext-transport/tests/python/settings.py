"""Settings of a program: read through an object of the framework, so that only the names tell what they are for."""
import os

DEBUG = False

# finding: cleartext-transport
SMS_GATEWAY_URL = "http://api.bulk-messages.eu/v2/send"
# finding: cleartext-transport
BROKER_URL = "amqp://queue.warehouse.eu:5672"
SEARCH_URL = "https://search.warehouse.eu"  # ok: cleartext-transport
STUB_URL = "http://localhost:8099/messages"  # ok: cleartext-transport
INTERNAL_URL = "http://mailhog:1025"  # ok: cleartext-transport
HOMEPAGE_URL = "http://www.warehouse.eu"  # ok: cleartext-transport
DOCS_URL = "http://docs.warehouse.eu"  # ok: cleartext-transport
XML_NAMESPACE = "http://www.warehouse.eu/2020/orders"  # ok: cleartext-transport
GREETING = "http:// is no address"  # ok: cleartext-transport
CRM_URL = os.environ["CRM_URL"]  # ok: cleartext-transport
SMS_GATEWAY = {
    # finding: cleartext-transport
    "endpoint": "http://api.bulk-messages.eu/v2/send",
    "sender": "warehouse",
    "status": {
        # finding: cleartext-transport
        "url": "http://status.bulk-messages.eu/v2",
        "fallback_url": "https://status.bulk-messages.eu/v2",  # ok: cleartext-transport
    },
}
SPECTACULAR_SETTINGS = {
    "CONTACT": {"url": "http://www.warehouse.eu/contact"},  # ok: cleartext-transport
    "LICENSE": {"name": "MIT", "url": "http://opensource.org/licenses/MIT"},  # ok: cleartext-transport
    "STUB_URL": "http://127.0.0.1:8099",  # ok: cleartext-transport
}


class Config:
    PAYMENT_ENDPOINT = "https://pay.warehouse.eu"  # ok: cleartext-transport


class ProductionConfig(Config):
    # finding: cleartext-transport
    STOCK_API = "http://stock.warehouse.eu/api"
    CACHE_URL = "redis://localhost:6379/0"  # ok: cleartext-transport


def reader(settings):
    # a module's own settings only
    url = "http://stock.warehouse.eu/api"  # ok: cleartext-transport
    return url == settings.STOCK_API
