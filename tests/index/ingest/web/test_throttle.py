"""Turns at a host: one after the other, with pauses."""

import asyncio

from index.ingest.web.throttle import OriginThrottle
from tests.index.ingest.web.fakes import ManualClock


async def test_one_asks_after_the_other(hand_clock: ManualClock) -> None:
    turns, told = OriginThrottle(hand_clock.clock, 30), list[str]()

    async def ask(name: str) -> None:
        async with turns.acquire("https://a.example"):
            told.append(f"{name} begins")
            await asyncio.sleep(0)
            told.append(f"{name} ends")

    await asyncio.gather(ask("one"), ask("two"), ask("three"))
    assert told == ["one begins", "one ends", "two begins", "two ends", "three begins", "three ends"]


async def test_hosts_are_asked_side_by_side(hand_clock: ManualClock) -> None:
    turns = OriginThrottle(hand_clock.clock, 30)
    async with turns.acquire("https://a.example"), turns.acquire("https://b.example"):
        assert len(turns) == 2


async def test_a_pause_is_what_is_left_since_the_last_request(hand_clock: ManualClock) -> None:
    turns = OriginThrottle(hand_clock.clock, 30)
    async with turns.acquire("https://a.example") as host:
        await host.wait_since_last_request(10)
        host.mark_request()
    hand_clock.time += 4
    async with turns.acquire("https://a.example") as host:
        await host.wait_since_last_request(10)
        host.mark_request()
    hand_clock.time += 11
    async with turns.acquire("https://a.example") as host:
        await host.wait_since_last_request(10)
    assert hand_clock.slept == [6]


async def test_who_gives_up_doesnt_keep_the_others_waiting(hand_clock: ManualClock) -> None:
    turns = OriginThrottle(hand_clock.clock, 30)

    async def ask() -> None:
        async with turns.acquire("https://a.example"):
            pass

    async with turns.acquire("https://a.example"):
        waiting = [asyncio.create_task(ask()) for _ in range(2)]
        await asyncio.sleep(0)
        waiting[0].cancel()
    assert [type(each) for each in await asyncio.gather(*waiting, return_exceptions=True)] == [
        asyncio.CancelledError,
        type(None),
    ]


async def test_hosts_are_forgotten_when_no_pause_can_matter(hand_clock: ManualClock) -> None:
    turns = OriginThrottle(hand_clock.clock, 30)
    for number in range(100):
        async with turns.acquire(f"https://{number}.example") as host:
            host.mark_request()
        hand_clock.time += 1
    assert len(turns) == 30
    hand_clock.time += 30
    async with turns.acquire("https://a.example"):
        pass
    assert len(turns) == 0
