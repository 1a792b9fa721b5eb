"""Labels of Gmail as folders: what the owner of the mailbox calls the place of a message."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from hygiene_app.model.choice import ScanChoice
from hygiene_app.model.message import Folder, FolderRole, MessageHeader


class Labels:
    """Tells the folders of a message apart from the folder in which it is read."""

    def __init__(self, folders: Iterable[Folder]) -> None:
        self._by_name = {folder.name: folder for folder in folders}

    def of(self, header: MessageHeader) -> tuple[Folder, ...]:
        """Return the folders that the labels of a message stand for."""
        return tuple(self._by_name[label] for label in header.labels if label in self._by_name)

    def home(self, folder: Folder, header: MessageHeader) -> Folder:
        """Return the folder in which people see a message that was read in `folder`.

        A message without a label lies in "All Mail" alone.
        """
        if folder.role is not FolderRole.ALL:
            return folder
        mine = self.of(header)
        sent = [one for one in mine if one.role is FolderRole.SENT]
        if sent:
            return replace(folder, display=sent[0].display, role=FolderRole.SENT)
        own = [one for one in mine if one.role is FolderRole.OTHER] or mine
        return replace(folder, display=own[0].display, role=own[0].role) if own else folder

    def may_read(self, header: MessageHeader, choice: ScanChoice) -> bool:
        """Whether nobody and nothing about this message is protected, or left out altogether."""
        if choice.protects_message(header):
            return False
        mine = self.of(header)
        if any(choice.protects_folder(folder) for folder in mine):
            return False
        return not mine or any(choice.reads(folder) for folder in mine)


def to_read(folders: Sequence[Folder], choice: ScanChoice) -> list[Folder]:
    """Return the folders that a scan opens: each message lies in one of them."""
    return [folder for folder in folders if not folder.covered and choice.reads(folder)]
