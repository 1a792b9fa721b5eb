"""Seconds that can be compared on a machine where others work too."""

import time
from collections.abc import Callable, Mapping


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def fastest(runs: Mapping[str, Callable[[], float]], repeats: int) -> dict[str, float]:
    """Return the least seconds of each, run in turn: what disturbs one round disturbs all of it."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(repeats):
        for name, run in runs.items():
            best[name] = min(best[name], run())
    return best
