"""What `doctor` looks at."""

import sys
from pathlib import Path

from hygiene_app import __version__
from hygiene_app.app.parts import open_archive, open_database
from hygiene_app.desktop.credentials import KeyringCredentials
from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_person import present_person
from hygiene_app.desktop.managed_uses import doctor_facts, own_policy
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from hygiene_app.readers.pool import ReaderPool
from hygiene_app.workflow.doctor import Doctor, Facts
from hygiene_app.workflow.policy import check_policy


def doctor(root: Path | None = None) -> Doctor:
    """Return the checks of a profile; each looks for itself, so one problem hides no other."""
    return Doctor(
        {
            "program": _check_program,
            "managed settings": _check_managed,
            "keyring": lambda: _check_keyring(root),
            "store": lambda: _check_store(root),
            "archive": lambda: _check_archive(root),
            "reader": _check_reader,
            "policy": lambda: _check_policy(root),
        }
    )


def _check_program() -> Facts:
    return {"version": __version__, "python": sys.version.split()[0], "platform": sys.platform}


def _check_managed() -> Facts:
    managed = Managed.load()
    managed.require_faultless()
    return doctor_facts(managed)


def _check_keyring(root: Path | None) -> Facts:
    credentials = KeyringCredentials(Profile.open(root).id)
    credentials.put("doctor", Secret("probe"))
    found = credentials.get("doctor")
    credentials.delete("doctor")
    if found != Secret("probe"):
        raise KnownError(ErrorCode.NO_KEYRING)
    return {"backend": credentials.backend}


def _check_store(root: Path | None) -> Facts:
    profile = Profile.open(root)
    if not profile.database.exists():
        return {"state": "not made yet"}
    with open_database(profile, KeyringCredentials(profile.id)) as database:
        database.check()
        return {"schema": database.schema, "accounts": len(database.accounts.accounts())}


def _check_archive(root: Path | None) -> Facts:
    profile = Profile.open(root)
    credentials, managed = KeyringCredentials(profile.id), Managed.load()
    try:
        archive = open_archive(profile, credentials, managed, present_person())
        return {"messages": len(archive.items())}
    except KnownError as exc:
        if exc.code is ErrorCode.ARCHIVE_NOT_SET_UP:
            return {"state": "not made yet"}
        raise


def _check_reader() -> Facts:
    from hygiene_app.model.document import Document

    with ReaderPool() as reader:
        reading = reader.read(b"doctor", name="doctor.txt", media_type="text/plain")
        layers = reader.layers()
    if not isinstance(reading, Document):
        raise KnownError(ErrorCode.READER_UNAVAILABLE)
    return {"state": "answers", "confined by": ", ".join(layers)}


def _check_policy(root: Path | None) -> Facts:
    own = own_policy(Managed.load(), Profile.open(root).own_policy)
    if own is None:
        return {"origin": "built-in"}
    return {"origin": "file", "rules": len(check_policy(*own).rules)}
