"""A worker pool: workers take tasks from one queue, and join waits until each is done.

asyncio switches from one task to another only where one waits at an `await`. What
stands between two of them needs no lock: task_done has none. Those who wait for a
task, or for room, wait on a condition each, and test again when they are woken.

asyncio.Queue has a put, get, task_done and join like these. Left out is what the
engine in Java has beyond the pattern: resize, limits of submit and join.
"""
#> pool-task-throws: A = joined; succeeded = 1; failed = 1
#> pool-errors-caught: A = joined; succeeded = 1; failed = 1
#> pool-while: succeeded = 2
#> pool-two-conditions: A = accepted; B = accepted; succeeded = 2
#> pool-backpressure: A = refused, full; submitted = 2; refused = 1
#> pool-graceful-shutdown: B = refused, shut down; succeeded = 1; refused = 1
#> pool-shutdown-now: succeeded = 0; failed = 1; returned = 1
#> pool-timed-take: A = terminated

import asyncio
from collections import deque


class Refused(Exception):
    """The pool did not accept the task."""


class WorkerPool:
    def __init__(self, workers, handler, capacity=None, take_limit=None):
        self.handler = handler
        self.capacity = capacity
        self.take_limit = take_limit
        self.tasks = deque()
        self.unfinished = 0
        self.at_work = set()
        self.open = True
        self.lock = asyncio.Lock()
        self.not_empty = asyncio.Condition(self.lock)
        self.not_full = asyncio.Condition(self.lock)
        self.idle = asyncio.Event()
        self.counts = dict(submitted=0, succeeded=0, failed=0, refused=0, returned=0)
        names = [f"W{number}" for number in range(1, workers + 1)]
        self.workers = [asyncio.create_task(self.work(), name=name) for name in names]

    async def work(self):
        while await self.take_and_handle():
            pass

    async def take_and_handle(self):
        async with self.lock:
            while not self.tasks and self.open:
                try:
                    async with asyncio.timeout(self.take_limit):
                        await self.not_empty.wait()
                except TimeoutError:
                    pass  # test again: the limit keeps a worker responsive
            if not self.tasks:
                return False  # and closed
            task = self.tasks.popleft()
            self.at_work.add(asyncio.current_task())
            self.not_full.notify()
        end = "failed"
        try:
            await self.handler(task)
            end = "succeeded"
        except asyncio.CancelledError:
            if self.open:
                raise  # the worker is meant
            asyncio.current_task().uncancel()  # by shutdown_now: the task is meant
        except Exception:
            pass  # the task counts as failed, and the worker lives
        finally:
            self.task_done(end)
        return True

    def task_done(self, end):
        self.at_work.discard(asyncio.current_task())
        self.counts[end] += 1
        self.finish(1)

    def finish(self, tasks):
        self.unfinished -= tasks
        if not self.unfinished:
            self.idle.set()

    async def submit(self, task):
        async with self.lock:
            while self.open and len(self.tasks) == self.capacity:
                await self.not_full.wait()
            self.append(task)

    async def try_submit(self, task):
        async with self.lock:
            if self.open and len(self.tasks) == self.capacity:
                self.refuse("full")
            self.append(task)

    def append(self, task):
        if not self.open:
            self.refuse("shut down")
        self.counts["submitted"] += 1
        self.unfinished += 1
        self.idle.clear()
        self.tasks.append(task)
        self.not_empty.notify()

    def refuse(self, why):
        self.counts["refused"] += 1
        raise Refused(why)

    async def join(self):
        self.refuse_workers()
        if self.unfinished:
            await self.idle.wait()

    def refuse_workers(self):
        if asyncio.current_task() in self.workers:
            raise RuntimeError("a worker would wait for itself")

    async def shutdown(self):
        """Refuses new tasks; those queued are done, and then the workers leave."""
        self.refuse_workers()
        async with self.lock:
            self.close()

    async def shutdown_now(self):
        """Gives back the tasks not taken, and cancels the workers that have one."""
        self.refuse_workers()
        async with self.lock:
            self.close()
            back = list(self.tasks)
            self.tasks.clear()
            self.counts["returned"] += len(back)
            self.finish(len(back))
        for worker in list(self.at_work):
            worker.cancel()
        return back

    def close(self):
        self.open = False
        self.not_empty.notify_all()
        self.not_full.notify_all()

    async def await_termination(self):
        self.refuse_workers()
        await asyncio.gather(*self.workers, return_exceptions=True)


async def task_throws():
    pool = WorkerPool(2, handler)
    a = submit_and_join(pool, "a", "b, which throws")
    return await ends(pool, "succeeded", "failed", A=a)


async def errors_caught():
    pool = WorkerPool(1, handler)
    a = submit_and_join(pool, "a, which throws", "b")
    return await ends(pool, "succeeded", "failed", A=a)


async def look_again():
    pool = WorkerPool(2, handler)

    async def a():
        await pool.submit("a")
        await pool.submit("b")

    return await ends(pool, "succeeded", A=a())


async def two_conditions():
    pool = WorkerPool(2, handler, capacity=1)
    return await ends(
        pool, "succeeded", A=submitting(pool, "a"), B=submitting(pool, "b")
    )


async def backpressure():
    pool = WorkerPool(2, handler, capacity=1)

    async def a():
        await pool.submit("a")
        await pool.submit("b")
        try:
            await pool.try_submit("c")
        except Refused as refused:
            return f"refused, {refused}"

    return await ends(pool, "submitted", "refused", A=a())


async def graceful_shutdown():
    pool = WorkerPool(2, handler)

    async def a():
        await pool.submit("a")
        await pool.shutdown()

    b = submitting(pool, "b")
    return await ends(pool, "succeeded", "refused", A=a(), B=b)


async def shutdown_now():
    pool = WorkerPool(2, handler)

    async def a():
        await pool.submit("a")
        await asyncio.sleep(0)  # a worker takes a
        await pool.submit("b")
        await pool.shutdown_now()

    return await ends(pool, "succeeded", "failed", "returned", A=a())


async def timed_take():
    pool = WorkerPool(2, handler, take_limit=1)

    async def a():
        await pool.shutdown()
        await pool.await_termination()
        return "terminated"

    return await ends(pool, A=a())


async def handler(task):
    await asyncio.sleep(0.02)
    if "throws" in task:
        raise ValueError(task)


async def submit_and_join(pool, *tasks):
    for task in tasks:
        await pool.submit(task)
    await pool.join()
    return "joined"


async def submitting(pool, task):
    try:
        await pool.submit(task)
        return "accepted"
    except Refused as refused:
        return f"refused, {refused}"


async def ends(pool, *counts, **scripts):
    """How the scripts and the tasks end."""
    results = await asyncio.gather(*scripts.values())
    await pool.join()
    said = [f"{name} = {end}" for name, end in zip(scripts, results) if end]
    return "; ".join(said + [f"{name} = {pool.counts[name]}" for name in counts])


for name, program in {
    "pool-task-throws": task_throws,
    "pool-errors-caught": errors_caught,
    "pool-while": look_again,
    "pool-two-conditions": two_conditions,
    "pool-backpressure": backpressure,
    "pool-graceful-shutdown": graceful_shutdown,
    "pool-shutdown-now": shutdown_now,
    "pool-timed-take": timed_take,
}.items():
    print(f"{name}: {asyncio.run(program())}")
