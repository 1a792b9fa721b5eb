"""Letters about employees: wages, contracts, illness, papers, accounts."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

from hygiene_app.demo.correspondents import Correspondent, at_firm, private
from hygiene_app.demo.dice import dice
from hygiene_app.demo.documents.certificates import print_criminal, print_medical
from hygiene_app.demo.documents.personnel import (
    Employment,
    contract_text,
    print_contract,
    print_payslip,
)
from hygiene_app.demo.documents.word import word_text
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.mime import Attachment
from hygiene_app.demo.people import Person, firms
from hygiene_app.demo.post import Letter
from hygiene_app.demo.scenes.applicant import DOCX, PDF
from hygiene_app.demo.stage import Stage
from hygiene_app.demo.texts import fill
from hygiene_app.model.finding import Category

_FOLDER = "Personeel"
_ROLES = {
    "nl": ("dakwerker", "hulpdakwerker", "magazijnier", "administratief bediende"),
    "fr": ("couvreur", "aide-couvreur", "employé"),
    "de": ("Dachdecker",),
}


def _hire(stage: Stage, language: str, *, days_ago: int = 300) -> Employment:
    return Employment(
        person=stage.person(language),
        firm=stage.world.own,
        role=stage.cast.choice(_ROLES[language]),
        start=stage.opened - timedelta(days=days_ago),
        wage=stage.cast.randint(1620, 2290),
    )


def _form(stage: Stage, key: str, language: str) -> Mapping[str, Any]:
    form: Mapping[str, Any] = stage.texts.table("personnel")[key][language]
    return form


def _facts(stage: Stage, language: str, person: Person, **more: str) -> dict[str, str]:
    return stage.facts(
        language,
        name=person.name,
        first=person.first,
        last=person.last,
        born=f"{person.born:%d/%m/%Y}",
        national_number=person.national_number,
        citizen_number=person.citizen_number,
        iban=person.iban,
        **more,
    )


def _file(stage: Stage, template: str, facts: Mapping[str, str], suffix: str) -> str:
    return f"{fill(template, stage.rng, facts)}.{suffix}"


def _to_me(
    stage: Stage,
    sender: Correspondent,
    said: tuple[str, str],
    note: str,
    truth: tuple[Category, ...],
    *attachments: Attachment,
    about: Person,
) -> SampleMessage:
    return stage.send(
        Letter(
            sender=sender,
            to=(stage.me,),
            subject=said[0],
            text=said[1],
            folder=stage.filed(_FOLDER, share=0.45),
            attachments=attachments,
            truth=truth,
            note=note,
            about=(about,),
        )
    )


def payslip(stage: Stage) -> Iterator[SampleMessage]:
    """The payroll office sends somebody's payslip."""
    yield from _payslip(stage, locked=False)


def payslip_locked(stage: Stage) -> Iterator[SampleMessage]:
    """The owner's own payslip, protected with a password."""
    yield from _payslip(stage, locked=True)


def _payslip(stage: Stage, *, locked: bool) -> Iterator[SampleMessage]:
    language = "nl" if locked else stage.language("nl", "fr")
    office = firms(stage.texts, "payroll")[0]
    hired = _hire(stage, language)
    clerk = at_firm(stage.person("nl"), office, stage.texts, role="Dossierbeheerder")
    day = stage.opened.replace(day=1) - timedelta(days=1)
    month = stage.month_words(language, day)
    facts = _facts(stage, language, hired.person) | {"month": month, "year": str(day.year)}
    form = _form(stage, "payslip", language)
    data = stage.document(
        "payslip",
        lambda rng: print_payslip(
            rng,
            form,
            hired,
            period=f"{month} {day.year}",
            office=office,
            password="dakpan-voorbeeld" if locked else "",
        ),
    )
    attached = Attachment(name=_file(stage, form["file"], facts, "pdf"), media_type=PDF, data=data)
    said = stage.say("staff", "payslip_locked" if locked else "payslip", language, facts)
    truth = (Category.PAYROLL,) if locked else (Category.PAYROLL, Category.NATIONAL_NUMBER)
    note = "payslip-locked" if locked else "payslip"
    yield _to_me(stage, clerk, said, note, truth, attached, about=hired.person)


def contract_file(stage: Stage, language: str, hired: Employment, *, signed: bool) -> Attachment:
    """Return the contract: as Word file to be signed now and then, as PDF once signed."""
    form = _form(stage, "contract", language)
    day = stage.opened
    names = (stage.me.address.name, hired.person.name if signed else "")
    rng = dice(stage.world.seed, "contract", stage.slot)  # the same text in both versions
    title, blocks = contract_text(rng, form, hired.facts(day) | {"me_name": names[0]})
    word = not signed and stage.slot % 2 == 1
    made = datetime.combine(day, time(9))
    data = stage.document(
        f"contract{signed}",
        lambda _: (
            word_text(title, blocks, author=names[0], made=made)
            if word
            else print_contract(title, blocks, form, firm=hired.firm, signed=names, day=day)
        ),
    )
    name = fill(form["file"], stage.rng, {"last": hired.person.last})
    name = f"{name} {'getekend' if signed else ''}".strip()
    suffix, kind = ("docx", DOCX) if word else ("pdf", PDF)
    return Attachment(name=f"{name}.{suffix}", media_type=kind, data=data)


def contract(stage: Stage) -> Iterator[SampleMessage]:
    """A contract is sent, and comes back signed."""
    language = stage.language("nl", "fr")
    hired = replace(_hire(stage, language), start=stage.opened + timedelta(days=12))
    worker = private(hired.person)
    truth = (Category.CONTRACT, Category.NATIONAL_NUMBER)
    facts = _facts(stage, language, hired.person, start=f"{hired.start:%d/%m/%Y}")
    subject, text = stage.say("staff", "contract", language, facts)
    yield stage.send(
        Letter(
            sender=stage.me,
            to=(worker,),
            subject=subject,
            text=text,
            language=language,
            folder="Sent",
            attachments=(contract_file(stage, language, hired, signed=False),),
            truth=truth,
            note="contract",
        )
    )
    stage.wait(60)
    _, text = stage.say("staff", "contract_back", language, facts)
    yield stage.send(
        Letter(
            sender=worker,
            to=(stage.me,),
            text=text,
            reply=True,
            folder=stage.filed(_FOLDER),
            attachments=(contract_file(stage, language, hired, signed=True),),
            truth=truth,
            note="contract-signed",
        )
    )


def medical(stage: Stage) -> Iterator[SampleMessage]:
    """Somebody is ill and sends the certificate."""
    language = stage.language("nl", "fr", "de")
    patient, doctor = stage.person(language), stage.person(language)
    form = _form(stage, "medical", language)
    day = stage.opened
    data = stage.document("medical", lambda rng: print_medical(rng, form, patient, doctor, day))
    facts = _facts(stage, language, patient)
    attached = Attachment(name=_file(stage, form["file"], facts, "pdf"), media_type=PDF, data=data)
    said = stage.say("staff", "medical", language, facts)
    yield _to_me(
        stage, private(patient), said, "medical", (Category.HEALTH,), attached, about=patient
    )


def criminal(stage: Stage) -> Iterator[SampleMessage]:
    """An extract of the criminal record; every second one is a Dutch VOG."""
    hired = _hire(stage, "nl")
    form = _form(stage, "criminal", ("be", "nl")[stage.slot % 2])
    day = stage.opened - timedelta(days=6)
    data = stage.document("criminal", lambda rng: print_criminal(rng, form, hired, day))
    facts = _facts(stage, "nl", hired.person)
    attached = Attachment(name=_file(stage, form["file"], facts, "pdf"), media_type=PDF, data=data)
    said = stage.say("staff", "criminal", "nl", facts)
    truth = (Category.CRIMINAL_RECORD,)
    yield _to_me(
        stage,
        private(hired.person),
        said,
        "criminal-record",
        truth,
        attached,
        about=hired.person,
    )
