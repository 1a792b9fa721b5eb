"""Writes the letters of one conversation, each an answer to the one before."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from hygiene_app.demo.calendar import local
from hygiene_app.demo.correspondents import Correspondent
from hygiene_app.demo.layout import letter_html
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.mime import Attachment, Client, Mail, token, write
from hygiene_app.demo.people import Person
from hygiene_app.demo.world import World
from hygiene_app.model.finding import Category

_ANSWERS = ("re: ", "aw: ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What somebody writes.

    Attributes:
        subject: "" for an answer, whose subject is that of the letter before.
        reply: continues the thread; `quote` repeats what it answers to below.
        truth, note: see `SampleMessage`.
        about: see there; None for what is about whom the owner writes with.
        signed: whether greeting and signature follow; machines and newsletters have none.
        html: HTML that is not made of the text.
        extra: more header fields.
    """

    sender: Correspondent
    to: tuple[Correspondent, ...]
    text: str
    folder: str
    note: str
    subject: str = ""
    language: str = ""
    truth: tuple[Category, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    cc: tuple[Correspondent, ...] = ()
    reply: bool = False
    quote: bool = False
    signed: bool = True
    flags: tuple[str, ...] | None = None
    extra: tuple[tuple[str, str], ...] = ()
    html: str = ""
    about: tuple[Person, ...] | None = None


class Post:
    """One conversation. `mark` tells it apart from all others of this seed."""

    def __init__(self, world: World, mark: tuple[object, ...], rng: Random) -> None:
        self._world = world
        self._mark = mark
        self._rng = rng
        self._count = 0
        self._thread: list[str] = []
        self._subject = ""
        self._before: tuple[Letter, datetime] | None = None

    def send(self, letter: Letter, now: datetime) -> SampleMessage:
        """Return the letter as a message in its folder."""
        if not letter.reply:
            self._thread.clear()
        mark = token(self._world.seed, *self._mark, self._count)
        message_id = f"<{mark[:24]}@{letter.sender.address.domain}>"
        mail = self._mail(letter, message_id, now)
        self._count += 1
        self._thread.append(message_id)
        self._subject = mail.subject
        self._before = (letter, now)
        late = 0 if letter.sender is self._world.owner else int(mark[:2], 16) % 40
        return SampleMessage(
            folder=letter.folder,
            raw=write(mail),
            flags=self._flags(letter, now) if letter.flags is None else letter.flags,
            received=local(now + timedelta(seconds=late)),
            truth=letter.truth,
            note=letter.note,
            about=self._about(letter),
        )

    def _about(self, letter: Letter) -> tuple[str, ...]:
        if not letter.truth:
            return ()
        if letter.about is not None:
            return tuple(person.email for person in letter.about)
        mine = letter.sender is self._world.owner
        return ((letter.to[0] if mine else letter.sender).address.email,)

    def _flags(self, letter: Letter, now: datetime) -> tuple[str, ...]:
        mine = letter.sender is self._world.owner
        if not mine and letter.folder == "INBOX" and (self._world.limit - now).days < 4:
            return ()
        flags = ["\\Seen"]
        if letter.signed and not mine and self._rng.random() < 0.2:
            flags.append("\\Answered")
        if self._rng.random() < 0.03:
            flags.append("\\Flagged")
        return tuple(flags)

    def _subject_of(self, letter: Letter) -> str:
        if letter.subject or not letter.reply:
            return letter.subject
        if self._subject[:4].casefold() in _ANSWERS:
            return self._subject
        marks = self._world.texts.labels("forwarded", letter.language or letter.sender.language)
        return marks["reply"] + self._subject

    def _quoted(self, letter: Letter) -> str:
        """Return the letter before as it is repeated below an answer."""
        if not letter.quote or self._before is None:
            return ""
        before, when = self._before
        language = letter.language or letter.sender.language
        head: str = self._world.texts.table("labels")["wrote"][language]
        head = head.format(
            date=f"{when:%d/%m/%Y}", time=f"{when:%H:%M}", name=before.sender.address.name
        )
        return "\n".join((head, *(f"> {line}" for line in before.text.splitlines())))

    def _greeting(self, letter: Letter) -> tuple[str, ...]:
        if not letter.signed:
            return ()
        language = letter.language or letter.sender.language
        regards = self._rng.choice(self._world.texts.table("labels")["regards"][language])
        disclaimer = letter.sender.disclaimer
        return (f"{regards},", *letter.sender.signature, *(("", disclaimer) if disclaimer else ()))

    def _html(
        self, letter: Letter, greeting: tuple[str, ...], quoted: str
    ) -> tuple[str, Attachment | None]:
        """Return the HTML, and the company's sign that it shows."""
        sender = letter.sender
        if letter.html or not letter.signed or sender.client is Client.THUNDERBIRD:
            return letter.html, None
        sign = None
        if sender.firm and self._rng.random() < 0.5:
            sign = self._world.sign(sender.firm)
        html = letter_html(
            letter.text,
            quoted,
            sender.client,
            signature=greeting,
            picture=sign.content_id if sign else "",
        )
        return html, sign

    def _mail(self, letter: Letter, message_id: str, now: datetime) -> Mail:
        quoted, greeting = self._quoted(letter), self._greeting(letter)
        html, sign = self._html(letter, greeting, quoted)
        mine = letter.sender is self._world.owner
        blocks = (letter.text, "\n".join(greeting), quoted)
        return Mail(
            message_id=message_id,
            sender=letter.sender.address,
            to=tuple(someone.address for someone in letter.to),
            cc=tuple(someone.address for someone in letter.cc),
            subject=self._subject_of(letter),
            sent=local(now),
            text="\n\n".join(block for block in blocks if block),
            html=html,
            attachments=(*letter.attachments, *((sign,) if sign else ())),
            references=tuple(self._thread[-12:]),
            extra=letter.extra,
            client=letter.sender.client,
            received_by="" if mine else self._world.own.domain,
        )
