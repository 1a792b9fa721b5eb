"""The first scan: phase one, phase two, both together, and all of it with reading and keeping."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial

from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.header import ITEMS
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.model.account import Account, Security
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import MessageHeader, PartRequest
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.in_reading import PartsInReading
from hygiene_app.workflow.wanted import wanted_parts
from tests.bench import mbsync, whole_scan
from tests.bench.bare_imap import BareSocket, Standard, part_commands
from tests.bench.latency import SlowLine
from tests.bench.mailbox_files import MAILDIR, fill
from tests.bench.options import Options
from tests.bench.row import Row, row
from tests.bench.timing import fastest, seconds
from tests.support.dovecot import PASSWORD, Dovecot


@dataclass(slots=True, kw_only=True)
class _Bench:
    account: Account
    line: SlowLine
    options: Options

    def mailbox(self, work: Callable[[ImapMailbox, int], object]) -> float:
        """Return the seconds of work in our mailbox, without signing in and STATUS."""
        with connect(self.account, Secret(PASSWORD)) as mailbox:
            validity = mailbox.state("INBOX").uidvalidity
            return seconds(lambda: work(mailbox, validity))

    def bare(self, commands: Sequence[bytes]) -> float:
        """Return the seconds of these commands on a bare socket."""
        with BareSocket(self.account, PASSWORD) as bare:
            return seconds(lambda: bare.run(commands))

    def standard(self, work: Callable[[Standard], object]) -> float:
        """Return the seconds of work with the standard library's client."""
        client = Standard(self.account, PASSWORD)
        took = seconds(lambda: work(client))
        client.close()
        return took


def run(options: Options) -> Iterator[Row]:
    """Measure on a mailbox made for this, over a line with and without latency."""
    with ExitStack() as stack:
        server = stack.enter_context(Dovecot(settings=MAILDIR))
        user = server.new_user()
        octets = fill(server, user, options.messages)
        line = stack.enter_context(SlowLine(server.host, server.port_starttls))
        account = replace(server.account(Security.LOOPBACK, user=user), port=line.port)
        bench = _Bench(account=account, line=line, options=options)
        yield row("scan", "messages", options.messages, "")
        yield row("scan", "mailbox", octets / 1e6, "MB")
        headers = _headers(bench)  # the server's own index is warm from here on
        requests = _requests(headers)
        yield from _phase_one(bench)
        yield from _phase_two(bench, headers, requests)
        yield from _wire_work(bench)
        yield from whole_scan.run(server, options)


def _headers(bench: _Bench) -> list[MessageHeader]:
    with connect(bench.account, Secret(PASSWORD)) as mailbox:
        return _all_headers(mailbox, mailbox.state("INBOX").uidvalidity)


def _all_headers(mailbox: ImapMailbox, validity: int) -> list[MessageHeader]:
    batches = mailbox.headers("INBOX", validity, after=0, job=quiet_job())
    return [header for batch in batches for header in batch]


def _each_batch(mailbox: ImapMailbox, validity: int) -> None:
    """Take headers as the scan does, which lets go of a batch before the next one."""
    for _batch in mailbox.headers("INBOX", validity, after=0, job=quiet_job()):
        pass


def _requests(headers: Sequence[MessageHeader]) -> list[PartRequest]:
    readable = (header for header in headers if not header.bulk)
    return [request for header in readable for request, _part in wanted_parts(header)]


# phase one ------------------------------------------------------------------------------------


def _phase_one(bench: _Bench) -> Iterator[Row]:
    command = [b"UID FETCH 1:* " + ITEMS]
    for latency in bench.options.latencies:
        bench.line.set_latency(latency)
        at = f"phase one, {latency * 1000:g} ms"
        best = fastest(
            {
                "ours": lambda: bench.mailbox(_each_batch),
                "imaplib": lambda: bench.standard(Standard.headers),
                "raw": lambda: bench.bare(command),
            },
            bench.options.repeats,
        )
        for name, took in best.items():
            yield row("scan", f"{at}: {name}", took, "s")
        goal = 4.0 if not latency else None
        yield row("scan", f"{at}: ours / imaplib", best["ours"] / best["imaplib"], "x", most=goal)
    bench.line.traffic()
    bench.mailbox(_all_headers)
    yield row("scan", "phase one: octets", bench.line.traffic().down / 1e6, "MB")


# phase two ------------------------------------------------------------------------------------


def _phase_two(
    bench: _Bench, headers: Sequence[MessageHeader], requests: Sequence[PartRequest]
) -> Iterator[Row]:
    needed = _octets_needed(headers)
    yield row("scan", "phase two: parts", len(requests), "")
    yield row("scan", "phase two: octets needed", needed / 1e6, "MB")
    few = requests[: bench.options.one_by_one]
    commands = part_commands(requests)
    best = _at_each_latency(
        bench,
        "phase two",
        {
            "ours": lambda: bench.mailbox(partial(_fetch, requests=requests)),
            "raw": lambda: bench.bare(commands),
        },
    )
    for latency in bench.options.latencies:
        bench.line.set_latency(latency)
        at = _at("phase two", latency)
        single = bench.standard(lambda client: client.parts(few)) / len(few)
        for name in ("ours", "raw"):
            yield row("scan", f"{at}: {name}", best[f"{at}: {name}"], "s")
        yield row("scan", f"{at}: imaplib one by one (reckoned)", single * len(requests), "s")
        ratio = best[f"{at}: ours"] / best[f"{at}: raw"]
        yield row("scan", f"{at}: ours / raw", ratio, "x", most=1.5)
    bench.line.traffic()
    bench.mailbox(partial(_fetch, requests=requests))
    sent = bench.line.traffic().down
    yield row("scan", "phase two: octets / needed", sent / needed, "x", most=1.05)
    yield _cost(bench, "phase two", "ours", best)


def _octets_needed(headers: Sequence[MessageHeader]) -> int:
    readable = (header for header in headers if not header.bulk)
    return sum(part.size for header in readable for _request, part in wanted_parts(header))


def _fetch(mailbox: ImapMailbox, validity: int, requests: Iterable[PartRequest]) -> None:
    for _content in mailbox.parts("INBOX", validity, requests, quiet_job()):
        pass


def _at(what: str, latency: float) -> str:
    return f"{what}, {latency * 1000:g} ms"


def _at_each_latency(
    bench: _Bench, what: str, runs: Mapping[str, Callable[[], float]]
) -> dict[str, float]:
    """Return the least seconds of each at each latency, all in turn: they are compared."""

    def delayed(latency: float, run: Callable[[], float]) -> float:
        bench.line.set_latency(latency)
        return run()

    all_runs = {
        f"{_at(what, latency)}: {name}": partial(delayed, latency, run)
        for name, run in runs.items()
        for latency in bench.options.latencies
    }
    return fastest(all_runs, bench.options.repeats)


def _cost(bench: _Bench, what: str, name: str, best: Mapping[str, float]) -> Row:
    quick, slow = min(bench.options.latencies), max(bench.options.latencies)
    took = best[f"{_at(what, slow)}: {name}"], best[f"{_at(what, quick)}: {name}"]
    cost = (took[0] / took[1] - 1) * 100
    return row("scan", f"{what} {name}: cost of {slow * 1000:g} ms latency", cost, "%", below=10)


# both together --------------------------------------------------------------------------------


def _wire_work(bench: _Bench) -> Iterator[Row]:
    """Measure what a scan has to fetch, asked for as it does."""
    runs: dict[str, Callable[[], float]]
    runs = {"ours": partial(bench.mailbox, _as_the_scan)}
    if bench.options.peers and mbsync.available():
        runs["mbsync"] = lambda: mbsync.pull(bench.account, PASSWORD)
    best = _at_each_latency(bench, "both phases", runs)
    for name, took in best.items():
        yield row("scan", name, took, "s")
    for latency in bench.options.latencies:
        at = _at("both phases", latency)
        if "mbsync" in runs:
            yield row(
                "scan", f"{at}: ours / mbsync", best[f"{at}: ours"] / best[f"{at}: mbsync"], "x"
            )
    yield _cost(bench, "both phases", "ours", best)
    for name, run in runs.items():
        bench.line.traffic()
        run()
        yield row("scan", f"both phases, {name}: octets", bench.line.traffic().down / 1e6, "MB")


def _as_the_scan(mailbox: ImapMailbox, validity: int) -> None:
    """Ask for parts while headers come in, by what `workflow.intake` asks with."""
    batches = mailbox.headers("INBOX", validity, after=0, job=quiet_job())
    readable = ([one for one in batch if not one.bulk] for batch in batches)
    _fetch(mailbox, validity, PartsInReading(pictures=False).requests(readable))
