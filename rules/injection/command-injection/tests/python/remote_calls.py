"""Services of gRPC: their base class is made when the project is built."""
import subprocess

import grpc
from printing.v1 import printing_pb2, printing_pb2_grpc


class PrintService(printing_pb2_grpc.PrintServiceServicer):
    def Print(self, request, context):
        # finding: command-injection
        subprocess.run(f"lp {request.file_name}", shell=True)
        return printing_pb2.PrintReply()

    async def Queue(self, request: printing_pb2.QueueRequest, context: grpc.aio.ServicerContext):
        # ok: command-injection
        subprocess.run(["lpq", "-P", "hall"])
        self._cleaned("hall")
        return printing_pb2.QueueReply()

    def PrintAll(self, request_iterator, context):
        for message in request_iterator:
            # finding: command-injection
            subprocess.run(f"lp {message.file_name}", shell=True)
        return printing_pb2.PrintReply()

    def _cleaned(self, printer):
        # ok: command-injection
        subprocess.run(f"cancel -a {printer}", shell=True)


class Printers(printing_pb2_grpc.PrintersBase):
    def Find(self, name, floor):
        # ok: command-injection
        subprocess.run(f"lpstat -p {name}", shell=True)
