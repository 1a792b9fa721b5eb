"""`doctor`."""

import argparse

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output
from hygiene_app.workflow.doctor import Check


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Run every check; 3 when one of them failed."""
    checks = launch.doctor(arguments.profile).run()
    if out.as_json:
        out.document("doctor", {"checks": [_json(check) for check in checks]})
    else:
        out.table(("check", "result", ""), [_row(check, out) for check in checks])
    return 0 if all(check.ok for check in checks) else 3


def _row(check: Check, out: Output) -> tuple[str, str, str]:
    if check.error is not None:
        return check.name, "problem", out.sentence(check.error.value, dict(check.error_facts))
    return check.name, "fine", ", ".join(f"{k} {v}" for k, v in check.facts.items())


def _json(check: Check) -> dict[str, object]:
    return {
        "name": check.name,
        "ok": check.ok,
        "facts": dict(check.facts),
        "error": check.error.value if check.error else None,
    }
