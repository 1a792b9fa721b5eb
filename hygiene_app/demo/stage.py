"""The stage on which a scene is played: its people, its clock, its words."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from random import Random

from hygiene_app.demo.calendar import local, next_moment, start_of
from hygiene_app.demo.correspondents import Correspondent
from hygiene_app.demo.dice import dice
from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.people import Person, invent_person
from hygiene_app.demo.post import Letter, Post
from hygiene_app.demo.texts import Texts
from hygiene_app.demo.world import World

POOL = 96
"""How many scenes of a kind have documents of their own; then the documents come round again."""

_WEIGHTS = {"nl": 62, "fr": 18, "en": 9, "de": 11}

Scene = Callable[["Stage"], Iterator[SampleMessage]]


def _slot_start(world: World, kind: str, slot: int) -> datetime:
    return start_of(world.today, slot, dice(world.seed, kind, "offset").random())


class Stage:
    """One scene of a kind, counted by `index`. All of its chance depends on seed and index.

    `cast` is the chance for people and documents, which come round again after `POOL` scenes;
    `rng` is the chance for wording. `opened` is the day on which the scene begins the first time,
    and the one that documents are dated by.
    """

    def __init__(self, world: World, kind: str, index: int) -> None:
        self.world = world
        self.kind = kind
        self.slot = index % POOL
        self.round = index // POOL
        self.rng = dice(world.seed, kind, index)
        self.cast = dice(world.seed, kind, "cast", self.slot)
        self.now = _slot_start(world, kind, self.slot)
        self.opened = self.now.date()
        self._post = Post(world, (kind, index), self.rng)
        if self.round:
            self.wait(30)

    @staticmethod
    def opening(world: World, kind: str, index: int) -> datetime:
        """Return the moment before which a scene has no letter, without playing it."""
        return local(_slot_start(world, kind, index % POOL))

    @property
    def texts(self) -> Texts:
        """The stock of texts."""
        return self.world.texts

    @property
    def me(self) -> Correspondent:
        """The owner of the mailbox."""
        return self.world.owner

    @property
    def age(self) -> int:
        """How many days ago it is on stage."""
        return (self.world.limit - self.now).days

    def language(self, *available: str) -> str:
        """Choose a language, Dutch most often."""
        return self.cast.choices(available, [_WEIGHTS[code] for code in available])[0]

    def person(
        self, language: str, *, ages: tuple[int, int] = (1958, 2002), sex: str = ""
    ) -> Person:
        """Invent somebody; `ages` are the years of birth from and to."""
        return invent_person(self.cast, self.texts, language, ages=ages, sex=sex)

    def wait(self, hours: float) -> None:
        """Let time pass, about so many hours."""
        self.now = next_moment(self.rng, self.now, self.world.limit, hours)

    def document(self, name: str, make: Callable[[Random], bytes]) -> bytes:
        """Return a document of this scene; `make` gets chance that is the document's own."""
        return self.world.document((self.kind, self.slot, name), make)

    def day_words(self, language: str) -> str:
        """Name a working day soon to come, such as "dinsdag 4 maart"."""
        day = self.now.date() + timedelta(days=self.rng.randint(2, 9))
        if day.weekday() >= 5:
            day += timedelta(days=7 - day.weekday())
        name = self.texts.words("labels", "days", language)[day.weekday()]
        if language == "de":
            return f"{name}, {day.day}. {self.month_words(language, day)}"
        return f"{name} {day.day} {self.month_words(language, day)}"

    def month_words(self, language: str, day: date | None = None) -> str:
        """Name the month of a day, or the present one."""
        return self.texts.words("labels", "months", language)[(day or self.now).month - 1]

    def facts(self, language: str, **more: str) -> dict[str, str]:
        """Return what most letters mention, and more."""
        name = self.me.address.name
        return {
            "me": self.me.first,
            "me_name": name,
            "me_last": name.rsplit(" ", 1)[-1],
            "own": self.world.own.name,
            "day": self.day_words(language),
            "month": self.month_words(language),
            "year": str(self.now.year),
            "week": str(self.now.isocalendar().week),
            **more,
        }

    def say(self, file: str, key: str, language: str, facts: Mapping[str, str]) -> tuple[str, str]:
        """Return subject and text of a letter from the stock."""
        form = self.texts.form(file, key, language)
        return form.subject(self.rng, facts), form.text(self.rng, facts)

    def filed(self, folder: str, *, share: float = 0.6) -> str:
        """Return the folder if the letter has been filed by now, else the inbox."""
        return folder if self.age > 20 and self.rng.random() < share else "INBOX"

    def send(self, letter: Letter) -> SampleMessage:
        """Write a letter at the present moment."""
        return self._post.send(letter, self.now)
