"""Word files by python-docx, and what LibreOffice makes of them where it is installed."""

import io
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.shared import Pt

from tests.evaluation.made.paper import Paper

LOOKS = (("word", False), ("word-bold", False), ("word-table", True), ("word-header", False))
"""Each with whether it is held out."""
CONVERTED = ("odt", "doc", "rtf", "pdf")
_PATIENCE = 240


def write(paper: Paper, look: str) -> bytes:
    """Write a document as DOCX."""
    word = docx.Document()
    if look == "word-table":
        _as_table(word, paper)
    else:
        _as_text(word, paper, look)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _as_text(word: WordFile, paper: Paper, look: str) -> None:
    rows: list[list[str]] = []
    for number, line in enumerate((*paper.lines, "")):
        if rows and not line.startswith("| "):
            _rows(word, rows)
            rows = []
        if line.startswith("| "):
            rows.append([cell.strip() for cell in line[2:].split("|")])
        elif line.startswith("#"):
            _heading(word, line, look)
        elif look == "word-header" and number in (1, 2):
            word.sections[0].header.add_paragraph(line)
        elif line.startswith("- "):
            word.add_paragraph(line[2:], style="List Bullet")
        else:
            word.add_paragraph(line)


def _heading(word: WordFile, line: str, look: str) -> None:
    mark, _, text = line.partition(" ")
    if look == "word-bold":
        run = word.add_paragraph().add_run(text)
        run.bold = True
        run.font.size = Pt(18 if mark == "#" else 13)
    else:
        word.add_heading(text, level=1 if mark == "#" else 2)


def _rows(word: WordFile, rows: list[list[str]]) -> None:
    table = word.add_table(rows=0, cols=max(len(row) for row in rows))
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=False):
            cell.text = text


def _as_table(word: WordFile, paper: Paper) -> None:
    """Put every section into a row: its heading on the left, the rest on the right."""
    table = word.add_table(rows=1, cols=2)
    cells = table.rows[0].cells
    for line in paper.lines:
        if line.startswith("#"):
            cells = table.add_row().cells
            cells[0].text = line.partition(" ")[2]
        else:
            cells[1].add_paragraph(line.removeprefix("- ").replace("| ", "   "))


def can_convert() -> bool:
    """Whether LibreOffice is installed."""
    return shutil.which("soffice") is not None


def convert(files: Sequence[Path], ending: str, into: Path) -> None:
    """Save Word files in another format, all in one run. Raises `CalledProcessError`."""
    if not files:
        return
    with tempfile.TemporaryDirectory() as home:
        command = ["soffice", f"-env:UserInstallation=file://{home}", "--headless"]
        command += ["--convert-to", ending, "--outdir", str(into), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
