"""Letters gone astray, and files that cannot be read."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from hygiene_app.demo.correspondents import Correspondent, at_firm, private
from hygiene_app.demo.documents.business import PaperKind, invent_paper, party_of
from hygiene_app.demo.documents.business_pdf import print_paper
from hygiene_app.demo.documents.identity import belgian_card, print_scan, scan_as_jpeg
from hygiene_app.demo.documents.odd import damaged, old_spreadsheet
from hygiene_app.demo.documents.personnel import Employment, print_payslip
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.mime import Attachment, Client
from hygiene_app.demo.people import firms
from hygiene_app.demo.post import Letter
from hygiene_app.demo.scenes.applicant import PDF, cv_attachment, invent_applicant
from hygiene_app.demo.stage import Stage
from hygiene_app.model.finding import Category


def _sent(
    stage: Stage, sender: Correspondent, key: str, facts: dict[str, str], *files: Attachment
) -> Letter:
    subject, text = stage.say("staff", key, "nl", facts)
    return Letter(
        sender=sender,
        to=(stage.me,),
        subject=subject,
        text=text,
        folder="INBOX",
        attachments=files,
        note=key.replace("_", "-"),
    )


def payslip_astray(stage: Stage) -> Iterator[SampleMessage]:
    """A stranger's payslip, and the request to delete it."""
    office = firms(stage.texts, "payroll")[0]
    other = firms(stage.texts, "customer")[stage.slot % 2]
    person = stage.person("nl")
    hired = Employment(
        person=person,
        firm=other,
        role="bediende",
        start=stage.opened - timedelta(days=700),
        wage=2040,
    )
    clerk = at_firm(stage.person("nl"), office, stage.texts, role="Dossierbeheerder")
    month = stage.month_words("nl")
    facts = stage.facts("nl", name=person.name)
    form = stage.texts.table("personnel")["payslip"]["nl"]
    period = f"{stage.month_words('nl', stage.opened)} {stage.opened.year}"
    data = stage.document(
        "payslip", lambda rng: print_payslip(rng, form, hired, period=period, office=office)
    )
    attached = Attachment(name=f"Loonbrief {month}.pdf", media_type=PDF, data=data)
    letter = _sent(stage, clerk, "misdirected", facts, attached)
    truth = (Category.PAYROLL, Category.NATIONAL_NUMBER)
    yield stage.send(replace(letter, truth=truth, about=(person,)))
    stage.wait(1)
    yield stage.send(_sent(stage, clerk, "misdirected_again", facts))


def cv_astray(stage: Stage) -> Iterator[SampleMessage]:
    """Somebody else's candidate, and the request to delete it."""
    nurse = invent_applicant(stage, "nl", trade_id="nurse")
    sender = private(stage.person("nl"))
    facts = stage.facts("nl")
    letter = _sent(stage, sender, "wrong_cv", facts, cv_attachment(stage, nurse))
    yield stage.send(replace(letter, truth=(Category.CV,), about=(nurse.person,)))
    stage.wait(1)
    yield stage.send(_sent(stage, sender, "wrong_cv_again", facts))


def damaged_file(stage: Stage) -> Iterator[SampleMessage]:
    """A PDF that broke on the way."""
    firm = firms(stage.texts, "customer")[0]
    sender = at_firm(stage.person("nl"), firm, stage.texts)
    paper = invent_paper(
        stage.cast,
        stage.texts,
        PaperKind.ORDER,
        (firm, party_of(stage.world.own)),
        issued=stage.opened,
        language="nl",
    )
    data = stage.document("damaged", lambda _: damaged(print_paper(paper)))
    attached = Attachment(name="plan achterbouw.pdf", media_type=PDF, data=data)
    yield stage.send(_sent(stage, sender, "damaged", stage.facts("nl"), attached))


def empty_file(stage: Stage) -> Iterator[SampleMessage]:
    """An attachment without a single octet."""
    sender = private(stage.person("nl"))
    attached = Attachment(name="meetstaat.pdf", media_type=PDF, data=b"")
    yield stage.send(_sent(stage, sender, "empty", stage.facts("nl"), attached))


def scanned(stage: Stage) -> Iterator[SampleMessage]:
    """The copier mails a scan: a PDF that holds nothing but a picture."""
    person = stage.person("nl")
    card = belgian_card(person, stage.opened)
    data = stage.document("scan", lambda rng: print_scan(scan_as_jpeg(rng, card)))
    own = stage.world.own
    copier = Correspondent(
        address=own.mailbox("kopieertoestel", "Kopieertoestel"),
        first="Kopieertoestel",
        language="nl",
        signature=(),
        client=Client.WEBMAIL,
    )
    attached = Attachment(name=f"SCAN_{stage.opened:%Y%m%d}_0847.pdf", media_type=PDF, data=data)
    letter = _sent(stage, copier, "scan", stage.facts("nl"), attached)
    truth = (Category.IDENTITY_DOCUMENT, Category.NATIONAL_NUMBER)
    yield stage.send(replace(letter, truth=truth, signed=False, about=(person,)))


def old_format(stage: Stage) -> Iterator[SampleMessage]:
    """A spreadsheet in a format of 1995."""
    team = stage.world.colleagues
    hours = tuple((someone.first, "8", "8", "7,5", "8", "6") for someone in team)
    rows = (("Naam", "ma", "di", "wo", "do", "vr"), *hours)
    data = stage.document("sheet", lambda _: old_spreadsheet(rows))
    attached = Attachment(
        name=f"uren week {stage.opened.isocalendar().week}.xls",
        media_type="application/vnd.ms-excel",
        data=data,
    )
    yield stage.send(_sent(stage, team[0], "sheet", stage.facts("nl"), attached))
