"""The structure of a page or word-processor document turned into lines.

Recognition looks at headings and tables, so a block gets a line of its own and the cells of a
row lie on one line, parted by tabs, unless a cell holds several lines: then it is a column.
"""

from dataclasses import dataclass


@dataclass(slots=True)
class _Row:
    written_before: int
    cell_starts_on: int


class LineWriter:
    """Collects text with the breaks between; breaks at the same place melt into the widest."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._rows: list[_Row] = []
        self._line = 0
        self._newlines = 0
        self._blank = ""
        self._cell_begins = False

    def write(self, text: str) -> None:
        """Add text that holds no line break."""
        if not text:
            return
        if self._written:
            self._written.append("\n" * self._newlines or self._blank)
            self._line += self._newlines
        self._written.append(text)
        self._newlines, self._blank, self._cell_begins = 0, "", False

    def space(self) -> None:
        """Part what comes from what was, but not at the end of a line."""
        self._blank = self._blank or " "

    def tab(self) -> None:
        """Part what comes by a tab."""
        self._blank = "\t"

    def line_break(self) -> None:
        """End the line; twice leaves an empty one."""
        self._newlines = min(2, self._newlines + 1)

    def block(self) -> None:
        """Begin or end what stands on lines of its own."""
        if not self._cell_begins:
            self._newlines = max(1, self._newlines)

    def start_row(self) -> None:
        """Begin a row of a table."""
        self.block()
        self._rows.append(_Row(len(self._written), 0))

    def start_cell(self) -> None:
        """Begin a cell: behind a tab, or on a new line where the cell before had several."""
        if not self._rows:
            self.block()
            return
        row = self._rows[-1]
        if len(self._written) > row.written_before:
            if self._line > row.cell_starts_on:
                self._newlines = 1
            else:
                self._newlines, self._blank = 0, "\t"
        row.cell_starts_on = self._line + (self._newlines if self._written else 0)
        self._cell_begins = True

    def end_row(self) -> None:
        """End a row."""
        if self._rows:
            self._rows.pop()
        self._cell_begins = False
        self.block()

    def text(self) -> str:
        """Return all that was written."""
        return "".join(self._written)
