"""A cache with one lock.

Flawed: at the line marked `wrong` there is one lock for all keys, so a caller waits
while another computes the value of another key.

Right: each key has a lock of its own, as in keyed_cache.py.
"""
#> cache-global-lock: needless waits = 1

import asyncio


class Cache:
    def __init__(self, compute):
        self.compute = compute
        self.values = {}
        self.lock = asyncio.Lock()  # wrong: one for all keys

    async def get(self, key):
        if key in self.values:  # fast path: no lock
            return self.values[key]
        async with self.lock:
            if key in self.values:  # second check
                return self.values[key]
            value = await self.compute(key)
            self.values[key] = value
            return value


async def main():
    begun = []

    async def compute(key):
        begun.append(key)
        await asyncio.sleep(0.02)
        return f"by {asyncio.current_task().get_name()}"

    cache = Cache(compute)
    a = asyncio.create_task(cache.get("user:1"), name="A")
    b = asyncio.create_task(cache.get("user:2"), name="B")
    await asyncio.sleep(0)  # both have come
    waits = 2 - len(begun)  # who has not begun waits, and nobody computes its key
    await asyncio.wait([a, b])
    return f"needless waits = {waits}"


print(f"cache-global-lock: {asyncio.run(main())}")
