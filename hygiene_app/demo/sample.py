"""A mailbox of any size, the same for the same seed."""

import heapq
from collections.abc import Iterator
from datetime import date, datetime

from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.programme import Entry, plan
from hygiene_app.demo.stage import POOL, Stage
from hygiene_app.demo.texts import TextFiles, Texts
from hygiene_app.demo.world import World
from hygiene_app.model.message import Address

__all__ = ["OWNER", "SampleMessage", "generate"]

OWNER = Address(name="An Peeters", email="an.peeters@dakwerken-voorbeeld.example")


def generate(
    *,
    seed: int,
    size: int,
    today: date,
    resources: TextFiles,
    owner: Address = OWNER,
) -> Iterator[SampleMessage]:
    """Yield `size` messages of the five years up to `today`, the oldest first.

    The same arguments give the same bytes. Messages are made as they are asked for: only open
    conversations and the drawn documents stay in memory.
    """
    world = World(seed=seed, today=today, owner=owner, texts=Texts(resources))
    waiting: list[tuple[datetime, int, SampleMessage]] = []
    number = 0
    for start, entry, index in _in_order(world, size):
        while waiting and waiting[0][0] < start:
            yield heapq.heappop(waiting)[2]
        for message in entry.scene(Stage(world, entry.name, index)):
            heapq.heappush(waiting, (message.received, number, message))
            number += 1
    while waiting:
        yield heapq.heappop(waiting)[2]


def _in_order(world: World, size: int) -> list[tuple[datetime, Entry, int]]:
    """Return the scenes by the moment before which they have no letter."""
    openings: dict[tuple[str, int], datetime] = {}
    scenes = []
    for entry, index in plan(size):
        key = (entry.name, index % POOL)
        if key not in openings:
            openings[key] = Stage.opening(world, *key)
        scenes.append((openings[key], entry, index))
    scenes.sort(key=lambda scene: (scene[0], scene[1].name, scene[2]))
    return scenes
