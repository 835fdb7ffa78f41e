"""A worker pool whose workers survive an error of a handler, and do not report it.

Flawed: at the line marked `wrong` the error is dropped, so the task counts as one
that succeeded, and whoever submitted it will never know.

Right: keep what was raised and count the task as failed, as worker_pool.py does.
"""
#> pool-swallowed-error: A = joined; succeeded = 2; failed = 0

import asyncio


class WorkerPool:
    def __init__(self, workers, handler):
        self.handler = handler
        self.queue = asyncio.Queue()
        self.succeeded = 0
        self.failed = 0
        names = [f"W{number}" for number in range(1, workers + 1)]
        self.workers = [asyncio.create_task(self.work(), name=name) for name in names]

    async def work(self):
        while True:
            task = await self.queue.get()
            try:
                await self.handler(task)
            except Exception:
                pass  # wrong: nothing is done with it
            finally:
                self.succeeded += 1
                self.queue.task_done()

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
    end = await script(pool)
    return f"{end}; succeeded = {pool.succeeded}; failed = {pool.failed}"


print(f"pool-swallowed-error: {asyncio.run(main())}")
