"""Where a message can be after any step of what was ordered, and where it is at the end."""

from dataclasses import replace

from tests.soak.outside import Place


def steps_of(order: str, before: Place) -> tuple[Place, ...]:
    """Return every state that a message passes, the first and the last included.

    Args:
        order: `archive`, `trash`, `delete`, `strip`, `restore`, `undo`, `expire`; anything else
            moves nothing.
    """
    kept = replace(before, archived=max(1, before.archived))
    beside = replace(kept, stripped=max(1, before.stripped))
    passed = {
        "archive": (before, kept, _to_trash(kept)),
        "trash": (before, _to_trash(before)),
        "delete": (before, replace(before, inbox=before.inbox - 1)),
        "strip": (before, kept, beside, _to_trash(beside)),
        "restore": (before, replace(before, inbox=max(1, before.inbox))),
        "undo": (before, _undone(before)),
        "expire": (before, replace(before, archived=0)),
    }
    return passed.get(order, (before,))


def _to_trash(place: Place) -> Place:
    return replace(place, inbox=place.inbox - 1, trash=place.trash + 1)


def _undone(place: Place) -> Place:
    """Out of the Trash, else out of the archive; nothing where somebody was quicker."""
    if place.inbox:
        return place
    if place.trash:
        return replace(place, inbox=place.inbox + 1, trash=place.trash - 1)
    return replace(place, inbox=1 if place.archived else 0)
