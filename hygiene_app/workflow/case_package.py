"""What a person gets who asked what is held about them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from hygiene_app.model.case import CaseKind, CaseView
from hygiene_app.model.job import Job
from hygiene_app.model.message import Address
from hygiene_app.model.paper import Sheet
from hygiene_app.model.person import PersonFound, PersonHit
from hygiene_app.workflow.cases import check_ready
from hygiene_app.workflow.masking import Mask, mask_of
from hygiene_app.workflow.person_package import Packed, PersonPackage
from hygiene_app.workflow.ports import Reader
from hygiene_app.workflow.rendition import renderer

Overview = Callable[[PersonFound, Mapping[int, str]], Sheet]
"""Makes the overview of what is included, from the files by hit."""


class CasePackage:
    """Writes what was included; marked names of others stand in none of its files."""

    def __init__(self, *, package: PersonPackage, reader: Reader) -> None:
        self._package = package
        self._reader = reader

    def write(
        self,
        path: Path,
        view: CaseView,
        overview: Overview,
        say_left_out: Callable[[str], str],
        job: Job,
    ) -> Packed:
        """Write the package.

        Raises as `PersonPackage.write`; `KnownError`: `CASE_KIND` for an erasure, `CASE_CLOSED`,
        `CASE_UNDECIDED` where messages were not looked at.
        """
        check_ready(view, CaseKind.ACCESS)
        mask = mask_of(view.case.hidden, view.case.query)
        hits = tuple(_masked(entry.hit, mask) for entry in view.included)
        found = replace(view.found, hits=hits, aliases=(), spellings=())
        return self._package.write(
            path,
            hits,
            lambda files: overview(found, files),
            job,
            render=renderer(mask, self._reader, say_left_out),
        )


def _masked(hit: PersonHit, mask: Mask) -> PersonHit:
    held = hit.held
    return replace(
        hit,
        held=replace(
            held,
            subject=mask.apply(held.subject),
            sender=Address(name=mask.apply(held.sender.name), email=mask.apply(held.sender.email)),
        ),
    )
