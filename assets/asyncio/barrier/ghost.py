"""A barrier that keeps a party in its count which gave up.

Flawed: at the line marked `wrong` a party leaves, and the count is as if it still
waited. The others are let through with one too few, and nobody tells them.

Right: break the barrier for all when one gives up, as barrier.py does.
"""
#> barrier-ghost: A = timed out; B = index 1; C = index 0; trips = 1

import asyncio


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.gate = asyncio.Condition()
        self.count = 0
        self.generation = 0

    async def wait(self, limit=None):
        async with self.gate:
            mine = self.generation
            self.count += 1
            index = self.parties - self.count
            if index == 0:
                self.count = 0
                self.generation += 1
                self.gate.notify_all()
            else:
                async with asyncio.timeout(limit):
                    while self.generation == mine:
                        await self.gate.wait()  # wrong: who gives up stays in the count
            return index


async def party(barrier, delay=0, limit=None):
    await asyncio.sleep(delay)
    try:
        return f"index {await barrier.wait(limit)}"
    except TimeoutError:
        return "timed out"


async def main():
    barrier = Barrier(3)
    tasks = {
        "A": asyncio.create_task(party(barrier, limit=0.05)),
        "B": asyncio.create_task(party(barrier)),
        "C": asyncio.create_task(party(barrier, delay=0.08)),
    }
    await asyncio.wait(tasks.values())
    said = [f"{name} = {task.result()}" for name, task in tasks.items()]
    return "; ".join(said + [f"trips = {barrier.generation}"])


print(f"barrier-ghost: {asyncio.run(main())}")
