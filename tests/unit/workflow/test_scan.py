"""Scanning: incremental, resumable, each message once, and what could not be read is listed."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from hygiene_app.model.document import Document, Unreadable, UnreadableReason
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.job import Cancelled, Job, Progress, Step, quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.message import FolderRole
from hygiene_app.model.policy import Action
from tests.support.house import CV, OWNER, House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


def scan(house: House) -> tuple[int, int]:
    report = house.scan.run(quiet_job())
    return report.messages, report.found


def with_attachment(name: str, content: bytes, media_type: str, **headers: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Karim Proef <karim@example.org>"
    message["To"] = OWNER
    message["Subject"] = headers.pop("subject", "Bijlage")
    message["Message-ID"] = headers.pop("message_id", "<attachment@example.org>")
    for key, value in headers.items():
        message[key.replace("_", "-")] = value
    message.set_content("Zie bijlage.\n")
    main, _, sub = media_type.partition("/")
    message.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message.as_bytes()


def test_a_message_is_read_once(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    assert scan(house) == (1, 1)
    house.server.calls.clear()
    assert scan(house) == (0, 0)
    assert {"headers", "parts"}.isdisjoint(house.server.calls)


def test_only_what_is_new_is_read(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    scan(house)
    house.server.add("INBOX", application(2), received=OLD)
    assert scan(house) == (1, 1)


def test_junk_is_left_alone_and_the_trash_is_told_apart(house: House) -> None:
    house.server.add("Trash", application(1), received=OLD)
    house.server.add("Junk", application(2), received=OLD)
    assert scan(house) == (1, 1)
    (found,) = house.review.ids(FindingFilter())
    row = house.review.row(found)
    assert row.finding.folder_role is FolderRole.TRASH
    assert Action.TRASH not in row.verdict.allowed
    plan = house.dispose.plan([found], Action.TRASH)
    assert [refused.reason for refused in plan.refused] == ["in-trash"]
    receipt = house.dispose.run(house.dispose.plan([found], Action.DELETE), quiet_job())
    assert len(receipt.done) == 1
    assert house.server.messages("Trash") == ()


def test_a_scan_that_was_cancelled_goes_on_where_it_stopped(house: House) -> None:
    for number in range(120):
        house.server.add("INBOX", application(number), received=OLD)
    stop = False

    def report(progress: Progress) -> None:
        nonlocal stop
        stop = progress.done >= 50

    with pytest.raises(Cancelled):
        house.scan.run(Job(report, lambda: stop))
    assert scan(house) == (70, 70)
    assert len(house.review.ids(FindingFilter())) == 120


def test_a_scan_goes_on_after_the_connection_was_lost(house: House) -> None:
    for number in range(120):
        house.server.add("INBOX", application(number), received=OLD)
    lost = KnownError(ErrorCode.CONNECTION_LOST, host="imap.firma.example")
    house.server.fail_next("part", lost, skip=70)
    report = house.scan.run(quiet_job()).accounts[0]
    assert (report.messages, report.found, report.error) == (120, 120, None)
    assert report.documents == 120  # 20 were read twice, for nothing of them was kept before
    assert len(house.review.ids(FindingFilter())) == 120


def test_a_connection_that_brings_nothing_is_not_made_again(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    lost = KnownError(ErrorCode.CONNECTION_LOST, host="imap.firma.example")
    for _ in range(3):
        house.server.fail_next("headers", lost)
    house.server.calls.clear()
    assert house.scan.run(quiet_job()).accounts[0].error is ErrorCode.CONNECTION_LOST
    assert house.server.calls.count("headers") == 1


def test_a_scan_waits_when_the_server_asks_for_it(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    house.server.fail_next("headers", KnownError(ErrorCode.THROTTLED, seconds=20))
    slept: list[float] = []
    told: list[Progress] = []
    report = house.scan.run(Job(told.append, sleep=slept.append)).accounts[0]
    assert (report.messages, report.error) == (1, None)
    assert sum(slept) == pytest.approx(20)
    waiting = [each for each in told if each.step is Step.WAITING]
    assert [each.done for each in waiting] == list(range(20))


def test_waiting_ends_when_the_user_stops_it(house: House) -> None:
    house.server.fail_next("folders", KnownError(ErrorCode.THROTTLED, seconds=300))
    slept: list[float] = []
    job = Job(sleep=slept.append, cancelled=lambda: len(slept) >= 4)
    with pytest.raises(Cancelled):
        house.scan.run(job)
    assert len(slept) == 4


def test_a_long_pause_is_kept_and_told_and_nothing_is_asked_before_its_end(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    house.server.fail_next("folders", KnownError(ErrorCode.THROTTLED, seconds=7200))
    first = house.scan.run(quiet_job()).accounts[0]
    assert first.error is ErrorCode.PAUSED
    assert dict(first.error_facts)["reason"] == "throttled"
    house.server.calls.clear()
    assert house.scan.run(quiet_job()).accounts[0].error is ErrorCode.PAUSED
    assert house.server.calls == []
    house.clock.later(hours=3)
    assert scan(house) == (1, 1)


def test_a_server_that_asks_to_wait_again_and_again_gets_its_pause(house: House) -> None:
    for _ in range(4):
        house.server.fail_next("folders", KnownError(ErrorCode.THROTTLED, seconds=1))
    job = Job(sleep=lambda _seconds: None)
    assert house.scan.run(job).accounts[0].error is ErrorCode.PAUSED


def test_no_more_is_fetched_in_a_day_than_is_polite(house: House) -> None:
    for number in range(120):
        house.server.add("INBOX", application(number), received=OLD)
    house.server.octets_a_call = 400_000_000
    first = house.scan.run(quiet_job()).accounts[0]
    assert first.error is ErrorCode.PAUSED
    assert dict(first.error_facts) == {"reason": "budget", "day": "tomorrow", "megabytes": 1500}
    assert 0 < first.messages < 120
    assert house.scan.run(quiet_job()).accounts[0].messages == 0
    house.clock.day += timedelta(days=1)
    house.server.octets_a_call = 0
    report = house.scan.run(quiet_job()).accounts[0]
    assert (first.messages + report.messages, report.error) == (120, None)


def test_pictures_are_read_last_where_a_program_reads_them(house: House) -> None:
    scan_of_cv = b"\xff\xd8" * 20_000
    picture = with_attachment("scan.jpg", scan_of_cv, "image/jpeg")
    house.server.add("INBOX", picture, received=OLD)
    house.server.add("INBOX", application(2), received=OLD)
    assert scan(house) == (2, 1)
    assert [each.reason.value for each in house.review.not_read()] == ["image"]
    house.reader.recognises_text = True
    house.reader.readings[scan_of_cv] = Document(
        name="scan.jpg", media_type="image/jpeg", pages=(CV,)
    )
    report = house.scan.run(quiet_job()).accounts[0]
    assert (report.messages, report.found) == (0, 1)
    assert house.review.not_read() == ()
    house.reader.names.clear()
    scan(house)
    assert house.reader.names == []


def test_a_picture_without_text_is_not_looked_at_twice(house: House) -> None:
    photo = b"\xff\xd8" * 20_000
    house.server.add("INBOX", with_attachment("foto.jpg", photo, "image/jpeg"), received=OLD)
    house.reader.recognises_text = True
    house.reader.readings[photo] = Unreadable(
        name="foto.jpg", media_type="image/jpeg", reason=UnreadableReason.NO_TEXT
    )
    scan(house)
    assert [each.reason.value for each in house.review.not_read()] == ["no-text"]
    house.reader.names.clear()
    scan(house)
    assert house.reader.names == []


def test_what_the_server_does_not_give_is_listed(house: House) -> None:
    raw = with_attachment("cv.txt", CV.encode(), "text/plain")
    ref = house.server.add("INBOX", raw, received=OLD)
    house.server.withheld.add((ref.folder, ref.uid))
    scan(house)
    assert {each.reason.value for each in house.review.not_read()} == {"missing"}


def test_a_sender_who_is_not_to_be_shown_stays_so(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    house.server.add("INBOX", application(1, subject="Nogmaals"), received=OLD)
    house.server.add("INBOX", application(2), received=OLD)
    scan(house)
    first, *_ = house.review.ids(FindingFilter(text="lotte1"))
    assert len(house.review.silence([first])) == 2
    assert len(house.review.ids(FindingFilter())) == 1
    house.server.add("INBOX", application(1, subject="Derde keer"), received=OLD)
    assert scan(house) == (1, 0)
    (quiet,) = house.review.silenced()
    assert (quiet.sender, quiet.category) == ("lotte1@example.org", Category.CV)
    house.review.unsilence(quiet.sender, quiet.category)
    house.server.add("INBOX", application(1, subject="Vierde keer"), received=OLD)
    assert scan(house) == (1, 1)


def test_a_broken_connection_ends_one_account_with_its_error(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    lost = KnownError(ErrorCode.CONNECTION_LOST, host="imap.firma.example")
    house.server.fail_next("headers", lost)
    report = house.scan.run(quiet_job())
    assert report.accounts[0].error is ErrorCode.CONNECTION_LOST
    assert scan(house) == (1, 1)


def test_a_message_that_left_takes_its_finding_along(house: House) -> None:
    ref = house.server.add("INBOX", application(1), received=OLD)
    house.server.add("INBOX", application(2), received=OLD)
    found = house.scanned()
    assert len(found) == 2
    house.server.take_away(ref)
    report = house.scan.run(quiet_job())
    assert report.accounts[0].gone == 1
    states = {row.finding.state for row in house.review.rows(found)}
    assert states == {FindingState.GONE, FindingState.OPEN}


def test_another_uidvalidity_reads_afresh_and_keeps_decisions(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    house.review.keep(house.scanned(), reason="in dispute")
    house.server.renumber("INBOX")
    assert scan(house)[0] == 1
    kept = house.review.ids(FindingFilter(states=(FindingState.KEPT,)))
    assert len(kept) == 1
    assert house.review.row(kept[0]).finding.kept_reason == "in dispute"


def test_bulk_mail_is_counted_and_not_fetched(house: House) -> None:
    raw = with_attachment(
        "cv.txt", b"Curriculum vitae", "text/plain", List_Unsubscribe="<mailto:x@example.org>"
    )
    house.server.add("INBOX", raw, received=OLD)
    report = house.scan.run(quiet_job()).accounts[0]
    assert (report.bulk, report.documents) == (1, 0)
    assert house.reader.names == []


def test_what_cannot_be_read_is_listed_with_its_reason(house: House) -> None:
    house.server.add(
        "INBOX", with_attachment("oud.xls", b"\xd0\xcf\x11\x00", "application/vnd.ms-excel"),
        received=OLD,
    )  # fmt: skip
    picture = with_attachment(
        "kaart.jpg", b"\xff\xd8" * 20_000, "image/jpeg", message_id="<picture@example.org>"
    )
    house.server.add("INBOX", picture, received=OLD)
    scan(house)
    told = {(each.name, each.reason.value) for each in house.review.not_read()}
    assert told == {("oud.xls", "format"), ("kaart.jpg", "image")}


def test_the_name_of_a_picture_may_tell_what_it_is(house: House) -> None:
    picture = with_attachment("kopie identiteitskaart.jpg", b"\xff\xd8" * 20_000, "image/jpeg")
    house.server.add("INBOX", picture, received=OLD)
    scan(house)
    rows = house.review.rows(house.review.ids(FindingFilter()))
    assert [row.finding.category for row in rows] == [Category.IDENTITY_DOCUMENT]


def test_the_thread_counts_from_its_last_message(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    found = house.scanned()
    reply = EmailMessage(policy=SMTP)
    reply["From"] = OWNER
    reply["To"] = "lotte1@example.org"
    reply["Subject"] = "Re: Sollicitatie dakwerker 1"
    reply["Message-ID"] = "<reply@firma.example>"
    reply["In-Reply-To"] = "<application-1@example.org>"
    reply.set_content("Dank u, we houden u op de hoogte.\n")
    recent = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
    house.server.add("Sent", reply.as_bytes(), received=recent)
    scan(house)
    row = house.review.row(found[0])
    assert row.finding.thread_last == recent
    assert house.review.ids(house.review.due_filter()) == ()


def test_documents_inside_an_attachment_are_looked_into(house: House) -> None:
    inner = Document(name="cv.pdf", media_type="application/pdf", pages=(CV,))
    outer = Document(
        name="mail.eml", media_type="message/rfc822", pages=("Zie bijlage",), parts=(inner,)
    )
    house.reader.readings[b"a forwarded mail"] = outer
    raw = with_attachment("mail.eml", b"a forwarded mail", "application/octet-stream")
    house.server.add("INBOX", raw, received=OLD)
    scan(house)
    rows = house.review.rows(house.review.ids(FindingFilter()))
    assert [row.finding.category for row in rows] == [Category.CV]
    assert {each.where.name for each in rows[0].finding.evidence} & {"cv.pdf"}


def test_without_an_account_it_says_so(house: House) -> None:
    house.book.remove(OWNER)
    with pytest.raises(KnownError) as caught:
        house.scan.run(quiet_job())
    assert caught.value.code is ErrorCode.NO_ACCOUNT
