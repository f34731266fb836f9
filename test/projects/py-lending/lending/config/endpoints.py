"""Addresses of the systems around the lending platform."""

PUBLIC_URL = "https://my.harbourlib.org"
COVER_SERVICE_URL = "https://covers.harbourlib.org"
CLEARING_URL = "https://clearing.librarypay.net/v2"
RECOMMEND_URL = "https://recommend.harbourlib.org/v1"

UNION_CATALOG_URL = "http://sru.harbourlib.org/catalog"
DIRECTORY_URL = "ldap://directory.harbourlib.internal:389"
GATE_FEED_URL = "ws://gates.harbourlib.internal:8765/feed"

# print agent that runs next to the application on every host
LABEL_PRINTER_URL = "http://127.0.0.1:9410/labels"

MARC_NAMESPACE = "http://www.loc.gov/MARC21/slim"
SRU_NAMESPACE = "http://www.loc.gov/zing/srw/"

PARTNER_HOSTS = {
    "north": "ill-north.harbourlib.org",
    "south": "ill-south.harbourlib.org",
    "university": "fernleihe.uni-harbour.edu",
}
