"""Where a message still lies of the places that a removal empties."""

from hygiene_app.mailbox.folder_state import state_of
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.identity import check, hinted, locate
from hygiene_app.mailbox.session import Session
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.message import Identity, MessageRef


def place_now(session: Session, folder: str, account: str) -> Place:
    """Return a folder with the UIDVALIDITY of now. Raises `KnownError(FOLDER_GONE)`."""
    uidvalidity = state_of(session, folder).uidvalidity
    return Place(account=account, folder=folder, uidvalidity=uidvalidity)


def remains(session: Session, trash: str | None, identity: Identity) -> tuple[MessageRef, ...]:
    """Return where it still lies: at its own place, on Gmail also in "All mail" and the Trash.

    SEARCH is believed here: comparing the whole of "All mail" for each message would take hours.
    Raises `PreconditionFailed(MESSAGE_CHANGED)` where something else lies at its place.
    """
    found: list[MessageRef] = []
    try:
        identity = check(session, identity).identity
        found.append(identity.ref)
    except PreconditionFailed as exc:
        if exc.code is not ErrorCode.MESSAGE_GONE:
            raise
    behaviour = session.behaviour
    if not behaviour.deletes_in_trash:
        return tuple(found)
    for folder in (behaviour.all_mail, trash):
        if folder is not None:
            found += _in_folder(session, folder, identity)
    return tuple(dict.fromkeys(found))


def _in_folder(session: Session, folder: str, identity: Identity) -> tuple[MessageRef, ...]:
    known = identity.email_id or identity.message_id
    try:
        place = place_now(session, folder, identity.ref.account)
        return hinted(session, place, identity) if known else locate(session, place, identity)
    except KnownError as exc:
        if exc.code is not ErrorCode.FOLDER_GONE:
            raise
        return ()
