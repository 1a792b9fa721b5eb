"""Which scenes make a mailbox, and how many of each."""

from dataclasses import dataclass

from hygiene_app.demo.scenes import (
    applications,
    daily,
    hiring,
    mishaps,
    papers,
    personnel,
    trading,
)
from hygiene_app.demo.stage import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A kind of scene: how many letters it has, and how often it is played in 400."""

    name: str
    scene: Scene
    letters: int
    times: int


def _entry(scene: Scene, letters: int, times: int) -> Entry:
    return Entry(name=scene.__name__, scene=scene, letters=letters, times=times)


PROGRAMME = (
    _entry(applications.application, 1, 28),
    _entry(applications.open_application, 1, 9),
    _entry(applications.rejected, 2, 8),
    _entry(applications.interviewed, 5, 4),
    _entry(applications.passed_on, 2, 4),
    _entry(applications.handed_over, 1, 4),
    _entry(hiring.hired, 6, 2),
    _entry(applications.own_cv, 1, 1),
    _entry(trading.quote_sent, 2, 11),
    _entry(trading.quote_declined, 4, 3),
    _entry(trading.quote_accepted, 4, 6),
    _entry(trading.quote_received, 1, 14),
    _entry(trading.quote_in_text, 1, 6),
    _entry(trading.invoice_received, 1, 26),
    _entry(trading.invoice_sent, 1, 9),
    _entry(trading.invoice_overdue, 1, 3),
    _entry(personnel.payslip, 1, 10),
    _entry(personnel.payslip_locked, 1, 1),
    _entry(personnel.contract, 2, 3),
    _entry(personnel.medical, 1, 5),
    _entry(personnel.criminal, 1, 2),
    _entry(papers.identity, 1, 4),
    _entry(papers.bank_details, 2, 2),
    _entry(papers.national_number, 1, 3),
    _entry(papers.password, 1, 4),
    _entry(mishaps.payslip_astray, 2, 1),
    _entry(mishaps.cv_astray, 2, 1),
    _entry(mishaps.damaged_file, 1, 1),
    _entry(mishaps.empty_file, 1, 1),
    _entry(mishaps.old_format, 1, 1),
    _entry(mishaps.scanned, 1, 1),
    _entry(daily.newsletter, 1, 28),
    _entry(daily.job_alert, 1, 12),
    _entry(daily.notice, 1, 9),
    _entry(daily.draft, 1, 4),
    _entry(daily.conversation, 3, 12),
    _entry(daily.exchange, 2, 20),
    _entry(daily.note, 1, 10),
)
FILLER = PROGRAMME[-1]
UNIT = sum(entry.letters * entry.times for entry in PROGRAMME)


def plan(size: int) -> list[tuple[Entry, int]]:
    """Return the scenes of a mailbox of exactly `size` letters, each with its number.

    In proportion to the programme; a scene played once or more in 400 letters is never left out
    of a mailbox of that size. What remains is filled with single letters.
    """
    scenes: list[tuple[Entry, int]] = []
    left = size
    for entry in PROGRAMME:
        if entry is FILLER:
            continue
        times = min(entry.times * size // UNIT, left // entry.letters)
        scenes += [(entry, index) for index in range(times)]
        left -= times * entry.letters
    return scenes + [(FILLER, index) for index in range(left)]
