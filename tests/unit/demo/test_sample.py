"""The sample mailbox: the same every time, well formed, invented, and true about itself."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from itertools import pairwise

import pytest

from hygiene_app.demo.programme import PROGRAMME, UNIT, plan
from hygiene_app.demo.sample import OWNER, generate
from hygiene_app.demo.texts import Texts
from hygiene_app.model.finding import Category
from hygiene_app.model.message import Address
from tests.unit.demo.conftest import TODAY, Files, Sample

Mailbox = tuple[Sample, ...]
_RESERVED = re.compile(r"(\.|^)example(\.com|\.net|\.org)?$")
# an encoded word in a quoted string: what Outlook does with names of attachments
_OUTLOOK = ("encoded word inside quoted string", "missing trailing whitespace after encoded-word")


def digest(seed: int, size: int) -> str:
    found = sha256()
    for message in generate(seed=seed, size=size, today=TODAY, resources=Files()):
        found.update(repr((message.folder, message.flags, message.received)).encode())
        found.update(message.raw)
    return found.hexdigest()


def test_the_same_seed_gives_the_same_bytes() -> None:
    assert digest(3, 120) == digest(3, 120)
    assert digest(3, 120) != digest(4, 120)


@pytest.mark.parametrize("size", [0, 1, 7, 60, 399, 400, 1000, 12_345])
def test_a_mailbox_has_the_size_that_was_asked_for(size: int) -> None:
    assert sum(entry.letters for entry, _ in plan(size)) == size


def test_the_programme_is_made_for_400_letters(mailbox: Mailbox) -> None:
    assert UNIT == 400
    played = {entry.name for entry, _ in plan(400)}
    assert played == {entry.name for entry in PROGRAMME}
    assert len(mailbox) == 400


def test_messages_come_by_age_within_five_years(mailbox: Mailbox) -> None:
    dates = [sample.message.received for sample in mailbox]
    assert all(before <= after for before, after in pairwise(dates))
    end = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    assert end - timedelta(days=5 * 366) < dates[0] < end - timedelta(days=4 * 365)
    assert end - timedelta(days=14) < dates[-1] < end
    assert all(moment.microsecond == 0 for moment in dates)


def test_messages_are_well_formed(mailbox: Mailbox) -> None:
    for sample in mailbox:
        raw = sample.message.raw
        assert raw.count(b"\n") == raw.count(b"\r\n")
        for part in sample.mail.walk():
            assert part.defects == [], sample.message.note
            for name in part:
                defects = [str(d) for d in part[name].defects if str(d) not in _OUTLOOK]
                assert defects == [], (sample.message.note, name, part[name])
        assert sample.mail["Message-ID"]
        assert sample.mail["Subject"]
        delay = sample.message.received - sample.mail["Date"].datetime
        assert timedelta(0) <= delay < timedelta(minutes=1)


def test_message_ids_are_unique_and_answers_follow_what_they_answer(mailbox: Mailbox) -> None:
    seen: set[str] = set()
    answers = 0
    for sample in mailbox:
        for reference in (sample.mail["References"] or "").split():
            assert reference in seen
            answers += 1
        assert sample.mail["Message-ID"] not in seen
        seen.add(str(sample.mail["Message-ID"]))
    assert answers > 100


def test_no_address_lies_outside_the_reserved_domains(mailbox: Mailbox) -> None:
    for sample in mailbox:
        for part in sample.mail.walk():
            text = "\n".join(f"{name}: {value}" for name, value in part.items())
            if part.get_content_maintype() == "text":
                text += str(part.get_content())
            domains = re.findall(r"@([\w.-]*\w)", text) + re.findall(r"https?://([\w.-]*\w)", text)
            for domain in domains:
                assert _RESERVED.search(domain), domain


def test_truth_counts(mailbox: Mailbox) -> None:
    truth = Counter(label for sample in mailbox for label in sample.message.truth)
    assert set(truth) == set(Category)
    assert truth[Category.CV] >= 60
    assert truth[Category.QUOTE] >= 40
    assert truth[Category.INVOICE] >= 35
    assert truth[Category.PAYROLL] >= 10
    assert min(truth.values()) >= 2
    assert sum(not sample.message.truth for sample in mailbox) >= 150


def test_what_only_looks_alike_is_not_in_the_truth(mailbox: Mailbox) -> None:
    notes = {
        note: [s for s in mailbox if s.message.note == note]
        for note in ("own-cv", "newsletter", "job-alert", "rejection", "order-confirmation")
    }
    for note, samples in notes.items():
        assert samples, note
        assert all(sample.message.truth == () for sample in samples), note
    own = notes["own-cv"][0]
    assert own.message.folder == "Sent"
    assert own.mail["From"].addresses[0].addr_spec == OWNER.email
    assert all(sample.mail["List-Unsubscribe"] for sample in notes["newsletter"])
    subjects = " ".join(str(sample.mail["Subject"]) for sample in notes["newsletter"])
    assert re.search("offerte|angebot|devis", subjects, re.IGNORECASE)
    assert any("cv-ketel" in str(sample.mail["Subject"]) for sample in mailbox)


def test_plenty_is_overdue_some_is_recent_and_some_under_duty(mailbox: Mailbox) -> None:
    end = mailbox[-1].message.received

    def ages(category: Category) -> list[int]:
        found = [s.message for s in mailbox if category in s.message.truth]
        return [(end - message.received).days for message in found]

    cvs, quotes, invoices = ages(Category.CV), ages(Category.QUOTE), ages(Category.INVOICE)
    assert sum(age > 118 for age in cvs) > 30
    assert sum(age < 90 for age in cvs) >= 3
    assert sum(age > 3 * 365 + 30 for age in quotes) >= 8
    assert all(age < 7 * 365 for age in invoices)


def test_mail_programs_differ(mailbox: Mailbox) -> None:
    raws = [sample.message.raw for sample in mailbox]
    for sign in (
        b"filename*=UTF-8''",
        b'filename="=?iso-8859-1?Q?',
        b"=?utf-8?B?",
        b"quoted-printable",
        b"Content-Transfer-Encoding: 8bit",
        b"multipart/related",
        b"multipart/alternative",
        b"message/rfc822",
        b"Content-Disposition: inline; filename=",
    ):
        assert any(sign in raw for raw in raws), sign


def test_folders_and_flags_are_those_of_somebody_at_work(mailbox: Mailbox) -> None:
    folders = Counter(sample.message.folder for sample in mailbox)
    assert {"INBOX", "Sent", "Drafts", "Trash", "Sollicitaties", "Offertes"} <= set(folders)
    assert any(not folder.isascii() for folder in folders)
    flags = Counter(flag for sample in mailbox for flag in sample.message.flags)
    assert {"\\Seen", "\\Answered", "\\Flagged", "\\Draft"} == set(flags)
    assert any(sample.message.flags == () for sample in mailbox)
    for sample in mailbox:
        mine = sample.mail["From"].addresses[0].addr_spec == OWNER.email
        assert mine == (sample.message.folder in ("Sent", "Drafts"))


def test_languages_are_mixed(mailbox: Mailbox) -> None:
    text = "\n".join(str(sample.mail["Subject"]) for sample in mailbox)
    for word in ("Sollicitatie", "Candidature", "Bewerbung", "Factuur", "Facture", "Offerte"):
        assert word in text


def test_the_owner_can_be_somebody_else() -> None:
    owner = Address(name="Bo Janssens", email="bo@timmerwerk.example")
    found = list(generate(seed=2, size=40, today=TODAY, resources=Files(), owner=owner))
    text = b"".join(message.raw for message in found)
    assert b"bo@timmerwerk.example" in text
    assert b"Peeters" not in text


def test_large_mailboxes_draw_documents_from_a_pool() -> None:
    messages = generate(seed=1, size=100_000, today=TODAY, resources=Files())
    first = next(messages)
    assert (TODAY - first.received.date()).days > 4.7 * 365


def test_every_text_of_the_stock_can_be_filled(texts: Texts) -> None:
    slots = set(re.findall(r"\{(\w+)\}", "".join(Files().text(f"demo/{name}.toml") for name in (
        "applications", "business", "ordinary", "staff"))))  # fmt: skip
    assert "me" in slots
    assert not slots & {"An", "Peeters"}
    assert len(texts.table("ordinary")["topic"]) >= 30
