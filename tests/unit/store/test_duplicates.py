"""What lies in several places: groups, one row for each, and who else got it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hygiene_app.model.finding import Category, Direction, Finding, FindingState
from hygiene_app.model.listing import Due, FindingFilter, SortBy
from hygiene_app.model.message import Address, FolderRole
from hygiene_app.model.scanned import Attached, Scanned
from hygiene_app.store.connections import connect
from hygiene_app.store.database import Database
from hygiene_app.store.selection import ids_of
from tests.unit.store.samples import (
    ACCOUNT,
    FOLDER,
    KEY,
    NOW,
    TODAY,
    UIDVALIDITY,
    account,
    scanned,
)

_LONE = FindingFilter(distinct=True)
_SENT = "Sent"


def _key(mark: str) -> str:
    return mark * 32


def _message(uid: int, seen: str = "", beside: str = "", **facts: object) -> Scanned:
    """Return a CV in a message.

    Args:
        seen: a letter for each attachment in which it was seen, `beside` one for each other.
        facts: of its finding; `key` of the message, `category`, `folder`.
    """
    folder, category = str(facts.pop("folder", FOLDER)), facts.pop("category", Category.CV)
    assert isinstance(category, Category)
    plain = scanned(uid, category, folder=folder, key=str(facts.pop("key", "")))
    (found,) = plain.findings
    return replace(
        plain,
        findings=(_changed(found, facts),),
        attached=(
            *(Attached(key=_key(mark), seen=frozenset({category})) for mark in seen),
            *(Attached(key=_key(mark)) for mark in beside),
        ),
    )


def _changed(found: Finding, facts: dict[str, object]) -> Finding:
    received = facts.pop("received", found.received)
    assert isinstance(received, datetime)
    known = {"id", "direction", "recipients", "folder_role", "folder_display"}
    assert set(facts) <= known
    identity = replace(found.identity, received=received)
    return replace(found, identity=identity, **facts)  # type: ignore[arg-type] # checked above


def _put(
    database: Database, batch: Sequence[Scanned], *, folder: str = FOLDER, owner: str = ACCOUNT
) -> tuple[str, ...]:
    last = max(each.identity.ref.uid for each in batch)
    return database.index.record(owner, folder, UIDVALIDITY, last, batch)


def _places(database: Database, finding: str) -> tuple[str, ...]:
    return tuple(each.finding for each in database.findings.places([finding])[finding])


def test_the_same_attachment_makes_places_of_each_other(database: Database) -> None:
    one, two, three, other = _put(
        database, [_message(1, "a"), _message(2, "a"), _message(3, "a"), _message(4, "b")]
    )
    assert database.findings.places([one, other]) == {
        one: database.findings.places([one])[one],
        other: (),
    }
    assert _places(database, one) == (two, three)
    assert _places(database, two) == (one, three)
    assert database.findings.ids(_LONE) == (one, other)


def test_a_place_says_where_it_lies_and_who_wrote_to_whom(database: Database) -> None:
    people = (Address(name="Bo", email="bo@example.net"),)
    (one,) = _put(database, [_message(1, "a")])
    sent = _message(
        7,
        "a",
        folder=_SENT,
        folder_display="Verzonden",
        folder_role=FolderRole.SENT,
        direction=Direction.SENT,
        recipients=people,
    )
    (two,) = _put(database, [sent], folder=_SENT)
    (place,) = database.findings.places([one])[one]
    assert (place.finding, place.account, place.folder) == (two, ACCOUNT, "Verzonden")
    assert (place.role, place.direction) == (FolderRole.SENT, Direction.SENT)
    assert (place.recipients, place.state) == (people, FindingState.OPEN)
    (found,) = database.findings.get([two])
    assert (place.received, place.sender) == (found.received, found.sender)


def test_another_document_never_hides_behind_the_same_one(database: Database) -> None:
    """General terms beside every quote, and one application handed on together with another."""
    quotes = _put(database, [_message(1, "a", "t"), _message(2, "b", "t"), _message(3, "", "t")])
    together = _put(database, [_message(4, "x"), _message(5, "xy"), _message(6, "y")])
    assert database.findings.ids(_LONE) == quotes + together


def test_only_findings_of_the_same_category_are_the_same(database: Database) -> None:
    ids = _put(database, [_message(1, "a"), _message(2, "a", category=Category.QUOTE)])
    assert database.findings.ids(_LONE) == ids
    assert database.findings.places(ids) == dict.fromkeys(ids, ())


def test_the_same_message_in_two_folders_is_the_same_without_attachments(
    database: Database,
) -> None:
    (one,) = _put(database, [_message(1, key=_key("1"))])
    (two,) = _put(database, [_message(7, key=_key("1"), folder=_SENT)], folder=_SENT)
    (other,) = _put(database, [_message(8, key=_key("2"), folder=_SENT)], folder=_SENT)
    assert _places(database, two) == (one,)
    assert database.findings.ids(_LONE) == (one, other)


def test_a_message_without_a_key_is_the_same_as_nothing(database: Database) -> None:
    batch = [replace(_message(uid), message_key="") for uid in (1, 2)]
    ids = _put(database, batch)
    assert database.findings.ids(_LONE) == ids


def test_the_same_lies_in_several_accounts(database: Database) -> None:
    database.accounts.add_account(account("acc0000000000002", "bo@example.org"))
    (one,) = _put(database, [_message(1, "a")])
    elsewhere = replace(_message(2, "a"), message_key=_key("9"))
    (two,) = _put(database, [elsewhere], owner="acc0000000000002")
    assert [each.account for each in database.findings.places([one])[one]] == ["acc0000000000002"]
    # The oldest one of an account stands for what lies there, whatever lies in others.
    wanted = replace(_LONE, account_id="acc0000000000002")
    assert database.findings.ids(wanted) == (two,)
    assert database.findings.ids(_LONE) == (one,)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (_LONE, [0]),
        (replace(_LONE, roles=(FolderRole.SENT, FolderRole.TRASH)), [1]),
        (replace(_LONE, states=(FindingState.KEPT,)), [2]),
        (replace(_LONE, states=(FindingState.OPEN, FindingState.KEPT)), [0]),
        (replace(_LONE, due_by=TODAY), [3]),
        (replace(_LONE, text="vierde"), [3]),
        (replace(_LONE, sort=SortBy.SIZE, descending=True, limit=1), [0]),
    ],
)
def test_of_what_matches_the_oldest_stands_for_all(
    database: Database, wanted: FindingFilter, expected: list[int]
) -> None:
    batch = [
        _message(1, "a"),
        _message(2, "a", folder_role=FolderRole.SENT),
        _message(3, "a"),
        _message(4, "a"),
    ]
    subject = replace(batch[3].findings[0], subject="vierde")
    ids = _put(database, [*batch[:3], replace(batch[3], findings=(subject,))])
    database.findings.decide([ids[2]], FindingState.KEPT, reason="bezwaar")
    database.findings.set_dues([Due(finding=ids[3], due_on=TODAY)])
    assert database.findings.ids(wanted) == tuple(ids[n] for n in expected)
    assert sum(group.count for group in database.findings.groups(wanted)) == len(expected)


def test_folders_are_told_apart_by_their_role(database: Database) -> None:
    roles = (FolderRole.TRASH, FolderRole.INBOX, FolderRole.TRASH, FolderRole.OTHER)
    ids = _put(
        database, [_message(uid, folder_role=role) for uid, role in enumerate(roles, start=1)]
    )
    trash = FindingFilter(roles=(FolderRole.TRASH,))
    assert database.findings.ids(trash) == (ids[0], ids[2])
    both = FindingFilter(roles=(FolderRole.INBOX, FolderRole.OTHER))
    assert database.findings.ids(both) == (ids[1], ids[3])
    assert database.findings.ids(FindingFilter()) == ids


def test_when_a_message_vanishes_its_duplicates_stay(database: Database) -> None:
    one, two, three = _put(database, [_message(1, "a"), _message(2, "a"), _message(3, "a")])
    database.index.vanish(ACCOUNT, FOLDER, frozenset({2, 3}))
    assert database.findings.ids(_LONE) == (two,)
    assert database.findings.places([one, two]) == {
        one: (),
        two: database.findings.places([two])[two],
    }
    assert _places(database, two) == (three,)
    database.index.vanish(ACCOUNT, FOLDER, frozenset({3}))
    assert database.findings.ids(_LONE) == (three,)
    assert _places(database, three) == ()


def test_what_is_not_this_is_no_place(database: Database) -> None:
    one, two, three = _put(database, [_message(1, "a"), _message(2, "a"), _message(3, "a")])
    database.findings.decide([two], FindingState.NOT_THIS)
    database.findings.decide([three], FindingState.KEPT, reason="bezwaar")
    assert _places(database, one) == (three,)


def test_what_is_read_again_belongs_where_it_now_belongs(database: Database) -> None:
    one, two, three = _put(database, [_message(1, "a"), _message(2, "a"), _message(3, "b")])
    assert _put(database, [_message(1, "b")]) == (one,)
    assert _places(database, one) == (three,)
    assert _places(database, two) == ()
    assert database.findings.ids(_LONE) == (one, two)


def _sent(uid: int, to: str, seen: str = "", beside: str = "", **facts: object) -> Scanned:
    people = (Address(name="An", email="an.peeters@example.org"), Address(name=to, email=to))
    facts = {"direction": Direction.SENT, "recipients": people, **facts}
    return _message(uid, seen, beside, **facts)


def _passed_on(database: Database, finding: str) -> list[str]:
    return [each.email for each in database.findings.passed_on([finding])[finding]]


@pytest.mark.parametrize(
    ("received", "sent", "known"),
    [
        (("a", ""), ("a", ""), True),
        (("a", ""), ("ab", ""), True),  # together with another application
        (("a", ""), ("b", "a"), True),
        (("a", "t"), ("a", ""), True),
        (("ab", ""), ("b", ""), True),  # one of two
        (("a", "b"), ("b", ""), True),
        (("a", "t"), ("b", "t"), False),  # only the same general terms
        (("a", "t"), ("bt", ""), False),
        (("", "t"), ("", "t"), False),
        (("a", ""), ("", ""), False),
    ],
)
def test_whoever_got_the_same_attachment_is_named(
    database: Database, received: tuple[str, str], sent: tuple[str, str], known: bool
) -> None:
    (one, _) = _put(database, [_message(1, *received), _sent(2, "els@example.net", *sent)])
    assert _passed_on(database, one) == (["els@example.net"] if known else [])


def test_everybody_is_named_once_but_nobody_of_this_profile(database: Database) -> None:
    internal = {"direction": Direction.INTERNAL}
    (one, *_, quote) = _put(
        database,
        [
            _message(1, "a"),
            _sent(2, "els@example.net", "a"),
            _sent(3, "bo@example.net", "a", **internal),
            _sent(4, "els@example.net", "a"),
            _sent(5, "", "a"),
            _sent(6, "jo@example.net", "a", category=Category.QUOTE),
        ],
    )
    assert _passed_on(database, one) == ["els@example.net", "bo@example.net"]
    assert _passed_on(database, quote) == ["jo@example.net"]  # its own recipients
    database.accounts.add_account(account("acc0000000000002", "Bo@Example.net"))
    assert _passed_on(database, one) == ["els@example.net"]
    database.index.vanish(ACCOUNT, FOLDER, frozenset({1, 3}))
    assert _passed_on(database, one) == []


def test_nothing_is_known_of_an_unknown_finding(database: Database) -> None:
    assert database.findings.places(["unknown"]) == {"unknown": ()}
    assert database.findings.passed_on(["unknown"]) == {"unknown": ()}
    assert database.findings.places([]) == {}


@pytest.mark.parametrize(
    "wanted",
    [
        _LONE,
        replace(_LONE, due_by=TODAY, flagged_only=True),
        replace(_LONE, category=Category.CV, roles=(FolderRole.TRASH,), account_id=ACCOUNT),
        replace(_LONE, sort=SortBy.DUE),
        replace(_LONE, sort=SortBy.SENDER),
        replace(_LONE, sort=SortBy.SUBJECT, descending=True),
    ],
)
def test_indexes_alone_answer_lists_without_duplicates(
    database: Database, wanted: FindingFilter
) -> None:
    """On 100,000 findings a look at the table itself costs ten times as much."""
    sql, values = ids_of(wanted)
    connection = connect(database.findings._connections.path, KEY)
    steps = [str(line[3]) for line in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)]
    connection.close()
    looked = [step for step in steps if " finding " in f"{step} "]
    assert len(looked) == 2
    assert all("COVERING INDEX" in step for step in looked)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """A message: its key, the attachments in which a CV was seen, and others."""

    key: str
    seen: str
    beside: str
    minute: int

    @property
    def content(self) -> str:
        """What it is known by, said in another way than the program says it."""
        everything = "".join(sorted({*self.seen, *self.beside}))
        return f"attached {everything}" if self.seen else f"message {self.key}"


_marks = st.text(alphabet="ab", max_size=2)
_drawn = st.builds(
    _Drawn, key=st.sampled_from("89"), seen=_marks, beside=_marks, minute=st.integers(0, 2)
)


@given(
    drawn=st.lists(_drawn, max_size=7).flatmap(
        lambda messages: st.permutations(list(enumerate(messages, start=1)))
    ),
    gone=st.frozensets(st.integers(1, 7)),
    again=st.frozensets(st.integers(1, 7)),
)
@settings(max_examples=60, deadline=None)
def test_groups_are_the_same_in_whatever_order_messages_come_and_go(
    shared_database: Database,
    drawn: list[tuple[int, _Drawn]],
    gone: frozenset[int],
    again: frozenset[int],
) -> None:
    shared_database.index.forget_folder(ACCOUNT, FOLDER)
    batches = [
        _message(
            uid,
            each.seen,
            "".join(sorted(set(each.beside) - set(each.seen))),
            key=_key(each.key),
            id=f"f{uid}",
            received=NOW + timedelta(minutes=each.minute),
        )
        for uid, each in drawn
    ]
    for batch in (*batches, *(one for one in batches if one.identity.ref.uid in again)):
        _put(shared_database, [batch])
    shared_database.index.vanish(ACCOUNT, FOLDER, frozenset(range(1, 8)) - gone)
    groups: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for uid, each in drawn:
        if uid not in gone:
            groups[each.content].append((each.minute, f"f{uid}"))
    first = sorted(min(members) for members in groups.values())
    assert shared_database.findings.ids(_LONE) == tuple(name for _, name in first)
    for members in groups.values():
        for one in members:
            others = tuple(name for minute, name in sorted(members) if (minute, name) != one)
            assert _places(shared_database, one[1]) == others
