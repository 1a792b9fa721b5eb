"""Invented forms and letters: payslips, certificates, copies of cards, and ordinary papers."""

import re

from tests.evaluation.made.dice import Dice
from tests.evaluation.made.paper import MAIL, Paper

_SUBJECT = re.compile(r"^@Mail (?:Onderwerp|Objet|Subject|Betreff) ?: ")


def form_paper(dice: Dice, kind: str, number: int) -> Paper:
    """Write a form of a kind; every third form is held out."""
    texts = dice.content.forms[kind]
    at = number % len(texts)
    text = _SUBJECT.sub(MAIL, dice.fill(texts[at]))
    return Paper(
        category="negative" if kind == "ordinary" else kind,
        kind=f"{kind}-{at}",
        language=dice.content.language,
        held_out=at % 3 == 2,
        text=text,
    )
