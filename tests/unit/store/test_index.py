"""What has been read: points, threads, recording again, vanishing."""

import re
from dataclasses import replace
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.listing import Due, FindingFilter
from hygiene_app.model.message import Address
from hygiene_app.model.scanned import ScanPoint
from hygiene_app.store.database import Database
from tests.unit.store.samples import (
    ACCOUNT,
    FOLDER,
    TODAY,
    UIDVALIDITY,
    account,
    finding,
    open_database,
    put,
    scanned,
    unread,
)


def test_a_keyed_hash_is_stable_and_belongs_to_the_profile(path: Path, tmp_path: Path) -> None:
    with open_database(path) as first:
        told = first.index.keyed_hash("<1@mail.example.com>")
    with open_database(path) as again, open_database(tmp_path / "other.db") as other:
        assert again.index.keyed_hash("<1@mail.example.com>") == told
        assert again.index.keyed_hash("<2@mail.example.com>") != told
        assert other.index.keyed_hash("<1@mail.example.com>") != told
        assert other.index.keyed_hash("\udcff")
    assert re.fullmatch("[0-9a-f]{32}", told)


def test_a_folder_is_unknown_until_it_was_read(database: Database) -> None:
    assert database.index.point(ACCOUNT, FOLDER) is None
    put(database, [scanned(3), scanned(5)], last_uid=9)
    assert database.index.point(ACCOUNT, FOLDER) == ScanPoint(
        uidvalidity=UIDVALIDITY, last_uid=9, messages=2
    )
    assert database.index.point(ACCOUNT, "Sent") is None


def test_the_point_never_goes_back(database: Database) -> None:
    put(database, [scanned(9)])
    put(database, [scanned(5)])
    point = database.index.point(ACCOUNT, FOLDER)
    assert point is not None and (point.last_uid, point.messages) == (9, 2)


def test_a_folder_name_that_cannot_be_decoded_is_a_key_like_any_other(database: Database) -> None:
    odd = "Verzonden \udce9\udcff"
    (found,) = put(database, [scanned(1, Category.CV, folder=odd)], folder=odd)
    assert database.index.point(ACCOUNT, odd) is not None
    (kept,) = database.findings.get([found])
    assert kept.ref.folder == odd
    assert database.findings.ids(FindingFilter(folder=odd)) == (found,)


def test_an_unknown_account_is_refused_and_nothing_is_kept(database: Database) -> None:
    with pytest.raises(KnownError) as caught:
        database.index.record("nobody", FOLDER, UIDVALIDITY, 1, [scanned(1)])
    assert caught.value.code is ErrorCode.ACCOUNT_UNKNOWN
    assert database.index.point("nobody", FOLDER) is None


def test_a_finding_comes_back_as_it_was(database: Database) -> None:
    first = finding(1)
    zone = timezone(timedelta(hours=2))
    there = replace(
        first.identity,
        message_id="<odd\udcff@mail.example.com>",
        received=first.received.astimezone(zone),
    )
    whole = replace(first, identity=there, thread_last=there.received)
    put(database, [replace(scanned(1), identity=there, findings=(whole,))])
    (back,) = database.findings.get([whole.id])
    assert back == whole
    assert back.received.utcoffset() == timedelta(hours=2)


def test_what_cannot_be_decoded_is_shown_as_replaced(database: Database) -> None:
    odd = replace(finding(1), subject="CV \udcff", sender=Address(name="\ud800", email="a@b"))
    put(database, [replace(scanned(1), findings=(odd,))])
    (back,) = database.findings.get([odd.id])
    assert (back.subject, back.sender.name) == ("CV \ufffd", "\ufffd")


def test_recording_again_keeps_id_decision_and_due_day(database: Database) -> None:
    (first,) = put(database, [scanned(1, Category.CV)])
    database.findings.decide([first], FindingState.KEPT, reason="lopende procedure")
    database.findings.set_dues([Due(finding=first, due_on=TODAY, rule="be.cv")])
    renewed = replace(finding(1, name="another"), confidence=0.95, subject="Nieuw")
    again = put(database, [replace(scanned(1), findings=(renewed,))])
    assert again == (first,)
    (back,) = database.findings.get([first])
    assert (back.confidence, back.subject) == (0.95, "Nieuw")
    assert (back.state, back.kept_reason) == (FindingState.KEPT, "lopende procedure")
    assert database.findings.dues([first]) == (Due(finding=first, due_on=TODAY, rule="be.cv"),)


def test_recording_again_drops_what_is_no_longer_found(database: Database) -> None:
    cv, quote = put(database, [scanned(1, Category.CV, Category.QUOTE, not_read=2)])
    put(database, [scanned(1, Category.QUOTE)])
    assert database.findings.ids(FindingFilter()) == (quote,)
    assert database.findings.get([cv]) == ()
    assert database.findings.not_read() == ()
    put(database, [scanned(1)])
    assert database.findings.ids(FindingFilter()) == ()
    point = database.index.point(ACCOUNT, FOLDER)
    assert point is not None and point.messages == 1


def test_an_id_given_twice_by_chance_is_made_another(database: Database) -> None:
    same = (replace(finding(1), id="samesame"), replace(finding(2), id="samesame"))
    ids = put(
        database,
        [replace(scanned(each.ref.uid), findings=(each,)) for each in same],
    )
    assert len(set(ids)) == 2
    assert [each.ref.uid for each in database.findings.get(ids)] == [1, 2]


def test_of_one_category_found_twice_the_surer_one_is_kept(database: Database) -> None:
    weak, sure = replace(finding(1), id="weak"), replace(finding(1), id="sure", confidence=0.99)
    assert put(database, [replace(scanned(1), findings=(weak, sure))]) == ("sure",)


def test_the_last_word_on_a_uid_in_a_batch_counts(database: Database) -> None:
    put(database, [scanned(1, Category.CV), scanned(1, Category.QUOTE)])
    found = database.findings.get(database.findings.ids(FindingFilter()))
    assert [each.category for each in found] == [Category.QUOTE]


def test_a_thread_is_as_young_as_its_newest_message(database: Database) -> None:
    (old,) = put(database, [scanned(1, Category.CV, thread="t")])
    put(database, [scanned(40, thread="t")], folder=FOLDER)
    put(database, [scanned(20, thread="t")], folder=FOLDER)
    (back,) = database.findings.get([old])
    assert back.thread_last == scanned(40).identity.received
    assert back.received == scanned(1).identity.received


def test_the_thread_of_a_message_is_known_by_its_key(database: Database) -> None:
    put(database, [scanned(1, key="a" * 32, thread="root")])
    assert database.index.thread_key_of(ACCOUNT, "a" * 32) == "root"
    assert database.index.thread_key_of(ACCOUNT, "b" * 32) is None
    assert database.index.thread_key_of("other", "a" * 32) is None


def test_a_decision_survives_a_change_of_uidvalidity(database: Database) -> None:
    cv, quote = put(database, [scanned(1, Category.CV, Category.QUOTE, key="k" * 32)])
    database.findings.decide([cv], FindingState.KEPT, reason="bezwaar", until=date(2027, 1, 1))
    database.findings.decide([quote], FindingState.NOT_THIS)
    database.index.forget_folder(ACCOUNT, FOLDER)
    assert database.index.point(ACCOUNT, FOLDER) is None
    assert database.findings.get([cv, quote]) == ()
    ids = put(database, [scanned(77, Category.CV, Category.QUOTE, Category.HEALTH, key="k" * 32)])
    states = [(f.state, f.kept_reason, f.kept_until) for f in database.findings.get(ids)]
    assert states == [
        (FindingState.KEPT, "bezwaar", date(2027, 1, 1)),
        (FindingState.NOT_THIS, "", None),
        (FindingState.OPEN, "", None),
    ]


def test_another_uidvalidity_forgets_the_folder_by_itself(database: Database) -> None:
    put(database, [scanned(1, Category.CV), scanned(2)])
    database.index.record(ACCOUNT, FOLDER, UIDVALIDITY + 1, 1, [scanned(1)])
    assert database.index.point(ACCOUNT, FOLDER) == ScanPoint(
        uidvalidity=UIDVALIDITY + 1, last_uid=1, messages=1
    )
    assert database.findings.ids(FindingFilter()) == ()


def test_what_vanished_is_gone_and_told_no_more(database: Database) -> None:
    here, kept, gone = put(
        database,
        [
            scanned(1, Category.CV),
            scanned(2, Category.CV),
            scanned(3, Category.CV, not_read=1),
            scanned(4),
        ],
    )
    database.findings.decide([kept], FindingState.KEPT, reason="bezwaar")
    assert database.index.vanish(ACCOUNT, FOLDER, frozenset({1})) == 2
    assert database.findings.ids(FindingFilter()) == (here,)
    left = database.findings.get([kept, gone])
    for each in left:
        assert each.state is FindingState.GONE
        assert (each.subject, each.sender, each.recipients) == ("", Address(), ())
        assert (each.attachments, each.evidence, each.kept_reason) == ((), (), "")
        assert each.identity.message_id == ""
    assert [each.identity.size for each in left] == [1002, 1003]
    assert database.findings.not_read() == ()
    assert database.index.point(ACCOUNT, FOLDER) == ScanPoint(
        uidvalidity=UIDVALIDITY, last_uid=4, messages=1
    )


def test_vanishing_twice_counts_once(database: Database) -> None:
    put(database, [scanned(1, Category.CV)])
    assert database.index.vanish(ACCOUNT, FOLDER, frozenset()) == 1
    assert database.index.vanish(ACCOUNT, FOLDER, frozenset()) == 0


def test_vanishing_leaves_other_folders_alone(database: Database) -> None:
    put(database, [scanned(1, Category.CV)])
    (sent,) = put(database, [scanned(1, Category.CV, folder="Sent")], folder="Sent")
    database.index.vanish(ACCOUNT, FOLDER, frozenset())
    assert database.findings.ids(FindingFilter()) == (sent,)


def test_what_is_seen_again_is_open_again_under_its_id(database: Database) -> None:
    (found,) = put(database, [scanned(1, Category.CV)])
    database.index.vanish(ACCOUNT, FOLDER, frozenset())
    assert put(database, [scanned(1, Category.CV)]) == (found,)
    (back,) = database.findings.get([found])
    assert back == finding(1)


def test_a_message_without_findings_leaves_no_trace_of_people(database: Database) -> None:
    put(database, [scanned(1)])
    assert database.findings.ids(FindingFilter(states=tuple(FindingState))) == ()
    assert database.findings.not_read() == ()


def test_what_could_not_be_read_is_listed_newest_first(database: Database) -> None:
    put(database, [scanned(1, Category.CV, not_read=1), scanned(2, not_read=2)])
    assert database.findings.not_read() == (
        unread(2, name="scan0.pdf"),
        unread(2, name="scan1.pdf"),
        unread(1, name="scan0.pdf"),
    )
    assert database.findings.not_read(ACCOUNT) == database.findings.not_read()
    assert database.findings.not_read("other") == ()


def test_what_waits_for_a_reason_is_found_again(database: Database) -> None:
    put(database, [scanned(1, not_read=2), scanned(2), scanned(3, Category.CV, not_read=1)])
    put(database, [scanned(4, not_read=1, folder="Sent")], folder="Sent")
    index = database.index
    assert index.waiting(ACCOUNT, FOLDER, UnreadableReason.PASSWORD) == (1, 3)
    assert index.waiting(ACCOUNT, FOLDER, UnreadableReason.IMAGE) == ()
    index.vanish(ACCOUNT, FOLDER, frozenset({2, 3}))
    assert index.waiting(ACCOUNT, FOLDER, UnreadableReason.PASSWORD) == (3,)


def test_a_message_known_in_another_folder_is_told_by_its_key(database: Database) -> None:
    put(database, [scanned(1, key="a" * 32), scanned(2, key="b" * 32)])
    put(database, [scanned(7, key="a" * 32, folder="Sent")], folder="Sent")
    keys = ["a" * 32, "b" * 32, "c" * 32]
    assert database.index.elsewhere(ACCOUNT, "Sent", keys) == {"a" * 32, "b" * 32}
    assert database.index.elsewhere(ACCOUNT, FOLDER, keys) == {"a" * 32}
    assert database.index.elsewhere("another", FOLDER, keys) == frozenset()
    database.index.vanish(ACCOUNT, FOLDER, frozenset())
    assert database.index.elsewhere(ACCOUNT, "Sent", keys) == frozenset()


def test_what_was_found_of_protected_people_is_forgotten_and_stays_known_as_read(
    database: Database,
) -> None:
    put(database, [scanned(1, Category.CV, Category.HEALTH), scanned(2, not_read=1)])
    point = database.index.point(ACCOUNT, FOLDER)
    assert database.index.forget_people(ACCOUNT, frozenset({"@elsewhere.example"})) == 0
    assert database.index.forget_people("another", frozenset({"zoe@example.com"})) == 0
    assert database.index.forget_people(ACCOUNT, frozenset({"zoe@example.com"})) == 2
    assert database.findings.ids(FindingFilter()) == ()
    assert database.findings.not_read() == ()
    assert database.index.point(ACCOUNT, FOLDER) == point


@pytest.mark.parametrize("person", ["b@example.org", "@example.org", "@example.com"])
def test_people_are_known_as_recipients_and_by_their_domain(
    database: Database, person: str
) -> None:
    put(database, [scanned(1, Category.CV)])
    assert database.index.forget_people(ACCOUNT, frozenset({person})) == 1


def test_known_folders_are_listed(database: Database) -> None:
    put(database, [scanned(1)])
    put(database, [scanned(1, folder="Sent \udcff")], folder="Sent \udcff")
    assert set(database.index.folders(ACCOUNT)) == {FOLDER, "Sent \udcff"}
    assert database.index.folders("another") == ()


def test_numbers_for_files_stay_and_grow(database: Database) -> None:
    put(database, [scanned(1)])
    number = database.index.number
    first = number(ACCOUNT, "Inbox", ["a", "b", "odd \udcff"])
    assert sorted(set(first)) == list(first)
    assert number(ACCOUNT, "Inbox", ["c", "b", "a"])[1:] == (first[1], first[0])
    assert number(ACCOUNT, "Inbox", ["c"])[0] > max(first)
    (back,) = number(ACCOUNT, "Inbox", ["a"])
    assert back > number(ACCOUNT, "Inbox", ["a"])[0] - 1 > max(first)
    assert number(ACCOUNT, "Other", ["a"])[0] not in first
    assert number(ACCOUNT, "Inbox", []) == ()


def test_the_number_of_a_file_that_is_gone_is_not_given_again(database: Database) -> None:
    put(database, [scanned(1)])
    (first,) = database.index.number(ACCOUNT, "Inbox", ["a"])
    database.accounts.remove_account(ACCOUNT)
    database.accounts.add_account(account())
    (second,) = database.index.number(ACCOUNT, "Inbox", ["b"])
    assert second > first
