"""Keys of the library that is called rsa."""
import rsa

# finding: short-key
(public, private) = rsa.newkeys(512)
# ok: short-key
(public, private) = rsa.newkeys(3072)
