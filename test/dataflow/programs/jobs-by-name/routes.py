from typing import Any

from arq import create_pool
from fastapi import FastAPI

from worker import queue_settings

app = FastAPI()


@app.post("/labels/{number}")
async def print_labels(number: int, body: dict[str, Any]):
    pool = await create_pool(queue_settings())
    await pool.enqueue_job("print_labels", number, body)
    await pool.enqueue_job("count_labels", number)
    return {"queued": number}
