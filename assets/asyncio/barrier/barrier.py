"""A place where a fixed number of parties wait for each other, round after round.

A party waits for the end of the generation it came in, so a fast one that comes again
joins the next. All or none: if one leaves early, because its limit passed or it was
cancelled, the others of its generation leave with BrokenBarrier.

asyncio has no flag like an interrupt: a task that is cancelled gets the error at the
await where it stands, also after the trip; then the others have passed all the same.

Since Python 3.11 there is an asyncio.Barrier, which has an abort and a reset as well.
"""
#> barrier-three-meet: A = index 2; B = index 1; C = index 0; trips = 1
#> barrier-all-woken: A = index 2; B = index 1; C = index 0; trips = 1
#> barrier-reuse: A = index 1; B = index 0; C = index 2; trips = 2
#> barrier-timeout: A = timed out; B = broken, timed out; C = broken, timed out; trips = 0
#> barrier-abort: A = broken, aborted; B = broken, aborted; trips = 0

import asyncio


class BrokenBarrier(Exception):
    """Another party left early; says why."""


class Generation:
    def __init__(self):
        self.arrived = 0
        self.broken = ""


class Barrier:
    def __init__(self, parties, action=None):
        self.parties = parties
        self.action = action
        self.gate = asyncio.Condition()
        self.current = Generation()
        self.trips = 0

    async def wait(self, limit=None):
        """Waits for the others; says how many were still to come."""
        async with self.gate:
            mine = self.current
            if mine.broken:
                raise BrokenBarrier(mine.broken)
            mine.arrived += 1
            index = self.parties - mine.arrived
            if index == 0:
                await self.run_action()
                self.trip()
            else:
                await self.wait_for_trip(mine, limit)
            return index

    async def wait_for_trip(self, mine, limit):
        try:
            async with asyncio.timeout(limit):
                while self.fills(mine):
                    await self.gate.wait()
        except TimeoutError:
            if self.fills(mine):
                self.break_it("timed out")
                raise
        except asyncio.CancelledError:
            if self.fills(mine):
                self.break_it("interrupted")
            raise
        if mine.broken:
            raise BrokenBarrier(mine.broken)

    def fills(self, generation):
        return generation is self.current and not generation.broken

    async def run_action(self):
        if self.action:
            try:
                await self.action()
            except BaseException:
                self.break_it("action failed")
                raise

    def trip(self):
        self.trips += 1
        self.current = Generation()
        self.gate.notify_all()

    def break_it(self, why):
        self.current.broken = why
        self.gate.notify_all()

    async def abort(self):
        async with self.gate:
            if not self.current.broken:
                self.break_it("aborted")

    async def reset(self):
        async with self.gate:
            if self.current.arrived and not self.current.broken:
                self.break_it("reset")
            self.current = Generation()


async def three_meet():
    async def action():
        await asyncio.sleep(0.01)

    barrier = Barrier(3, action)
    return await ends(barrier, *[party(barrier) for _ in "ABC"])


async def all_woken():
    barrier = Barrier(3)
    return await ends(barrier, *[party(barrier) for _ in "ABC"])


async def reuse():
    barrier = Barrier(3)

    async def twice():
        await barrier.wait()
        return await party(barrier)

    return await ends(barrier, twice(), twice(), twice())


async def timeout():
    barrier = Barrier(3)

    async def late():
        await asyncio.sleep(0.08)
        return await party(barrier)

    return await ends(barrier, party(barrier, 0.05), party(barrier), late())


async def abort():
    barrier = Barrier(3)
    return await ends(barrier, party(barrier), party(barrier), barrier.abort())


async def party(barrier, limit=None):
    try:
        return f"index {await barrier.wait(limit)}"
    except TimeoutError:
        return "timed out"
    except BrokenBarrier as broken:
        return f"broken, {broken}"


async def ends(barrier, *scripts):
    """How A, B and C end."""
    results = await asyncio.gather(*scripts)
    said = [f"{name} = {end}" for name, end in zip("ABC", results) if end]
    return "; ".join(said + [f"trips = {barrier.trips}"])


for name, program in {
    "barrier-three-meet": three_meet,
    "barrier-all-woken": all_woken,
    "barrier-reuse": reuse,
    "barrier-timeout": timeout,
    "barrier-abort": abort,
}.items():
    print(f"{name}: {asyncio.run(program())}")
