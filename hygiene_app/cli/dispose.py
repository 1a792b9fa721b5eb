"""`dispose`: a dry run unless `--yes`, a receipt at the end."""

import argparse

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import ITEMS_FAILED, Output, counted
from hygiene_app.model.disposal import DisposalPlan, Outcome, OutcomeCode, Receipt
from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.model.policy import Action
from hygiene_app.workflow.services import Services


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Plan, and with `--yes` carry out."""
    services = launch.services(arguments.profile)
    try:
        with out.progress() as job:
            services.dispose.resolve(job)
        services.review.refresh()
        plan = services.dispose.plan(_chosen(arguments, services), Action(arguments.action))
        if not arguments.yes:
            _dry_run(plan, out)
            return 0
        _archive_ready(services, plan, out)
        with out.progress() as job:
            receipt = services.dispose.run(plan, job)
        _receipt(plan, receipt, out)
        return _exit_code(plan, receipt)
    finally:
        services.close()


def _chosen(arguments: argparse.Namespace, services: Services) -> tuple[str, ...]:
    """Return the findings that were named, or everything due that fits."""
    if arguments.ids:
        return tuple(services.review.row(each).finding.id for each in arguments.ids)
    account = services.accounts.find(arguments.account).id if arguments.account else ""
    if not services.accounts.list():
        raise KnownError(ErrorCode.NO_ACCOUNT)
    return services.review.ids(services.review.due_filter(account, arguments.category))


def _archive_ready(services: Services, plan: DisposalPlan, out: Output) -> None:
    """Create the archive at first use and show the recovery code, this once."""
    if plan.action is not Action.ARCHIVE or not plan.items or services.archive.is_set_up():
        return
    code = services.archive.set_up()
    out.note("An encrypted archive was created. This is its recovery code, shown only now.")
    out.note("Print it or write it down: without it the archive cannot be opened elsewhere.")
    out.note(code.code.reveal())


def _dry_run(plan: DisposalPlan, out: Output) -> None:
    if out.as_json:
        out.document("dispose", {"dry_run": True, **_plan_json(plan)})
        return
    out.line(f"{counted(len(plan.items), 'message')}, {out.size(plan.size)}: {plan.action.value}.")
    if plan.refused:
        out.line(f"{counted(len(plan.refused), 'finding')} cannot go: to be kept, or on hold.")
    out.line("Nothing was done. Add --yes to do it.")


def _plan_json(plan: DisposalPlan) -> dict[str, object]:
    return {
        "action": plan.action.value,
        "messages": len(plan.items),
        "size": plan.size,
        "findings": [finding for item in plan.items for finding in item.findings],
        "refused": [{"finding": r.finding, "reason": r.reason} for r in plan.refused],
    }


def _receipt(plan: DisposalPlan, receipt: Receipt, out: Output) -> None:
    if out.as_json:
        document = {
            "dry_run": False,
            **_plan_json(plan),
            "cancelled": receipt.cancelled,
            "outcomes": [_outcome_json(each) for each in receipt.outcomes],
        }
        out.document("dispose", document)
        return
    for code in OutcomeCode:
        count = receipt.count(code)
        if count:
            out.line(f"{out.say(f'outcome-{code.value}')}: {count}")
    for (error, facts), findings in _by_problem(receipt).items():
        named = "" if _one_cause(receipt) else f"{', '.join(findings)}: "
        out.note(named + out.sentence(error.value, dict(facts)))


Problem = tuple[ErrorCode, tuple[tuple[str, Fact], ...]]


def _by_problem(receipt: Receipt) -> dict[Problem, list[str]]:
    """Return the findings by what went wrong, so that each sentence is said once."""
    found: dict[Problem, list[str]] = {}
    for outcome in receipt.problems:
        if outcome.error is not None:
            found.setdefault((outcome.error, outcome.error_facts), []).append(outcome.findings[0])
    return found


def _one_cause(receipt: Receipt) -> bool:
    """Whether nothing was done, and for one reason: a full disk, a server out of reach."""
    return not receipt.done and bool(receipt.problems) and len(_by_problem(receipt)) == 1


def _exit_code(plan: DisposalPlan, receipt: Receipt) -> int:
    if _one_cause(receipt):
        return 1
    return ITEMS_FAILED if receipt.problems or plan.refused else 0


def _outcome_json(outcome: Outcome) -> dict[str, object]:
    return {
        "findings": list(outcome.findings),
        "outcome": outcome.code.value,
        "error": outcome.error.value if outcome.error else None,
        "archived": outcome.archived or None,
        "moved_to_uid": outcome.moved_to.uid if outcome.moved_to else None,
    }
