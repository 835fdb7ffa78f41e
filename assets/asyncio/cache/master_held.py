"""A cache whose keys have locks of their own, to no avail.

Flawed: the master lock, which guards the table of locks, is held from the line marked
`wrong` until the value has been computed, so callers of other keys wait at the table.

Right: give it back as soon as the key's lock was found, as keyed_cache.py does.
"""
#> cache-master-held: needless waits = 1

import asyncio


class Cache:
    def __init__(self, compute):
        self.compute = compute
        self.values = {}
        self.locks = {}
        self.master = asyncio.Lock()

    async def get(self, key):
        if key in self.values:  # fast path: no lock
            return self.values[key]
        async with self.master:  # wrong: held until the value is there
            lock = self.locks.setdefault(key, asyncio.Lock())
            async with lock:
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


print(f"cache-master-held: {asyncio.run(main())}")
