import ssl

context = ssl.create_default_context()
# finding: current-tls-required
context.minimum_version = ssl.TLSVersion.TLSv1_2
old = ssl.create_default_context()
# ok: current-tls-required
old.minimum_version = ssl.TLSVersion.TLSv1
