"""Lists, groups, figures and decisions."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hygiene_app.model.finding import Category, Certainty, Finding, FindingState
from hygiene_app.model.listing import Due, FindingFilter, SortBy, Totals
from hygiene_app.model.message import Address
from hygiene_app.store.database import Database
from hygiene_app.store.rows import folded
from tests.unit.store.samples import (
    ACCOUNT,
    FOLDER,
    TODAY,
    account,
    finding,
    put,
    renamed,
    scanned,
)


def _record(database: Database, *findings: Finding) -> tuple[str, ...]:
    return put(
        database,
        [
            replace(scanned(each.ref.uid), identity=each.identity, findings=(each,))
            for each in findings
        ],
    )


def _three(database: Database) -> tuple[str, str, str]:
    """Three findings that every order sorts differently."""
    one = replace(renamed(finding(1, name="one"), subject="beta", sender="Émile"), confidence=0.95)
    two = replace(renamed(finding(2, name="two"), subject="Alfa", sender="Zoë"), confidence=0.55)
    three = replace(
        renamed(finding(3, Category.QUOTE, name="three"), subject="ça va", sender="bart"),
        confidence=0.75,
        identity=replace(finding(3).identity, size=5),
    )
    _record(database, one, two, three)
    database.findings.set_dues(
        [
            Due(finding="one", due_on=TODAY + timedelta(days=1), rule="r1"),
            Due(finding="three", due_on=TODAY, rule="r2"),
        ]
    )
    return "one", "two", "three"


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (SortBy.RECEIVED, "one two three"),
        (SortBy.DUE, "three one two"),
        (SortBy.SENDER, "three one two"),
        (SortBy.SUBJECT, "two one three"),
        (SortBy.CATEGORY, "one two three"),
        (SortBy.CONFIDENCE, "two three one"),
        (SortBy.SIZE, "three one two"),
    ],
)
def test_lists_sort_by_every_column_both_ways(
    database: Database, sort: SortBy, expected: str
) -> None:
    _three(database)
    assert database.findings.ids(FindingFilter(sort=sort)) == tuple(expected.split())
    backwards = FindingFilter(sort=sort, descending=True)
    assert database.findings.ids(backwards) == tuple(expected.split()[::-1])


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (FindingFilter(category=Category.QUOTE), {"three"}),
        (FindingFilter(due_by=TODAY), {"three"}),
        (FindingFilter(due_by=date.max), {"one", "three"}),
        (FindingFilter(due_by=date.max, due_after=TODAY), {"one"}),
        (FindingFilter(certainty=Certainty.CERTAIN), {"one"}),
        (FindingFilter(certainty=Certainty.LIKELY), {"three"}),
        (FindingFilter(certainty=Certainty.POSSIBLE), {"two"}),
        (FindingFilter(text="EMILE"), {"one"}),
        (FindingFilter(text="zoë"), {"one", "two", "three"}),  # the address and the attachment
        (FindingFilter(text="ÇA V"), {"three"}),
        (FindingFilter(text="brief.DOCX"), {"one", "two", "three"}),
        (FindingFilter(text="100%"), set()),
        (FindingFilter(account_id=ACCOUNT), {"one", "two", "three"}),
        (FindingFilter(account_id="other"), set()),
        (FindingFilter(folder=FOLDER), {"one", "two", "three"}),
        (FindingFilter(folder="Sent"), set()),
        (FindingFilter(states=(FindingState.KEPT,)), set()),
        (FindingFilter(states=(FindingState.OPEN, FindingState.KEPT)), {"one", "two", "three"}),
        (FindingFilter(states=()), set()),
    ],
)
def test_lists_filter(database: Database, wanted: FindingFilter, expected: set[str]) -> None:
    _three(database)
    assert set(database.findings.ids(wanted)) == expected
    counted = sum(group.count for group in database.findings.groups(wanted))
    assert counted == len(expected)


def test_invoices_are_not_flagged(database: Database) -> None:
    put(database, [scanned(1, Category.INVOICE, Category.CV)])
    flagged = database.findings.ids(FindingFilter(flagged_only=True))
    assert [each.category for each in database.findings.get(flagged)] == [Category.CV]
    assert len(database.findings.ids(FindingFilter())) == 2


def test_findings_come_in_the_order_asked(database: Database) -> None:
    one, two, three = _three(database)
    got = database.findings.get([three, "unknown", one, two, one])
    assert [each.id for each in got] == [three, one, two, one]
    assert database.findings.get([]) == ()


def test_due_days_come_in_the_order_asked_and_unknown_ids_are_left_out(database: Database) -> None:
    one, two, three = _three(database)
    database.findings.set_dues([Due(finding="unknown", due_on=TODAY)])
    assert database.findings.dues([three, "unknown", two, one]) == (
        Due(finding=three, due_on=TODAY, rule="r2"),
        Due(finding=two, due_on=None),
        Due(finding=one, due_on=TODAY + timedelta(days=1), rule="r1"),
    )
    database.findings.set_dues([Due(finding=three, due_on=None)])
    assert database.findings.dues([three]) == (Due(finding=three, due_on=None),)


def test_groups_count_by_category_and_rule_largest_first(database: Database) -> None:
    ids = put(
        database,
        [scanned(1, Category.CV), scanned(2, Category.CV), scanned(3, Category.CV, Category.QUOTE)],
    )
    database.findings.set_dues(Due(finding=each, due_on=TODAY, rule="r1") for each in ids)
    database.findings.set_dues([Due(finding=ids[0], due_on=TODAY, rule="r2")])
    groups = database.findings.groups(FindingFilter())
    assert [(g.category, g.rule, g.count, g.messages, g.size) for g in groups] == [
        (Category.CV, "r1", 2, 2, 1002 + 1003),
        (Category.CV, "r2", 1, 1, 1001),
        (Category.QUOTE, "r1", 1, 1, 1003),
    ]
    assert groups[0].oldest == finding(2).received


def test_the_figures_of_the_overview(database: Database) -> None:
    cv, quote, soon, invoice, later, kept = put(
        database,
        [
            scanned(1, Category.CV, Category.QUOTE, not_read=2),
            scanned(2, Category.CV, Category.INVOICE),
            scanned(3, Category.CV),
            scanned(4, Category.CV),
            scanned(5),
        ],
    )
    _record(database, replace(finding(6), sender=Address(email="bart@example.com")))
    database.findings.decide([kept], FindingState.KEPT, reason="bezwaar")
    days = {cv: 0, quote: -5, soon: 31, invoice: -1, later: 32, kept: -1}
    database.findings.set_dues(
        Due(finding=each, due_on=TODAY + timedelta(days=n)) for each, n in days.items()
    )
    assert database.findings.totals(TODAY, TODAY + timedelta(days=31)) == Totals(
        messages=6,
        findings=5,
        due=2,
        due_messages=1,
        due_soon=1,
        senders=2,
        not_read=2,
        kept=1,
    )


def test_the_figures_of_nothing_are_zero(database: Database) -> None:
    assert database.findings.totals(TODAY, TODAY) == Totals(
        messages=0,
        findings=0,
        due=0,
        due_messages=0,
        due_soon=0,
        senders=0,
        not_read=0,
        kept=0,
    )


def test_together_gives_what_may_protect_a_message(database: Database) -> None:
    cv, quote, health, other = put(
        database,
        [scanned(1, Category.CV, Category.QUOTE, Category.HEALTH), scanned(2, Category.CV)],
    )
    database.findings.decide([quote], FindingState.KEPT, reason="bezwaar")
    database.findings.decide([health], FindingState.NOT_THIS)
    found = database.findings.together([quote, health])
    assert {ref: [each.id for each in these] for ref, these in found.items()} == {
        finding(1).ref: [cv, quote]
    }
    assert set(database.findings.together([cv, other])) == {finding(1).ref, finding(2).ref}
    assert database.findings.together(["unknown"]) == {}


def test_a_decision_holds_for_copies_in_other_folders_too(database: Database) -> None:
    (here,) = put(database, [scanned(1, Category.CV, key="k" * 32)])
    (there,) = put(database, [scanned(9, Category.CV, key="k" * 32, folder="Sent")], folder="Sent")
    (other,) = put(database, [scanned(2, Category.CV)])
    database.findings.decide([here], FindingState.KEPT, reason="bezwaar")
    states = [each.state for each in database.findings.get([here, there, other])]
    assert states == [FindingState.KEPT, FindingState.KEPT, FindingState.OPEN]


def test_a_decision_does_not_reach_the_same_message_of_another_account(database: Database) -> None:
    database.accounts.add_account(account("acc2", "bob@example.org"))
    (mine,) = put(database, [scanned(1, Category.CV, key="k" * 32)])
    second = replace(scanned(1, key="k" * 32), findings=(finding(1, name="bobs"),))
    (his,) = database.index.record("acc2", FOLDER, 7, 1, [second])
    database.findings.decide([mine], FindingState.NOT_THIS)
    states = [each.state for each in database.findings.get([mine, his])]
    assert states == [FindingState.NOT_THIS, FindingState.OPEN]


def test_a_decision_taken_back_is_forgotten(database: Database) -> None:
    (found,) = put(database, [scanned(1, Category.CV)])
    database.findings.decide([found], FindingState.KEPT, reason="bezwaar", until=TODAY)
    database.findings.decide([found], FindingState.OPEN)
    (back,) = database.findings.get([found])
    assert (back.state, back.kept_reason, back.kept_until) == (FindingState.OPEN, "", None)
    database.index.forget_folder(ACCOUNT, FOLDER)
    put(database, [scanned(2, Category.CV, key=f"{1:032x}")])
    assert len(database.findings.ids(FindingFilter())) == 1


def test_deciding_on_what_has_left_is_remembered_but_brings_nothing_back(
    database: Database,
) -> None:
    (found,) = put(database, [scanned(1, Category.CV, key="k" * 32)])
    database.index.vanish(ACCOUNT, FOLDER, frozenset())
    database.findings.decide([found, "unknown"], FindingState.KEPT, reason="bezwaar")
    assert database.findings.get([found])[0].state is FindingState.GONE
    (moved,) = put(database, [scanned(5, Category.CV, key="k" * 32, folder="Map")], folder="Map")
    assert database.findings.get([moved])[0].state is FindingState.KEPT


@pytest.mark.parametrize(("days", "state"), [(-1, "open"), (0, "open"), (1, "kept")])
def test_what_was_kept_until_a_day_is_open_from_that_day_on(
    database: Database, days: int, state: str
) -> None:
    (found,) = put(database, [scanned(1, Category.CV, key="k" * 32)])
    until = TODAY + timedelta(days=days)
    database.findings.decide([found], FindingState.KEPT, reason="bezwaar", until=until)
    opened = database.findings.reopen_expired(TODAY)
    assert opened == (1 if state == "open" else 0)
    assert database.findings.get([found])[0].state == state
    database.index.forget_folder(ACCOUNT, FOLDER)
    put(database, [scanned(2, Category.CV, key="k" * 32)])
    (again,) = database.findings.get([f"inbox-2-{Category.CV.value}"])
    assert again.state == state


def test_what_was_kept_for_good_stays_kept(database: Database) -> None:
    (found,) = put(database, [scanned(1, Category.CV)])
    database.findings.decide([found], FindingState.KEPT, reason="bezwaar")
    assert database.findings.reopen_expired(date.max) == 0


_ALWAYS = "zoe@example.com CV Zoë.pdf brief.docx"


def _comes_before(sort: SortBy, one: Finding, other: Finding) -> bool:
    match sort:
        case SortBy.SENDER:
            return folded(one.sender.label) <= folded(other.sender.label)
        case SortBy.SUBJECT:
            return folded(one.subject) <= folded(other.subject)
        case SortBy.CATEGORY:
            return one.category <= other.category
        case SortBy.CONFIDENCE:
            return one.confidence <= other.confidence
        case SortBy.SIZE:
            return one.identity.size <= other.identity.size
        case _:
            return one.received <= other.received


_words = st.text(alphabet="aAbBéÉçß ż", max_size=4)


@given(
    rows=st.lists(
        st.tuples(_words, _words, st.sampled_from(Category), st.floats(0, 1)), max_size=8
    ),
    sort=st.sampled_from(SortBy),
    text=st.text(alphabet="aéBß", max_size=2),
    flagged=st.booleans(),
    descending=st.booleans(),
)
@settings(max_examples=40)
def test_lists_agree_with_sorting_and_filtering_by_hand(
    shared_database: Database,
    rows: list[tuple[str, str, Category, float]],
    sort: SortBy,
    text: str,
    flagged: bool,
    descending: bool,
) -> None:
    shared_database.index.forget_folder(ACCOUNT, FOLDER)
    findings = [
        replace(renamed(finding(n, category), subject=subject, sender=sender), confidence=sure)
        for n, (subject, sender, category, sure) in enumerate(rows, start=1)
    ]
    if findings:
        _record(shared_database, *findings)
    wanted = FindingFilter(text=text, sort=sort, flagged_only=flagged, descending=descending)
    expected = {
        each.id
        for each in findings
        if folded(text) in folded("\n".join((each.subject, each.sender.name, _ALWAYS)))
        and not (flagged and each.category is Category.INVOICE)
    }
    got = shared_database.findings.get(shared_database.findings.ids(wanted))
    assert {each.id for each in got} == expected
    pairs = list(pairwise(got[::-1] if descending else got))
    assert all(_comes_before(sort, one, other) for one, other in pairs)


def test_a_limit_gives_the_first_of_the_order(database: Database) -> None:
    put(database, [scanned(n, Category.CV) for n in range(1, 6)])
    everything = database.findings.ids(FindingFilter())
    assert len(everything) == 5
    assert database.findings.ids(FindingFilter(limit=2)) == everything[:2]
    assert database.findings.ids(FindingFilter(limit=1, descending=True)) == everything[-1:]
