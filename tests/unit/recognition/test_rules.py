"""Rule packs: the shipped ones are whole; a broken one is told with file and key."""

import re
from pathlib import Path

import pytest

from hygiene_app.model.finding import Category
from hygiene_app.recognition import rules
from hygiene_app.recognition.evidence_rules import EVIDENCE_RULES
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.recognition.rules import Rules
from hygiene_app.recognition.vocabulary import TermKind
from tests.unit.recognition.specimens import samples


def test_every_category_has_a_pack(shipped: Rules) -> None:
    assert set(shipped.packs) == set(Category)


def test_document_packs_know_four_languages(shipped: Rules, pack_texts: dict[str, str]) -> None:
    for category in Category:
        pack = shipped.packs[category]
        if not pack.titles:
            continue
        text = pack_texts[f"{category}.toml"]
        for table in ("title", "against"):
            block = text.split(f"\n[{table}]\n")[1].split("\n[")[0]
            assert set(re.findall(r"(?m)^(\w\w) = ", block)) == {"nl", "fr", "en", "de"}


def test_no_term_stands_for_and_against(shipped: Rules) -> None:
    for pack in shipped.packs.values():
        for_it = {t.text.lower() for t in pack.terms if t.kind is TermKind.STRONG}
        against = {t.text.lower() for t in pack.terms if t.kind is TermKind.AGAINST}
        assert not for_it & against


def test_version_follows_the_content(pack_texts: dict[str, str]) -> None:
    version = rules.load(pack_texts).version
    assert rules.load(dict(reversed(list(pack_texts.items())))).version == version
    changed = pack_texts | {"cv.toml": pack_texts["cv.toml"] + "\n# a remark\n"}
    assert rules.load(changed).version != version


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("bias = -4.2", "", "cv.toml: bias: is missing"),
        ("bias = -4.2", 'bias = "low"', "cv.toml: bias: must be a number"),
        ("bias = -4.2", "bias = -4.2\nbais = 1", "cv.toml: bais: is not known"),
        ('category = "cv"', 'category = "resume"', "cv.toml: category: resume is not known"),
        ('category = "cv"', 'category = "quote"', "quote has a pack already"),
        ('"cv.periods" =', '"cv.spans" =', "cv.toml: weights: cv.spans: is not known"),
        ("[title]\nnl =", "[title]\nes =", "cv.toml: title: es: is not a language"),
        ("[title]\nnl = [", "[title]\nnl = [7, ", "cv.toml: title: nl: must be an array"),
        ("[title]\nnl = [", '[title]\nnl = ["§ 1", ', "would be found everywhere"),
        ("[title]", "[title", "cv.toml: "),
        ('"cv.periods" = [0.4, 2.4]', '"cv.periods" = [0.4]', "a number or an array of two"),
    ],
)
def test_a_broken_pack_is_told(pack_texts: dict[str, str], old: str, new: str, told: str) -> None:
    assert old in pack_texts["cv.toml"]
    broken = pack_texts | {"cv.toml": pack_texts["cv.toml"].replace(old, new, 1)}
    with pytest.raises(ValueError, match=re.escape(told)):
        rules.load(broken)


@pytest.mark.parametrize("name", ["cv.toml", "shared.toml"])
def test_a_missing_pack_is_told(pack_texts: dict[str, str], name: str) -> None:
    rest = {key: text for key, text in pack_texts.items() if key != name}
    with pytest.raises(ValueError, match=name):
        rules.load(rest)


def test_only_listed_rules_speak(recogniser: Recogniser) -> None:
    spoken = {
        evidence.rule
        for category in Category
        for each in samples(f"{category}.txt")
        for label in recogniser.recognise(each.specimen).labels
        for evidence in label.evidence
    }
    assert spoken <= EVIDENCE_RULES
    assert len(spoken) > 25


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_every_rule_has_a_sentence(resources: Path, language: str) -> None:
    text = (resources / "i18n" / language / "evidence.ftl").read_text("utf-8")
    keys = re.findall(r"(?m)^(evidence-[a-z-]+) =", text)
    assert sorted(keys) == sorted(f"evidence-{r.replace('.', '-')}" for r in EVIDENCE_RULES)
