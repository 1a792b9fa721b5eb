"""Letters that say that another one went to the wrong person."""

import pytest

from hygiene_app import app
from hygiene_app.demo.texts import Texts
from hygiene_app.recognition.conversation import written

CONVERSATION = app.conversation()
TEXTS = (
    ("nl", "Verkeerde bestemmeling", "Wil u mijn mail wissen?"),
    ("nl", "Vraagje", "Dit was niet voor mij bestemd, denk ik."),
    ("fr", "Erreur", "Mon message ne vous était pas destiné, merci de l'effacer."),
    ("en", "Please ignore", "The file was sent to you by mistake."),
    ("de", "Rückruf", "Meine Nachricht war nicht für Sie bestimmt."),
)


@pytest.mark.parametrize(("language", "subject", "body"), TEXTS)
def test_it_is_said_in_four_languages(language: str, subject: str, body: str) -> None:
    assert CONVERSATION.recalls(written(subject, f"Dag,\n\n{body}\n"))


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_a_disclaimer_says_it_of_every_message(language: str) -> None:
    disclaimer = Texts(app.resources()).table("labels")["disclaimer"][language]
    body = f"Dag An,\n\nDe offerte is klaar.\n\nMet vriendelijke groeten,\nBo\n\n{disclaimer}\n"
    assert not CONVERSATION.recalls(written("Offerte", body))


def test_what_is_quoted_was_said_before() -> None:
    body = "Dag,\n\nIs gebeurd.\n\nOp 3 maart schreef Bo:\n> Dit was niet voor u bestemd.\n"
    assert not CONVERSATION.recalls(written("Re: Loonbrief", body))
