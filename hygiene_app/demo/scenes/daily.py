"""Everyday letters, newsletters, notices: most of a mailbox, and nothing to find in it."""

from collections.abc import Iterator, Mapping
from typing import Any

from hygiene_app.demo.correspondents import Correspondent, at_firm, private
from hygiene_app.demo.dice import dice
from hygiene_app.demo.layout import bulk_html
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.mime import Client, token
from hygiene_app.demo.people import firms
from hygiene_app.demo.post import Letter
from hygiene_app.demo.stage import Stage
from hygiene_app.demo.texts import fill, form_of
from hygiene_app.model.message import Address

_RECRUITMENT = "Recruitment & HR"


def _partner(stage: Stage, who: str, language: str) -> Correspondent:
    person = stage.person(language)
    if who == "colleague":
        return stage.cast.choice(stage.world.colleagues)
    if who == "friend":
        return private(person)
    if who == "customer" and stage.cast.random() < 0.6:
        return private(person)
    kinds = {"customer": "customer", "architect": "customer", "hr": "payroll"}
    found = [
        firm for firm in firms(stage.texts, kinds.get(who, "supplier")) if firm.language == language
    ]
    if not found:
        return private(person)
    role = {"hr": _RECRUITMENT, "architect": "Architect"}.get(who, "")
    return at_firm(person, stage.cast.choice(found), stage.texts, role=role)


def _topic(stage: Stage, turns: int) -> Mapping[str, Any]:
    """Return a topic with at least so many turns; they come round in a mixed order."""
    topics = [t for t in stage.texts.table("ordinary")["topic"] if len(t["turns"]) >= turns]
    dice(stage.world.seed, "topics", turns).shuffle(topics)
    topic: Mapping[str, Any] = topics[(stage.slot + stage.round) % len(topics)]
    return topic


def _talk(stage: Stage, turns: int) -> Iterator[SampleMessage]:
    topic = _topic(stage, turns)
    language = topic["language"]
    partner = _partner(stage, topic["who"], language)
    street = stage.person(language).street
    facts = stage.facts(language, first=partner.first, street=street)
    subject = fill(stage.rng.choice(topic["subject"]), stage.rng, facts)
    folder = topic.get("folder", f"Archief {stage.opened.year}")
    for number, turn in enumerate(topic["turns"][:turns]):
        if number:
            stage.wait(7)
        mine = turn["from"] == "me"
        yield stage.send(
            Letter(
                sender=stage.me if mine else partner,
                to=(partner if mine else stage.me,),
                subject="" if number else subject,
                text=form_of(turn).text(stage.rng, facts),
                language=language,
                folder="Sent" if mine else stage.filed(folder, share=0.5),
                reply=number > 0,
                quote=number > 0,
                note="private" if topic["who"] == "friend" else "ordinary",
            )
        )


def note(stage: Stage) -> Iterator[SampleMessage]:
    """One letter that asks for no answer."""
    yield from _talk(stage, 1)


def exchange(stage: Stage) -> Iterator[SampleMessage]:
    """A letter and an answer."""
    yield from _talk(stage, 2)


def conversation(stage: Stage) -> Iterator[SampleMessage]:
    """Three letters to and fro."""
    yield from _talk(stage, 3)


def _bulk(stage: Stage, kind: str) -> Iterator[SampleMessage]:
    sources = stage.texts.table("bulk")[kind]
    source = sources[(stage.slot + stage.round + stage.world.seed) % len(sources)]
    domain, name = source["domain"], source["name"]
    mark = token(stage.world.seed, kind, stage.slot, stage.round)
    facts = stage.facts(source["language"], code=f"3S{int(mark[:8], 16) % 10**9:09d}")
    place = stage.rng.randrange(len(source["subject"]))
    subject = fill(source["subject"][place], stage.rng, facts)
    items = [fill(item, stage.rng, facts) for item in source["items"]]
    extra: tuple[tuple[str, str], ...] = (
        ("List-Unsubscribe", f"<mailto:uit-{mark[:8]}@{domain}>, <https://www.{domain}/uit>"),
        ("List-Id", f"{name.encode('ascii', 'ignore').decode()} <nieuws.{domain}>"),
        ("Precedence", "bulk"),
    )
    if kind == "notice":
        extra, items = (("Auto-Submitted", "auto-generated"),), [items[place]]
    else:
        items = stage.rng.sample(items, 3)
    text = "\n\n".join((subject, *(f"* {item}" for item in items), source["outro"]))
    sender = Correspondent(
        address=Address(name=name, email=f"noreply@{domain}"),
        first=name,
        language=source["language"],
        signature=(),
        client=Client.WEBMAIL,
    )
    only_html = kind == "newsletter" and stage.slot % 4 == 1
    yield stage.send(
        Letter(
            sender=sender,
            to=(stage.me,),
            subject=subject,
            text="" if only_html else text,
            html="" if kind == "notice" else bulk_html(subject, items, source["outro"], domain),
            folder="Trash" if stage.rng.random() < 0.12 else "INBOX",
            signed=False,
            extra=extra,
            note={"alert": "job-alert", "notice": "notice"}.get(kind, "newsletter"),
        )
    )


def newsletter(stage: Stage) -> Iterator[SampleMessage]:
    """A newsletter; some promise quotes and discounts."""
    yield from _bulk(stage, "newsletter")


def job_alert(stage: Stage) -> Iterator[SampleMessage]:
    """A job board's alert: vacancies, no application."""
    yield from _bulk(stage, "alert")


def notice(stage: Stage) -> Iterator[SampleMessage]:
    """A machine tells something."""
    yield from _bulk(stage, "notice")


def draft(stage: Stage) -> Iterator[SampleMessage]:
    """A letter that was begun and left."""
    someone = stage.cast.choice(stage.world.colleagues)
    subject, text = stage.say("ordinary", "draft", "nl", stage.facts("nl"))
    yield stage.send(
        Letter(
            sender=stage.me,
            to=(someone,),
            subject=subject,
            text=text,
            folder="Drafts",
            signed=False,
            flags=("\\Seen", "\\Draft"),
            note="draft",
        )
    )
