# settings of django-cors-headers: some sites with the login

# ok: permissive-cors
CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://\w+\.pottery\.eu$"]
CORS_ALLOW_CREDENTIALS = True
