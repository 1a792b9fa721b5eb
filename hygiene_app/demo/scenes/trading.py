"""Quotes, orders and invoices, in both directions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from hygiene_app.demo.correspondents import Correspondent, at_firm, private
from hygiene_app.demo.documents.business import (
    Paper,
    PaperKind,
    amount_of,
    invent_paper,
    party_of,
)
from hygiene_app.demo.documents.business_pdf import print_paper
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.mime import Attachment
from hygiene_app.demo.people import Firm, Person, firms
from hygiene_app.demo.post import Letter
from hygiene_app.demo.scenes.applicant import PDF
from hygiene_app.demo.stage import Stage
from hygiene_app.demo.texts import fill
from hygiene_app.model.finding import Category

_QUOTE = (Category.QUOTE,)
_INVOICE = (Category.INVOICE,)
_NAMES = {"quote": "Offerte", "order": "Bevestiging", "invoice": "Factuur"}
_FRENCH = {"quote": "Devis", "order": "Confirmation", "invoice": "Facture"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A customer or a supplier, and what it is about."""

    partner: Correspondent
    person: Person
    firm: Firm | None
    language: str
    what: str


def _customer(stage: Stage) -> Deal:
    """Return a private person, or one time in three a company."""
    language = stage.language("nl", "fr", "en", "de")
    what = stage.cast.choice(stage.texts.words("business", "works", language))
    person = stage.person(language)
    found = [firm for firm in firms(stage.texts, "customer") if firm.language == language]
    if found and stage.cast.random() < 0.33:
        firm = stage.cast.choice(found)
        partner = at_firm(person, firm, stage.texts)
        return Deal(partner=partner, person=person, firm=firm, language=language, what=what)
    return Deal(partner=private(person), person=person, firm=None, language=language, what=what)


def _supplier(stage: Stage, *kinds: str) -> Deal:
    firm = stage.cast.choice(firms(stage.texts, *kinds))
    person = stage.person(firm.language)
    role = {"nl": "Binnendienst", "fr": "Service commercial", "en": "Sales", "de": "Verkauf"}
    return Deal(
        partner=at_firm(person, firm, stage.texts, role=role[firm.language]),
        person=person,
        firm=firm,
        language=firm.language,
        what=stage.cast.choice(stage.texts.words("business", "goods", firm.language)),
    )


def _paper(stage: Stage, kind: PaperKind, deal: Deal, *, mine: bool, after: int = 0) -> Paper:
    own = stage.world.own
    seller = own if mine or deal.firm is None else deal.firm
    buyer = party_of(deal.firm or deal.person) if mine else party_of(own)
    return invent_paper(
        stage.cast,
        stage.texts,
        kind,
        (seller, buyer),
        issued=stage.opened + timedelta(days=after),
        language=deal.language,
        subject=deal.what[0].upper() + deal.what[1:] if mine else "",
    )


def _facts(stage: Stage, deal: Deal, paper: Paper | None = None) -> dict[str, str]:
    person = deal.person
    facts = stage.facts(
        deal.language,
        what=deal.what,
        first=person.first,
        last=person.last,
        phone=person.phone,
        street=person.street,
        town=person.town.split(" ", 1)[1],
        area=str(stage.rng.randint(6, 24) * 10),
        firm=deal.firm.name if deal.firm else person.name,
    )
    if paper:
        facts |= {
            "number": paper.number,
            "until": f"{paper.until:%d/%m/%Y}",
            "total": paper.money(paper.total),
            "net": paper.money(paper.net),
            "tax": paper.money(paper.tax),
            "rate": str(paper.rate),
            "reference": paper.reference,
        }
    return facts


def _pdf(stage: Stage, paper: Paper, *, name: str = "") -> Attachment:
    data = stage.document(f"{paper.kind}{paper.signed_by}", lambda _: print_paper(paper))
    word = (_FRENCH if paper.language == "fr" else _NAMES)[paper.kind.value]
    number = paper.number.replace("/", "-")
    return Attachment(name=name or f"{word} {number}.pdf", media_type=PDF, data=data)


def _letter(
    stage: Stage, deal: Deal, key: str, *, mine: bool, paper: Paper | None = None
) -> Letter:
    subject, text = stage.say("business", key, deal.language, _facts(stage, deal, paper))
    return Letter(
        sender=stage.me if mine else deal.partner,
        to=(deal.partner if mine else stage.me,),
        subject=subject,
        text=text,
        folder="Sent" if mine else stage.filed("Offertes", share=0.4),
        language=deal.language,
        reply=not subject,
        quote=not subject,
        note=key.replace("_", "-"),
    )


def _asked_and_offered(stage: Stage, deal: Deal, paper: Paper) -> Iterator[SampleMessage]:
    yield stage.send(_letter(stage, deal, "request", mine=False))
    stage.wait(70)
    quote = _letter(stage, deal, "quote_sent", mine=True, paper=paper)
    yield stage.send(replace(quote, attachments=(_pdf(stage, paper),), truth=_QUOTE, reply=True))


def quote_sent(stage: Stage) -> Iterator[SampleMessage]:
    """A customer asks for a price and gets a quote; nothing more is heard."""
    deal = _customer(stage)
    yield from _asked_and_offered(stage, deal, _paper(stage, PaperKind.QUOTE, deal, mine=True))


def quote_declined(stage: Stage) -> Iterator[SampleMessage]:
    """Request, quote, reminder, no: four letters."""
    deal = _customer(stage)
    paper = _paper(stage, PaperKind.QUOTE, deal, mine=True)
    yield from _asked_and_offered(stage, deal, paper)
    for key, mine, hours in (("reminder", True, 330), ("declined", False, 40)):
        stage.wait(hours)
        yield stage.send(_letter(stage, deal, key, mine=mine, paper=paper))


def quote_accepted(stage: Stage) -> Iterator[SampleMessage]:
    """Request, quote, the signed quote, the confirmation of the order: four letters."""
    deal = _customer(stage)
    paper = _paper(stage, PaperKind.QUOTE, deal, mine=True)
    order = replace(
        paper,
        kind=PaperKind.ORDER,
        number=f"B-{paper.number}",
        issued=paper.issued + timedelta(days=9),
        until=paper.until + timedelta(days=60),
    )
    yield from _asked_and_offered(stage, deal, paper)
    stage.wait(120)
    signed = replace(paper, signed_by=deal.person.name)
    facts = _facts(stage, deal, paper)
    name = fill(stage.texts.table("business")["signed"][deal.language]["file"], stage.rng, facts)
    letter = _letter(stage, deal, "accepted", mine=False, paper=paper)
    attached = _pdf(stage, signed, name=name.replace("/", "-"))
    yield stage.send(
        replace(letter, attachments=(attached,), truth=_QUOTE, folder="INBOX", note="quote-signed")
    )
    stage.wait(20)
    letter = _letter(stage, deal, "confirmed", mine=True, paper=order)
    yield stage.send(replace(letter, attachments=(_pdf(stage, order),), note="order-confirmation"))


def quote_received(stage: Stage) -> Iterator[SampleMessage]:
    """A supplier's quote as PDF."""
    deal = _supplier(stage, "supplier")
    paper = _paper(stage, PaperKind.QUOTE, deal, mine=False)
    letter = _letter(stage, deal, "quote_received", mine=False, paper=paper)
    yield stage.send(replace(letter, attachments=(_pdf(stage, paper),), truth=_QUOTE))


def quote_in_text(stage: Stage) -> Iterator[SampleMessage]:
    """A supplier's quote in the letter itself."""
    deal = _supplier(stage, "supplier")
    while deal.language == "en":
        deal = _supplier(stage, "supplier")
    paper = _paper(stage, PaperKind.QUOTE, deal, mine=False)
    lines = "\n".join(
        f"- {line.text}: {amount_of(line.quantity, paper.language)} {line.unit}"
        f" x {paper.money(line.price)} = {paper.money(line.amount)}"
        for line in paper.lines
    )
    facts = _facts(stage, deal, paper) | {"lines": lines}
    subject, text = stage.say("business", "quote_text", deal.language, facts)
    letter = _letter(stage, deal, "quote_received", mine=False, paper=paper)
    yield stage.send(
        replace(letter, subject=subject, text=text, truth=_QUOTE, note="quote-in-text")
    )


def invoice_received(stage: Stage) -> Iterator[SampleMessage]:
    """A supplier's invoice."""
    deal = _supplier(stage, "supplier", "utility")
    paper = _paper(stage, PaperKind.INVOICE, deal, mine=False)
    letter = _letter(stage, deal, "invoice_received", mine=False, paper=paper)
    folder = stage.filed("Facturen", share=0.5)
    yield stage.send(
        replace(letter, attachments=(_pdf(stage, paper),), truth=_INVOICE, folder=folder)
    )


def invoice_sent(stage: Stage) -> Iterator[SampleMessage]:
    """An invoice to a customer."""
    deal = _customer(stage)
    paper = _paper(stage, PaperKind.INVOICE, deal, mine=True)
    letter = _letter(stage, deal, "invoice_sent", mine=True, paper=paper)
    yield stage.send(replace(letter, attachments=(_pdf(stage, paper),), truth=_INVOICE))


def invoice_overdue(stage: Stage) -> Iterator[SampleMessage]:
    """A reminder to pay, with a copy of the invoice."""
    deal = _supplier(stage, "supplier", "utility")
    while deal.language not in ("nl", "fr"):
        deal = _supplier(stage, "supplier", "utility")
    paper = _paper(stage, PaperKind.INVOICE, deal, mine=False, after=-45)
    letter = _letter(stage, deal, "overdue", mine=False, paper=paper)
    yield stage.send(
        replace(letter, attachments=(_pdf(stage, paper),), truth=_INVOICE, folder="INBOX")
    )
