"""A cache without any lock.

Flawed: at the line marked `wrong` every caller that missed computes. It needs the
await inside the compute: there the others come, miss the key too, and do the same
work, a stampede. A compute that awaits nothing could not be met by anybody.

Right: the first caller holds the key's lock, as in keyed_cache.py.
"""
#> cache-stampede: A = by A; B = by B; C = by C; computes = 3

import asyncio


class Cache:
    def __init__(self, compute):
        self.compute = compute
        self.values = {}

    async def get(self, key):
        if key in self.values:  # fast path: no lock
            return self.values[key]
        value = await self.compute(key)  # wrong: so does everybody who has just missed
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


print(f"cache-stampede: {asyncio.run(main())}")
