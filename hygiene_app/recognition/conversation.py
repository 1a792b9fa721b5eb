"""What a message says of the matter it belongs to: a rejection, an order.

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


class Conversation:
    """Finds phrases that end a matter. Immutable, so safe to share by threads.

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

    def hints(self, subject: str, body: str, direction: Direction) -> frozenset[Question]:
        """Return the questions that this message answers with yes.

        Only what was written in this message counts, not what it quotes. A rejection is one that
        we sent; in what we get it is about an application of our own.
        """
        own = [text for role, text in split_body(body, subject) if role is Role.OWN]
        found = self._vocabulary.find(f" {fold(' '.join((subject, *own)))} ")
        hints = {Question(term.concept) for term in found}
        if direction is Direction.RECEIVED:
            hints.discard(Question.PROCEDURE_OVER)
        return frozenset(hints)


def _phrases(table: TomlTable) -> Iterable[str]:
    return [phrase for language in LANGUAGES for phrase in table.texts(language)]
