"""`archive list | status | verify | export | restore | expire | recover | renew | new`."""

import argparse
import sys

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import ITEMS_FAILED, Output, counted
from hygiene_app.model.archived import ArchivedItem, RecoveryCode
from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.archive_access import ArchiveAccess


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Run an `archive` command."""
    services = launch.services(arguments.profile)
    verbs = {
        "list": _list,
        "verify": _verify,
        "export": _export,
        "restore": _restore,
        "expire": _expire,
        "recover": _recover,
        "status": _status,
        "renew": _renew,
        "new": _new,
    }
    try:
        return verbs[arguments.verb](arguments, services.archive, out)
    finally:
        services.close()


def _list(arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    items = archive.search(arguments.search) if arguments.search else archive.items()
    if out.as_json:
        out.document("archive list", {"items": [_json(item) for item in items]})
        return 0
    rows = [
        (
            item.id[:12],
            item.entry.category.value,
            f"{item.entry.received:%Y-%m-%d}",
            item.entry.expires.isoformat() if item.entry.expires else "-",
            out.size(item.size),
            item.entry.sender,
            item.entry.subject,
        )
        for item in items
    ]
    out.table(("id", "category", "received", "expires", "size", "sender", "subject"), rows)
    out.line(f"{counted(len(items), 'message')} in the archive.")
    return 0


def _verify(_arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    with out.progress() as job:
        check = archive.verify(job)
    problems = [{"id": item, "problem": problem.value} for item, problem in check.problems]
    if out.as_json:
        document = {"checked": check.checked, "problems": problems, "moved": check.moved}
        out.document("archive verify", document)
    else:
        out.line(f"{counted(check.checked, 'message')} read, decrypted and compared.")
        for item, problem in check.problems:
            out.line(f"{item[:12]}: {out.say(f'archive-problem-{problem.value}')}")
        if check.moved:
            out.line("The folder of the archive lies elsewhere than at the last check.")
    return ITEMS_FAILED if check.problems else 0


def _export(arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    with out.progress() as job:
        files = archive.export(arguments.to, job, arguments.ids)
    if out.as_json:
        out.document("archive export", {"files": [str(file) for file in files]})
    else:
        out.line(
            f"{counted(len(files), 'message')} written to {arguments.to}, not encrypted there."
        )
    return 0


def _restore(arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    with out.progress() as job:
        restored = archive.restore(arguments.id, job)
    if out.as_json:
        document = {
            "id": restored.item.id,
            "folder": restored.folder,
            "outcome": restored.code.value,
            "was_there": restored.was_there,
        }
        out.document("archive restore", document)
    elif restored.code is OutcomeCode.DONE:
        how = "was there already" if restored.was_there else "is back, fetched again and identical"
        out.line(f"The message {how}, in the folder {restored.folder}. The archive keeps its copy.")
    elif restored.error is not None:
        out.note(out.sentence(restored.error.value, {}))
    return 0 if restored.code is OutcomeCode.DONE else 3


def _expire(arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    items = archive.expiring()
    done = archive.expire([item.id for item in items]) if arguments.yes else 0
    if out.as_json:
        ids = [item.id for item in items]
        out.document("archive expire", {"dry_run": not arguments.yes, "items": ids, "done": done})
        return 0
    if arguments.yes:
        out.line(f"{counted(done, 'message')} destroyed: keys first, then files.")
    else:
        out.line(f"Past their day: {counted(len(items), 'message')}. Add --yes to destroy them.")
    return 0


def _status(_arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    status = archive.status()
    if out.as_json:
        document = {
            "messages": status.messages,
            "size": status.size,
            "code_mark": status.code_mark,
            "next_mark": status.next_mark,
            "escrow": list(status.escrow),
        }
        out.document("archive status", document)
        return 0
    out.line(f"{counted(status.messages, 'message')}, {out.size(status.size)}.")
    out.line(f"The recovery code with the mark {status.code_mark} opens it.")
    if status.next_mark:
        out.line(f"A new code with the mark {status.next_mark} was made and not confirmed yet.")
    for recipient in status.escrow:
        out.line(f"Your company can open it too, with the key of {recipient}.")
    return 0


def _renew(arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    """Make a new recovery code, or confirm the one that was made."""
    if arguments.cancel:
        archive.cancel_renewal()
        said = "The new code is forgotten; the old one holds."
    elif arguments.code_stdin:
        archive.confirm_recovery(_typed_code())
        said = "The new code replaces the old one."
    else:
        out.note(archive.renew_recovery().code.reveal())
        said = "Write this new recovery code down, then confirm it with --code-stdin."
    if out.as_json:
        out.document("archive renew", {"next_mark": archive.status().next_mark})
    else:
        out.line(said)
    return 0


def _new(_arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    """Begin a new archive where the folder of the old one is gone."""
    code = archive.set_up(afresh=True)
    out.note("The recovery code of the new archive, shown this once:")
    out.note(code.code.reveal())
    if out.as_json:
        out.document("archive new", {"code_mark": archive.status().code_mark})
    else:
        out.line("A new archive is ready.")
    return 0


def _typed_code() -> RecoveryCode:
    return RecoveryCode(code=Secret(sys.stdin.read().strip()))


def _recover(arguments: argparse.Namespace, archive: ArchiveAccess, out: Output) -> int:
    count = archive.recover(_typed_code(), incomplete=arguments.incomplete)
    if out.as_json:
        out.document("archive recover", {"items": count})
    else:
        out.line(f"The archive is open on this computer: {counted(count, 'message')}.")
    return 0


def _json(item: ArchivedItem) -> dict[str, object]:
    return {
        "id": item.id,
        "size": item.size,
        "sha256": item.sha256,
        "category": item.entry.category.value,
        "rule": item.entry.rule,
        "folder": item.entry.folder_display,
        "subject": item.entry.subject,
        "sender": item.entry.sender,
        "received": item.entry.received.isoformat(),
        "archived_at": item.entry.archived_at.isoformat(),
        "expires": item.entry.expires.isoformat() if item.entry.expires else None,
    }
