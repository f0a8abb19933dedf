"""Throttling of requests by origin."""

import asyncio

from index.ingest.web.throttle import OriginThrottle
from tests.index.ingest.web.fakes import ManualClock


async def test_requests_to_one_origin_are_serial(manual_clock: ManualClock) -> None:
    throttle, log = OriginThrottle(manual_clock.clock, 30), list[str]()

    async def ask(name: str) -> None:
        async with throttle.acquire("https://a.example"):
            log.append(f"{name} begins")
            await asyncio.sleep(0)
            log.append(f"{name} ends")

    await asyncio.gather(ask("one"), ask("two"), ask("three"))
    assert log == ["one begins", "one ends", "two begins", "two ends", "three begins", "three ends"]


async def test_origins_are_independent(manual_clock: ManualClock) -> None:
    throttle = OriginThrottle(manual_clock.clock, 30)
    async with throttle.acquire("https://a.example"), throttle.acquire("https://b.example"):
        assert len(throttle) == 2


async def test_the_delay_counts_from_the_last_request(manual_clock: ManualClock) -> None:
    throttle = OriginThrottle(manual_clock.clock, 30)
    async with throttle.acquire("https://a.example") as slot:
        await slot.wait_since_last_request(10)
        slot.mark_request()
    manual_clock.time += 4
    async with throttle.acquire("https://a.example") as slot:
        await slot.wait_since_last_request(10)
        slot.mark_request()
    manual_clock.time += 11
    async with throttle.acquire("https://a.example") as slot:
        await slot.wait_since_last_request(10)
    assert manual_clock.slept == [6]


async def test_a_cancelled_waiter_does_not_block_others(manual_clock: ManualClock) -> None:
    throttle = OriginThrottle(manual_clock.clock, 30)

    async def ask() -> None:
        async with throttle.acquire("https://a.example"):
            pass

    async with throttle.acquire("https://a.example"):
        waiting = [asyncio.create_task(ask()) for _ in range(2)]
        await asyncio.sleep(0)
        waiting[0].cancel()
    assert [type(each) for each in await asyncio.gather(*waiting, return_exceptions=True)] == [
        asyncio.CancelledError,
        type(None),
    ]


async def test_idle_origins_are_dropped(manual_clock: ManualClock) -> None:
    throttle = OriginThrottle(manual_clock.clock, 30)
    for number in range(100):
        async with throttle.acquire(f"https://{number}.example") as slot:
            slot.mark_request()
        manual_clock.time += 1
    assert len(throttle) == 30
    manual_clock.time += 30
    async with throttle.acquire("https://a.example"):
        pass
    assert len(throttle) == 0
