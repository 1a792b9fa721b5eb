"""Secrets stay silent, certainty has three words, places tell no values."""

import pytest

from hygiene_app.model.finding import Certainty, certainty_of
from hygiene_app.model.job import Cancelled, Job, Progress, Step
from hygiene_app.model.secret import Secret
from hygiene_app.model.trace import places


def test_a_secret_never_shows_itself() -> None:
    secret = Secret("hunter2")
    shown = f"{secret} {secret!r} {[secret]} { ({'password': secret}) }"
    assert "hunter2" not in shown
    assert secret.reveal() == "hunter2"
    assert secret == Secret("hunter2")
    assert secret != Secret("other")


@pytest.mark.parametrize(
    ("confidence", "word"),
    [
        (1.0, Certainty.CERTAIN),
        (0.9, Certainty.CERTAIN),
        (0.89, Certainty.LIKELY),
        (0.7, Certainty.LIKELY),
        (0.5, Certainty.POSSIBLE),
    ],
)
def test_the_word_for_a_confidence(confidence: float, word: Certainty) -> None:
    assert certainty_of(confidence) is word


def test_a_job_reports_and_then_stops() -> None:
    seen: list[Progress] = []
    wants_to_stop = False
    job = Job(seen.append, lambda: wants_to_stop)
    job.advance(Step.READING, 1, 10)
    wants_to_stop = True
    with pytest.raises(Cancelled):
        job.advance(Step.READING, 2, 10)
    assert [progress.done for progress in seen] == [1, 2]


def test_places_of_a_bug_quote_nothing() -> None:
    try:
        raise ValueError("lotte@example.org wrote: my salary is 3000")
    except ValueError as exc:
        told = " ".join(places(exc))
    assert "test_model.py" in told
    assert "lotte" not in told
