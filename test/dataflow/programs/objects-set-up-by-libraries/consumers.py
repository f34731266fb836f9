import subprocess

from channels.generic.websocket import AsyncJsonWebsocketConsumer


class Printer:
    def __init__(self, folder):
        self.folder = folder

    def show(self, text):
        subprocess.run(f"lp -d {self.folder} {text}", shell=True)  # finding: command-injection

    def show_all(self, text):
        subprocess.run(["lp", "-d", self.folder, text])  # ok: command-injection


class RoomConsumer(AsyncJsonWebsocketConsumer):
    async def connect(self):
        self.printer = Printer("rooms")
        await self.accept()

    async def receive_json(self, content, **kwargs):
        match content:
            case {"type": "topic", "topic": str(topic)}:
                self.printer.show(topic)
            case {"type": "all", "topic": str(topic)}:
                self.printer.show_all(topic)
