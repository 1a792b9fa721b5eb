"""Who writes, with which mail program, and under which signature."""

from dataclasses import dataclass

from hygiene_app.demo.dice import dice
from hygiene_app.demo.documents.pictures import logo
from hygiene_app.demo.mime import Attachment, Client
from hygiene_app.demo.people import Firm, Person, plain
from hygiene_app.demo.texts import Texts
from hygiene_app.model.message import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondent:
    """Somebody who sends or gets letters.

    Attributes:
        signature: the lines under the greeting.
        disclaimer: printed below all, "" for most.
        firm: the company, whose sign stands in HTML signatures.
    """

    address: Address
    first: str
    language: str
    signature: tuple[str, ...]
    client: Client
    disclaimer: str = ""
    firm: Firm | None = None


def habit(email: str) -> Client:
    """Return the mail program that this address always uses."""
    return dice("client", email).choice(tuple(Client))


def private(person: Person) -> Correspondent:
    """Return a person who writes from home."""
    lines = (person.name, person.phone) if dice("sign", person.email).random() < 0.4 else ()
    return Correspondent(
        address=person.address,
        first=person.first,
        language=person.language,
        signature=lines or (person.name,),
        client=habit(person.email),
    )


def at_firm(person: Person, firm: Firm, texts: Texts, *, role: str = "") -> Correspondent:
    """Return a person who writes in the name of a company."""
    rng = dice("firm", person.email, firm.domain)
    email = f"{plain(person.first)}.{plain(person.last)}@{firm.domain}"
    lines = [person.name, role, firm.name, f"{firm.street}, {firm.town}", f"T {firm.phone}"]
    disclaimer = texts.table("labels")["disclaimer"][firm.language] if rng.random() < 0.35 else ""
    return Correspondent(
        address=Address(name=person.name, email=email),
        first=person.first,
        language=firm.language,
        signature=tuple(line for line in lines if line),
        client=habit(email),
        disclaimer=disclaimer,
        firm=firm if rng.random() < 0.6 else None,
    )


def owner_of(owner: Address, firm: Firm) -> Correspondent:
    """Return the owner of the mailbox."""
    return Correspondent(
        address=owner,
        first=owner.name.split(" ", 1)[0],
        language=firm.language,
        signature=(owner.name, "Administratie & personeel", firm.name, f"T {firm.phone}"),
        client=Client.OUTLOOK,
        firm=firm,
    )


def colleagues(texts: Texts, firm: Firm) -> tuple[Correspondent, ...]:
    """Return those who work with the owner."""
    return tuple(
        Correspondent(
            address=Address(
                name=f"{row['first']} {row['last']}",
                email=f"{plain(row['first'])}.{plain(row['last'])}@{firm.domain}",
            ),
            first=row["first"],
            language="nl",
            signature=(row["first"], row["role"], firm.name),
            client=habit(row["first"]),
        )
        for row in texts.table("people")["colleague"]
    )


def sign_of(firm: Firm) -> Attachment:
    """Return the sign of a company as the picture of an HTML signature."""
    return Attachment(
        name="image001.png",
        media_type="image/png",
        data=logo(firm.name, firm.colour),
        content_id=f"image001@{firm.domain}",
    )
