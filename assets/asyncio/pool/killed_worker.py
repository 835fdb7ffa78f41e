"""A worker pool whose workers do not survive an error of a handler.

Flawed: at the line marked `wrong` nothing catches what the handler raises, so it
ends the loop, and the worker with it. asyncio keeps the error in the worker's task
and says nothing until somebody asks for it, or the task is thrown away.

Right: catch what a handler raises inside the loop, as worker_pool.py does.
"""
#> pool-killed-worker: A waits for ever; W1 was ended by ValueError; workers = 0; queued = 1

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
                await self.handler(task)  # wrong: nothing catches what it raises
            finally:
                self.queue.task_done()

    async def submit(self, task):
        await self.queue.put(task)

    async def join(self):
        await self.queue.join()


async def handler(task):
    if task == "a":
        raise ValueError("a throws")


async def script(pool):
    await pool.submit("a")
    await pool.submit("b")
    await pool.join()
    return "A = joined"


async def main():
    pool = WorkerPool(1, handler)
    a = asyncio.create_task(script(pool))
    # The limit only ends this program: no worker is left to take b.
    await asyncio.wait([a], timeout=0.5)
    said = [a.result() if a.done() else "A waits for ever"]
    for worker in pool.workers:
        if worker.done():
            error = type(worker.exception()).__name__
            said.append(f"{worker.get_name()} was ended by {error}")
    said.append(f"workers = {sum(not worker.done() for worker in pool.workers)}")
    said.append(f"queued = {pool.queue.qsize()}")
    return "; ".join(said)


print(f"pool-killed-worker: {asyncio.run(main())}")
