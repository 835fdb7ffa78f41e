"""A barrier whose last party wakes one of those who wait.

Flawed: the line marked `wrong` wakes whoever has waited longest. All may go, but the
others are never told so and wait for ever.

Right: notify_all, as barrier.py has it.
"""
#> barrier-notify-one: A = index 2; B waits for ever; C = index 0

import asyncio


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.gate = asyncio.Condition()
        self.count = 0
        self.generation = 0

    async def wait(self):
        async with self.gate:
            mine = self.generation
            self.count += 1
            index = self.parties - self.count
            if index == 0:
                self.count = 0
                self.generation += 1
                self.gate.notify()  # wrong: it wakes one, and all must go
            else:
                while self.generation == mine:
                    await self.gate.wait()
            return f"index {index}"


async def main():
    barrier = Barrier(3)
    tasks = {name: asyncio.create_task(barrier.wait()) for name in "ABC"}
    # The limit only ends this program: nobody is left to notify who still waits.
    await asyncio.wait(tasks.values(), timeout=0.5)
    return "; ".join(
        f"{name} = {task.result()}" if task.done() else f"{name} waits for ever"
        for name, task in tasks.items()
    )


print(f"barrier-notify-one: {asyncio.run(main())}")
