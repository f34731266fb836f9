import ssl

# finding: tls-verification-disabled
DIRECTORY = {"url": "ldaps://directory.shop.net", "validate": ssl.CERT_NONE}
# ok: tls-verification-disabled
CHECKED_DIRECTORY = {"url": "ldaps://directory.shop.net", "validate": ssl.CERT_REQUIRED}
