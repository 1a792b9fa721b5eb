"""What only people can answer."""

from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.matter import Answer, Consent, Question
from hygiene_app.model.policy import Hold, ReasonCode, RetentionPolicy, VerdictStatus
from hygiene_app.workflow.policy import Policies
from tests.support.house import OWNER, House, application, build_house

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
FRESH = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
QUOTE = """Geachte,

Hierbij bezorgen wij u onze offerte voor het vernieuwen van het dak.
Offertenummer 2021-114. Deze offerte is geldig gedurende 30 dagen.

Omschrijving          Aantal   Eenheidsprijs   Totaal
Dakpannen              120 m2       45,00      5.400,00
Isolatie               120 m2       30,00      3.600,00
Totaal excl. btw                               9.000,00
Btw 21 %                                       1.890,00
Totaal incl. btw                              10.890,00
"""


def mail(subject: str, text: str, number: int, *, reply_to: int = 0, sender: str = "") -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = sender or OWNER
    message["To"] = "klant@example.org" if not sender else OWNER
    message["Subject"] = subject
    message["Message-ID"] = f"<m{number}@example.org>"
    if reply_to:
        message["In-Reply-To"] = f"<m{reply_to}@example.org>"
        message["References"] = f"<m{reply_to}@example.org>"
    message.set_content(text)
    return message.as_bytes()


def scan(house: House) -> None:
    house.scan.run(quiet_job())


def test_applications_for_the_same_post_are_asked_about_once(house: House) -> None:
    for number in (1, 2, 3):
        house.server.add("INBOX", application(number), received=OLD)
    house.server.add("INBOX", application(4, subject="Sollicitatie magazijnier"), received=OLD)
    scan(house)
    matters = house.verbs.questions.open()
    assert {(m.label, len(m.findings)) for m in matters} == {
        ("Sollicitatie dakwerker 1", 3),
        ("Sollicitatie magazijnier", 1),
    }
    assert {m.question for m in matters} == {Question.PROCEDURE_OVER}


def test_an_answer_holds_for_the_group_and_can_be_changed(house: House) -> None:
    for number in (1, 2):
        house.server.add("INBOX", application(number), received=OLD)
    scan(house)
    (matter,) = house.verbs.questions.open()
    house.verbs.questions.answer(matter, Answer.NO)
    assert house.verbs.questions.open() == ()
    assert house.review.ids(house.review.due_filter()) == ()
    (told,) = house.verbs.questions.answered()
    house.verbs.questions.answer(told, Answer.YES, date(2021, 4, 1))
    rows = house.review.rows(house.review.ids(house.review.due_filter()))
    assert [row.verdict.due_on for row in rows] == [date(2021, 4, 29)] * 2
    (told,) = house.verbs.questions.answered()
    house.verbs.questions.take_back(told)
    assert len(house.verbs.questions.open()) == 1


def test_who_applies_later_is_asked_about_again(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    scan(house)
    (matter,) = house.verbs.questions.open()
    house.verbs.questions.answer(matter, Answer.YES)
    house.server.add("INBOX", application(2), received=OLD)
    scan(house)
    (matter,) = house.verbs.questions.open()
    assert len(matter.findings) == 2


def test_what_is_not_due_is_not_asked_about(house: House) -> None:
    house.server.add("INBOX", application(1), received=FRESH)
    scan(house)
    assert house.verbs.questions.open() == ()


def test_a_rejection_in_the_conversation_proposes_the_answer(house: House) -> None:
    raw = application(1).replace(b"<application-1@example.org>", b"<m1@example.org>")
    house.server.add("INBOX", raw, received=OLD)
    said_no = "Beste,\n\nUw kandidatuur werd helaas niet weerhouden.\n"
    when = datetime(2021, 3, 20, 8, 0, tzinfo=UTC)
    house.server.add("Sent", mail("Re: Sollicitatie", said_no, 2, reply_to=1), received=when)
    scan(house)
    (matter,) = house.verbs.questions.open()
    assert matter.proposed is not None
    assert (matter.proposed.answer, matter.proposed.on) == (Answer.YES, date(2021, 3, 20))
    assert matter.told is None


@pytest.mark.parametrize("said", ["Hierbij de ondertekende offerte, u mag starten.", "Dank u."])
def test_an_order_in_the_conversation_proposes_the_answer(house: House, said: str) -> None:
    house.server.add("Sent", mail("Offerte dak", QUOTE, 1), received=OLD)
    reply = mail("Re: Offerte dak", said, 2, reply_to=1, sender="klant@example.org")
    house.server.add("INBOX", reply, received=OLD)
    scan(house)
    found = house.review.rows(house.review.ids(FindingFilter()))
    quote = next(row.finding for row in found if row.finding.subject == "Offerte dak")
    assert (quote.hint is not None) is ("ondertekende" in said)


def test_a_quote_without_order_may_go_where_the_policy_says_so(tmp_path: Path) -> None:
    house = build_house(tmp_path)
    house.policies.choose("nl")
    house.server.add("Sent", mail("Offerte dak", QUOTE, 1), received=OLD)
    scan(house)
    (found,) = house.review.ids(FindingFilter())
    assert len(house.review.row(found).verdict.allowed) == 1
    (matter,) = house.verbs.questions.open()
    assert matter.question is Question.BECAME_ORDER
    house.verbs.questions.answer(matter, Answer.NO)
    row = house.review.row(found)
    assert len(row.verdict.allowed) == 3
    assert row.verdict.status is VerdictStatus.DUE
    house.store.close()


def test_consent_is_kept_with_its_proof(house: House) -> None:
    this_spring = datetime(2026, 5, 1, 9, 30, tzinfo=UTC)
    house.server.add("INBOX", application(1), received=this_spring)
    scan(house)
    ids = house.review.ids(FindingFilter())
    given = Consent(until=date(2027, 1, 1), proof="mail van 3 april 2021")
    house.verbs.questions.consent(ids, given)
    assert house.review.row(ids[0]).finding.consent == given
    assert house.review.ids(house.review.due_filter()) == ()
    house.verbs.questions.consent(ids, None)
    assert house.review.ids(house.review.due_filter()) == ids
    with pytest.raises(KnownError) as caught:
        house.verbs.questions.consent(ids, Consent(until=date(2027, 1, 1), proof=" "))
    assert caught.value.code is ErrorCode.REASON_NEEDED


def test_a_hold_of_the_user_leaves_everything_of_a_person_alone(house: House) -> None:
    for number in (1, 2):
        house.server.add("INBOX", application(number), received=OLD)
    scan(house)
    hold = Hold(id="dispute", source="Geschil", person="lotte1@example.org")
    house.verbs.review.hold(hold)
    rows = house.review.rows(house.review.ids(FindingFilter()))
    assert {row.finding.sender.email: row.verdict.allowed for row in rows}[
        "lotte1@example.org"
    ] == ()
    [held] = [row for row in rows if row.finding.sender.email == "lotte1@example.org"]
    assert held.verdict.reasons[0].code is ReasonCode.OWN_HOLD
    assert len(house.review.ids(house.review.due_filter())) == 1
    assert house.review.holds() == (hold,)
    house.review.release("dispute")
    assert len(house.review.ids(house.review.due_filter())) == 2


def test_the_policy_is_read_once_however_much_there_is_to_ask(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        house.server.add("INBOX", application(number, subject=f"Dakwerker {number}"), received=OLD)
    scan(house)
    read: list[RetentionPolicy] = []

    def counted(policies: Policies) -> RetentionPolicy:
        read.append(written(policies))
        return read[-1]

    written = Policies._written
    monkeypatch.setattr(Policies, "_written", counted)
    assert house.verbs.questions.open()
    assert len(read) == 1
