"""The terminal that is played: each reply, what it remembers, and that it charges once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.devices.simulated_terminal import REMEMBERED, Reply, SimulatedTerminal
from kiosk.devices.terminal import Terminal, TerminalLost
from kiosk.domain.payment import TerminalAnswer, TerminalStep

pytestmark = pytest.mark.anyio
A = TerminalAnswer


@dataclass
class Clock:
    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Bench:
    """A terminal in a folder of its own; `again` is the same one after a restart."""

    directory: Path
    clock: Clock = field(default_factory=Clock)
    steps: list[TerminalStep] = field(default_factory=list)
    stepped: asyncio.Event = field(default_factory=asyncio.Event)

    def terminal(self, reply: Reply | None = None, patience_s: float = 30) -> SimulatedTerminal:
        return SimulatedTerminal(
            self.directory,
            reply,
            pace_s=0.001,
            outage_s=10,
            patience_s=patience_s,
            clock=self.clock,
        )

    async def pay(self, terminal: Terminal, reference: str = "K01-A") -> TerminalAnswer:
        return await terminal.pay(reference, 1132, "USD", self._step)

    def _step(self, step: TerminalStep) -> None:
        self.steps.append(step)
        self.stepped.set()

    async def begin(
        self, terminal: SimulatedTerminal, reference: str = "K01-A"
    ) -> asyncio.Task[TerminalAnswer]:
        """A payment that waits for its guest."""
        paying = asyncio.create_task(self.pay(terminal, reference))
        async with asyncio.timeout(5):
            await self.stepped.wait()
        return paying


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.mark.parametrize(
    ("reply", "answer"),
    [(Reply.APPROVE, A.APPROVED), (Reply.DECLINE, A.DECLINED), (Reply.CANCEL, A.CANCELLED)],
)
async def test_what_it_is_told_is_what_happens(
    bench: Bench, reply: Reply, answer: TerminalAnswer
) -> None:
    assert await bench.pay(bench.terminal(reply)) is answer
    assert await bench.terminal().lookup("K01-A") is answer


async def test_somebody_plays_it(bench: Bench) -> None:
    terminal = bench.terminal()
    paying = await bench.begin(terminal)
    assert await terminal.lookup("K01-A") is A.RUNNING
    terminal.play("K01-B", Reply.DECLINE)
    terminal.play("K01-A", Reply.APPROVE)
    terminal.play("K01-A", Reply.CANCEL)
    assert await paying is A.APPROVED
    assert bench.steps == [TerminalStep.PRESENT_CARD, TerminalStep.CHECKING]
    terminal.play("K01-A", Reply.CANCEL)


async def test_the_guest_cancels(bench: Bench) -> None:
    terminal = bench.terminal()
    paying = await bench.begin(terminal)
    await terminal.cancel("K01-A")
    assert await paying is A.CANCELLED
    assert bench.steps == [TerminalStep.PRESENT_CARD]


async def test_a_guest_who_does_nothing_is_given_up_on(bench: Bench) -> None:
    assert await bench.pay(bench.terminal(patience_s=0.01)) is A.CANCELLED


async def test_a_reference_is_charged_once(bench: Bench) -> None:
    await bench.pay(bench.terminal(Reply.APPROVE))
    bench.steps.clear()
    assert await bench.pay(bench.terminal(Reply.DECLINE)) is A.APPROVED
    assert bench.steps == []


@pytest.mark.parametrize(
    ("reply", "answer"),
    [(Reply.LOSE_APPROVED, A.APPROVED), (Reply.LOSE_DECLINED, A.DECLINED)],
)
async def test_a_lost_connection_hides_what_happened_for_a_while(
    bench: Bench, reply: Reply, answer: TerminalAnswer
) -> None:
    terminal = bench.terminal(reply)
    with pytest.raises(TerminalLost):
        await bench.pay(terminal)
    with pytest.raises(TerminalLost):
        await terminal.lookup("K01-A")
    with pytest.raises(TerminalLost):
        await terminal.cancel("K01-A")
    bench.clock.now = 10
    assert await terminal.lookup("K01-A") is answer


async def test_what_it_never_heard_of_it_will_never_charge(bench: Bench) -> None:
    terminal = bench.terminal(Reply.APPROVE)
    assert await terminal.lookup("K01-A") is A.NEVER_STARTED
    assert await bench.pay(terminal) is A.CANCELLED


async def test_what_waited_when_the_power_went_is_cancelled(bench: Bench) -> None:
    paying = await bench.begin(bench.terminal())
    paying.cancel()
    await asyncio.gather(paying, return_exceptions=True)
    again = bench.terminal()
    assert await again.lookup("K01-A") is A.CANCELLED
    assert await again.lookup("K01-A") is A.CANCELLED
    await again.aclose()


async def test_it_remembers_so_many_and_no_more(bench: Bench) -> None:
    terminal = bench.terminal(Reply.CANCEL)
    for number in range(REMEMBERED + 1):
        await terminal.lookup(f"K{number}")
    assert await bench.pay(terminal, "K1") is A.CANCELLED
    assert bench.steps == []
    await bench.pay(terminal, "K0")
    assert bench.steps == [TerminalStep.PRESENT_CARD]
