"""What only people know of a matter: whether a procedure is over, a quote became an order."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Question(StrEnum):
    """What is asked, once for a group of messages; `words` has a sentence for each."""

    PROCEDURE_OVER = "procedure-over"
    BECAME_ORDER = "became-order"


class Answer(StrEnum):
    """What the user said, or what the conversation proposes."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An answer that holds for a message.

    Attributes:
        on: the day on which the procedure ended or the order came; with `NO` the day of asking.
    """

    question: Question
    answer: Answer
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """Somebody agreed that something is kept longer; `proof` says where that can be seen."""

    until: date
    proof: str
