# finding: weak-password-hash-settings
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]


class Production:
    # ok: weak-password-hash-settings
    PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.Argon2PasswordHasher",
        "django.contrib.auth.hashers.MD5PasswordHasher",
    ]


class Old:
    # finding: weak-password-hash-settings
    PASSWORD_HASHERS = ("django.contrib.auth.hashers.SHA1PasswordHasher",)
