"""The four languages say the same things: same files, same keys, same variables, whole syntax."""

import itertools

import pytest
from fluent.syntax import ast

from hygiene_app.model.account import NoteCode
from hygiene_app.model.archived import ArchiveProblem
from hygiene_app.model.disposal import JournalAction, OutcomeCode
from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.errors import ErrorCode
from hygiene_app.model.finding import Category, Certainty
from hygiene_app.model.job import Step
from hygiene_app.model.message import FolderRole
from hygiene_app.model.policy import Action, Basis, ReasonCode, Trigger, VerdictStatus
from hygiene_app.model.server import ServerSource
from hygiene_app.retention.toml_table import Problem
from hygiene_app.words.phrasebook import Words
from tests.unit.words.ftl import LANGUAGES, Uses, book, entries, files, key_of, messages

OTHERS = tuple(language for language in LANGUAGES if language != "en")
EVERY_FILE = [(language, name) for language in LANGUAGES for name in files()[language]]
PLURALS = {"zero", "one", "two", "few", "many"}
PLURALS_OF = {
    "nl": {"one", "other"},
    "en": {"one", "other"},
    "de": {"one", "other"},
    "fr": {"one", "many", "other"},
}
ENUMERATIONS = (
    ("error", ErrorCode),
    ("unreadable", UnreadableReason),
    ("category", Category),
    ("certainty", Certainty),
    ("folder", FolderRole),
    ("outcome", OutcomeCode),
    ("archive-problem", ArchiveProblem),
    ("step", Step),
    ("server", ServerSource),
    ("note", NoteCode),
    ("reason", ReasonCode),
    ("since", Trigger),
    ("verdict", VerdictStatus),
    ("basis", Basis),
    ("action", Action),
    ("journal", JournalAction),
)


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_files(language: str) -> None:
    assert list(files()[language]) == list(files()["en"])


@pytest.mark.parametrize(("language", "name"), EVERY_FILE)
def test_the_syntax_is_whole(language: str, name: str) -> None:
    junk = [e.content for e in entries(files()[language][name]) if isinstance(e, ast.Junk)]
    assert junk == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_written_twice(language: str) -> None:
    keys = [key_of(e) for text in files()[language].values() for e in messages(text)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize(("language", "name"), [(la, n) for la, n in EVERY_FILE if la != "en"])
def test_a_file_has_the_same_keys(language: str, name: str) -> None:
    keys = {key_of(e) for e in messages(files()[language][name])}
    assert keys == {key_of(e) for e in messages(files()["en"].get(name, ""))}


@pytest.mark.parametrize("language", OTHERS)
def test_a_message_uses_the_same_variables(language: str) -> None:
    english = {key: Uses(entry).variables for key, entry in book("en").items()}
    theirs = {key: Uses(entry).variables for key, entry in book(language).items()}
    assert {k: v for k, v in theirs.items() if v != english.get(k)} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_choice_that_is_no_number_has_the_same_answers(language: str) -> None:
    english = {key: _words_chosen(entry) for key, entry in book("en").items()}
    theirs = {key: _words_chosen(entry) for key, entry in book(language).items()}
    assert {k: v for k, v in theirs.items() if v != english.get(k)} == {}


def _words_chosen(entry: ast.Message | ast.Term) -> dict[str, set[str]]:
    choices = Uses(entry).choices
    return {name: keys for name, keys in choices.items() if not keys & PLURALS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_number_forms_exist_in_the_language(language: str) -> None:
    wrong = {
        (key, name): keys
        for key, entry in book(language).items()
        for name, keys in Uses(entry).choices.items()
        if keys & PLURALS and not keys <= PLURALS_OF[language]
    }
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_refers_only_to_terms_that_exist(language: str) -> None:
    """`Catalogue` parses one message at a time, with all terms beside it."""
    known = set(book(language))
    for key, entry in book(language).items():
        uses = Uses(entry)
        assert uses.messages == set(), key
        assert uses.terms <= known, key
        assert uses.functions <= {"NUMBER"}, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_the_model_has_its_words(language: str) -> None:
    keys = {f"{prefix}-{member.value}" for prefix, kind in ENUMERATIONS for member in kind}
    assert keys - set(book(language)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_no_words_for_values_that_do_not_exist(language: str) -> None:
    extra = {"reason-source"}
    for prefix in ("error", "reason", "unreadable", "category", "basis", "verdict"):
        members = {f"{prefix}-{m.value}" for p, kind in ENUMERATIONS if p == prefix for m in kind}
        written = {key for key in book(language) if key.startswith(f"{prefix}-")}
        assert written - members <= extra


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_of_a_policy_has_its_sentence(language: str) -> None:
    answers = Uses(book(language)["error-policy-invalid"]).choices["problem"]
    assert answers >= {problem.value for problem in Problem}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_in_all_its_forms(language: str) -> None:
    words = Words(language, files()[language])
    for key, entry in book(language).items():
        if isinstance(entry, ast.Term):
            continue
        for facts in _samples(Uses(entry)):
            said = words.say(key, **facts)
            assert said.strip(), key
            assert "{" not in said, key


def _samples(uses: Uses) -> list[dict[str, str | int]]:
    """Facts that reach every variant: words for choices, two numbers for number forms."""
    options: list[list[tuple[str, str | int]]] = []
    for name in sorted(uses.variables):
        keys = uses.choices.get(name)
        if keys is None:
            options.append([(name, "x")])
        elif keys & PLURALS:
            options.append([(name, 1), (name, 5000)])
        else:
            options.append([(name, key) for key in sorted(keys)])
    return [dict(chosen) for chosen in itertools.product(*options)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_voice_is_calm(language: str) -> None:
    words = Words(language, files()[language])
    for key, entry in book(language).items():
        if isinstance(entry, ast.Term):
            continue
        for facts in _samples(Uses(entry)):
            said = words.say(key, **facts)
            assert "!" not in said, key
            if key.startswith(("error-", "unreadable-", "archive-problem-")):
                assert said.endswith("."), key
