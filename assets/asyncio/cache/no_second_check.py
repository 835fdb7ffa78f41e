"""A cache in which callers of one key compute one after another.

Flawed: at the line marked `wrong` it should look again. A caller that waited for the
key's lock computes the value that the last holder has just stored.

Right: look again under the lock, as keyed_cache.py does.
"""
#> cache-no-second-check: A = by A; B = by B; C = by C; computes = 3

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
        async with lock:
            value = await self.compute(key)  # wrong: it may be stored by now, unchecked
            self.values[key] = value
            return value


async def main():
    computes = 0

    async def compute(key):
        nonlocal computes
        computes += 1
        await asyncio.sleep(0.02)
        return f"by {asyncio.current_task().get_name()}"

    cache = Cache(compute)
    tasks = [asyncio.create_task(cache.get("user:123"), name=name) for name in "ABC"]
    await asyncio.wait(tasks)
    said = [f"{task.get_name()} = {task.result()}" for task in tasks]
    return "; ".join(said + [f"computes = {computes}"])


print(f"cache-no-second-check: {asyncio.run(main())}")
