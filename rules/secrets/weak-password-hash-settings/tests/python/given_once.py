import functools
import hashlib
from functools import partial

from werkzeug.security import generate_password_hash

# finding: weak-password-hash-settings
of_members = partial(generate_password_hash, method="pbkdf2:sha1:1500")
# finding: weak-password-hash-settings
of_guests = partial(generate_password_hash, method="pbkdf2:sha256:20000")
# finding: weak-password-hash-settings
of_pupils = partial(generate_password_hash, method="scrypt:1024:8:1")
# ok: weak-password-hash-settings
of_staff = partial(generate_password_hash, method="scrypt:65536:8:1")
# ok: weak-password-hash-settings
of_teachers = partial(generate_password_hash, method="pbkdf2:sha256:600000")
# finding: weak-password-hash-settings
derived = functools.partial(hashlib.pbkdf2_hmac, "sha256", iterations=1000)
# ok: weak-password-hash-settings
derived_slowly = functools.partial(hashlib.pbkdf2_hmac, "sha256", iterations=600_000)

HASHERS = {"member": of_members, "staff": of_staff}
