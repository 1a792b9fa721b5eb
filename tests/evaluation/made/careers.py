"""Invented curricula vitae and letters of applicants."""

from tests.evaluation.made.dice import Dice
from tests.evaluation.made.paper import MAIL, Career, Paper, Stage

_SIDE = ("personal", "skills", "languages", "interests")


def career(dice: Dice) -> Career:
    """Invent somebody's career."""
    rnd, lists, trade = dice.random, dice.content.lists, dice.trade
    year = rnd.randrange(2019, 2026)
    work: list[Stage] = []
    until: tuple[int, int] | None = None if rnd.random() < 0.7 else (year, rnd.randrange(1, 13))
    for job in [*trade.jobs, rnd.choice(trade.jobs)][: rnd.randint(2, 4)]:
        since = (year - rnd.randint(1, 5), rnd.randrange(1, 13))
        place = f"{rnd.choice(lists['companies'])}, {dice.fact('city')}"
        tasks = tuple(dice.some(trade.tasks, 1, 3))
        work.append(Stage(title=job, place=place, since=since, until=until, tasks=tasks))
        year, until = since[0], (since[0], rnd.randrange(1, 13))
    return Career(
        name=dice.fact("name"),
        job=trade.jobs[0],
        email=dice.fact("email"),
        phone=dice.fact("phone"),
        street=dice.fact("street"),
        town=dice.fact("town"),
        profile=dice.one("cv.profiles"),
        work=tuple(work),
        education=_schools(dice, year),
        skills=tuple(dice.some(trade.skills, 2, 4)),
        spoken=tuple(dice.some(lists["cv.spoken"], 2, 4)),
        leisure=tuple(dice.some(lists["cv.leisure"], 1, 3)),
    )


def _schools(dice: Dice, year: int) -> tuple[Stage, ...]:
    found = []
    for degree in dice.some(dice.trade.degrees, 1, 2):
        since = (year - dice.random.randint(2, 4), 9)
        school = dice.random.choice(dice.trade.schools)
        found.append(Stage(title=degree, place=school, since=since, until=(year, 6)))
        year = since[0]
    return tuple(found)


def curriculum(dice: Dice) -> Paper:
    """Write a career down; what it is called, and in what order, is left to chance."""
    who, rnd = career(dice), dice.random
    words = {
        name: dice.one(f"cv.{name}") for name in (*_SIDE, "experience", "education", "profile")
    }
    dates = _Dates(dice)
    sections: dict[str, list[str]] = {
        "experience": _stages(who.work, dates),
        "education": _stages(who.education, dates),
        "skills": [f"- {skill}" for skill in who.skills],
        "languages": _listed(who.spoken, rnd.random() < 0.5),
        "interests": _listed(who.leisure, rnd.random() < 0.7),
    }
    order = ["experience", "education"] if rnd.random() < 0.7 else ["education", "experience"]
    order += dice.some(["skills", "languages", "interests"], 2, 3)
    lines = _top(dice, who, words)
    for name in order:
        mark = "##|" if name in _SIDE else "##"
        lines += [f"{mark} {words[name]}", *sections[name]]
    return Paper(
        category="cv",
        kind="cv",
        language=dice.content.language,
        held_out=dice.trade.held_out,
        text="\n".join(lines),
        career=who,
        words=tuple(words.items()),
    )


def _top(dice: Dice, who: Career, words: dict[str, str]) -> list[str]:
    rnd = dice.random
    titled = rnd.random() < 0.45
    lines = [f"# {dice.one('cv.titles')}" if titled else f"# {who.name}"]
    if rnd.random() < 0.5:
        lines += [f"##| {words['personal']}"]
        lines += [
            dice.fill(field) for field in dice.content.lists["cv.fields"] if rnd.random() < 0.85
        ]
    else:
        name = [who.name] if titled else []
        lines += [*name, f"{who.street}, {who.town}", f"{who.phone} | {who.email}"]
    if rnd.random() < 0.6:
        heading = [f"## {words['profile']}"] if rnd.random() < 0.7 else []
        lines += [*heading, who.profile]
    return lines


def _listed(items: tuple[str, ...], joined: bool) -> list[str]:
    return [", ".join(items)] if joined else [f"- {item}" for item in items]


class _Dates:
    """How one author writes periods."""

    def __init__(self, dice: Dice) -> None:
        self._style = dice.random.choice(("year", "month", "name", "short"))
        self._dash = dice.random.choice((" - ", " – ", "-", " / "))
        self._present = dice.one("cv.present")
        self._months = dice.content.lists["months"]

    def of(self, stage: Stage) -> str:
        """Print the period of a stage."""
        until = self._day(stage.until) if stage.until else self._present
        return f"{self._day(stage.since)}{self._dash}{until}"

    def _day(self, day: tuple[int, int]) -> str:
        year, month = day
        if self._style == "year":
            return str(year)
        if self._style == "month":
            return f"{month:02d}/{year}"
        name = self._months[month - 1]
        return f"{name} {year}" if self._style == "name" else f"{name[:3]}. {year}"


def _stages(stages: tuple[Stage, ...], dates: _Dates) -> list[str]:
    lines = []
    for stage in stages:
        lines.append(f"{dates.of(stage)}  {stage.title}, {stage.place}")
        lines += [f"- {task}" for task in stage.tasks]
    return lines


def letter(dice: Dice, number: int) -> Paper:
    """Write a letter of application, on paper or as a mail."""
    texts = dice.content.lists["cv.letters"]
    at = number % len(texts)
    text = dice.fill(texts[at])
    subject = dice.fill("{job}") if number % 2 else dice.fact("name")
    return Paper(
        category="cv",
        kind="letter",
        language=dice.content.language,
        held_out=dice.trade.held_out or at == len(texts) - 1,
        text=f"{MAIL}{subject}\n{text}" if number % 3 else text,
    )
