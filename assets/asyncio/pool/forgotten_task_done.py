"""A worker pool that marks a task done only if its handler returns.

Flawed: the line marked `wrong` stands in the try, and an error jumps over it. The
queue counts the task as unfinished for ever, and join waits for it.

Right: mark it done in a finally, as worker_pool.py does.
"""
#> pool-forgotten-task-done: A waits for ever

import asyncio


class WorkerPool:
    def __init__(self, workers, handler):
        self.handler = handler
        self.queue = asyncio.Queue()
        names = [f"W{number}" for number in range(1, workers + 1)]
        self.workers = [asyncio.create_task(self.work(), name=name) for name in names]

    async def work(self):
        while True:
            task = await self.queue.get()
            try:
                await self.handler(task)
                self.queue.task_done()  # wrong: an error jumps over it
            except Exception:
                pass  # the worker lives and goes on to the next task

    async def submit(self, task):
        await self.queue.put(task)

    async def join(self):
        await self.queue.join()


async def handler(task):
    await asyncio.sleep(0.02)
    if task == "b":
        raise ValueError("b throws")


async def script(pool):
    await pool.submit("a")
    await pool.submit("b")
    await pool.join()
    return "A = joined"


async def main():
    pool = WorkerPool(2, handler)
    a = asyncio.create_task(script(pool))
    # The limit only ends this program: both workers wait for a task, and nobody else
    # could mark b done.
    await asyncio.wait([a], timeout=0.5)
    return a.result() if a.done() else "A waits for ever"


print(f"pool-forgotten-task-done: {asyncio.run(main())}")
