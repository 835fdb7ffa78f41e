"""A cache that gives back a key's lock only if the compute returns.

Flawed: an error jumps from the line marked `wrong` over the release, so the key's lock
stays held by a caller that has gone, and whoever wants the key waits for ever.

Right: `async with lock`, which releases it whatever happens, as in keyed_cache.py.
"""
#> cache-lock-kept-on-error: A = failed; B waits for ever; C waits for ever

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
        await lock.acquire()
        if key not in self.values:  # second check
            value = await self.compute(key)  # wrong: an error jumps over the release
            self.values[key] = value
        lock.release()
        return self.values[key]


async def compute(key):
    await asyncio.sleep(0.02)
    name = asyncio.current_task().get_name()
    if name == "A":
        raise ValueError("A's compute throws")
    return f"by {name}"


def end(task):
    if not task.done():
        return f"{task.get_name()} waits for ever"
    return f"{task.get_name()} = {'failed' if task.exception() else task.result()}"


async def main():
    cache = Cache(compute)
    tasks = [asyncio.create_task(cache.get("user:1"), name=name) for name in "ABC"]
    # The limit only ends this program: nobody is left to release the lock.
    await asyncio.wait(tasks, timeout=0.5)
    return "; ".join(end(task) for task in tasks)


print(f"cache-lock-kept-on-error: {asyncio.run(main())}")
