"""What a person gets in answer to a request, in the words of one language."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hygiene_app.model.case import CaseView
from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.model.person import PersonFound
from hygiene_app.words.person_sheet import person_sheet
from hygiene_app.words.phrasebook import Words


def access_sheet(
    words: Words,
    view: CaseView,
    found: PersonFound,
    *,
    made: date,
    mailboxes: int,
    files: Mapping[int, str],
) -> Sheet:
    """Return the overview of the package of a case.

    Args:
        found: what is included, with the names of others masked.
        files: by hit, the file that holds its message.
    """
    sheet = person_sheet(words, found, made=made, mailboxes=mailboxes, files=files)
    told = []
    excluded = len(view.entries) - len(view.included)
    if excluded:
        told.append(words.say("case-excluded", count=excluded))
    if view.case.hidden:
        told.append(words.say("case-masked"))
    if not told:
        return sheet
    head, *rest = sheet.passages
    return replace(sheet, passages=(head, Passage(sentences=tuple(told)), *rest))


def left_out_line(words: Words, name: str) -> str:
    """Return what stands in a masked message in the place of an attachment."""
    return words.say("case-left-out", name=name or "-")
