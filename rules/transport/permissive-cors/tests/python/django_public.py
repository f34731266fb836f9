# settings of django-cors-headers: all sites, without the login

# ok: permissive-cors
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
