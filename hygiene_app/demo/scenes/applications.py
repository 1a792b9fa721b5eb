"""People who look for work, and what becomes of their letters."""

from collections.abc import Iterator
from dataclasses import replace

from hygiene_app.demo.documents import cv_columns
from hygiene_app.demo.documents.curriculum import write_curriculum
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.mime import Attachment
from hygiene_app.demo.people import trades
from hygiene_app.demo.post import Letter
from hygiene_app.demo.scenes.applicant import PDF, Applicant, cv_attachment, invent_applicant
from hygiene_app.demo.stage import Stage
from hygiene_app.model.finding import Category

_CV = (Category.CV,)
_FOLDER = "Sollicitaties"


def first_letter(stage: Stage, applicant: Applicant, *, folder: str = "") -> Letter:
    facts = applicant.facts(stage, stage.rng)
    subject, text = stage.say("applications", "application", applicant.cv.language, facts)
    return Letter(
        sender=applicant.writer,
        to=(stage.me,),
        subject=subject,
        text=text,
        folder=folder or stage.filed(_FOLDER),
        attachments=(cv_attachment(stage, applicant),),
        truth=_CV,
        note="application",
    )


def answer(stage: Stage, applicant: Applicant, key: str, *, mine: bool) -> Letter:
    language = applicant.cv.language
    _, text = stage.say("applications", key, language, applicant.facts(stage, stage.rng))
    return Letter(
        sender=stage.me if mine else applicant.writer,
        to=(applicant.writer if mine else stage.me,),
        text=text,
        folder="Sent" if mine else stage.filed(_FOLDER),
        language=language,
        reply=True,
        note=key.replace("_", "-"),
    )


def application(stage: Stage) -> Iterator[SampleMessage]:
    """One letter with a CV; nobody answered."""
    applicant = invent_applicant(stage, stage.language("nl", "fr", "en", "de"))
    yield stage.send(first_letter(stage, applicant))


def open_application(stage: Stage) -> Iterator[SampleMessage]:
    """A career told in the letter itself, nothing attached."""
    applicant = invent_applicant(stage, stage.language("nl", "fr", "de"))
    facts = applicant.facts(stage, stage.rng)
    subject, text = stage.say("applications", "open", applicant.cv.language, facts)
    yield stage.send(
        Letter(
            sender=applicant.writer,
            to=(stage.me,),
            subject=subject,
            text=text,
            folder=stage.filed(_FOLDER, share=0.4),
            truth=_CV,
            note="open-application",
        )
    )


def rejected(stage: Stage) -> Iterator[SampleMessage]:
    """An application and a friendly no."""
    applicant = invent_applicant(stage, stage.language("nl", "fr", "en", "de"))
    yield stage.send(first_letter(stage, applicant))
    stage.wait(90)
    yield stage.send(answer(stage, applicant, "rejection", mine=True))


def interviewed(stage: Stage) -> Iterator[SampleMessage]:
    """An application, an invitation, an interview, a no, a last word: five letters."""
    applicant = invent_applicant(stage, stage.language("nl", "fr", "en", "de"))
    yield stage.send(first_letter(stage, applicant))
    for key, mine, hours in (
        ("invitation", True, 30),
        ("accepts", False, 9),
        ("rejection", True, 200),
        ("after_rejection", False, 20),
    ):
        stage.wait(hours)
        yield stage.send(answer(stage, applicant, key, mine=mine))


def passed_on(stage: Stage) -> Iterator[SampleMessage]:
    """An application, passed on to a colleague as an attached message."""
    applicant = invent_applicant(stage, "nl")
    letter = first_letter(stage, applicant)
    message = stage.send(letter)
    yield message
    stage.wait(4)
    colleague = stage.cast.choice(stage.world.colleagues)
    facts = stage.facts("nl", colleague=colleague.first)
    _, text = stage.say("applications", "pass_on", "nl", facts)
    subject = f"{stage.texts.labels('forwarded', 'nl')['forward']}{letter.subject}"
    attached = Attachment(
        name=f"{letter.subject}.eml".replace("/", "-").replace(":", ""),
        media_type="message/rfc822",
        data=message.raw,
    )
    yield stage.send(
        Letter(
            sender=stage.me,
            to=(colleague,),
            subject=subject,
            text=text,
            folder="Sent",
            attachments=(attached,),
            truth=_CV,
            note="forward-attached",
            about=(applicant.person,),
        )
    )


def handed_over(stage: Stage) -> Iterator[SampleMessage]:
    """A colleague forwards an application inline, CV attached."""
    applicant = invent_applicant(stage, "nl")
    letter = first_letter(stage, applicant)
    colleague = stage.cast.choice(stage.world.colleagues)
    labels = stage.texts.labels("forwarded", "nl")
    _, note = stage.say(
        "applications", "pass_on", "nl", stage.facts("nl", colleague=stage.me.first)
    )
    head = (
        labels["line"],
        f"{labels['from']}: {applicant.person.name} <{applicant.person.email}>",
        f"{labels['date']}: {stage.now:%d/%m/%Y %H:%M}",
        f"{labels['to']}: {colleague.address.name} <{colleague.address.email}>",
        f"{labels['subject']}: {letter.subject}",
    )
    stage.wait(3)
    yield stage.send(
        Letter(
            sender=colleague,
            to=(stage.me,),
            subject=f"{labels['forward']}{letter.subject}",
            text="\n\n".join((note, "\n".join(head), letter.text, applicant.person.name)),
            folder=stage.filed(_FOLDER, share=0.3),
            attachments=letter.attachments,
            truth=_CV,
            note="forward-inline",
            about=(applicant.person,),
        )
    )


def own_cv(stage: Stage) -> Iterator[SampleMessage]:
    """The owner's own CV, sent to a school: it is nobody else's."""
    trade = next(t for t in trades(stage.texts, "nl") if t.id == "receptionist")
    someone = stage.person("nl", ages=(1979, 1979))
    name = stage.me.address.name.split(" ", 1)
    me = replace(someone, sex="F", first=name[0], last=name[-1], email=stage.me.address.email)
    cv = write_curriculum(stage.cast, stage.texts, me, trade, stage.opened)
    data = stage.document("cv", lambda rng: cv_columns.side_column(cv, rng))
    school = invent_applicant(stage, "nl").writer
    facts = stage.facts("nl", first=school.first)
    subject, text = stage.say("applications", "own_cv", "nl", facts)
    yield stage.send(
        Letter(
            sender=stage.me,
            to=(school,),
            subject=subject,
            text=text,
            folder="Sent",
            attachments=(Attachment(name=f"CV {me.name}.pdf", media_type=PDF, data=data),),
            note="own-cv",
        )
    )
