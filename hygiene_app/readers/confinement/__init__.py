"""What the reader child gives up before it sees a document, as far as the system lets it.

No layer stands alone: resource limits everywhere but on Windows (there the parent's job object),
no new privileges, Landlock and seccomp on Linux, an audit hook in Python on every system.
"""

import sys

from hygiene_app.readers.confinement.audit import refuse_in_python
from hygiene_app.readers.limits import Limits


def confine_for_program(limits: Limits, program: str) -> tuple[str, ...]:
    """Give up the same before becoming another program; what it starts with holds for it too.

    The one thing left is to become this program: where Landlock holds, no other can be started.
    """
    held: list[str] = []
    if sys.platform != "win32":
        from hygiene_app.readers.confinement.resources import limit_resources

        held += limit_resources(limits, one_program=True)
    if sys.platform == "linux":
        from hygiene_app.readers.confinement.landlock import forbid_files
        from hygiene_app.readers.confinement.seccomp import filter_calls, renounce_privileges

        if renounce_privileges():
            held.append("no-new-privileges")
            held += ["landlock"] if forbid_files(program) else []
            held += ["seccomp"] if filter_calls(may_become_program=True) else []
    return tuple(held)


def confine(limits: Limits) -> tuple[str, ...]:
    """Give up what reading does not need, for good; return the names of the layers that hold."""
    held: list[str] = []
    filtered = False
    if sys.platform == "linux":
        from hygiene_app.readers.confinement.seccomp import filter_holds

        filtered = filter_holds()
    if sys.platform != "win32":
        from hygiene_app.readers.confinement.resources import limit_resources

        held += limit_resources(limits, threads=filtered)
    if sys.platform == "linux":
        from hygiene_app.readers.confinement.landlock import forbid_files
        from hygiene_app.readers.confinement.seccomp import filter_calls, renounce_privileges

        if renounce_privileges():
            held.append("no-new-privileges")
            held += ["landlock"] if forbid_files() else []
            held += ["seccomp"] if filter_calls() else []
    refuse_in_python()
    held.append("audit")
    return tuple(held)
