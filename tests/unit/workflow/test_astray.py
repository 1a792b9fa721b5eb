"""Messages that may have gone to the wrong person."""

from datetime import timedelta

from hygiene_app.model.exposure import Astray
from hygiene_app.model.finding import Direction, Finding
from hygiene_app.model.message import Address
from hygiene_app.model.scanned import Recall
from hygiene_app.workflow.astray import astray
from tests.unit.workflow.holdings import AN, BO, LOTTE, OURS, WHEN, found

OTHER_BO = Address(name="", email="bo.janssens@mail.example.com")


def recall(sender: Address = LOTTE, *, days: float = 0.1, thread: str = "") -> Recall:
    return Recall(
        account="a", sender=sender.email, received=WHEN + timedelta(days=days), thread=thread
    )


def why(findings: list[Finding], *recalls: Recall) -> list[tuple[str, Astray, str, str]]:
    return [
        (each.finding, each.why, each.who, each.instead) for each in astray(findings, recalls, OURS)
    ]


def test_the_letter_before_a_request_to_delete_is_meant() -> None:
    old, last = found(days=-2), found()
    assert why([old, last, found(days=1)], recall()) == [
        (last.id, Astray.RECALLED, LOTTE.email, "")
    ]


def test_the_same_conversation_counts_more_than_the_last_letter() -> None:
    meant, last = found(days=-2, thread="t"), found()
    assert why([meant, last], recall(thread="t"))[0][0] == meant.id


def test_a_request_long_after_or_by_others_points_at_nothing() -> None:
    assert why([found()], recall(days=8), recall(AN), recall(days=-1)) == []


def test_somebody_writes_that_it_was_not_for_him() -> None:
    sent = found(sender=AN, to=[LOTTE], direction=Direction.SENT)
    assert why([sent], recall()) == [(sent.id, Astray.TOLD, LOTTE.email, "")]


def test_the_name_of_a_colleague_at_another_domain() -> None:
    sent = found(sender=AN, to=[OTHER_BO], direction=Direction.SENT)
    inside = found(sender=BO, direction=Direction.INTERNAL)
    assert why([sent]) == []
    assert why([sent, inside]) == [(sent.id, Astray.SAME_NAME, OTHER_BO.email, BO.email)]


def test_an_address_that_is_used_more_often_is_no_mistake() -> None:
    sent = [found(sender=AN, to=[OTHER_BO], direction=Direction.SENT) for _ in range(2)]
    assert why([*sent, found(sender=BO, direction=Direction.INTERNAL)]) == []


def test_the_usual_address_of_somebody_outside() -> None:
    usual = [found(days=day) for day in range(3)]
    rare = Address(name="Lotte Proef", email="l.proef@example.net")
    sent = found(sender=AN, to=[rare], direction=Direction.SENT)
    assert why([sent, *usual[:2]]) == []
    assert why([sent, *usual]) == [(sent.id, Astray.SAME_NAME, rare.email, LOTTE.email)]


def test_a_word_alone_is_no_name() -> None:
    info = Address(name="Info", email="info@firma.example")
    sent = found(sender=AN, to=[Address(email="info@klant.example.net")], direction=Direction.SENT)
    assert why([sent, found(sender=info, direction=Direction.INTERNAL)]) == []


def test_one_message_is_told_once() -> None:
    sent = found(sender=AN, to=[OTHER_BO], direction=Direction.SENT)
    inside = found(sender=BO, direction=Direction.INTERNAL)
    assert [each[1] for each in why([sent, inside], recall(OTHER_BO))] == [Astray.TOLD]


def test_what_the_user_takes_back_is_what_that_conversation_began_with() -> None:
    sent = found(sender=AN, to=[LOTTE], direction=Direction.SENT, thread="t")
    assert why([sent, found()], recall(AN, thread="t")) == [
        (sent.id, Astray.RECALLED, AN.email, "")
    ]
