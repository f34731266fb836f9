import asyncpg
from argon2 import PasswordHasher

hasher = PasswordHasher()


class Travellers:
    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool

    async def add(self, email: str, password: str) -> int:
        # finding: plaintext-password-storage
        return await self._pool.fetchval("INSERT INTO travellers (email, password) VALUES ($1, $2) RETURNING id", email, password)

    async def add_agent(self, email: str, password: str) -> int:
        digest = hasher.hash(password)
        # ok: plaintext-password-storage
        return await self._pool.fetchval("INSERT INTO agents (email, password) VALUES ($1, $2) RETURNING id", email, digest)
