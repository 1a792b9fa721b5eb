"""Which papers are made, and through which layouts they go."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.made import drawn, latex, office, scans
from tests.evaluation.made.careers import curriculum, letter
from tests.evaluation.made.content import LANGUAGES, Content, content
from tests.evaluation.made.dice import Dice
from tests.evaluation.made.forms import form_paper
from tests.evaluation.made.messages import message
from tests.evaluation.made.paper import Paper
from tests.evaluation.made.themes import HELD_OUT, Themes
from tests.evaluation.made.trading import trading_mail, trading_paper

HEADER = ("path", "label", "sublabel", "language", "group", "note")
_NAMES = ("document", "scan", "bijlage", "file", "doc", "img", "annexe", "anlage", "attachment")
_LETTERS = 6
_TRADING = ("quote", "quote", "invoice", "invoice", "order", "delivery")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file that was written, and what it is."""

    path: Path
    paper: Paper
    layout: str
    held_out: bool


class Assembly:
    """Writes a set of documents into a folder, named neutrally."""

    def __init__(self, folder: Path, cache: Path | None, seed: str) -> None:
        self._folder = folder
        self._cache = cache
        self._seed = seed
        self._count = 0

    def make(self, rounds: int) -> list[Made]:
        """Write everything `rounds` times with other contents, and `labels.csv`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        made: list[Made] = []
        for number in range(rounds):
            for language in LANGUAGES:
                made += self._in_language(content(language), number)
        self._label(made)
        return made

    def _label(self, made: list[Made]) -> None:
        with (self._folder / "labels.csv").open("w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out)
            rows.writerow(HEADER)
            for each in made:
                note = "held-out" if each.held_out else "tuning"
                paper = each.paper
                row = (paper.category, paper.kind, paper.language, each.layout, note)
                rows.writerow((each.path.name, *row))

    def _in_language(self, words: Content, number: int) -> Iterator[Made]:
        papers = list(_papers(words, f"{self._seed}-{number}"))
        word_files: list[Made] = []
        for at, paper in enumerate(papers):
            seed = f"{self._seed}-{number}-{words.language}-{at}"
            if paper.is_mail:
                yield self._write(paper, "mail", message(paper, words, seed), "eml", held_out=False)
                continue
            look = drawn.LOOKS[(at + number) % len(drawn.LOOKS)]
            pdf = drawn.draw(paper, look)
            yield self._write(paper, look.name, pdf, "pdf", held_out=look.held_out)
            name, held_out = office.LOOKS[(at // 2) % len(office.LOOKS)]
            if at % 2 == 0:
                file = office.write(paper, name)
                word_files.append(self._write(paper, name, file, "docx", held_out=held_out))
                yield word_files[-1]
            if at % 7 == 3:
                yield self._scanned(paper, pdf, seed, as_pdf=at % 2 == 0)
        yield from self._converted(word_files)
        yield from self._of_others([paper for paper in papers if paper.career], number)

    def _scanned(self, paper: Paper, pdf: bytes, seed: str, *, as_pdf: bool) -> Made:
        picture = scans.scan(pdf, seed, as_pdf=as_pdf)
        return self._write(paper, "scan", picture, "pdf" if as_pdf else "jpg", held_out=False)

    def _converted(self, files: list[Made]) -> Iterator[Made]:
        """Let LibreOffice save Word files in its other formats, a quarter each."""
        if self._cache is None or not office.can_convert():
            return
        for at, ending in enumerate(office.CONVERTED):
            chosen = files[at :: len(office.CONVERTED)]
            room = self._folder / ".converted"
            room.mkdir(exist_ok=True)
            office.convert([each.path for each in chosen], ending, room)
            for each in chosen:
                saved = room / f"{each.path.stem}.{ending}"
                if saved.exists():
                    layout = f"{each.layout}-{ending}"
                    held_out = each.held_out
                    yield self._write(
                        each.paper, layout, saved.read_bytes(), ending, held_out=held_out
                    )
                    saved.unlink()

    def _of_others(self, papers: list[Paper], number: int) -> Iterator[Made]:
        """Send CVs through layouts that we did not draw."""
        if self._cache is None:
            return
        themes = Themes(self._cache / "themes")
        for at, theme in enumerate(themes.available()):
            paper = papers[(at + number) % len(papers)]
            pdf = themes.render(paper, theme)
            if pdf is not None:
                held_out = theme in HELD_OUT
                yield self._write(paper, f"theme-{theme}", pdf, "pdf", held_out=held_out)
        for at, name in enumerate(latex.LAYOUTS if latex.available() else ()):
            paper = papers[(3 * at + number) % len(papers)]
            pdf = latex.render(paper, name)
            if pdf is not None:
                yield self._write(
                    paper, f"latex-{name}", pdf, "pdf", held_out=name in latex.HELD_OUT
                )

    def _write(
        self, paper: Paper, layout: str, content: bytes, ending: str, *, held_out: bool
    ) -> Made:
        self._count += 1
        name = _NAMES[self._count % len(_NAMES)]
        path = self._folder / f"{name}{self._count:04d}.{ending}"
        path.write_bytes(content)
        return Made(path=path, paper=paper, layout=layout, held_out=held_out or paper.held_out)


def _papers(words: Content, seed: str) -> Iterator[Paper]:
    """Yield every kind of paper once for each trade or form."""
    for at, trade in enumerate(words.trades):
        yield curriculum(_dice(seed, words, at, "cv"))
        for count, kind in enumerate(_TRADING):
            yield trading_paper(Dice(f"{seed}-{at}-{kind}-{count}", words, trade), kind)
    for at in range(_LETTERS):
        yield letter(_dice(seed, words, at, "letter"), at)
    for at, kind in enumerate(("quote", "invoice")):
        yield trading_mail(_dice(seed, words, at, kind), kind)
    for kind, texts in words.forms.items():
        for at in range(len(texts)):
            yield form_paper(_dice(seed, words, at, kind), kind, at)


def _dice(seed: str, words: Content, at: int, kind: str) -> Dice:
    trade = words.trades[at % len(words.trades)]
    return Dice(f"{seed}-{words.language}-{kind}-{at}", words, trade)
