"""Every sentence the window says exists in the four languages, and none is left over."""

import re
from pathlib import Path

import pytest

import hygiene_app.ui
from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.finding import Category, Direction, Place
from hygiene_app.model.policy import Action
from hygiene_app.ui.context import PageName, ReviewView
from hygiene_app.words.loading import load
from hygiene_app.words.phrasebook import LOCALES

_UI = Path(hygiene_app.ui.__file__).parent
_SOURCE = "\n".join(path.read_text("utf-8") for path in sorted(_UI.glob("*.py")))
_LITERAL = re.compile(r"""["'](ui-[a-z0-9_-]*[a-z0-9])["']""")
_BUILT = re.compile(r'f"(ui-[a-z0-9-]*-)\{')
_KEY = re.compile(r"^(ui-[a-z0-9_-]+) *=", re.MULTILINE)


def keys_of(language: str) -> set[str]:
    files = PackagedResources()
    folder = f"i18n/{language}"
    return {
        key
        for name in files.names(folder)
        if name.startswith("ui")
        for key in _KEY.findall(files.text(f"{folder}/{name}"))
    }


@pytest.mark.parametrize("language", LOCALES)
def test_every_literal_key_has_a_text(language: str) -> None:
    assert set(_LITERAL.findall(_SOURCE)) - keys_of(language) == set()


@pytest.mark.parametrize("language", LOCALES)
def test_every_text_is_used(language: str) -> None:
    literal, built = set(_LITERAL.findall(_SOURCE)), tuple(set(_BUILT.findall(_SOURCE)))
    left = {key for key in keys_of(language) if key not in literal and not key.startswith(built)}
    assert left == set()


def test_the_languages_say_the_same_things() -> None:
    english = keys_of("en")
    for language in LOCALES:
        assert keys_of(language) == english


@pytest.mark.parametrize("language", LOCALES)
def test_every_value_that_makes_a_key_has_a_text(language: str) -> None:
    keys = keys_of(language)
    made = [f"ui-page-{page}" for page in PageName]
    made += [f"ui-view-{view}" for view in ReviewView]
    made += [f"ui-where-{place}" for place in Place]
    made += [f"ui-direction-{direction}" for direction in Direction]
    made += [f"ui-short-{category}" for category in Category]
    for name in ("confirm", "confirm-go", "consequence", "starting", "receipt", "next"):
        made += [f"ui-{name}-{action}" for action in Action]
    assert set(made) - keys == set()


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("count", [0, 1, 2, 1234])
def test_counted_sentences_can_be_said_for_any_number(language: str, count: int) -> None:
    words = load(language, PackagedResources())
    for key in ("ui-due", "ui-ticked", "ui-minutes-left", "ui-ago-days", "ui-next-refused"):
        said = words.say(key, count=count, total=5000)
        assert said
        assert "{" not in said


def test_no_sentence_of_the_window_stands_in_its_code() -> None:
    """A letter in a string that a widget shows would be an untranslated text."""
    shown = re.compile(r'(?:setText|setWindowTitle|addItem|setToolTip|Button|Text)\(\s*f?"([^"]*)"')
    # values, characters by number, and the shape of a recovery code, which no language changes
    held = re.compile(r"\{[^}]*\}|\\u[0-9a-f]{4}|\\n|AGE-SECRET-KEY-1")
    texts = [held.sub("", text) for text in shown.findall(_SOURCE)]
    assert [text for text in texts if any(each.isalpha() for each in text)] == []
