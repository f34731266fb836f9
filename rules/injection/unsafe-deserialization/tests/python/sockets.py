import asyncio
import json
import pickle
import socket
import socketserver

import aiohttp.web as web
from flask import Flask
from flask_sock import Sock
from quart import websocket
from websockets.asyncio.server import ServerConnection, serve

sock = Sock(Flask(__name__))


async def play(connection: ServerConnection) -> None:
    async for frame in connection:
        kind, _, payload = frame.partition(":")
        # finding: unsafe-deserialization
        pickle.loads(payload)
        # ok: unsafe-deserialization
        json.loads(payload)


async def watch(connection):
    message = await connection.recv()
    # finding: unsafe-deserialization
    pickle.loads(message)


async def main():
    async with serve(play, "127.0.0.1", 8765), serve(watch, "127.0.0.1", 8766) as server:
        await server.serve_forever()


@sock.route("/moves")
def moves(ws):
    # finding: unsafe-deserialization
    pickle.loads(ws.receive())


async def on_client(reader, writer):
    # finding: unsafe-deserialization
    pickle.loads(await reader.read(100))
    # ok: unsafe-deserialization
    pickle.loads(writer.transport.snapshot)


async def listen():
    await asyncio.start_server(on_client, "0.0.0.0", 99)


async def quart_socket():
    # finding: unsafe-deserialization
    pickle.loads(await websocket.receive())


async def aiohttp_socket(request):
    ws = web.WebSocketResponse()
    async for message in ws:
        # finding: unsafe-deserialization
        pickle.loads(message.data)


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        # finding: unsafe-deserialization
        pickle.loads(self.rfile.readline())
        # ok: unsafe-deserialization
        pickle.loads(self.server.defaults)


def accept():
    server = socket.socket()
    peer, address = server.accept()
    # finding: unsafe-deserialization
    pickle.loads(peer.recv(100))
