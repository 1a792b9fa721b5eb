"""Copies of identity cards, bank accounts, numbers and passwords: what mail is not made for."""

from collections.abc import Callable, Iterator
from random import Random

from hygiene_app.demo.correspondents import at_firm, private
from hygiene_app.demo.documents.identity import (
    IdentityCard,
    belgian_card,
    dutch_passport,
    passport_photo,
    print_card,
    scan_as_jpeg,
)
from hygiene_app.demo.documents.pictures import png
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.mime import Attachment
from hygiene_app.demo.people import Person, firms, plain
from hygiene_app.demo.post import Letter
from hygiene_app.demo.scenes.applicant import PDF
from hygiene_app.demo.stage import Stage
from hygiene_app.model.finding import Category


def _facts(stage: Stage, language: str, person: Person, **more: str) -> dict[str, str]:
    return stage.facts(
        language,
        name=person.name,
        first=person.first,
        born=f"{person.born:%d/%m/%Y}",
        national_number=person.national_number,
        citizen_number=person.citizen_number,
        iban=person.dutch_iban if stage.slot % 2 else person.iban,
        start=f"{stage.opened:%d/%m/%Y}",
        **more,
    )


def _from(
    stage: Stage, person: Person, key: str, truth: tuple[Category, ...], *files: Attachment
) -> Letter:
    subject, text = stage.say("staff", key, "nl", _facts(stage, "nl", person))
    return Letter(
        sender=private(person),
        to=(stage.me,),
        subject=subject,
        text=text,
        folder=stage.filed("Personeel", share=0.4),
        attachments=files,
        truth=truth,
        note=key,
    )


def _png(rng: Random, card: IdentityCard) -> bytes:
    return png(passport_photo(rng, card).quantize(64))


def _pdf(rng: Random, card: IdentityCard) -> bytes:
    return print_card(rng, card, caption="Kopie identiteitskaart / copie carte d'identité")


def identity(stage: Stage) -> Iterator[SampleMessage]:
    """A copy of an identity card: as PDF with text, scanned as JPEG, or photographed as PNG."""
    kinds: tuple[tuple[str, str, Callable[[Random, IdentityCard], bytes]], ...] = (
        ("pdf", PDF, _pdf),
        ("jpg", "image/jpeg", scan_as_jpeg),
        ("pdf", PDF, _pdf),
        ("png", "image/png", _png),
    )
    place = stage.slot % len(kinds)
    suffix, media_type, draw = kinds[place]
    person = stage.person("nl")
    make = dutch_passport if place >= 2 else belgian_card
    card = make(person, stage.opened)
    data = stage.document("card", lambda rng: draw(rng, card))
    name = ("identiteitskaart", "IMG_2041", "paspoort", "Schermafbeelding paspoort")[place]
    attached = Attachment(name=f"{name} {person.last}.{suffix}", media_type=media_type, data=data)
    truth = (Category.IDENTITY_DOCUMENT, Category.NATIONAL_NUMBER)
    yield stage.send(_from(stage, person, "identity", truth, attached))


def bank_details(stage: Stage) -> Iterator[SampleMessage]:
    """An employee's account number, in the letter; the owner thanks."""
    person = stage.person("nl")
    yield stage.send(_from(stage, person, "bank", (Category.BANK_DETAILS,)))
    stage.wait(5)
    _, text = stage.say("staff", "reply_ok", "nl", _facts(stage, "nl", person))
    yield stage.send(
        Letter(
            sender=stage.me,
            to=(private(person),),
            text=text,
            folder="Sent",
            reply=True,
            note="bank-answer",
        )
    )


def national_number(stage: Stage) -> Iterator[SampleMessage]:
    """A colleague mails a national number; every third one is a Dutch BSN."""
    person = stage.person("nl")
    key = "dutch" if stage.slot % 3 == 2 else "nl"
    subject, text = stage.say("staff", "national", key, _facts(stage, "nl", person))
    yield stage.send(
        Letter(
            sender=stage.cast.choice(stage.world.colleagues),
            to=(stage.me,),
            subject=subject,
            text=text,
            folder="INBOX",
            truth=(Category.NATIONAL_NUMBER,),
            note="national-number",
            about=(person,),
        )
    )


def password(stage: Stage) -> Iterator[SampleMessage]:
    """A password in plain text."""
    language = stage.language("nl", "en")
    firm = next(f for f in firms(stage.texts, "supplier") if f.language == language)
    sender = at_firm(stage.person(language), firm, stage.texts, role="Helpdesk")
    if language == "nl" and stage.cast.random() < 0.5:
        sender = stage.cast.choice(stage.world.colleagues)
    words = ("Zomer", "Dakpan", "Erembodegem", "Leien", "Welkom", "Regen")
    secret = f"{stage.cast.choice(words)}{stage.cast.randint(10, 99)}{stage.cast.choice('!?#*')}"
    login = plain(stage.me.address.name)
    facts = _facts(stage, language, stage.person("nl"), login=login) | {"password": secret}
    subject, text = stage.say("staff", "passwords", language, facts)
    yield stage.send(
        Letter(
            sender=sender,
            to=(stage.me,),
            subject=subject,
            text=text,
            folder="INBOX",
            truth=(Category.CREDENTIALS,),
            note="password",
            about=(),
        )
    )
