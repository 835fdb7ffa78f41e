"""A worker pool whose workers test a shutdown event between two tasks.

Flawed: they wait for a task without a limit, at the line marked `wrong`. One that is
idle when the event is set never tests it again, and stays for ever.

Right: wait with a limit and test again, or wake those who wait; worker_pool.py does
both.
"""
#> pool-take-without-limit: A waits for ever

import asyncio


class WorkerPool:
    def __init__(self, workers, handler):
        self.handler = handler
        self.queue = asyncio.Queue()
        self.shutdown_event = asyncio.Event()
        names = [f"W{number}" for number in range(1, workers + 1)]
        self.workers = [asyncio.create_task(self.work(), name=name) for name in names]

    async def work(self):
        while not self.shutdown_event.is_set():
            task = await self.queue.get()  # wrong: no limit, so the event is not tested
            try:
                await self.handler(task)
            except Exception:
                pass  # the worker lives and goes on to the next task
            finally:
                self.queue.task_done()

    async def submit(self, task):
        await self.queue.put(task)

    async def join(self):
        await self.queue.join()

    def shutdown(self):
        self.shutdown_event.set()

    async def await_termination(self):
        await asyncio.gather(*self.workers, return_exceptions=True)


async def handler(task):
    await asyncio.sleep(0.02)


async def script(pool):
    pool.shutdown()
    await pool.await_termination()
    return "A = terminated"


async def main():
    pool = WorkerPool(2, handler)
    # The loop begins tasks in the order in which they were made: both workers wait
    # before A sets the event. Had A been first, they would have left.
    a = asyncio.create_task(script(pool))
    # The limit only ends this program: nobody will put a task.
    await asyncio.wait([a], timeout=0.5)
    return a.result() if a.done() else "A waits for ever"


print(f"pool-take-without-limit: {asyncio.run(main())}")
