class Repository:
    def find(self) -> str:
        raise NotImplementedError

    def table(self) -> str:
        raise NotImplementedError
