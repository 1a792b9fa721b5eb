"""`recognise PATH…`."""

import argparse

from hygiene_app.cli.findings import evidence_json
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import ITEMS_FAILED, Output
from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.finding import certainty_of
from hygiene_app.workflow.recognise import FileResult


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Say of each file what it is; 3 when some could not be read."""
    with launch.recognise() as recogniser, out.progress() as job:
        results = list(recogniser.run(arguments.paths, job))
    if out.as_json:
        out.document("recognise", {"results": [_json(result) for result in results]})
    else:
        out.table(("path", "language", "labels"), [_row(result, out) for result in results])
    return ITEMS_FAILED if any(result.reason is not None for result in results) else 0


def _row(result: FileResult, out: Output) -> tuple[str, str, str]:
    if result.recognition is None or result.reason is not None:
        return result.path, "", out.say(_key(result.reason))
    labels = ", ".join(
        f"{label.category.value} ({certainty_of(label.confidence).value})"
        for label in result.recognition.labels
    )
    return result.path, result.recognition.language, labels or "-"


def _key(reason: UnreadableReason | None) -> str:
    # Of attachments, what is missing is what the server did not give.
    return "unopened" if reason is UnreadableReason.MISSING else f"unreadable-{reason}"


def _json(result: FileResult) -> dict[str, object]:
    seen = result.recognition
    return {
        "path": result.path,
        "language": seen.language if seen else "",
        "readable": result.reason is None,
        "reason": result.reason.value if result.reason else None,
        "labels": [
            {
                "category": label.category.value,
                "confidence": round(label.confidence, 4),
                "evidence": [evidence_json(each) for each in label.evidence],
            }
            for label in (seen.labels if seen else ())
        ],
    }
