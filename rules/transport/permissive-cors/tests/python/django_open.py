# settings of django-cors-headers

# finding: permissive-cors
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = True
# finding: permissive-cors
CORS_ALLOWED_ORIGIN_REGEXES = [r"^https://.*$"]
