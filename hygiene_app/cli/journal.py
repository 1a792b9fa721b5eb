"""`journal`: what was done, when, by which rule; without personal data."""

import argparse
from pathlib import Path

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output, counted
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.workflow.record import RecordLine
from hygiene_app.workflow.services import Services

_COLUMNS = ("number", "time", "action", "category", "rule", "outcome", "octets")


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Print the record, or write it into a file; say whether it is whole."""
    services = launch.services(arguments.profile)
    try:
        record = services.record
        lines, broken = record.lines(), record.broken_at()
        if arguments.to is not None:
            _write(arguments.to, services, lines)
    finally:
        services.close()
    if out.as_json:
        written = str(arguments.to) if arguments.to else None
        document = {"entries": [_json(line) for line in lines], "broken_at": broken}
        out.document("journal", {**document, "written": written})
    elif arguments.to is None:
        out.table(_COLUMNS, [_row(line) for line in lines])
    else:
        out.line(f"{counted(len(lines), 'line')} written to {arguments.to}.")
    if broken is not None:
        out.note(f"Line {broken} of the journal was changed or is missing.")
        return 1
    return 0


def _write(path: Path, services: Services, lines: tuple[RecordLine, ...]) -> None:
    rows = tuple(_row(line) for line in lines)
    kind = path.suffix.lower()
    if kind == ".csv":
        services.record.write_csv(path, _COLUMNS, rows)
    elif kind == ".pdf":
        entries = counted(len(rows), "entry", "entries")
        said = f"{entries}, without names, addresses or subjects."
        table = Passage(sentences=(said,), columns=_COLUMNS, rows=rows)
        sheet = Sheet(title="Record of what was cleared", language="en", passages=(table,))
        services.papers.write_pdf(path, sheet)
    else:
        raise KnownError(ErrorCode.FILE_KIND_UNKNOWN, path=str(path), kinds=".csv, .pdf")


def _row(line: RecordLine) -> tuple[str, ...]:
    return (
        str(line.number),
        line.at.astimezone().strftime("%Y-%m-%d %H:%M"),
        line.action.value,
        line.category.value if line.category else "-",
        line.rule or "-",
        line.outcome.value if line.outcome else "uncertain",
        str(line.size),
    )


def _json(line: RecordLine) -> dict[str, object]:
    return {
        "number": line.number,
        "at": line.at.isoformat(),
        "action": line.action.value,
        "category": line.category.value if line.category else None,
        "rule": line.rule,
        "outcome": line.outcome.value if line.outcome else None,
        "size": line.size,
    }
