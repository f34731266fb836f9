import sqlite3

from ariadne import make_executable_schema
from ariadne.asgi import GraphQL

from resolvers import query
from store import ItemStore

store = ItemStore(sqlite3.connect("items.db"))
application = GraphQL(make_executable_schema("type Query { items: [Item] }", query), context_value={"store": store})
