import os

ROOT_URLCONF = "harbour.urls"

DEVICE_COOKIE = {
    "max_age": 60 * 60 * 24 * 90,
    "httponly": True,
    "samesite": "Lax",
    "secure": False,
}

QUIET_COOKIE = {"max_age": 3600, "httponly": True, "samesite": "Lax", "secure": True}

CHOSEN_COOKIE = {"httponly": True, "secure": os.environ.get("COOKIE_SECURE") != "no"}

REGISTER = {"endpoint": "https://register.harbour.example", "options": {"verify": False, "timeout": 20}}
WEATHER = {"endpoint": "https://weather.harbour.example", "options": {"verify": True, "timeout": 20}}
