from testkit import source

TABLE = "orders"
NAME = source()
LIMITS = {"size": 10, "owner": source()}
