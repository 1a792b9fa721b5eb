"""Papers of employees: contracts and payslips."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Table, TableStyle

from hygiene_app.demo.documents.business import money
from hygiene_app.demo.documents.letterhead import letterhead
from hygiene_app.demo.documents.paper import Face, build, colour, gap, para, simple_sheet
from hygiene_app.demo.documents.signature import Signature
from hygiene_app.demo.people import Firm, Person
from hygiene_app.demo.texts import fill


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """Somebody in the service of the company. The wage is in cents an hour."""

    person: Person
    firm: Firm
    role: str
    start: date
    wage: int

    def facts(self, day: date) -> dict[str, str]:
        """Return what forms ask for, as of a day."""
        person, firm = self.person, self.firm
        return {
            "name": person.name,
            "first": person.first,
            "last": person.last,
            "street": person.street,
            "town": person.town,
            "born": f"{person.born:%d/%m/%Y}",
            "birthplace": person.birthplace,
            "nationality": person.nationality,
            "national_number": person.national_number,
            "role": self.role,
            "start": f"{self.start:%d/%m/%Y}",
            "wage": money(self.wage, person.language),
            "firm": firm.name,
            "firm_street": firm.street,
            "firm_town": firm.town,
            "firm_vat": firm.vat,
            "day": f"{day:%d/%m/%Y}",
        }


def contract_text(
    rng: Random, form: Mapping[str, Any], about: Mapping[str, str]
) -> tuple[str, list[tuple[str, str]]]:
    """Return the title and the headed paragraphs of a contract; `about` fills its slots."""
    facts = {
        **about,
        "status": rng.choice(form["statuses"]),
        "duration": rng.choice(form["durations"]),
        "hours": rng.choice(("38", "40", "38", "19")),
    }
    blocks = [("", fill(form["parties"], rng, facts))]
    blocks += [(head, fill(text, rng, facts)) for head, text in form["articles"]]
    return fill(form["title"], rng, facts), [*blocks, ("", fill(form["end"], rng, facts))]


def print_contract(
    title: str,
    blocks: list[tuple[str, str]],
    form: Mapping[str, Any],
    *,
    firm: Firm,
    signed: tuple[str, str],
    day: date,
) -> bytes:
    """Return a contract as PDF; names in `signed` leave a signature."""
    face = Face(font="Times-Roman", size=10.2, line=1.3)
    story: list[Flowable] = [
        para(title, face.style(scale=1.35, bold=True, align="center", after=10))
    ]
    for head, text in blocks:
        if head:
            story.append(para(head, face.style(bold=True, after=2)))
        story += [para(part, face.style(align="justify", after=6)) for part in text.split("\n\n")]
    cells: list[list[Flowable]] = [
        [para(label, face.style()) for label in form["sign"]],
        [Signature(name, day) for name in signed],
    ]
    story.append(KeepTogether([gap(4), Table(cells, colWidths=[80 * mm, 80 * mm])]))
    sheet = simple_sheet(left=25, top=48, on_first=letterhead(firm))
    return build(sheet, story, title=title, author=firm.name)


def _pay_rows(
    rng: Random, form: Mapping[str, Any], wage: int, language: str
) -> list[tuple[str, ...]]:
    """Return the lines of a payslip; the last one is what is paid."""
    hours, holiday = rng.randint(136, 176), rng.choice((0, 8, 8, 16))
    gross = (hours + holiday) * wage
    social = round(gross * 0.1307)
    taxable = gross - social
    tax, special = round(taxable * rng.uniform(0.19, 0.29)), rng.choice((1885, 2154, 3160))
    travel, vouchers = rng.randint(30, 90) * 100, rng.randint(15, 21) * 109

    def cash(cents: int) -> str:
        sign = "-" if cents < 0 else ""
        return sign + money(abs(cents), language).replace("€", "").strip()

    return [
        ("1000", form["worked"], f"{hours},00", cash(wage), cash(hours * wage)),
        ("1100", form["holiday"], f"{holiday},00", cash(wage), cash(holiday * wage)),
        ("2000", form["gross"], "", "", cash(gross)),
        ("3000", form["social"], "", "", cash(-social)),
        ("3900", form["taxable"], "", "", cash(taxable)),
        ("4000", form["tax"], "", "", cash(-tax)),
        ("4100", form["special"], "", "", cash(-special)),
        ("5200", form["travel"], "", "", cash(travel)),
        ("5300", form["vouchers"], "", "", cash(-vouchers)),
        ("9000", form["net"], "", "", cash(taxable - tax - special + travel - vouchers)),
    ]


def _pay_head(form: Mapping[str, Any], hired: Employment, period: str, office: Firm) -> Table:
    face, person = Face(size=9), hired.person
    facts = (
        (form["employer"], f"{hired.firm.name}, {hired.firm.street}, {hired.firm.town}"),
        (form["employee"], f"{person.name}, {person.street}, {person.town}"),
        (form["number"], person.national_number),
        (form["role"], hired.role),
        (form["joint"], "124 – bouwbedrijf / construction"),
        (form["joined"], f"{hired.start:%d/%m/%Y}"),
        (form["period"], period),
    )
    table = Table(
        [[para(k, face.style(ink="#555555")), para(v, face.style(bold=True))] for k, v in facts],
        colWidths=[40 * mm, 130 * mm],
    )
    table.setStyle(TableStyle([("BOX", (0, 0), (-1, -1), 0.6, colour(office.colour))]))
    return table


def print_payslip(
    rng: Random,
    form: Mapping[str, Any],
    hired: Employment,
    *,
    period: str,
    office: Firm,
    password: str = "",
) -> bytes:
    """Return a payslip of one month, made by the payroll office; with a password: locked."""
    face = Face(size=9)
    head = _pay_head(form, hired, period, office)
    keys = ("code", "text", "units", "rate", "amount")
    right = face.style(align="right")
    rows = [[para(form[key], face.style(bold=True)) for key in keys]]
    for row in _pay_rows(rng, form, hired.wage, hired.person.language):
        bold = row[0] in ("2000", "9000")
        text = [para(cell, face.style(bold=bold)) for cell in row[:2]]
        rows.append([*text, *(para(cell, right) for cell in row[2:])])
    table = Table(rows, colWidths=[w * mm for w in (18, 82, 22, 22, 26)])
    table.setStyle(TableStyle([("LINEBELOW", (0, 0), (-1, -1), 0.3, colour("#cccccc"))]))
    table.setStyle(TableStyle([("BACKGROUND", (0, -1), (-1, -1), colour("#e6eef2"))]))
    note = fill(form["note"], rng, {"days": str(rng.randint(2, 16))})
    title = para(form["title"], face.style(scale=1.8, bold=True, ink=office.colour, after=8))
    story: list[Flowable] = [title, head, gap(5), table, gap(5), para(note, face.style())]
    sheet = simple_sheet(top=44, on_first=letterhead(office))
    name = f"{form['title']} {period}"
    return build(sheet, story, title=name, author=office.name, password=password)
