import asyncio


class Labels:
    def __init__(self, printer: str) -> None:
        self._printer = printer

    async def print(self, title: str) -> None:
        # finding: command-injection
        await asyncio.create_subprocess_shell(f"lp -d {self._printer} -t '{title}'")

    async def test(self, title: str) -> None:
        # ok: command-injection
        await asyncio.create_subprocess_shell(f"lp -d {self._printer} -t '{title}'")


class Desk:
    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    async def registered(self, event: dict) -> None:
        await self._labels.print(event["station"])

    async def checked(self, event: dict) -> None:
        await self._labels.test("page")

    def by_kind(self) -> dict:
        return {"item.registered": self.registered, "printer.checked": self.checked}
