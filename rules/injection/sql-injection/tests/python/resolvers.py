"""Resolvers of GraphQL: arguments of a query, and what the library passes beside them."""
import sqlite3

import graphene
from ariadne import QueryType

db = sqlite3.connect("shelf.db")
query = QueryType()


class Query(graphene.ObjectType):
    books = graphene.List(graphene.String, title=graphene.String())
    pages = graphene.List(graphene.String, count=graphene.Int())

    def resolve_books(self, info, title=None):
        # finding: sql-injection
        db.execute("SELECT * FROM books WHERE title = '" + title + "'")
        # ok: sql-injection
        db.execute("SELECT * FROM books WHERE owner = '" + info.context.user.username + "'")
        return []

    def resolve_pages(self, info, count=0):
        # ok: sql-injection
        db.execute("SELECT * FROM pages LIMIT " + str(count))
        return []


class Lend(graphene.Mutation):
    class Arguments:
        title = graphene.String()

    done = graphene.Boolean()

    def mutate(self, info, title):
        # finding: sql-injection
        db.execute("UPDATE books SET lent = 1 WHERE title = '" + title + "'")
        # ok: sql-injection
        db.execute("UPDATE books SET lent = 1 WHERE owner = '" + info.context.user.username + "'")
        return Lend(done=True)


@query.field("book")
def resolve_book(obj, info, title):
    # finding: sql-injection
    db.execute("SELECT * FROM books WHERE title = '" + title + "'")
    # ok: sql-injection
    db.execute("SELECT * FROM books WHERE owner = '" + info.context["user"].username + "'")
    return None
