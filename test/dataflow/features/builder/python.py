from testkit import source, sink

class Query:
    def __init__(self):
        self.table = "none"
        self.condition = "none"

    def from_table(self, table):
        self.table = table
        return self

    def where(self, condition):
        self.condition = condition
        return self

    def build(self):
        return {"table": self.table, "condition": self.condition}


def show():
    query = Query().from_table("orders").where(source()).build()
    sink(query["condition"])  # finding: test-flow
    sink(query["table"])  # ok: test-flow
