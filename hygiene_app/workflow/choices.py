"""Which folders are read, and which folders and people are never looked at."""

import json
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from hygiene_app.model.account import Account
from hygiene_app.model.choice import LEFT_OUT_BY_DEFAULT, ScanChoice
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.managed import Company
from hygiene_app.model.message import Folder
from hygiene_app.workflow.accounts import AccountBook
from hygiene_app.workflow.mail_ports import OpenMailbox
from hygiene_app.workflow.store_ports import Index, Settings

_PERSON = re.compile(r"[^@\s<>\"]*@[^@\s<>\"]+\.[^@\s<>\".]+")
_FIELDS = ("skipped", "included", "protected_folders", "protected_people")


class FolderUse(StrEnum):
    """What happens to a folder; `words` has a word for each (`folder-use-<value>`)."""

    READ = "read"
    SKIP = "skip"
    PROTECT = "protect"


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderLine:
    """A folder and what happens to it.

    Attributes:
        above: True where a folder above it is protected, which cannot be undone here.
    """

    folder: Folder
    use: FolderUse
    above: bool = False


class Choices:
    """The choice of the user per account, kept in the settings of the profile."""

    def __init__(
        self,
        *,
        accounts: AccountBook,
        open_mailbox: OpenMailbox,
        index: Index,
        settings: Settings,
        company: Company,
    ) -> None:
        self._company = company
        self._accounts = accounts
        self._open = open_mailbox
        self._index = index
        self._settings = settings

    def of(self, account: Account) -> ScanChoice:
        """Return what may be read of an account, with what the organisation protects."""
        own = self.own(account)
        return replace(
            own,
            protected_names=self._company.protected_folders,
            protected_people=own.protected_people | self._company.protected_people,
        )

    def own(self, account: Account) -> ScanChoice:
        """Return the choice of the user; everything but Junk where none was made."""
        kept = self._settings.get(_key(account))
        if not kept:
            return ScanChoice()
        fields = json.loads(kept)
        return ScanChoice(**{name: frozenset(fields.get(name, ())) for name in _FIELDS})

    def folders(self, email: str) -> tuple[FolderLine, ...]:
        """Ask the server for its folders and return each with its use."""
        account = self._accounts.find(email)
        choice = self.of(account)
        with self._open(account) as mailbox:
            return tuple(_line(folder, choice) for folder in mailbox.folders())

    def use(self, email: str, folder: Folder, use: FolderUse) -> None:
        """Choose what happens to a folder; what was found in one that is not read is forgotten.

        Decisions of the user stay, for a folder that is chosen again.
        """
        account = self._accounts.find(email)
        choice = self.own(account)
        by_default = folder.role in LEFT_OUT_BY_DEFAULT
        name = frozenset({folder.name})
        skip, read = use is FolderUse.SKIP, use is FolderUse.READ
        choice = replace(
            choice,
            skipped=choice.skipped | name if skip and not by_default else choice.skipped - name,
            included=choice.included | name if read and by_default else choice.included - name,
            protected_folders=(
                choice.protected_folders | name
                if use is FolderUse.PROTECT
                else choice.protected_folders - name
            ),
        )
        self._keep(account, choice)
        self._forget(account, folder, choice)

    def find_folder(self, email: str, name: str) -> Folder:
        """Return a folder by the name that people see. Raises `KnownError(FOLDER_UNKNOWN)`."""
        for line in self.folders(email):
            if name.casefold() in (line.folder.display.casefold(), line.folder.name.casefold()):
                return line.folder
        raise KnownError(ErrorCode.FOLDER_UNKNOWN, folder=name)

    def protect(self, email: str, person: str) -> int:
        """Never read mail from or to somebody; return how many findings were forgotten.

        Args:
            person: an address, or "@" and a domain.

        Raises `KnownError(ADDRESS_INVALID)`.
        """
        account = self._accounts.find(email)
        wanted = _person(person)
        choice = self.own(account)
        self._keep(account, replace(choice, protected_people=choice.protected_people | {wanted}))
        return self._index.forget_people(account.id, frozenset({wanted}))

    def unprotect(self, email: str, person: str) -> None:
        """Read mail of somebody again; the next scan looks at everything afresh.

        What was passed over is not known by name, hence everything. Decisions stay.
        """
        account = self._accounts.find(email)
        choice = self.own(account)
        wanted = _person(person)
        if wanted not in choice.protected_people:
            return
        self._keep(account, replace(choice, protected_people=choice.protected_people - {wanted}))
        self._index.forget_folders(account.id)

    def _keep(self, account: Account, choice: ScanChoice) -> None:
        fields = {name: sorted(getattr(choice, name)) for name in _FIELDS}
        self._settings.put(_key(account), json.dumps(fields))

    def _forget(self, account: Account, folder: Folder, choice: ScanChoice) -> None:
        """Forget what may no longer be known, or has to be read again.

        A label says something of mail in another folder: then everything is looked at afresh.
        """
        if folder.covered:
            self._index.forget_folders(account.id)
        for name in self._index.folders(account.id):
            if name == folder.name or choice.protects_name(name, folder.delimiter):
                self._index.forget_folder(account.id, name)


def _line(folder: Folder, choice: ScanChoice) -> FolderLine:
    if choice.protects_folder(folder):
        above = folder.name not in choice.protected_folders
        return FolderLine(folder=folder, use=FolderUse.PROTECT, above=above)
    return FolderLine(folder=folder, use=FolderUse.READ if choice.reads(folder) else FolderUse.SKIP)


def _person(typed: str) -> str:
    wanted = typed.strip().lower()
    if not _PERSON.fullmatch(wanted):
        raise KnownError(ErrorCode.ADDRESS_INVALID, email=typed)
    return wanted


def _key(account: Account) -> str:
    return f"choice.{account.id}"
