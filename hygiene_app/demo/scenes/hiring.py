"""An application that ends well: the whole road from the CV to the contract."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from hygiene_app.demo.documents.identity import belgian_card, print_card
from hygiene_app.demo.documents.personnel import Employment
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.mime import Attachment
from hygiene_app.demo.post import Letter
from hygiene_app.demo.scenes.applicant import PDF, Applicant, invent_applicant
from hygiene_app.demo.scenes.applications import answer, first_letter
from hygiene_app.demo.scenes.personnel import contract_file
from hygiene_app.demo.stage import Stage
from hygiene_app.model.finding import Category


def _welcome(stage: Stage, applicant: Applicant, start: str) -> Letter:
    facts = applicant.facts(stage, stage.rng) | {"start": start}
    _, text = stage.say("applications", "hired", "nl", facts)
    return replace(answer(stage, applicant, "invitation", mine=True), text=text, note="hired")


def _papers(stage: Stage, applicant: Applicant) -> Letter:
    """The new colleague sends card and account number."""
    person = applicant.person
    card = belgian_card(person, stage.opened)
    data = stage.document("card", lambda rng: print_card(rng, card, caption="eID"))
    facts = applicant.facts(stage, stage.rng) | {"iban": person.iban}
    _, text = stage.say("staff", "bank", "nl", facts)
    return replace(
        answer(stage, applicant, "accepts", mine=False),
        text=text,
        folder=stage.filed("Personeel"),
        attachments=(
            Attachment(name=f"eID {person.last} voor en achter.pdf", media_type=PDF, data=data),
        ),
        truth=(Category.IDENTITY_DOCUMENT, Category.NATIONAL_NUMBER, Category.BANK_DETAILS),
        note="new-employee-papers",
    )


def hired(stage: Stage) -> Iterator[SampleMessage]:
    """Application, invitation, answer, welcome, papers, contract: six letters."""
    applicant = invent_applicant(stage, "nl")
    start = stage.opened + timedelta(days=40)
    yield stage.send(first_letter(stage, applicant))
    for key, mine in (("invitation", True), ("accepts", False)):
        stage.wait(24)
        yield stage.send(answer(stage, applicant, key, mine=mine))
    stage.wait(150)
    yield stage.send(_welcome(stage, applicant, f"{start:%d/%m/%Y}"))
    stage.wait(30)
    yield stage.send(_papers(stage, applicant))
    stage.wait(20)
    job = Employment(
        person=applicant.person,
        firm=stage.world.own,
        role=applicant.trade.wanted,
        start=start,
        wage=stage.cast.randint(1650, 2250),
    )
    facts = applicant.facts(stage, stage.rng) | {"start": f"{start:%d/%m/%Y}"}
    _, text = stage.say("staff", "contract", "nl", facts)
    yield stage.send(
        replace(
            answer(stage, applicant, "invitation", mine=True),
            text=text,
            attachments=(contract_file(stage, "nl", job, signed=False),),
            truth=(Category.CONTRACT, Category.NATIONAL_NUMBER),
            note="contract",
        )
    )
