"""`scan`."""

import argparse

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output, counted
from hygiene_app.workflow.scan import AccountScan, ScanReport
from hygiene_app.workflow.services import Services


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Scan, and print what was read, skipped and found."""
    services = launch.services(arguments.profile)
    try:
        if arguments.words:
            services.word_index.read_again()
        report = scan(services, out, arguments.account)
    finally:
        services.close()
    if out.as_json:
        out.document("scan", {"accounts": [_json(each) for each in report.accounts]})
    else:
        show(report, out)
    return _exit_code(report)


def scan(services: Services, out: Output, email: str = "") -> ScanReport:
    """Clear up after an interruption, then scan with a bar."""
    with out.progress() as job:
        services.dispose.resolve(job)
        return services.scan.run(job, email)


def _exit_code(report: ScanReport) -> int:
    failed = [account for account in report.accounts if account.error is not None]
    if not failed:
        return 0
    return 1 if len(failed) == len(report.accounts) else 3


def show(report: ScanReport, out: Output) -> None:
    """Print the report for people."""
    for account in report.accounts:
        out.line(
            f"{account.email}: {counted(account.messages, 'new message')} in "
            f"{counted(account.folders, 'folder')}, {counted(account.documents, 'text')} read, "
            f"{counted(account.bulk, 'newsletter')} skipped, "
            f"{account.not_read} not readable, {counted(account.found, 'finding')}."
        )
        if account.passed_over:
            out.line(f"  Protected and not read: {counted(account.passed_over, 'message')}.")
        if account.error is not None:
            out.note(out.sentence(account.error.value, dict(account.error_facts)))


def _json(account: AccountScan) -> dict[str, object]:
    return {
        "account": account.email,
        "folders": account.folders,
        "messages": account.messages,
        "bulk": account.bulk,
        "read": account.documents,
        "not_read": account.not_read,
        "found": account.found,
        "gone": account.gone,
        "passed_over": account.passed_over,
        "octets": account.octets,
        "error": account.error.value if account.error else None,
    }
