"""The evaluation counts right, and what it invents is what it says."""

import random
from pathlib import Path

import pytest

from hygiene_app.model.finding import Category
from hygiene_app.recognition import check_digits
from hygiene_app.recognition.mrz import find_zones
from tests.evaluation import labels, table
from tests.evaluation.__main__ import outcomes_of
from tests.evaluation.labels import Case
from tests.evaluation.made import careers, drawn, numbers, office, trading
from tests.evaluation.made.content import LANGUAGES, content
from tests.evaluation.made.dice import Dice
from tests.evaluation.made.forms import form_paper
from tests.evaluation.made.messages import message
from tests.evaluation.score import Outcome, flagged_ordinary, macro_f1, score

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "documents"


def outcome(expected: Category | None, *, language: str = "nl", **found: float) -> Outcome:
    case = Case(
        path=Path("x.pdf"),
        expected=expected,
        kind="x",
        language=language,
        group="",
        held_out=False,
    )
    return Outcome(case=case, found={Category(name): value for name, value in found.items()})


OUTCOMES = [
    outcome(Category.CV, cv=0.95),
    outcome(Category.CV, cv=0.6),
    outcome(Category.CV),
    outcome(Category.INVOICE, invoice=0.99, cv=0.92),
    outcome(None, quote=0.7),
    outcome(None, invoice=0.9),
    outcome(Category.PAYROLL, payroll=0.99, national_number=0.99, bank_details=0.8),
]


def test_right_wrong_and_missed_are_counted() -> None:
    cv = score(OUTCOMES, Category.CV)
    assert (cv.right, cv.wrong, cv.missed, cv.total) == (2, 1, 1, 3)
    assert cv.precision == pytest.approx(2 / 3)
    assert cv.recall == pytest.approx(2 / 3)
    assert cv.certain_precision == pytest.approx(1 / 2)
    assert score(OUTCOMES, Category.NATIONAL_NUMBER).wrong == 0, "a payslip holds one"
    assert flagged_ordinary(OUTCOMES) == (1, 2)
    assert macro_f1(OUTCOMES) == pytest.approx((2 / 3 + 2 / 3 + 1.0) / 3)


def test_the_report_names_every_mistake() -> None:
    lines = list(table.report(OUTCOMES, 1))
    assert lines[0] == "7 files read, 1 could not be read"
    mistakes = [line for line in lines if line.startswith("- ")]
    assert len(mistakes) == 4
    assert any("is cv, found nothing" in line for line in mistakes)
    assert "ordinary documents flagged: 1 of 2" in lines


def test_labels_of_others_are_understood(tmp_path: Path) -> None:
    rows = "a.pdf,sensitive,passport,en\nb.pdf,negative,invoice,nl\nc.pdf,negative,mail,fr\n"
    (tmp_path / "labels.csv").write_text(f"path,label,sublabel,language\n{rows}d.pdf,quote,,de\n")
    expected = [case.expected for case in labels.read(tmp_path)]
    assert expected == [Category.IDENTITY_DOCUMENT, Category.INVOICE, None, Category.QUOTE]
    (tmp_path / "labels.csv").write_text("file,label\na,b\n")
    with pytest.raises(ValueError, match="no column 'path'"):
        labels.read(tmp_path)


def test_the_sample_is_recognised() -> None:
    outcomes = list(outcomes_of(labels.read(SAMPLE)))
    assert len(outcomes) == len(list(SAMPLE.iterdir())) - 1
    assert [each.case.path.name for each in outcomes if each.missed or each.wrong] == []
    assert {each.case.language for each in outcomes} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_seed_invents_the_same(language: str) -> None:
    words = content(language)
    first, again, other = (
        careers.curriculum(Dice(seed, words, words.trades[0])) for seed in ("a", "a", "b")
    )
    assert first == again
    assert first.text != other.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_has_no_hole_left_and_can_be_drawn(language: str) -> None:
    words = content(language)
    papers = [trading.trading_paper(Dice(k, words, words.trades[1]), k) for k in ("quote", "order")]
    for kind, texts in words.forms.items():
        for at in range(len(texts)):
            papers.append(form_paper(Dice(f"{kind}{at}", words, words.trades[2]), kind, at))
    for at, paper in enumerate(papers):
        assert "{" not in paper.text
        if paper.is_mail:
            assert message(paper, words, "x").startswith(b"Subject: ")
        else:
            assert drawn.draw(paper, drawn.LOOKS[at % len(drawn.LOOKS)]).startswith(b"%PDF")
    assert office.write(papers[0], "word-table").startswith(b"PK")


def test_a_third_is_held_out() -> None:
    assert 0.25 <= sum(look.held_out for look in drawn.LOOKS) / len(drawn.LOOKS) <= 0.4
    for language in LANGUAGES:
        trades = content(language).trades
        assert 0.2 <= sum(trade.held_out for trade in trades) / len(trades) <= 0.4


def test_invented_numbers_pass_their_checks() -> None:
    rnd = random.Random(3)
    for _ in range(50):
        national = numbers.belgian_national(rnd, rnd.randrange(1950, 2010), 7, 3)
        assert check_digits.is_be_national("".join(filter(str.isdigit, national)))
        assert check_digits.is_nl_bsn(numbers.bsn(rnd))
        assert check_digits.is_fr_nir(numbers.nir(rnd, 1980, 4).replace(" ", ""))
        assert check_digits.is_gb_nhs(numbers.nhs(rnd).replace(" ", ""))
        assert check_digits.is_lu_matricule(numbers.luxembourg(rnd, 1988, 2, 9))
        assert check_digits.is_de_tax_id(numbers.german_tax_id(rnd).replace(" ", ""))
        for country in ("BE", "NL", "FR", "DE", "GB"):
            assert check_digits.is_iban(numbers.iban(rnd, country).replace(" ", ""))
    for zone in (
        numbers.passport_zone(rnd, "NLD", "JANSEN", "AN", "800102"),
        numbers.card_zone(rnd, "BEL", "JANSEN", "AN", "800102"),
    ):
        assert [found.agreeing for found in find_zones(zone)] == [4]
