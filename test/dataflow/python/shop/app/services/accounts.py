from app.services.base import BaseService


class AccountService(BaseService):
    def search(self, text):
        return self.load(text)
