class Store:
    def find(self, word: str):
        sink(word)  # finding: flow

    def count(self, word: str):
        sink("fixed")  # ok: flow
