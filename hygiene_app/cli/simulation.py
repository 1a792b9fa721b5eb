"""`policy simulate [FILE]`: what a policy would do to what was found."""

import argparse

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output, counted
from hygiene_app.cli.policy import text_of
from hygiene_app.workflow.policy import check_policy
from hygiene_app.workflow.simulation import Simulated, Simulation


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Print what would become due, month by month; nothing is changed."""
    services = launch.services(arguments.profile)
    try:
        policy = services.policies.effective()
        if arguments.file is not None:
            policy = check_policy(text_of(arguments.file), str(arguments.file))
        simulation = services.simulate.run(policy, months=arguments.months)
    finally:
        services.close()
    if out.as_json:
        out.document("policy simulate", _json(simulation))
    else:
        _show(simulation, out)
    return 0


def _show(simulation: Simulation, out: Output) -> None:
    out.line(
        f"{simulation.policy}: {counted(simulation.messages, 'message')} would become due, "
        f"{simulation.kept} would stay. Nothing was changed."
    )
    rows = [
        (
            f"{group.month:%Y-%m}",
            group.category.value,
            group.action.value,
            str(group.messages),
            str(group.people),
            out.size(group.size),
        )
        for group in simulation.groups
    ]
    out.table(("month", "category", "then", "messages", "people", "size"), rows)


def _json(simulation: Simulation) -> dict[str, object]:
    return {
        "policy": simulation.policy,
        "messages": simulation.messages,
        "kept": simulation.kept,
        "groups": [_group(group) for group in simulation.groups],
    }


def _group(group: Simulated) -> dict[str, object]:
    return {
        "month": f"{group.month:%Y-%m}",
        "category": group.category.value,
        "action": group.action.value,
        "messages": group.messages,
        "people": group.people,
        "size": group.size,
    }
