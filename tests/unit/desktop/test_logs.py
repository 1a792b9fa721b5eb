"""The log file: what gets in, and what never does."""

import logging
import os
import stat
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.desktop.logs import redacted, start_log
from hygiene_app.model.errors import ErrorCode, KnownError

pytestmark = pytest.mark.expects_logs

ours = logging.getLogger("hygiene_app.store.database")
theirs = logging.getLogger("imapclient.imaplib")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "log" / "hygiene-app.log"
    end = start_log(path)
    yield path
    end()


def test_counts_and_codes_are_written(file: Path) -> None:
    ours.info("scan finished: %d messages, %d found", 20000, 12)
    line = file.read_text("utf-8")
    assert "INFO hygiene_app.store.database: scan finished: 20000 messages, 12 found\n" in line
    assert line.startswith("20")


def test_details_for_development_are_not(file: Path) -> None:
    ours.debug("every little step")
    assert file.read_text("utf-8") == ""


def test_other_libraries_are_heard_but_not_quoted(file: Path) -> None:
    theirs.debug("* 1 FETCH (BODY[] {10}")
    theirs.warning("unexpected: %s", "Kanarievogel")
    logging.getLogger("hygiene_apparatus").warning("Kanarievogel")
    text = file.read_text("utf-8")
    assert "FETCH" not in text
    assert "Kanarievogel" not in text
    assert "WARNING imapclient.imaplib: " in text
    assert len(text.splitlines()) == 2


def test_an_exception_is_told_without_its_words(file: Path) -> None:
    try:
        _fail("Kanarievogel")
    except ValueError:
        ours.exception("a bug in %s", "reading")
    text = file.read_text("utf-8")
    assert "a bug in reading" in text
    assert "ValueError" in text
    assert "test_logs.py" in text
    assert "_fail" in text
    assert "Kanarievogel" not in text


def _fail(word: str) -> None:
    raise ValueError(word)


def test_who_writes_by_mistake_is_redacted(file: Path) -> None:
    ours.warning("cannot read '%s' of %s", "CV Zoë.pdf", "zoe@example.com")
    text = file.read_text("utf-8")
    assert "cannot read [quoted] of [address]" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from zoe.zak+cv@mail.example.com: refused", "from [address]: refused"),
        ("<zoe@example.com>", "<[address]>"),
        ("paid to BE71 0961 2345 6769.", "paid to [iban]."),
        ("paid to NL91ABNA0417164300", "paid to [iban]"),
        ("number 85.07.30-033 28", "number [digits]"),
        ("call +32 470 12 34 56", "call [digits]"),
        ("call 0470/12.34.56", "call [digits]"),
        ('folder "Zoë\'s map" gone', "folder [quoted] gone"),
        ("“Mijn CV” and «CV» and „CV“ or ‘CV’", "[quoted] and [quoted] and [quoted] or [quoted]"),
        ("20000 messages, 123 found in 4.5 s", "20000 messages, 123 found in 4.5 s"),
        ("error store-damaged, uid 4711", "error store-damaged, uid 4711"),
        ("the server's answer isn't complete", "the server's answer isn't complete"),
    ],
)
def test_what_looks_personal_is_taken_out(text: str, expected: str) -> None:
    assert redacted(text) == expected


@given(
    before=st.text(max_size=8),
    local=st.from_regex(r"[a-z][a-z0-9._+-]{0,8}", fullmatch=True),
    after=st.text(max_size=8),
)
def test_no_address_comes_through_whatever_is_around_it(
    before: str, local: str, after: str
) -> None:
    assert f"{local}@example.com" not in redacted(f"{before}{local}@example.com{after}")


@given(digits=st.text("0123456789", min_size=7, max_size=30), around=st.text(max_size=5))
def test_no_long_number_comes_through(digits: str, around: str) -> None:
    assert digits not in redacted(f"{around} {digits} {around}")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_the_owner_may_read_it_also_after_rotation(file: Path) -> None:
    handler = next(h for h in logging.getLogger().handlers if isinstance(h, RotatingFileHandler))
    assert handler.maxBytes == 1_000_000
    handler.maxBytes = 10_000
    for _ in range(200):
        ours.info("%s", "x " * 100)
    files = sorted(file.parent.iterdir())
    assert [each.name for each in files] == [
        "hygiene-app.log",
        "hygiene-app.log.1",
        "hygiene-app.log.2",
    ]
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert sum(each.stat().st_size for each in files) <= 30_000


def test_a_log_that_cannot_be_written_does_not_stop_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "log" / "hygiene-app.log"
    end = start_log(path)
    handler = logging.getLogger().handlers[-1]
    handler.close()
    path.unlink()
    path.parent.rmdir()
    ours.info("into nowhere")
    end()
    assert capsys.readouterr().err == ""


def test_ending_gives_the_loggers_back(tmp_path: Path) -> None:
    before = (logging.getLogger().handlers[:], logging.getLogger("hygiene_app").level)
    path = tmp_path / "log" / "hygiene-app.log"
    start_log(path)()
    ours.info("after the end")
    assert path.read_text() == ""
    assert before == (logging.getLogger().handlers[:], logging.getLogger("hygiene_app").level)


def test_a_place_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "log").touch()
    with pytest.raises(KnownError) as caught:
        start_log(tmp_path / "log" / "hygiene-app.log")
    assert caught.value.code is ErrorCode.NOT_WRITABLE
