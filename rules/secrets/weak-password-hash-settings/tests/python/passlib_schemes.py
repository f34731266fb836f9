from passlib.context import CryptContext

# finding: weak-password-hash-settings
weak = CryptContext(schemes=["md5_crypt"])
# finding: weak-password-hash-settings
first = CryptContext(schemes=["hex_sha256", "bcrypt"], deprecated="auto")
# ok: weak-password-hash-settings
good = CryptContext(schemes=["argon2", "bcrypt"])
# ok: weak-password-hash-settings
old_ones = CryptContext(schemes=["argon2", "md5_crypt"], deprecated=["md5_crypt"])
