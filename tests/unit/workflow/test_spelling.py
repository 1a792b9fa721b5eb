"""Names as people write them."""

from collections.abc import Iterable

import pytest

from hygiene_app.model.words import Alternatives
from hygiene_app.workflow.spelling import NameForms, Vocabulary, name_forms, name_parts
from hygiene_app.workflow.terms import fold, words_of


def vocabulary(*words: str) -> Vocabulary:
    def known(terms: Iterable[str]) -> frozenset[str]:
        return frozenset(terms) & frozenset(words)

    return Vocabulary(
        starting=lambda prefix: [word for word in words if word.startswith(prefix)], known=known
    )


def forms(name: str, *words: str) -> NameForms:
    return name_forms(name, vocabulary(*words))


def fits(wanted: Alternatives, text: str) -> bool:
    words = set(words_of(fold(text))) | {"".join(fold(text).split())}
    return any(all(terms & words for terms in each) for each in wanted)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Lotte van den Berghe", ("lotte", "berghe")),
        ("Mevr. Zoë Żak", ("zoe", "zak")),
        ("Jean-Pierre d'Hondt", ("jean", "pierre", "hondt")),
        ("De Heer", ("de", "heer")),
        ("Li", ("li",)),
        ("?!", ()),
    ],
)
def test_the_parts_that_tell_people_apart(name: str, parts: tuple[str, ...]) -> None:
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Lotte Peeters",
        "PEETERS, Lotte",
        "Peeters Lotte Maria",
        "L. Peeters",
        "LPeeters",
        "peetersl",
        "lottepeeters",
        "Lotté Peeters",
    ],
)
def test_notations_of_one_name(text: str) -> None:
    assert fits(forms("Lotte Peeters").exact, text)


@pytest.mark.parametrize("text", ["Lotte Claes", "Bo Peeters", "Lotte", "Peeters", "B. Peeters"])
def test_half_a_name_is_another_one(text: str) -> None:
    assert not fits(forms("Lotte Peeters").exact, text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Lotte Van den Berghe", "Lotte Vandenberghe"),
        ("Lotte Vandenberghe", "lotte van den berghe"),
        ("Bo De Smet", "Bo Desmet"),
        ("Bo Desmet", "Bo De Smet"),
        ("Anna von Weiß", "Anna Weiss"),
    ],
)
def test_particles_together_or_apart(name: str, text: str) -> None:
    assert fits(forms(name).exact, text)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("Lotte Peeters", "peters"),
        ("Lotte Peeters", "peeter"),
        ("Lotte Peeters", "peetesr"),
        ("Lotte Claessens", "claesens"),
        ("Lotte Claessens", "claesen"),
        ("Lotte Janssens", "jansens"),
        ("Lotte Janssens", "hanssens"),
    ],
)
def test_typing_errors_are_found_and_told(name: str, wrong: str) -> None:
    found = forms(name, "lotte", wrong)
    assert wrong in found.spellings
    assert fits(found.alike, f"lotte {wrong}")
    assert not fits(found.exact, f"lotte {wrong}")


def test_short_names_are_not_taken_for_other_words() -> None:
    assert forms("Noor Claes", "voor", "door", "hoor").spellings == ()
    assert forms("Jan Bos", "van", "bas", "ban").spellings == ()


def test_two_errors_need_a_long_word_with_the_same_beginning() -> None:
    assert forms("Bo Peeters", "pieterse").spellings == ()
    assert forms("Bo Wesemael", "wesemel", "wesemeel", "besemeel").spellings == (
        "wesemeel",
        "wesemel",
    )


def test_nothing_to_look_for() -> None:
    assert forms("!") == NameForms(exact=(), alike=(), spellings=())
