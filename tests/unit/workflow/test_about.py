"""Whom findings are about: people are counted, not messages."""

from dataclasses import replace

import pytest

from hygiene_app.model.finding import Category, Direction
from hygiene_app.model.message import Address
from hygiene_app.workflow.about import bare_subject
from tests.unit.workflow.holdings import AN, BO, CLERK, LOTTE, found, marks, people

KARIM = Address(name="Karim Proef", email="karim@example.org")


def test_who_writes_twice_is_one_person_whatever_is_sent() -> None:
    card = found(Category.IDENTITY_DOCUMENT)
    number = found(Category.NATIONAL_NUMBER, uid=card.ref.uid)
    upper = found(sender=replace(LOTTE, email="Lotte@Example.org"))
    assert people([found(), found(days=9), upper, card, number, found(sender=KARIM)]) == 2


def test_each_payslip_of_an_office_is_about_somebody_else() -> None:
    slips = [found(Category.PAYROLL, sender=CLERK, name=f"{n}.pdf") for n in range(4)]
    numbers = [found(Category.NATIONAL_NUMBER, sender=CLERK, uid=s.ref.uid) for s in slips]
    assert people([*slips, *numbers]) == 4


def test_an_office_that_sends_candidates_is_not_the_candidate() -> None:
    two = [found(sender=CLERK, name=f"{n}.pdf") for n in range(2)]
    assert people(two) == 1
    assert people([*two, found(sender=CLERK, name="third.pdf")]) == 3


def test_suppliers_stay_one_person_however_much_they_offer() -> None:
    offers = [found(Category.QUOTE, sender=CLERK, name=f"{n}.pdf") for n in range(9)]
    assert people(offers) == 1


def test_a_password_is_about_nobody() -> None:
    assert people([found(Category.CREDENTIALS)]) == 0
    both = found(Category.CREDENTIALS)
    assert people([both, found(Category.CV, uid=both.ref.uid)]) == 1


def test_what_is_passed_on_is_about_whoever_sent_it_first() -> None:
    first = found(name="CV Lotte.pdf")
    inside = found(sender=AN, to=[BO], direction=Direction.INTERNAL, days=1)
    outside = found(sender=AN, to=[KARIM], direction=Direction.SENT, days=2)
    same = [first, inside, outside]
    assert marks([outside, inside, first], same) == {"lotte@example.org"}
    assert people(same) == 3


def test_a_forwarded_message_is_known_by_subject_and_file() -> None:
    first = found(subject="Sollicitatie dakwerker", name="CV Lotte.pdf")
    passed = found(
        sender=AN,
        to=[BO],
        direction=Direction.INTERNAL,
        subject="FW: Doorst: sollicitatie  dakwerker",
        name="bericht.eml/CV Lotte.pdf",
    )
    other = found(
        sender=BO, direction=Direction.INTERNAL, subject=passed.subject, name="CV Karim.pdf"
    )
    assert people([first, passed]) == 1
    assert people([first, passed, other]) == 2


def test_what_was_sent_is_about_the_one_outside_who_got_it() -> None:
    contract = found(Category.CONTRACT, sender=AN, to=[BO, LOTTE], direction=Direction.SENT)
    assert marks([contract, found()]) == {"lotte@example.org"}


@pytest.mark.parametrize("subject", ["RE: Fwd: AW: Doorst: Offerte", "Re[2]: offerte ", "Offerte"])
def test_a_bare_subject(subject: str) -> None:
    assert bare_subject(subject) == "offerte"
