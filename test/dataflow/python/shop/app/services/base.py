from app.repository import Repository


class BaseService:
    def __init__(self):
        self.repository = Repository()

    def load(self, key):
        return self.repository.find(key)

    def safe(self, key):
        return self.repository.find_safe(key)
