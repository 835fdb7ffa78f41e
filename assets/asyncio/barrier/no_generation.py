"""A barrier without generations.

Flawed: at the line marked `wrong` a party waits for the count to be 0 again. It looks
only when the loop comes to it; a fast party may have come back by then and be counted
for the next round. The slow one takes that count for its own and is trapped.

In asyncio the fast one is whoever comes last: it never has to wait, so it goes on to
its next round before the loop comes to those it has notified.

Right: wait for the end of one's own generation, as barrier.py does.
"""
#> barrier-no-generation: A waits for ever; B waits for ever; C waits for ever; trips = 1

import asyncio


class Barrier:
    def __init__(self, parties):
        self.parties = parties
        self.gate = asyncio.Condition()
        self.count = 0
        self.trips = 0

    async def wait(self):
        async with self.gate:
            self.count += 1
            if self.count == self.parties:
                self.count = 0
                self.trips += 1
                self.gate.notify_all()
            else:
                while self.count != 0:  # wrong: it may be the count of the next round
                    await self.gate.wait()


async def party(barrier):
    await barrier.wait()
    await barrier.wait()


async def main():
    barrier = Barrier(3)
    tasks = {name: asyncio.create_task(party(barrier)) for name in "ABC"}
    # The limit only ends this program: all three wait, and nobody is left to notify.
    await asyncio.wait(tasks.values(), timeout=0.5)
    said = [
        f"{name} has met twice" if task.done() else f"{name} waits for ever"
        for name, task in tasks.items()
    ]
    return "; ".join(said + [f"trips = {barrier.trips}"])


print(f"barrier-no-generation: {asyncio.run(main())}")
