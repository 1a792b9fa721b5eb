"""Every bench runs, at a size whose figures say nothing: no test here holds a time to a goal."""

import json
import random
import socket
import threading

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
from pytestqt.qtbot import QtBot

from hygiene_app.model.message import PartRequest
from tests.bench import reading
from tests.bench.__main__ import NAMES, bench_of, main
from tests.bench.bare_imap import part_commands
from tests.bench.latency import SlowLine
from tests.bench.mailbox_files import heavier_pdf
from tests.bench.options import TINY
from tests.bench.row import row
from tests.bench.timing import fastest
from tests.support import dovecot, keyring

_ON_DOVECOT = ("scan", "rescan", "start")


@pytest.mark.bench
@pytest.mark.parametrize("name", NAMES)
def test_a_bench_runs_and_gives_rows(name: str, qtbot: QtBot) -> None:
    if name in _ON_DOVECOT and not dovecot.available():
        pytest.skip("Dovecot is not installed")
    if name == "start" and not keyring.available():
        pytest.skip("gnome-keyring is not installed")
    rows = list(bench_of(name)(TINY))
    assert {each.bench for each in rows} == {name}
    assert all((each.met is None) == (not each.goal) for each in rows)
    names = [each.name for each in rows]
    assert len(names) == len(set(names))


def test_the_rows_come_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["recognition", "--tiny", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {tuple(each) for each in rows} == {("bench", "name", "value", "unit", "goal", "met")}
    assert "mixture" in {each["name"] for each in rows}


def test_a_bench_that_does_not_exist_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serach"])
    assert ended.value.code == 2


def test_a_goal_that_is_missed_says_so() -> None:
    assert row("scan", "a", 4.0, "x", most=4).met is True
    assert row("scan", "a", 4.1, "x", most=4).met is False
    assert row("scan", "a", 0.79, "x", least=0.8).met is False
    assert row("scan", "a", 1.0, "s", below=1).met is False
    assert row("scan", "a", 1.0, "s").met is None
    assert row("scan", "a", 4.0001, "x", most=4).goal == "<= 4"


def test_the_fastest_of_each_counts() -> None:
    first, second = iter([3.0, 1.0, 2.0]), iter([5.0, 6.0, 4.0])
    runs = {"first": lambda: next(first), "second": lambda: next(second)}
    assert fastest(runs, 3) == {"first": 1.0, "second": 4.0}


def test_the_bare_loop_asks_for_a_section_of_many_messages_at_once() -> None:
    wanted = [PartRequest(uid=uid, number=number) for uid in (4, 3, 9) for number in ("1", "2.1")]
    assert part_commands(wanted) == [
        b"UID FETCH 3:4,9 (UID BODY.PEEK[1])",
        b"UID FETCH 3:4,9 (UID BODY.PEEK[2.1])",
    ]


def test_a_heavier_pdf_says_the_same() -> None:
    file = reading._sample(4)[0]
    heavier = heavier_pdf(file, random.Random(1).randbytes(50_000))
    assert len(heavier) > len(file) + 50_000
    assert reading._pages(heavier) == reading._pages(file)
    pdf = pypdfium2.PdfDocument(heavier)
    assert pdf.get_version() is not None
    pdf.close()


def test_the_slow_line_carries_everything_and_counts_round_trips() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_echo, args=(server,), daemon=True).start()
        with SlowLine("127.0.0.1", server.getsockname()[1]) as line:
            line.set_latency(0.004)
            sent = random.Random(2).randbytes(300_000)
            with socket.create_connection(("127.0.0.1", line.port)) as client:
                for _ in range(3):
                    client.sendall(sent)
                    assert _exactly(client, len(sent)) == sent
            seen = line.traffic()
    assert (seen.up, seen.down) == (3 * len(sent), 3 * len(sent))
    assert seen.turns >= 3


def _echo(server: socket.socket) -> None:
    client, _ = server.accept()
    with client:
        while data := client.recv(65536):
            client.sendall(data)


def _exactly(client: socket.socket, size: int) -> bytes:
    data = b""
    while len(data) < size:
        data += client.recv(65536)
    return data
