"""`undo`: take the last clean-up back."""

import argparse
from collections.abc import Sequence

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output, counted
from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.workflow.undo import CleanUp, Undone


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Say what the last clean-up was, or take it back."""
    services = launch.services(arguments.profile)
    try:
        last = next(iter(services.undo.clean_ups()), None)
        results: tuple[Undone, ...] = ()
        if last is not None and arguments.yes:
            with out.progress() as job:
                results = services.undo.run(last, job)
    finally:
        services.close()
    if out.as_json:
        out.document("undo", _json(last, results, dry_run=not arguments.yes))
    else:
        _show(last, results, out, dry_run=not arguments.yes)
    return 0 if all(each.code is OutcomeCode.DONE for each in results) else 3


def _show(last: CleanUp | None, results: Sequence[Undone], out: Output, *, dry_run: bool) -> None:
    if last is None:
        out.line("Nothing of the last 30 days can be taken back.")
        return
    what = (
        f"{counted(len(last.items), 'message')}, cleared on {last.at.astimezone():%Y-%m-%d %H:%M}"
    )
    if dry_run:
        out.line(f"{what}. Add --yes to bring them back.")
        return
    done = sum(1 for each in results if each.code is OutcomeCode.DONE)
    out.line(f"{what}: {done} are back in their folder.")
    for each in results:
        if each.error is not None:
            out.line(f"- {out.sentence(each.error.value, {})}")


def _json(last: CleanUp | None, results: Sequence[Undone], *, dry_run: bool) -> dict[str, object]:
    return {
        "dry_run": dry_run,
        "messages": len(last.items) if last else 0,
        "at": last.at.isoformat() if last else None,
        "outcomes": [
            {"outcome": each.code.value, "error": each.error.value if each.error else None}
            for each in results
        ],
    }
