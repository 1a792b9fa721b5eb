"""Applicants: who they are, what they send, how their files are called."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from hygiene_app.demo.correspondents import Correspondent, private
from hygiene_app.demo.documents import cv_columns, cv_forms, cv_plain, word
from hygiene_app.demo.documents.curriculum import Curriculum, write_curriculum
from hygiene_app.demo.mime import Attachment
from hygiene_app.demo.people import Person, Trade, trades
from hygiene_app.demo.stage import Stage

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_PDF_LAYOUTS: tuple[Callable[[Curriculum, Random], bytes], ...] = (
    cv_columns.side_column,
    cv_plain.plain,
    cv_forms.europass,
    cv_columns.time_line,
    cv_forms.table_form,
    cv_columns.photo_band,
    cv_columns.without_the_word,
    cv_plain.skills_first,
)
_WORD_LAYOUTS = (word.cv_headings, word.cv_table, word.cv_with_photo)

_FILES = {
    "nl": ("CV {n}", "cv_{l}", "Curriculum vitae {n}", "{f}_{l}_CV_{y}", "CV", "cv {f} {y}"),
    "fr": ("CV {n}", "CV_{l}", "Curriculum vitæ {n}", "cv {f} {l}"),
    "en": ("CV {n}", "resume_{l}", "{f} {l} CV {y}"),
    "de": ("Lebenslauf {n}", "Lebenslauf_{l}", "Bewerbung {n}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Somebody who looks for work, with a CV."""

    person: Person
    trade: Trade
    cv: Curriculum
    writer: Correspondent

    def facts(self, stage: Stage, rng: Random) -> dict[str, str]:
        """Return what the letters of applicants mention."""
        cv, person, language = self.cv, self.person, self.cv.language
        pitch = rng.sample(self.trade.pitch, 2)
        jobs = [f"{job.role} bij {job.employer} ({job.span})" for job in cv.jobs]
        if language != "nl":
            jobs = [f"{job.role}, {job.employer} ({job.span})" for job in cv.jobs]
        month = stage.month_words(language, stage.opened + timedelta(days=40))
        return stage.facts(
            language,
            wanted=self.trade.wanted,
            name=person.name,
            first=person.first,
            last=person.last,
            phone=person.phone,
            town=person.town.split(" ", 1)[1],
            born=f"{person.born:%d/%m/%Y}",
            age=str(stage.opened.year - person.born.year),
            pitch1=pitch[0],
            pitch2=pitch[1],
            summary=rng.choice(self.trade.summary),
            available=f"1 {month}",
            job1=jobs[0],
            job2=jobs[-1],
            study=f"{cv.studies[0].title} ({cv.studies[0].school})",
            licence=cv.licence,
            spoken=", ".join(cv.languages),
        )


def invent_applicant(stage: Stage, language: str, *, trade_id: str = "") -> Applicant:
    """Return an applicant of any trade, or of the one asked for."""
    wanted = [t for t in trades(stage.texts, language) if trade_id in ("", t.id)]
    trade = stage.cast.choice(wanted)
    year = stage.opened.year
    ages = (year - 19, year - 19) if trade.id == "student" else (year - 59, year - 26)
    person = stage.person(language, ages=ages, sex=trade.sex)
    cv = write_curriculum(stage.cast, stage.texts, person, trade, stage.opened)
    return Applicant(person=person, trade=trade, cv=cv, writer=private(person))


def file_name(applicant: Applicant, rng: Random, *, suffix: str) -> str:
    """Return a name as applicants give their files; often with accents, seldom with sense."""
    person = applicant.person
    shape = rng.choice(_FILES[applicant.cv.language])
    name = shape.format(n=person.name, l=person.last, f=person.first, y=applicant.cv.made.year)
    return f"{name}.{suffix}"


def cv_attachment(stage: Stage, applicant: Applicant) -> Attachment:
    """Return the CV as PDF or DOCX in one of a dozen layouts."""
    choice = stage.cast.randrange(12)
    name_rng = stage.cast
    if applicant.trade.id == "academic":
        data = stage.document("cv", lambda rng: cv_forms.academic(applicant.cv, rng))
        return Attachment(
            name=file_name(applicant, name_rng, suffix="pdf"), media_type=PDF, data=data
        )
    if choice < 3:
        layout = _WORD_LAYOUTS[choice]
        data = stage.document("cv", lambda rng: layout(applicant.cv, rng))
        return Attachment(
            name=file_name(applicant, name_rng, suffix="docx"), media_type=DOCX, data=data
        )
    name = file_name(applicant, name_rng, suffix="pdf")
    if choice == 11:
        data = stage.document("cv", lambda rng: _letter_and_cv(stage, applicant, rng))
        return Attachment(name=name, media_type=PDF, data=data)
    pdf = _PDF_LAYOUTS[choice - 3]
    data = stage.document("cv", lambda rng: pdf(applicant.cv, rng))
    return Attachment(name=name, media_type=PDF, data=data)


def _letter_and_cv(stage: Stage, applicant: Applicant, rng: Random) -> bytes:
    form = stage.texts.form("applications", "application", applicant.cv.language)
    facts = applicant.facts(stage, rng)
    return cv_plain.letter_and_cv(applicant.cv, form.text(rng, facts), form.subject(rng, facts))
