"""Labels of Gmail as the folders in which people see their mail."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from hygiene_app.model.choice import ScanChoice
from hygiene_app.model.message import Address, Folder, FolderRole, MessageHeader, MessageRef
from hygiene_app.workflow.labels import Labels, to_read

ALL = Folder(name="[Gmail]/All", display="Alle e-mail", role=FolderRole.ALL, delimiter="/")
INBOX = Folder(name="INBOX", display="Postvak IN", role=FolderRole.INBOX, covered=True)
SENT = Folder(name="[Gmail]/Sent", display="Verzonden", role=FolderRole.SENT, covered=True)
UNION = Folder(name="Union", display="Vakbond", delimiter="/", covered=True)
CLIENTS = Folder(name="Klanten", display="Klanten", delimiter="/", covered=True)
TRASH = Folder(name="[Gmail]/Trash", display="Prullenbak", role=FolderRole.TRASH)
JUNK = Folder(name="[Gmail]/Spam", display="Spam", role=FolderRole.JUNK)
FOLDERS = (INBOX, ALL, SENT, UNION, CLIENTS, TRASH, JUNK)


def message(*labels: str) -> MessageHeader:
    return MessageHeader(
        ref=MessageRef(account="a", folder=ALL.name, uidvalidity=1, uid=1),
        message_id="<1@example.org>",
        size=100,
        received=datetime(2021, 3, 12, tzinfo=UTC),
        sender=Address(email="lotte@example.org"),
        labels=labels,
    )


@pytest.mark.parametrize(
    ("labels", "display", "role"),
    [
        (("Klanten", "INBOX"), "Klanten", FolderRole.OTHER),
        (("INBOX", "\\Inbox"), "Postvak IN", FolderRole.INBOX),
        (("Klanten", "[Gmail]/Sent"), "Verzonden", FolderRole.SENT),
        ((), "Alle e-mail", FolderRole.ALL),
        (("a label nobody listed",), "Alle e-mail", FolderRole.ALL),
    ],
)
def test_people_see_a_message_where_its_labels_are(
    labels: tuple[str, ...], display: str, role: FolderRole
) -> None:
    home = Labels(FOLDERS).home(ALL, message(*labels))
    assert (home.name, home.display, home.role) == (ALL.name, display, role)


def test_elsewhere_a_message_is_in_its_folder() -> None:
    assert Labels(FOLDERS).home(TRASH, message("Klanten")) == TRASH


@pytest.mark.parametrize(
    ("labels", "read"),
    [
        (("Union",), False),
        (("Union", "Klanten"), False),
        (("Klanten",), False),
        (("Klanten", "INBOX"), True),
        ((), True),
    ],
)
def test_a_protected_label_wins_and_one_left_out_only_alone(
    labels: tuple[str, ...], *, read: bool
) -> None:
    choice = ScanChoice(protected_folders=frozenset({"Union"}), skipped=frozenset({"Klanten"}))
    assert Labels(FOLDERS).may_read(message(*labels), choice) is read


def test_protected_people_are_not_read_whatever_the_label() -> None:
    choice = ScanChoice(protected_people=frozenset({"@example.org"}))
    assert not Labels(FOLDERS).may_read(message("Klanten"), choice)
    other = replace(message("Klanten"), sender=Address(email="x@example.com"))
    assert Labels(FOLDERS).may_read(other, choice)


def test_each_message_is_read_in_one_folder() -> None:
    assert to_read(FOLDERS, ScanChoice()) == [ALL, TRASH]
    choice = ScanChoice(included=frozenset({JUNK.name}), skipped=frozenset({TRASH.name}))
    assert to_read(FOLDERS, choice) == [ALL, JUNK]
