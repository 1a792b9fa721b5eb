"""The figures of the exposure report."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from hygiene_app.model.exposure import Consequence, Exposure, Guarded, Habit, Severity
from hygiene_app.model.finding import Category, Direction, Finding
from hygiene_app.model.job import Cancelled, Job, quiet_job
from hygiene_app.workflow.exposure import Holding, exposure_of, for_employer
from tests.support.house import OWNER, House, application
from tests.unit.workflow.holdings import AN, BO, LOTTE, OURS, found

TODAY = date(2026, 11, 23)
OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
FRESH = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def hold(finding: Finding, *, same: str = "", who: str = "", due: bool = False) -> Holding:
    people = frozenset({who or finding.sender.email})
    return Holding(finding=finding, same=same or finding.id, people=people, due=due)


def figures(*holdings: Holding) -> Exposure:
    return exposure_of(holdings, OURS, TODAY)


def habits(exposure: Exposure) -> list[Habit]:
    return [each.habit for each in exposure.advice]


def test_nothing_found_is_nothing_to_fear() -> None:
    exposure = figures()
    assert (exposure.people, exposure.messages, exposure.oldest) == (0, 0, None)
    assert (exposure.severity, exposure.consequences, exposure.advice) == (Severity.NONE, (), ())


def test_kinds_are_counted_in_people_messages_and_documents() -> None:
    one, copy = found(size=10), found(size=20, days=-3)
    exposure = figures(
        hold(one, same="x"),
        hold(copy, same="x", due=True),
        hold(found(size=5), who="karim"),
        hold(found(Category.HEALTH, uid=one.ref.uid, size=10), same="y"),
    )
    cv, health = exposure.kinds
    assert (cv.category, cv.people, cv.messages, cv.records) == (Category.CV, 2, 3, 2)
    assert (cv.size, cv.due, cv.oldest) == (35, 1, copy.received.date())
    assert (health.guarded, health.people) == (Guarded.SPECIAL, 1)
    assert (exposure.messages, exposure.size, exposure.people) == (3, 35, 2)
    assert exposure.special_people == 1
    assert exposure.kind(Category.HEALTH) == health
    assert exposure.kind(Category.CONTRACT) is None


def test_what_went_out_and_round() -> None:
    sent = found(Category.CONTRACT, sender=AN, to=[LOTTE, BO], direction=Direction.SENT)
    passed = found(sender=BO, to=[AN], direction=Direction.INTERNAL)
    number = found(Category.NATIONAL_NUMBER, uid=passed.ref.uid, direction=Direction.INTERNAL)
    secret = found(Category.CREDENTIALS, sender=BO, direction=Direction.INTERNAL)
    exposure = figures(*map(hold, (sent, passed, number, secret, found())))
    assert (exposure.outside, exposure.recipients) == (1, 1)
    assert (exposure.spread, exposure.colleagues) == (1, 1)


def test_people_are_free_when_all_about_them_can_go() -> None:
    exposure = figures(
        hold(found(size=3), who="free", due=True),
        hold(found(size=4), who="kept", due=True),
        hold(found(), who="kept"),
    )
    assert (exposure.due, exposure.due_size, exposure.due_people) == (2, 7, 1)


@pytest.mark.parametrize(
    ("categories", "severity", "worst"),
    [
        ((Category.QUOTE,), Severity.LOW, Consequence.TRADE),
        ((Category.QUOTE, Category.CV), Severity.MEDIUM, Consequence.PRIVATE_LIFE),
        ((Category.CV, Category.IDENTITY_DOCUMENT), Severity.HIGH, Consequence.IDENTITY_FRAUD),
        ((Category.CREDENTIALS,), Severity.HIGH, Consequence.BREAK_IN),
    ],
)
def test_the_worst_kind_decides(
    categories: Sequence[Category], severity: Severity, worst: Consequence
) -> None:
    exposure = figures(*(hold(found(each)) for each in categories))
    assert (exposure.severity, exposure.consequences[0]) == (severity, worst)
    assert exposure.consequences[-1] is Consequence.PHISHING


def test_advice_is_given_only_for_a_habit() -> None:
    cards = [hold(found(Category.IDENTITY_DOCUMENT)) for _ in range(3)]
    assert habits(figures(*cards[:2])) == []
    (advice,) = figures(*cards).advice
    assert (advice.habit, advice.facts) == (Habit.IDENTITY, (("count", 3),))
    quotes = [
        hold(found(Category.QUOTE, sender=AN, to=[LOTTE], direction=Direction.SENT))
        for _ in range(20)
    ]
    assert habits(figures(*quotes)) == []


def recall() -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Lotte Proef <lotte1@example.org>"
    message["To"] = OWNER
    message["Subject"] = "Mijn vorige mail"
    message["Message-ID"] = "<recall@example.org>"
    message.set_content("Dag,\n\nMijn vorige mail was niet voor u bestemd. Wil u hem wissen?\n")
    return message.as_bytes()


def test_the_report_of_a_scanned_mailbox(house: House) -> None:
    for number, received in enumerate((OLD, FRESH), 1):
        house.server.add("INBOX", application(number), received=received)
    house.server.add("INBOX", recall(), received=OLD.replace(hour=11))
    house.scan.run(quiet_job())
    exposure = house.verbs.exposure.run(quiet_job())
    assert (exposure.mailboxes, exposure.read, exposure.messages) == (1, 3, 2)
    assert (exposure.people, exposure.due, exposure.astray) == (2, 1, 1)
    assert exposure.details is not None
    (astray,) = exposure.details.astray
    assert astray.who == "lotte1@example.org"
    assert {each.subject for each in exposure.details.largest} == {
        "Sollicitatie dakwerker 1",
        "Sollicitatie dakwerker 2",
    }
    assert Habit.ASTRAY in habits(exposure)


def test_what_the_user_keeps_would_leak_too_but_need_not_go(house: House) -> None:
    house.server.add("INBOX", application(), received=OLD)
    ids = house.scanned()
    house.review.keep(ids, reason="dossier")
    exposure = house.verbs.exposure.run(quiet_job())
    assert (exposure.people, exposure.due) == (1, 0)
    house.review.not_this(ids)
    assert house.verbs.exposure.run(quiet_job()).people == 0


def test_the_version_for_the_employer_names_nobody(house: House) -> None:
    house.server.add("INBOX", application(), received=OLD)
    house.scanned()
    exposure = house.verbs.exposure.run(quiet_job())
    employer = for_employer(exposure)
    assert replace(employer, details=exposure.details) == exposure
    assert "lotte" in repr(exposure).lower()
    assert "lotte" not in repr(employer).lower()
    assert "sollicitatie" not in repr(employer).lower()


def test_it_can_be_stopped(house: House) -> None:
    house.server.add("INBOX", application(), received=OLD)
    house.scanned()
    with pytest.raises(Cancelled):
        house.verbs.exposure.run(Job(cancelled=lambda: True))
