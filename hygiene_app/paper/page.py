"""A document as one HTML file: nothing in it is fetched, run or sent."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from hygiene_app.model.paper import Passage, Sheet

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"

_STYLE: Final = """
:root { color-scheme: light dark; --line: #c8d1d8; --soft: #5a6670; }
@media (prefers-color-scheme: dark) { :root { --line: #47525b; --soft: #a5b0b9; } }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2.5rem auto;
  padding: 0 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .4rem; }
p { margin: .3rem 0; max-width: 44rem; }
.lead { font-size: 1.25rem; margin: .8rem 0 1rem; }
ul { margin: .4rem 0; padding-left: 1.2rem; max-width: 44rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .8rem 0; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0;
  border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
@media print { body { margin: 0; max-width: none; } }
"""

_NUMBER: Final = ' class="number"'


def html_of(sheet: Sheet) -> str:
    """Return the document; every text is escaped."""
    body = "\n".join(_body(sheet))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(sheet.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(sheet.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _body(sheet: Sheet) -> Iterator[str]:
    yield f"<h1>{escape(sheet.title)}</h1>"
    if sheet.lead:
        yield f'<p class="lead">{escape(sheet.lead)}</p>'
    for passage in sheet.passages:
        yield from _passage(passage)


def _passage(passage: Passage) -> Iterator[str]:
    if passage.heading:
        yield f"<h2>{escape(passage.heading)}</h2>"
    for sentence in passage.sentences:
        yield f"<p>{escape(sentence)}</p>"
    if passage.points:
        yield "<ul>" + "".join(f"<li>{escape(each)}</li>" for each in passage.points) + "</ul>"
    if passage.rows:
        yield '<div class="wide"><table>'
        yield f"<thead>{_row('th', passage.columns, passage)}</thead><tbody>"
        for row in passage.rows:
            yield _row("td", row, passage)
        yield "</tbody></table></div>"


def _row(cell: str, texts: Sequence[str], passage: Passage) -> str:
    cells = "".join(
        f"<{cell}{_NUMBER if place in passage.numbers else ''}>{escape(text)}</{cell}>"
        for place, text in enumerate(texts)
    )
    return f"<tr>{cells}</tr>"
