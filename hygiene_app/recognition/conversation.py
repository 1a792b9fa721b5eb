"""What a message says of the matter it belongs to: a rejection, an order, a letter gone astray.

It proposes answers to questions that only people can answer; it decides nothing.
"""

from collections.abc import Iterable

from hygiene_app.model.finding import Direction
from hygiene_app.model.matter import Question
from hygiene_app.recognition.mail_text import split_body
from hygiene_app.recognition.passages import Role, fold
from hygiene_app.recognition.rule_packs import LANGUAGES
from hygiene_app.recognition.toml_table import TomlTable
from hygiene_app.recognition.vocabulary import Term, TermKind, Vocabulary

_RECALL = "sent-in-error"


class Conversation:
    """Finds phrases that end a matter, or say that a letter went to the wrong person.

    Immutable, so safe to share by threads.

    Args:
        text: the pack in TOML: a table a question, in it phrases by language.

    Raises `ValueError` for a pack that is wrong.
    """

    def __init__(self, text: str) -> None:
        pack = TomlTable.parse("answers.toml", text)
        self._vocabulary = Vocabulary(
            Term(text=phrase, kind=TermKind.SIGN, concept=question.value)
            for question in Question
            for phrase in _phrases(pack.table(question.value))
        )
        self._recalls = Vocabulary(
            Term(text=phrase, kind=TermKind.SIGN, concept=_RECALL)
            for phrase in _phrases(pack.table(_RECALL))
        )

    def hints(self, said: str, direction: Direction) -> frozenset[Question]:
        """Return the questions that a message answers with yes.

        A rejection is one that we sent; in what we get it is about an application of our own.

        Args:
            said: what `written` returns.
        """
        found = self._vocabulary.find(said)
        hints = {Question(term.concept) for term in found}
        if direction is Direction.RECEIVED:
            hints.discard(Question.PROCEDURE_OVER)
        return frozenset(hints)

    def recalls(self, said: str) -> bool:
        """Whether a message says that another one went to the wrong person.

        Args:
            said: what `written` returns.
        """
        return any(self._recalls.find(said))


def written(subject: str, body: str) -> str:
    """Return what was written in a message, folded and framed by blanks.

    What it quotes does not count, nor a disclaimer, which says of every message that it may have
    gone to the wrong person.
    """
    own = [text for role, text in split_body(body, subject) if role is Role.OWN]
    return f" {fold(' '.join((subject, *own)))} "


def _phrases(table: TomlTable) -> Iterable[str]:
    return [phrase for language in LANGUAGES for phrase in table.texts(language)]
