"""A whole first scan in a process of its own, as the program does it, with what memory it took."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from hygiene_app.model.job import quiet_job
from tests.bench.latency import SlowLine
from tests.bench.mailbox_files import fill
from tests.bench.options import Options
from tests.bench.profile_run import signed_in
from tests.bench.row import Row, row
from tests.bench.timing import seconds
from tests.support.dovecot import Dovecot

_ROOT = Path(__file__).resolve().parents[2]


def run(server: Dovecot, options: Options) -> Iterator[Row]:
    """Scan a mailbox for the first time: fetch, read, recognise, judge, keep."""
    user = server.new_user()
    octets = fill(server, user, options.scanned)
    yield row("scan", "whole first scan: messages", options.scanned, "")
    yield row("scan", "whole first scan: mailbox", octets / 1e6, "MB")
    quick, slow = min(options.latencies), max(options.latencies)
    took: dict[float, float] = {}
    with SlowLine(server.host, server.port_starttls) as line:
        _scan(user, line.port)  # the server's own index is warm from here on
        for _ in range(options.repeats):
            for latency in (quick, slow):
                line.set_latency(latency)
                line.traffic()
                seen = _scan(user, line.port)
                took[latency] = min(seen["seconds"], took.get(latency, seen["seconds"]))
        turns = line.traffic().turns
    for latency, least in took.items():
        yield row("scan", f"whole first scan, {latency * 1000:g} ms", least, "s")
    yield row("scan", "whole first scan: messages a second", options.scanned / took[quick], "/s")
    yield row("scan", "whole first scan: round trips waited for", turns, "")
    cost = (took[slow] / took[quick] - 1) * 100
    name = f"whole first scan: cost of {slow * 1000:g} ms latency"
    yield row("scan", name, cost, "%", below=10)
    yield row("scan", "whole first scan: findings", seen["found"], "")
    yield row("scan", "memory of the app at its highest", seen["memory"], "MB", below=300)


def _scan(user: str, port: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.whole_scan", user, str(port)]
    done = subprocess.run(command, cwd=_ROOT, check=True, capture_output=True, text=True)
    seen: dict[str, float] = json.loads(done.stdout)
    return seen


def main() -> None:
    """Scan once, in a profile that goes afterwards, and tell how it was."""
    with signed_in(sys.argv[1], int(sys.argv[2])) as services:
        took = seconds(lambda: services.scan.run(quiet_job()))
        totals = services.review.overview().totals
    seen = {"seconds": took, "found": totals.findings, "memory": _highest_memory()}
    sys.stdout.write(json.dumps(seen))


def _highest_memory() -> float:
    """Return the most memory that this process held, in MB.

    `ru_maxrss` would count what the process that started us held.
    """
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1000
    raise RuntimeError("this system does not tell the memory of a process")


if __name__ == "__main__":
    main()
