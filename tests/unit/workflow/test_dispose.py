"""The dangerous path against a server and an archive that misbehave on purpose."""

import email
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP, default
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hygiene_app.model.disposal import JournalPhase, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError, Uncertain
from hygiene_app.model.finding import FindingState
from hygiene_app.model.job import Job, quiet_job
from hygiene_app.model.message import RawMessage
from hygiene_app.model.policy import Action
from tests.fakes.mailbox import FakeMailbox, FakeServer
from tests.support.house import CV, OWNER, House, application, build_house

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
REMOVING = [Action.ARCHIVE, Action.TRASH, Action.DELETE]
LOST = KnownError(ErrorCode.CONNECTION_LOST, host="imap.firma.example")
UNSURE = Uncertain(ErrorCode.CONNECTION_LOST, host="imap.firma.example")


def fill(house: House, count: int = 1) -> tuple[str, ...]:
    for number in range(1, count + 1):
        house.server.add("INBOX", application(number), received=OLD)
    found = house.scanned()
    assert len(found) == count, "every application is found and due"
    return found


def run(house: House, ids: tuple[str, ...], action: Action) -> list[OutcomeCode]:
    receipt = house.dispose.run(house.dispose.plan(ids, action), quiet_job())
    return [outcome.code for outcome in receipt.outcomes]


def in_folder(house: House, name: str) -> int:
    return len(house.server.messages(name))


@pytest.mark.parametrize(
    ("action", "trash", "archived"),
    [(Action.ARCHIVE, 1, 1), (Action.TRASH, 1, 0), (Action.DELETE, 0, 0)],
)
def test_each_action_ends_where_it_says(
    house: House, action: Action, trash: int, archived: int
) -> None:
    ids = fill(house)
    assert run(house, ids, action) == [OutcomeCode.DONE]
    assert (in_folder(house, "INBOX"), in_folder(house, "Trash")) == (0, trash)
    assert len(house.archive.items()) == archived
    assert house.review.row(ids[0]).finding.state is FindingState.DISPOSED
    assert house.dispose.open_count() == 0


def test_the_receipt_says_where_it_went(house: House) -> None:
    plan = house.dispose.plan(fill(house), Action.ARCHIVE)
    done = house.dispose.run(plan, quiet_job()).done[0]
    assert done.moved_to is not None
    assert done.moved_to.folder == "Trash"
    assert done.archived == house.archive.items()[0].id


def test_what_the_archive_gives_back_is_the_message_byte_for_byte(house: House) -> None:
    run(house, fill(house), Action.ARCHIVE)
    assert house.archive.read(house.archive.items()[0].id) == application(1)


def test_without_a_trash_the_archived_original_is_removed(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    house = build_house(tmp_path_factory.mktemp("h"), server=FakeServer(("INBOX",)))
    assert run(house, fill(house), Action.ARCHIVE) == [OutcomeCode.DONE]
    assert in_folder(house, "INBOX") == 0
    house.store.close()


def test_a_server_without_move_and_uidplus_is_refused_and_nothing_leaves(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    server = FakeServer(move=False, uidplus=False)
    house = build_house(tmp_path_factory.mktemp("h"), server=server)
    ids = fill(house)
    for action in REMOVING:
        assert run(house, ids, action) == [OutcomeCode.FAILED]
        assert in_folder(house, "INBOX") == 1
    house.store.close()


def test_a_message_that_is_gone_is_reported_and_not_looked_for(house: House) -> None:
    ids = fill(house)
    house.server.take_away(house.review.row(ids[0]).finding.ref)
    assert run(house, ids, Action.TRASH) == [OutcomeCode.ALREADY_GONE]
    assert house.review.row(ids[0]).finding.state is FindingState.GONE


def test_another_uidvalidity_stops_it(house: House) -> None:
    ids = fill(house)
    house.server.renumber("INBOX")
    assert run(house, ids, Action.DELETE) == [OutcomeCode.CHANGED]
    assert in_folder(house, "INBOX") == 1
    assert house.review.row(ids[0]).finding.state is FindingState.OPEN


def test_an_archive_that_fails_keeps_the_message_where_it_is(house: House) -> None:
    ids = fill(house)
    house.archive.fails["put"] = ErrorCode.DISK_FULL
    plan = house.dispose.plan(ids, Action.ARCHIVE)
    outcome = house.dispose.run(plan, quiet_job()).outcomes[0]
    assert (outcome.code, outcome.error) == (OutcomeCode.FAILED, ErrorCode.DISK_FULL)
    assert in_folder(house, "INBOX") == 1


def test_one_failure_does_not_stop_the_rest(house: House) -> None:
    ids = fill(house, 3)
    house.server.fail_next("to_trash", KnownError(ErrorCode.SERVER_REFUSED))
    codes = run(house, ids, Action.TRASH)
    assert codes == [OutcomeCode.FAILED, OutcomeCode.DONE, OutcomeCode.DONE]


@pytest.mark.parametrize(
    ("after", "code", "inbox"), [(True, OutcomeCode.DONE, 0), (False, OutcomeCode.INTERRUPTED, 1)]
)
@pytest.mark.parametrize("action", REMOVING)
def test_a_broken_connection_is_resolved_by_looking(
    house: House, action: Action, *, after: bool, code: OutcomeCode, inbox: int
) -> None:
    method = "remove" if action is Action.DELETE else "to_trash"
    ids = fill(house)
    house.server.fail_next(method, UNSURE, after=after)
    assert run(house, ids, action) == [code]
    assert in_folder(house, "INBOX") == inbox
    assert house.server.calls.count(method) == 1, "never sent twice"


def test_when_looking_is_not_possible_the_intent_waits(
    house: House,
) -> None:
    ids = fill(house)
    house.server.fail_next("to_trash", UNSURE, after=True)
    # the connection breaks, and with it the way to look
    house.server.fail_next("locate", LOST)
    receipt = house.dispose.run(house.dispose.plan(ids, Action.TRASH), quiet_job())
    assert [outcome.code for outcome in receipt.outcomes] == [OutcomeCode.UNCERTAIN]
    assert house.dispose.open_count() == 1
    assert house.review.row(ids[0]).finding.state is FindingState.OPEN
    resolved = house.dispose.resolve(quiet_job())
    assert [outcome.code for outcome in resolved] == [OutcomeCode.DONE]
    assert house.dispose.open_count() == 0
    assert house.server.calls.count("to_trash") == 1


def test_no_sign_in_starts_nothing(house: House) -> None:
    ids = fill(house, 2)
    plan = house.dispose.plan(ids, Action.TRASH)
    house.server.fail_next("open", LOST)
    house.server.fail_next("open", LOST)
    receipt = house.dispose.run(plan, quiet_job())
    assert receipt.count(OutcomeCode.NOT_STARTED) == 2
    assert house.store.journal.entries() == ()


def test_cancel_takes_effect_between_messages(house: House) -> None:
    ids = fill(house, 3)
    stop = False

    def progress(_progress: object) -> None:
        nonlocal stop
        stop = in_folder(house, "INBOX") == 2

    receipt = house.dispose.run(house.dispose.plan(ids, Action.TRASH), Job(progress, lambda: stop))
    assert receipt.cancelled
    assert [outcome.code for outcome in receipt.outcomes] == [OutcomeCode.DONE]
    assert in_folder(house, "INBOX") == 2
    assert house.dispose.open_count() == 0


def test_a_substitute_message_is_never_archived(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = fill(house)
    size = house.review.row(ids[0]).finding.identity.size
    stand_in = b"Subject: Retrieval using IMAP4 failed\r\n\r\n".ljust(size, b"x")
    substitute = RawMessage(data=stand_in, flags=(), received=OLD)
    monkeypatch.setattr(FakeMailbox, "message", lambda _self, _ref: substitute)
    assert run(house, ids, Action.ARCHIVE) == [OutcomeCode.CHANGED]
    assert [held.data for held in house.server.messages("INBOX")] == [application(1)]
    assert house.archive.items() == ()


def test_archiving_needs_the_key_of_the_archive(house: House) -> None:
    ids = fill(house)
    house.archive.lose_key()
    with pytest.raises(KnownError) as caught:
        house.dispose.run(house.dispose.plan(ids, Action.ARCHIVE), quiet_job())
    assert caught.value.code is ErrorCode.ARCHIVE_KEY_LOST
    assert in_folder(house, "INBOX") == 1
    assert house.store.journal.entries() == ()


def test_the_journal_tells_intent_archive_and_outcome_without_a_name(house: House) -> None:
    run(house, fill(house), Action.ARCHIVE)
    lines = house.store.journal.entries()[::-1]
    assert [line.phase for line in lines] == [
        JournalPhase.INTENT,
        JournalPhase.ARCHIVED,
        JournalPhase.OUTCOME,
    ]
    told = " ".join(map(repr, lines))
    assert "lotte" not in told.lower()
    assert "application-1" not in told


def test_a_kept_finding_protects_its_message(house: House) -> None:
    ids = fill(house)
    house.review.keep(ids, reason="dispute")
    plan = house.dispose.plan(ids, Action.TRASH)
    assert plan.items == ()
    assert [refused.reason for refused in plan.refused] == ["kept-by-user"]


def test_a_message_is_planned_once_however_many_findings_it_has(house: House) -> None:
    house.server.add(
        "INBOX", application(1, extra="Rijksregisternummer: 85.07.30-033.28"), received=OLD
    )
    house.scan.run(quiet_job())
    ids = house.review.ids(house.review.due_filter())
    assert len(ids) == 2, "a CV and a national number"
    plan = house.dispose.plan(ids, Action.TRASH)
    assert len(plan.items) == 1
    assert set(plan.items[0].findings) == set(ids)


FAULTS = st.sampled_from(["none", "refused", "lost-before", "lost-after", "gone", "archive"])


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(action=st.sampled_from(REMOVING), faults=st.lists(FAULTS, min_size=1, max_size=5))
def test_whatever_goes_wrong_no_copy_is_lost_and_no_intent_forgotten(
    tmp_path_factory: pytest.TempPathFactory, action: Action, faults: list[str]
) -> None:
    house = build_house(tmp_path_factory.mktemp("h"))
    ids = fill(house, len(faults))
    method = "remove" if action is Action.DELETE else "to_trash"
    removed_by_others = 0
    codes = []
    for finding, fault in zip(ids, faults, strict=True):
        if fault == "refused":
            house.server.fail_next(method, KnownError(ErrorCode.SERVER_REFUSED))
        elif fault.startswith("lost"):
            house.server.fail_next(method, UNSURE, after=fault == "lost-after")
        elif fault == "gone":
            house.server.take_away(house.review.row(finding).finding.ref)
            removed_by_others += 1
        elif fault == "archive" and action is Action.ARCHIVE:
            house.archive.fails["put"] = ErrorCode.ARCHIVE_READ_BACK
        codes += run(house, (finding,), action)
    assert house.dispose.open_count() == 0
    done = codes.count(OutcomeCode.DONE)
    left = in_folder(house, "INBOX")
    assert left == len(faults) - removed_by_others - done
    if action is not Action.DELETE:
        assert in_folder(house, "Trash") == done
    if action is Action.ARCHIVE:
        assert len(house.archive.items()) >= done
    house.store.close()


@cache  # its boundary is a random one
def with_cv(number: int) -> bytes:
    """An application with its CV attached."""
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Lotte Proef <lotte{number}@example.org>"
    message["To"] = OWNER
    message["Subject"] = f"Sollicitatie dakwerker {number}"
    message["Message-ID"] = f"<with-{number}@example.org>"
    message.set_content(f"Beste, hierbij solliciteer ik als dakwerker.\n{CV}")
    message.add_attachment(b"%PDF-1.7 \x00" * 4000, "application", "pdf", filename="cv.pdf")
    return message.as_bytes()


def fill_with_cvs(house: House, count: int = 1) -> tuple[str, ...]:
    for number in range(1, count + 1):
        house.server.add("INBOX", with_cv(number), ("\\Seen", "\\Flagged"), OLD)
    return house.scanned()


def test_stripping_archives_the_whole_and_leaves_the_text(house: House) -> None:
    ids = fill_with_cvs(house)
    assert run(house, ids, Action.STRIP) == [OutcomeCode.DONE]
    (kept,) = house.archive.items()
    assert house.archive.read(kept.id) == with_cv(1)
    (left,) = house.server.messages("INBOX")
    assert (left.flags, left.received) == (("\\Seen", "\\Flagged"), OLD)
    assert len(left.data) < 4000
    assert in_folder(house, "Trash") == 1
    assert house.review.row(ids[0]).finding.state is FindingState.DISPOSED
    text, note = email.message_from_bytes(left.data, policy=default).iter_parts()
    assert "solliciteer" in text.get_content()
    assert kept.id in note.get_content()


def test_only_what_has_attachments_can_be_stripped(house: House) -> None:
    plan = house.dispose.plan(fill(house), Action.STRIP)
    assert (plan.items, [each.reason for each in plan.refused]) == ((), ["no-attachment"])


def test_a_sealed_message_is_refused_before_anything_happens(house: House) -> None:
    raw = with_cv(1).replace(b"multipart/mixed", b"multipart/signed")
    house.server.add("INBOX", raw, received=OLD)
    ids = house.scanned()
    plan = house.dispose.plan(ids, Action.STRIP)
    outcome = house.dispose.run(plan, quiet_job()).outcomes[0]
    assert (outcome.code, outcome.error) == (OutcomeCode.FAILED, ErrorCode.STRIP_SEALED)
    assert (in_folder(house, "INBOX"), len(house.archive.items())) == (1, 0)


@pytest.mark.parametrize("method", ["message", "append", "to_trash", "locate", "confirm"])
@pytest.mark.parametrize("after", [False, True])
def test_a_strip_that_breaks_off_loses_nothing_and_can_be_done_again(
    house: House, method: str, *, after: bool
) -> None:
    ids = fill_with_cvs(house)
    house.server.fail_next(method, UNSURE if after else LOST, after=after)
    (first,) = run(house, ids, Action.STRIP)
    whole = [m for m in house.server.messages("INBOX") if m.data == with_cv(1)]
    in_archive = [house.archive.read(item.id) for item in house.archive.items()]
    assert whole or with_cv(1) in in_archive
    house.dispose.resolve(quiet_job())
    if first is not OutcomeCode.DONE and whole:
        assert run(house, ids, Action.STRIP) == [OutcomeCode.DONE]
    left = house.server.messages("INBOX")
    assert len(left) == 1, "never two copies without attachments"
    assert len(left[0].data) < 4000


def test_a_server_that_changes_what_it_is_given_keeps_the_original(house: House) -> None:
    ids = fill_with_cvs(house)
    house.server.alters = True
    plan = house.dispose.plan(ids, Action.STRIP)
    outcome = house.dispose.run(plan, quiet_job()).outcomes[0]
    assert (outcome.code, outcome.error) == (OutcomeCode.FAILED, ErrorCode.NOT_VERIFIED)
    assert with_cv(1) in [m.data for m in house.server.messages("INBOX")]


@pytest.mark.parametrize("action", REMOVING)
def test_a_connection_that_breaks_after_the_removal_is_not_told_as_a_failure(
    house: House, action: Action
) -> None:
    ids = fill(house)
    looks = "remains" if action is Action.DELETE else "locate"
    house.server.fail_next(looks, LOST)
    assert run(house, ids, action) == [OutcomeCode.DONE]
    assert house.review.row(ids[0]).finding.state is FindingState.DISPOSED
