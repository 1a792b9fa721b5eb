"""What people should know of this mailbox, in codes and facts."""

from collections.abc import Sequence
from typing import Final

from hygiene_app.mailbox.folder_list import Listed
from hygiene_app.mailbox.folder_state import state_of
from hygiene_app.mailbox.session import Session
from hygiene_app.model.account import Capabilities, NoteCode, ServerKind, ServerNote
from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.model.message import Folder, FolderRole

_LIMITS: Final = (1000, 2000, 5000, 10_000)
"""What Gmail can be set to show of a folder at most (ImapSettings.maxFolderSize)."""

_COUNTED: Final = 60
"""Folders that are counted at most: each costs a question."""


def notes_on(
    session: Session, able: Capabilities, folders: Sequence[Folder], lines: Sequence[Listed]
) -> tuple[ServerNote, ...]:
    """Return the notes; only on Gmail the server is asked for a few counts.

    Raises `KnownError` as `Session.ask`.
    """
    if able.kind is ServerKind.GMAIL:
        own = _gmail(session, folders)
    elif able.kind is ServerKind.EXCHANGE:
        own = _exchange(able, folders)
    else:
        own = []
    return (*_removal(able, folders, lines), *own)


def _note(code: NoteCode, **facts: Fact) -> ServerNote:
    return ServerNote(code=code, facts=tuple(facts.items()))


def _removal(
    able: Capabilities, folders: Sequence[Folder], lines: Sequence[Listed]
) -> list[ServerNote]:
    """Say which ways to remove a message are safe here."""
    found = [_note(NoteCode.READ_ONLY)] if able.read_only else []
    found.append(_trash(able, folders, lines))
    if able.kind is ServerKind.GMAIL:
        found += [_note(NoteCode.GMAIL_DELETION)] if able.can_delete else []
    else:
        safe = able.can_delete
        found.append(_note(NoteCode.DELETE_SAFE if safe else NoteCode.DELETE_UNSAFE))
    return found


def _trash(able: Capabilities, folders: Sequence[Folder], lines: Sequence[Listed]) -> ServerNote:
    if able.trash is None:
        gmail = able.kind is ServerKind.GMAIL
        return _note(NoteCode.GMAIL_TRASH_HIDDEN if gmail else NoteCode.TRASH_MISSING)
    if not able.can_trash:
        return _note(NoteCode.TRASH_UNSAFE)
    shown = next((one.display for one in folders if one.name == able.trash), able.trash)
    told = any(one.name == able.trash and "\\trash" in one.flags for one in lines)
    return _note(NoteCode.TRASH_SAFE if told else NoteCode.TRASH_BY_NAME, folder=shown)


def _gmail(session: Session, folders: Sequence[Folder]) -> list[ServerNote]:
    found = []
    whole = next((one for one in folders if one.role is FolderRole.ALL), None)
    if whole is not None:
        found.append(_note(NoteCode.GMAIL_LABELS, folder=whole.display))
    else:
        found.append(_note(NoteCode.GMAIL_ALL_HIDDEN))
    for folder in [one for one in folders if not one.covered][:_COUNTED]:
        messages = _count(session, folder)
        if messages in _LIMITS:
            found.append(_note(NoteCode.GMAIL_FOLDER_LIMIT, folder=folder.display, count=messages))
    return found


def _count(session: Session, folder: Folder) -> int:
    try:
        return state_of(session, folder.name).messages
    except KnownError as exc:
        if exc.code not in (ErrorCode.FOLDER_GONE, ErrorCode.SERVER_REFUSED):
            raise
        return 0


def _exchange(able: Capabilities, folders: Sequence[Folder]) -> list[ServerNote]:
    found = [_note(NoteCode.EXCHANGE_RECOVERABLE)] if able.can_delete else []
    found.append(_note(NoteCode.EXCHANGE_THROTTLES))
    found += [_note(NoteCode.EXCHANGE_FILES, folder=one.display) for one in folders if one.covered]
    return found
