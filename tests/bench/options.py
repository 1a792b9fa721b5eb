"""How large the benches are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Sizes and repeats; the goals of design §9 hold for the defaults.

    Attributes:
        messages: in the mailbox of `scan`.
        scanned: messages of the whole first scan, with reading and recognition.
        one_by_one: parts fetched one at a time, of which the rest is reckoned.
        starts: of the program, of which the middle one counts.
        repeats: runs of everything that is compared; the fastest of each counts.
        latencies: seconds there and back.
        peers: whether mbsync and restic run beside ours, where they are installed.
    """

    messages: int = 20_000
    scanned: int = 2_000
    one_by_one: int = 100
    folders: int = 50
    documents: int = 117
    texts: int = 4_000
    archived: int = 2_000
    findings: int = 100_000
    starts: int = 7
    repeats: int = 3
    latencies: tuple[float, ...] = (0.0, 0.02, 0.05)
    peers: bool = True


TINY = Options(
    messages=40,
    scanned=20,
    one_by_one=3,
    folders=8,
    documents=3,
    texts=60,
    archived=3,
    findings=300,
    starts=1,
    repeats=1,
    latencies=(0.0, 0.002),
    peers=False,
)
"""For the test that every bench runs at all; its figures say nothing."""
