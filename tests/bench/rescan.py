"""Looking again where nothing is new: how often the server is asked, how long, and how much."""

from collections.abc import Iterator
from contextlib import ExitStack

from hygiene_app.model.job import quiet_job
from hygiene_app.workflow.services import Services
from tests.bench.latency import SlowLine
from tests.bench.options import Options
from tests.bench.profile_run import signed_in
from tests.bench.row import Row, row
from tests.bench.timing import seconds
from tests.support.dovecot import Dovecot
from tests.support.house import application
from tests.support.wiretap import Wiretap

_IN_EACH = 5


def run(options: Options) -> Iterator[Row]:
    """Fill so many folders, scan once, and scan again."""
    with ExitStack() as stack:
        server = stack.enter_context(Dovecot())
        user = server.new_user()
        # Trash and Junk, which every mailbox has besides, are not scanned
        for number in range(options.folders - 4):
            mail = [application(number * _IN_EACH + each) for each in range(_IN_EACH)]
            server.append(user, f"Project {number:03}", mail)
        line = stack.enter_context(SlowLine(server.host, server.port_starttls))
        tap = stack.enter_context(Wiretap(server.host, line.port))
        services = stack.enter_context(signed_in(user, tap.port))
        first = services.scan.run(quiet_job()).accounts[0]
        yield row("rescan", "folders", first.folders, "")
        yield row("rescan", "messages", first.messages, "")
        yield from _counted(services, line, tap, first.folders)
        for latency in options.latencies:
            yield _timed(services, line, latency, options.repeats)


def _counted(services: Services, line: SlowLine, tap: Wiretap, folders: int) -> Iterator[Row]:
    tap.sent.clear()
    line.traffic()
    services.scan.run(quiet_job())
    traffic, commands = line.traffic(), tap.commands
    fetches = sum(1 for command in commands if b"FETCH" in command)
    yield row("rescan", "commands", len(commands), "")
    yield row("rescan", "round trips of all", traffic.turns, "")
    yield row("rescan", "round trips a folder", traffic.turns / folders, "", most=3)
    yield row("rescan", "octets received", traffic.down, "B")
    yield row("rescan", "octets a folder", traffic.down / folders, "B")
    yield row("rescan", "commands that fetch of a message", fetches, "", most=0)


def _timed(services: Services, line: SlowLine, latency: float, repeats: int) -> Row:
    line.set_latency(latency)
    took = min(seconds(lambda: services.scan.run(quiet_job())) for _ in range(repeats))
    line.set_latency(0)
    name = f"nothing new, {latency * 1000:g} ms"
    return row("rescan", name, took, "s", below=None if latency else 1)
