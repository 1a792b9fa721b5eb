"""What stands in a CV, before anybody lays it out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from hygiene_app.demo.people import Person, Trade
from hygiene_app.demo.texts import Texts

_HIGHER = re.compile(
    "Bachel|Banaba|Master|Meister|Doct|Gradua|AESI|PhD|BSc|MSc|BEng|BA |Bilanz|HBO5|Brevet"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A place of work; `span` is written as the CV writes all of its dates."""

    span: str
    start: int
    role: str
    employer: str
    town: str
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """A school."""

    span: str
    title: str
    school: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curriculum:
    """A whole CV. `labels` are its headings in its language."""

    person: Person
    language: str
    labels: Mapping[str, str]
    title: str
    profile: str
    jobs: tuple[Job, ...]
    studies: tuple[Study, ...]
    courses: tuple[str, ...]
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    hobbies: tuple[str, ...]
    status: str
    licence: str
    made: date

    def facts(self) -> tuple[tuple[str, str], ...]:
        """Return the personal details with their labels."""
        person = self.person
        return (
            (self.labels["name"], person.name),
            (self.labels["address"], f"{person.street}, {person.town}"),
            (self.labels["phone"], person.phone),
            (self.labels["email"], person.email),
            (self.labels["born"], f"{person.born:%d/%m/%Y}"),
            (self.labels["birthplace"], person.birthplace),
            (self.labels["nationality"], person.nationality),
            (self.labels["status"], self.status),
            (self.labels["licence"], self.licence),
        )


def _spans(rng: Random, first: int, last: int, until_now: str) -> list[tuple[int, str]]:
    """Cut a working life into one to four pieces; return start and wording, newest first."""
    years = max(1, last - first)
    pieces = min(years, rng.choice((2, 3, 3, 4, 4)))
    cuts = sorted({first, *rng.sample(range(first + 1, last + 1), pieces - 1)})
    months = [rng.randint(2, 12) for _ in cuts]
    with_months = rng.random() < 0.45
    spans = []
    for number, start in enumerate(cuts):
        left, right = str(start), until_now
        if number + 1 < len(cuts):
            right = str(cuts[number + 1])
            right = f"{months[number + 1] - 1:02d}/{right}" if with_months else right
        left = f"{months[number]:02d}/{left}" if with_months else left
        spans.append((start, f"{left} – {right}"))
    return spans[::-1]


def _jobs(
    rng: Random, texts: Texts, person: Person, trade: Trade, made: date
) -> tuple[tuple[Job, ...], int]:
    """Return the jobs and the year in which school ended."""
    age_out = rng.choice((21, 22, 23) if _HIGHER.search(trade.studies[0]) else (18, 18, 19))
    out = min(person.born.year + age_out, made.year - 1)
    table = texts.table(f"trades_{person.language}")
    now = texts.labels("cv", person.language)["until_now"]
    spans = _spans(rng, out, made.year, now)
    employers = rng.sample(table["employers"][trade.sector], len(spans))
    jobs = []
    for (start, span), employer in zip(spans, employers, strict=True):
        some = tuple(rng.sample(trade.tasks, min(len(trade.tasks), rng.randint(2, 4))))
        town = rng.choice(texts.table("people")[person.language]["towns"]).split(" ", 1)[1]
        role = rng.choice(trade.roles)
        jobs.append(
            Job(span=span, start=start, role=role, employer=employer, town=town, tasks=some)
        )
    return tuple(jobs), out


def _studies(
    rng: Random, texts: Texts, person: Person, trade: Trade, out: int
) -> tuple[Study, ...]:
    """Return one or two schools, the highest first."""
    table = texts.table(f"trades_{person.language}")
    titles = rng.sample(trade.studies, min(2, len(trade.studies)))
    titles.sort(key=lambda title: (_HIGHER.search(title) is None, trade.studies.index(title)))
    spans = (f"{out - 3} – {out}", f"{out - 6} – {out - 3}")
    return tuple(
        Study(
            span=span,
            title=title,
            school=rng.choice(table["colleges" if _HIGHER.search(title) else "schools"]),
        )
        for span, title in zip(spans, titles, strict=False)
    )


def write_curriculum(
    rng: Random, texts: Texts, person: Person, trade: Trade, made: date
) -> Curriculum:
    """Return a CV that fits the person, the trade and the day on which it was written."""
    table = texts.table(f"trades_{person.language}")
    jobs, out = _jobs(rng, texts, person, trade, made)
    young = made.year - person.born.year < 23
    others = list(table["languages"][1:])
    rng.shuffle(others)
    spoken = {line.split(" ")[0].rstrip(":"): line for line in others}
    return Curriculum(
        person=person,
        language=person.language,
        labels=texts.labels("cv", person.language),
        title=rng.choice(trade.roles),
        profile=" ".join(rng.sample(trade.summary, min(2, len(trade.summary)))),
        jobs=jobs,
        studies=_studies(rng, texts, person, trade, out),
        courses=tuple(rng.sample(table["courses"], rng.randint(1, 3))),
        skills=tuple(rng.sample(trade.skills, min(len(trade.skills), rng.randint(4, 6)))),
        languages=(table["languages"][0], *list(spoken.values())[: rng.randint(1, 3)]),
        hobbies=tuple(rng.sample(table["hobbies"], rng.randint(2, 4))),
        status=table["statuses"][1] if young else rng.choice(table["statuses"]),
        licence=rng.choice(table["licences"]),
        made=made,
    )
