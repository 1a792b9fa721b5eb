"""What of a mailbox may be read, and what never is."""

from dataclasses import dataclass

from hygiene_app.model.message import Folder, FolderRole, MessageHeader

LEFT_OUT_BY_DEFAULT = (FolderRole.JUNK,)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanChoice:
    """The choice for one account.

    Attributes:
        skipped: raw names of folders that are left out although they usually are read.
        included: raw names of folders that are read although they usually are left out (Junk).
        protected_folders: raw names; these folders, and all below them, are never opened.
        protected_names: names as people see them, of folders that the organisation protects.
        protected_people: addresses, or "@" and a domain; mail from or to them is never read.
    """

    skipped: frozenset[str] = frozenset()
    included: frozenset[str] = frozenset()
    protected_folders: frozenset[str] = frozenset()
    protected_names: frozenset[str] = frozenset()
    protected_people: frozenset[str] = frozenset()

    def protects_folder(self, folder: Folder) -> bool:
        """Whether this folder, or one above it, is protected."""
        shown = folder.display.casefold()
        return self.protects_name(folder.name, folder.delimiter) or any(
            _lies_in(shown, one.casefold(), folder.delimiter) for one in self.protected_names
        )

    def protects_name(self, name: str, delimiter: str) -> bool:
        """Whether a folder of this raw name, or one above it, is protected."""
        return any(_lies_in(name, one, delimiter) for one in self.protected_folders)

    def reads(self, folder: Folder) -> bool:
        """Whether a scan opens this folder."""
        if self.protects_folder(folder):
            return False
        if folder.role in LEFT_OUT_BY_DEFAULT:
            return folder.name in self.included
        return folder.name not in self.skipped

    def protects_message(self, header: MessageHeader) -> bool:
        """Whether somebody who is protected wrote or got it."""
        people = (header.sender, *header.recipients)
        return any(person.is_among(self.protected_people) for person in people)


def _lies_in(name: str, folder: str, delimiter: str) -> bool:
    return name == folder or (bool(delimiter) and name.startswith(folder + delimiter))
