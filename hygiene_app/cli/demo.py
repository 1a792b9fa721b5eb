"""`demo --headless`: the sample mailbox, scanned, as a table. The window is `__main__`'s."""

import argparse

from hygiene_app.cli import findings
from hygiene_app.cli import scan as scan_command
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Start the sample mailbox, scan it and print what is overdue."""
    with out.progress() as job:
        services = launch.demo(job)
    try:
        report = scan_command.scan(services, out)
        rows = services.review.rows(services.review.ids(services.review.due_filter()))
        if out.as_json:
            counts = [
                {"category": g.category.value, "rule": g.rule, "count": g.count}
                for g in services.review.groups(services.review.due_filter())
            ]
            out.document("demo", {"messages": report.messages, "due": counts})
        else:
            scan_command.show(report, out)
            findings.show(rows, out)
        if arguments.picture:
            launch.picture(services, arguments.picture)
    finally:
        services.close()
    return 0
