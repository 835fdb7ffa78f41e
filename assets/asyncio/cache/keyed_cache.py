"""A cache in which those who miss the same key at once cause one compute, and those
who want different keys do not wait for each other.

asyncio switches from one task to another only where one waits at an `await`. What
stands between two of them needs no lock. The master lock guards the table of locks as
in the pattern; in asyncio the table would do without it, since nothing waits inside.

Left out is what the engine in Java has beyond the pattern: clear, and an interrupt
that is kept for later.
"""
#> cache-one-compute: A = by A; B = by A; C = by A; computes = 1
#> cache-two-keys: A = by A; B = by B; computes = 2
#> cache-compute-fails: A = failed; B = by B; C = by B; computes = 2; failed computes = 1
#> cache-crossed-keys-refused: computes = 3; failed computes = 1; refused = 1

import asyncio


class CycleRefused(Exception):
    """Waiting for the key would never end."""


class KeyLock:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.users = 0
        self.stale = False


class KeyedCache:
    def __init__(self, compute):
        self.compute = compute
        self.values = {}
        self.locks = {}
        self.master = asyncio.Lock()
        self.computing = {}  # key: the task that computes it
        self.wanted = {}  # task: the key whose lock it waits for
        self.counts = {"computes": 0, "failed computes": 0, "refused": 0}

    async def get(self, key):
        if key in self.values:  # fast path: no lock
            return self.values[key]
        use = await self.enter(key)
        try:
            async with use.lock:
                self.wanted.pop(asyncio.current_task())
                if key in self.values:  # second check
                    return self.values[key]
                return await self.load(key, use)
        finally:
            self.leave(key, use)

    async def enter(self, key):
        async with self.master:
            self.refuse_cycle(key)
            use = self.locks.setdefault(key, KeyLock())
            use.users += 1
            self.wanted[asyncio.current_task()] = key
            return use

    def refuse_cycle(self, key):
        caller = asyncio.current_task()
        while key in self.computing:
            if self.computing[key] is caller:
                self.counts["refused"] += 1
                raise CycleRefused
            key = self.wanted.get(self.computing[key])

    def leave(self, key, use):
        use.users -= 1
        self.wanted.pop(asyncio.current_task(), None)
        if not use.users:
            del self.locks[key]

    async def load(self, key, use):
        self.begin(key, use)
        try:
            value = await self.compute(key)
            self.publish(key, value, use)
            return value
        except Exception:
            self.counts["failed computes"] += 1
            raise
        finally:
            del self.computing[key]

    def begin(self, key, use):
        self.counts["computes"] += 1
        self.computing[key] = asyncio.current_task()
        use.stale = False

    def publish(self, key, value, use):
        if not use.stale:
            self.values[key] = value

    def invalidate(self, key):
        """Removes the value; one that is being computed now is not stored."""
        self.values.pop(key, None)
        if key in self.locks:
            self.locks[key].stale = True


def by_caller():
    return f"by {asyncio.current_task().get_name()}"


async def one_compute():
    async def compute(key):
        await asyncio.sleep(0.02)
        return by_caller()

    cache = KeyedCache(compute)
    asked = {name: cache.get("user:123") for name in "ABC"}
    return await ends(cache, "computes", **asked)


async def two_keys():
    both = asyncio.Barrier(2)

    async def compute(key):
        await both.wait()  # both keys are computed at once, or nobody goes on
        return by_caller()

    cache = KeyedCache(compute)
    return await ends(cache, "computes", A=cache.get("user:1"), B=cache.get("user:2"))


async def compute_fails():
    async def compute(key):
        await asyncio.sleep(0.02)
        if by_caller() == "by A":
            raise ValueError("A's compute throws")
        return by_caller()

    cache = KeyedCache(compute)
    asked = {name: cache.get("user:1") for name in "ABC"}
    return await ends(cache, "computes", "failed computes", **asked)


async def crossed_keys():
    async def compute(key):
        await asyncio.sleep(0.02)
        other = {("user:1", "by A"): "user:2", ("user:2", "by B"): "user:1"}
        if (key, by_caller()) in other:
            await cache.get(other[key, by_caller()])
        return by_caller()

    cache = KeyedCache(compute)
    asked = dict(A=cache.get("user:1"), B=cache.get("user:2"))
    said = await ends(cache, "computes", "failed computes", "refused", **asked)
    return said.split("; ", 2)[2]  # without the values of A and B


async def ends(cache, *counts, **calls):
    """How the calls end."""
    tasks = [asyncio.create_task(call, name=name) for name, call in calls.items()]
    await asyncio.wait(tasks)
    said = [
        f"{task.get_name()} = {'failed' if task.exception() else task.result()}"
        for task in tasks
    ]
    return "; ".join(said + [f"{name} = {cache.counts[name]}" for name in counts])


for name, program in {
    "cache-one-compute": one_compute,
    "cache-two-keys": two_keys,
    "cache-compute-fails": compute_fails,
    "cache-crossed-keys-refused": crossed_keys,
}.items():
    print(f"{name}: {asyncio.run(program())}")
