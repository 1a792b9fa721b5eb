"""`account folders | protect`: what of a mailbox is read, and what never is."""

import argparse

from hygiene_app.cli.output import Output, counted
from hygiene_app.workflow.choices import FolderUse
from hygiene_app.workflow.services import Services


def choose(arguments: argparse.Namespace, services: Services, out: Output) -> None:
    """Run `account folders` or `account protect`."""
    if arguments.verb == "folders":
        _folders(arguments, services, out)
    else:
        _protect(arguments, services, out)


def _folders(arguments: argparse.Namespace, services: Services, out: Output) -> None:
    choices = services.choices
    for use in FolderUse:
        for name in getattr(arguments, use.value):
            choices.use(arguments.email, choices.find_folder(arguments.email, name), use)
    lines = choices.folders(arguments.email)
    if out.as_json:
        folders = [
            {"name": line.folder.display, "role": line.folder.role.value, "use": line.use.value}
            for line in lines
        ]
        out.document("account folders", {"folders": folders})
        return
    rows = [(line.folder.display, out.say(f"folder-use-{line.use.value}")) for line in lines]
    out.table(("folder", "use"), rows)


def _protect(arguments: argparse.Namespace, services: Services, out: Output) -> None:
    choices, email = services.choices, arguments.email
    forgotten = 0
    for person in arguments.people:
        if arguments.no_longer:
            choices.unprotect(email, person)
        else:
            forgotten += choices.protect(email, person)
    people = sorted(choices.of(services.accounts.find(email)).protected_people)
    if out.as_json:
        out.document("account protect", {"protected": people, "forgotten": forgotten})
        return
    out.line(f"Never read: {', '.join(people) or 'nobody'}.")
    if forgotten:
        out.line(
            f"Forgotten: {counted(forgotten, 'finding')} in their mail. The mail was not touched."
        )
    if arguments.no_longer:
        out.line("The next scan looks at the whole mailbox again.")
