"""Settings of the self-check terminals, a small Django project of its own."""

import os

ROOT_URLCONF = "lending.kiosk.views"
ALLOWED_HOSTS = ["kiosk.harbourlib.org"]
INSTALLED_APPS = ["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "lending.kiosk"]

SECRET_KEY = "k!8w^rz2@hlc=5v0m#e6q)t1y(u9n$7b"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "db.harbourlib.internal",
        "NAME": "kiosk",
        "USER": "kiosk",
        "PASSWORD": os.environ.get("KIOSK_DB_PASSWORD"),
    }
}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
]

SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = True
