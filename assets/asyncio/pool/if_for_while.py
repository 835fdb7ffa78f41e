"""A worker pool whose workers test for a task once and not again.

Flawed: the line marked `wrong` says `if`. A worker that was notified goes on only
when the loop comes to it; one that was ready before may have taken the task by then.
That needs no second thread: `await self.not_empty.wait()` is where it happens.

Right: wait in a loop, `while` there is nothing, as worker_pool.py does.
"""
#> pool-if-for-while: W1 was ended by IndexError

import asyncio
from collections import deque


class WorkerPool:
    def __init__(self, handler):
        self.handler = handler
        self.tasks = deque()
        self.not_empty = asyncio.Condition()
        self.unfinished = 0
        self.idle = asyncio.Event()

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
        async with self.not_empty:
            if not self.tasks:  # wrong: it must say while
                await self.not_empty.wait()
            return self.tasks.popleft()

    def task_done(self):
        self.unfinished -= 1
        if not self.unfinished:
            self.idle.set()

    async def submit(self, task):
        async with self.not_empty:
            self.unfinished += 1
            self.idle.clear()
            self.tasks.append(task)
            self.not_empty.notify()

    async def join(self):
        if self.unfinished:
            await self.idle.wait()


async def handler(task):
    pass  # no await: who handles it takes the next one before anybody else goes


async def script(pool):
    await pool.submit("a")
    await pool.submit("b")


async def main():
    pool = WorkerPool(handler)
    # The loop begins tasks in the order in which they are made: W1 waits, A submits
    # and notifies W1, and W2 comes before W1 goes on.
    w1 = asyncio.create_task(pool.work(), name="W1")
    a = asyncio.create_task(script(pool), name="A")
    w2 = asyncio.create_task(pool.work(), name="W2")
    ended, waiting = await asyncio.wait([w1, a, w2], timeout=0.5)
    return "; ".join(
        f"{task.get_name()} was ended by {type(task.exception()).__name__}"
        for task in ended
        if task.exception()
    )


print(f"pool-if-for-while: {asyncio.run(main())}")
