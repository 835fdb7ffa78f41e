"""A worker pool in which submitters and workers wait on the same condition.

Flawed: the line marked `wrong` wakes one of them, whoever has waited longest. That
may be a worker, which has no use for the room, finds nothing and waits again: the
wake-up is lost.

Right: a condition for each side, as worker_pool.py has, or notify_all.
"""
#> pool-notify-one: A = accepted; B waits for ever; submitted = 1

import asyncio
from collections import deque


class WorkerPool:
    def __init__(self, workers, handler, capacity):
        self.handler = handler
        self.capacity = capacity
        self.tasks = deque()
        self.changed = asyncio.Condition()
        self.submitted = 0
        self.unfinished = 0
        self.idle = asyncio.Event()
        names = [f"W{number}" for number in range(1, workers + 1)]
        self.workers = [asyncio.create_task(self.work(), name=name) for name in names]

    async def work(self):
        while True:
            task = await self.take()
            try:
                await self.handler(task)
            except Exception:
                pass  # the worker lives and goes on to the next task
            finally:
                self.task_done()

    async def take(self):
        async with self.changed:
            while not self.tasks:
                await self.changed.wait()
            task = self.tasks.popleft()
            self.changed.notify()  # wrong: it may wake a worker
            return task

    def task_done(self):
        self.unfinished -= 1
        if not self.unfinished:
            self.idle.set()

    async def submit(self, task):
        async with self.changed:
            while len(self.tasks) == self.capacity:
                await self.changed.wait()
            self.submitted += 1
            self.unfinished += 1
            self.idle.clear()
            self.tasks.append(task)
            self.changed.notify()
        return "accepted"

    async def join(self):
        if self.unfinished:
            await self.idle.wait()


async def handler(task):
    pass


async def main():
    pool = WorkerPool(2, handler, capacity=1)
    # The loop begins tasks in the order in which they were made: W1 and W2 wait, A
    # submits and wakes W1, B waits for room behind W2, W1 takes a and wakes W2.
    a = asyncio.create_task(pool.submit("a"), name="A")
    b = asyncio.create_task(pool.submit("b"), name="B")
    # The limit only ends this program: all who are left wait for each other's notify.
    await asyncio.wait([a, b], timeout=0.5)
    said = [
        f"{task.get_name()} = {task.result()}"
        if task.done()
        else f"{task.get_name()} waits for ever"
        for task in [a, b]
    ]
    return "; ".join(said + [f"submitted = {pool.submitted}"])


print(f"pool-notify-one: {asyncio.run(main())}")
