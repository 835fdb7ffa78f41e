"""A cache that lets a compute ask for other keys, whatever they are.

Flawed: at the line marked `wrong` a caller that computes one key waits for another,
though the caller that computes that one may wait for it. It needs an await between
the two locks, as a compute has: without one, A would hold both before B came.

Right: follow who waits for whom, and refuse what would close a cycle, as
keyed_cache.py does.
"""
#> cache-crossed-keys: A waits for ever; B waits for ever

import asyncio


class Cache:
    def __init__(self, compute):
        self.compute = compute
        self.values = {}
        self.locks = {}

    async def get(self, key):
        if key in self.values:  # fast path: no lock
            return self.values[key]
        lock = self.locks.setdefault(key, asyncio.Lock())  # no await, no master lock
        async with lock:  # wrong: its holder may be waiting for this caller, unchecked
            if key in self.values:  # second check
                return self.values[key]
            value = await self.compute(key)
            self.values[key] = value
            return value


async def main():
    async def compute(key):
        await asyncio.sleep(0.02)
        name = asyncio.current_task().get_name()
        other = {("user:1", "A"): "user:2", ("user:2", "B"): "user:1"}
        if (key, name) in other:
            await cache.get(other[key, name])
        return f"by {name}"

    cache = Cache(compute)
    a = asyncio.create_task(cache.get("user:1"), name="A")
    b = asyncio.create_task(cache.get("user:2"), name="B")
    # The limit only ends this program: each waits for the lock that the other holds.
    await asyncio.wait([a, b], timeout=0.5)
    return "; ".join(
        f"{task.get_name()} = {task.result()}"
        if task.done()
        else f"{task.get_name()} waits for ever"
        for task in [a, b]
    )


print(f"cache-crossed-keys: {asyncio.run(main())}")
