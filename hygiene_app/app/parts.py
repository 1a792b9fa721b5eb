"""The parts that both the verbs and the checks of `doctor` are made of."""

import secrets
from collections.abc import Callable

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.desktop.clock import SystemClock
from hygiene_app.desktop.credentials import KeyringCredentials, MemoryCredentials
from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_uses import Person, archive_folder
from hygiene_app.desktop.paths import PackagedResources, Profile
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from hygiene_app.recognition.conversation import Conversation
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.recognition.rules import load as load_rules
from hygiene_app.store.database import Database

_STORE_KEY = "store-key"

Credentials = KeyringCredentials | MemoryCredentials


def resources() -> PackagedResources:
    """Return the files that come with the program."""
    return PackagedResources()


def recogniser() -> Recogniser:
    """Return recognition with the rule packs that come with the program."""
    files = resources()
    return Recogniser(load_rules({n: files.text(f"rules/{n}") for n in files.names("rules")}))


def conversation() -> Conversation:
    """Return what finds the end of a matter in its messages."""
    return Conversation(resources().text("conversation/answers.toml"))


def open_database(profile: Profile, credentials: Credentials) -> Database:
    """Open the store of a profile, made where there is none. Raises as `Database`."""
    return Database(profile.database, _store_key(profile, credentials), clock=SystemClock())


def _store_key(profile: Profile, credentials: Credentials) -> bytes:
    """Return the key of the store; make one only where there is no store yet."""
    kept = credentials.get(_STORE_KEY)
    if kept is not None:
        return bytes.fromhex(kept.reveal())
    if profile.database.exists():
        raise KnownError(ErrorCode.STORE_KEY_LOST, path=str(profile.database))
    key = secrets.token_bytes(32)
    credentials.put(_STORE_KEY, Secret(key.hex()))
    return key


def open_archive(
    profile: Profile,
    credentials: Credentials,
    managed: Managed,
    person: Person,
    checkpoint: Callable[[str], None] = lambda _name: None,
) -> AgeArchive:
    """Open the archive where IT says that it lies, for whom IT says that it opens.

    Raises `KnownError(MANAGED_INVALID)` where that is not known.
    """
    managed.require_sound()
    return AgeArchive(
        archive_folder(managed, profile.archive, person),
        credentials,
        escrow=managed.texts("EscrowRecipients"),
        checkpoint=checkpoint,
    )
