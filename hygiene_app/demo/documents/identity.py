"""Copies of identity cards: two sides with a machine readable zone, as PDF or as a scan."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from PIL import Image, ImageDraw
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from hygiene_app.demo.documents.paper import (
    Face,
    build,
    colour,
    gap,
    para,
    place_picture,
    simple_sheet,
)
from hygiene_app.demo.documents.pictures import draw_portrait, font, jpeg, portrait
from hygiene_app.demo.numbers import TravelDocument, card_zone, passport_zone
from hygiene_app.demo.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityCard:
    """What is printed on a card: front, back and zone."""

    heading: str
    front: tuple[tuple[str, str], ...]
    back: tuple[tuple[str, str], ...]
    zone: tuple[str, ...]
    sex: str


def _zone_name(person: Person) -> str:
    def letters(text: str) -> str:
        folded = unicodedata.normalize("NFKD", text.upper())
        return "".join(s if s.isalpha() else "<" for s in folded if s.isascii() and s != "'")

    return f"{letters(person.last)}<<{letters(person.first)}"


def belgian_card(person: Person, made: date) -> IdentityCard:
    """Return a Belgian identity card that was valid on the day of the copy."""
    issued = made - timedelta(days=400 + person.serial % 900)
    expires = date(issued.year + 10, issued.month, 1)
    number = person.card_number
    zone = card_zone(
        TravelDocument(
            country="BEL",
            number=number.replace("-", ""),
            name=_zone_name(person),
            born=person.born,
            sex=person.sex,
            expires=expires,
            optional="".join(sign for sign in person.national_number if sign.isdigit()),
        )
    )
    return IdentityCard(
        heading="BELGIË  BELGIQUE  BELGIEN   IDENTITEITSKAART / CARTE D'IDENTITÉ",
        front=(
            ("Naam / Name", person.last),
            ("Voornamen / Given names", person.first),
            ("Geslacht / Sex", "V/F" if person.sex == "F" else "M/M"),
            ("Nationaliteit / Nationality", "BEL"),
            ("Geboortedatum / Date of birth", f"{person.born:%d.%m.%Y}"),
            ("Kaartnr. / Card No", number),
            ("Vervalt op / Expires on", f"{expires:%d.%m.%Y}"),
        ),
        back=(
            ("Identificatienummer van het Rijksregister", person.national_number),
            ("Geboorteplaats / Place of birth", person.birthplace),
            ("Afgegeven te / Issued at", person.town.split(" ", 1)[1]),
        ),
        zone=zone,
        sex=person.sex,
    )


def dutch_passport(person: Person, made: date) -> IdentityCard:
    """Return the data page of a Dutch passport."""
    expires = made + timedelta(days=1500)
    number = f"NX{person.serial % 10}R{person.serial % 7}K{person.serial % 1000:03d}"
    zone = passport_zone(
        TravelDocument(
            country="NLD",
            number=number,
            name=_zone_name(person),
            born=person.born,
            sex=person.sex,
            expires=expires,
            optional=person.citizen_number,
        )
    )
    return IdentityCard(
        heading="KONINKRIJK DER NEDERLANDEN   PASPOORT / PASSPORT",
        front=(
            ("Naam / Surname", person.last),
            ("Voornamen / Given names", person.first),
            ("Nationaliteit / Nationality", "Nederlandse"),
            ("Geboortedatum / Date of birth", f"{person.born:%d %m %Y}"),
            ("Geslacht / Sex", "V/F" if person.sex == "F" else "M/M"),
            ("Documentnummer / Document No", number),
            ("Geldig tot / Date of expiry", f"{expires:%d %m %Y}"),
        ),
        back=(("Burgerservicenummer / Personal No", person.citizen_number),),
        zone=zone,
        sex=person.sex,
    )


def _print_side(
    canvas: Canvas, rows: Sequence[tuple[str, str]], corner: tuple[float, float], indent: float
) -> None:
    x, y = corner
    for number, (label, value) in enumerate(rows):
        top = y - number * 6.4
        canvas.setFont("Helvetica", 4.6)
        canvas.setFillColor(colour("#555555"))
        canvas.drawString((x + indent) * mm, top * mm, label)
        canvas.setFont("Helvetica-Bold", 8)
        canvas.setFillColor(colour("#111111"))
        canvas.drawString((x + indent) * mm, (top - 3.1) * mm, value)


def print_card(rng: Random, card: IdentityCard, *, caption: str) -> bytes:
    """Return a page with both sides of the card, the text in a layer that can be read."""
    photo = portrait(rng, card.sex)

    def sides(canvas: Canvas) -> None:
        for y in (190, 122):
            canvas.setFillColor(colour("#e4eef0"))
            canvas.setStrokeColor(colour("#8aa0a8"))
            canvas.roundRect(52 * mm, y * mm, 100 * mm, 60 * mm, 4 * mm, fill=1)
        canvas.setFillColor(colour("#28505a"))
        canvas.setFont("Helvetica-Bold", 6.4)
        canvas.drawString(56 * mm, 245.5 * mm, card.heading)
        place_picture(canvas, photo, (56, 205, 26, 33))
        _print_side(canvas, card.front, (52, 240), 34)
        _print_side(canvas, card.back, (52, 176), 4)
        canvas.setFillColor(colour("#111111"))
        canvas.setFont("Courier", 9.2 if len(card.zone[0]) == 30 else 6.6)
        for number, line in enumerate(card.zone):
            canvas.drawString(56 * mm, (138 - 5.2 * number) * mm, line)

    story: list[Flowable] = [para(caption, Face(size=11).style())]
    return build(simple_sheet(top=24, on_first=sides), story, title=caption, author="Scanner")


def _folded(text: str) -> str:
    """Drop the accents, which Pillow's typeface lacks."""
    return "".join(s for s in unicodedata.normalize("NFKD", text) if s.isascii())


def _write_zone(
    pen: ImageDraw.ImageDraw, zone: tuple[str, ...], box: tuple[int, int, int], size: int
) -> None:
    """Write the zone in cells of one width, `box` being left, top and width."""
    left, top, width = box
    cell = width / len(zone[0])
    for number, line in enumerate(zone):
        for place, sign in enumerate(line):
            spot = (left + (place + 0.5) * cell, top + number * size * 1.6)
            pen.text(spot, sign, fill="#111111", font=font(size), anchor="ma")


def _write(
    pen: ImageDraw.ImageDraw, rows: Sequence[tuple[str, str]], corner: tuple[int, int]
) -> None:
    x, y = corner
    for number, (label, value) in enumerate(rows):
        pen.text((x, y + number * 52), label, fill="#55656a", font=font(15))
        pen.text((x, y + 18 + number * 52), _folded(value), fill="#15191a", font=font(25))


def scan_card(rng: Random, card: IdentityCard) -> Image.Image:
    """Return a scan of both sides, a little askew and grey, 1000 × 1400."""
    paper = Image.new("RGB", (1000, 1400), "#f4f3ef")
    pen = ImageDraw.Draw(paper)
    for top in (120, 720):
        pen.rounded_rectangle((80, top, 920, top + 530), 36, fill="#dfeaed", outline="#8aa0a8")
        for wave in range(0, 840, 12):
            pen.arc((80 + wave - 400, top + 40, 80 + wave, top + 500), 300, 60, fill="#d3e2e4")
    pen.text((110, 140), _folded(card.heading), fill="#28505a", font=font(22))
    paper.paste(draw_portrait(rng, card.sex), (115, 205))
    _write(pen, card.front, (400, 195))
    _write(pen, card.back, (115, 745))
    _write_zone(pen, card.zone, (105, 1080, 790), 29)
    return paper.rotate(
        rng.uniform(-1.6, 1.6), fillcolor="#f4f3ef", resample=Image.Resampling.BILINEAR
    )


def scan_as_jpeg(rng: Random, card: IdentityCard) -> bytes:
    """Return the scan as JPEG of about 90 kB."""
    return jpeg(scan_card(rng, card), 70)


def print_scan(scan: bytes) -> bytes:
    """Return a PDF with a picture and no text, as copiers make them."""

    def page(canvas: Canvas) -> None:
        place_picture(canvas, scan, (15, 20, 180, 252))

    return build(simple_sheet(on_first=page), [gap(1)], title="Scan", author="Scanner")


def passport_photo(rng: Random, card: IdentityCard) -> Image.Image:
    """Return a photograph of a data page lying on a table, 1100 × 800."""
    page = Image.new("RGB", (900, 620), "#efe6ea")
    pen = ImageDraw.Draw(page)
    for wave in range(0, 1800, 14):
        pen.arc((wave - 900, -200, wave, 800), 0, 90, fill="#e6d8df")
    pen.text((40, 22), _folded(card.heading), fill="#7d2240", font=font(21))
    page.paste(draw_portrait(rng, card.sex), (40, 90))
    _write(pen, card.front, (320, 72))
    _write(pen, card.back, (40, 420))
    _write_zone(pen, card.zone, (30, 520, 840), 24)
    table = Image.new("RGB", (1100, 800), "#7a5c43")
    table.paste(page, (100, 90))
    return table.rotate(rng.uniform(-4, 4), fillcolor="#7a5c43", resample=Image.Resampling.BILINEAR)
