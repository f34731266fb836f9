import redis

cache = redis.Redis()


def keep(key, guest):
    # finding: stored-data-expires
    cache.setex(key, 3600, guest)
    # finding: stored-data-expires
    cache.set(key, guest, ex=3600)
    # ok: stored-data-expires
    cache.set(key, guest)
