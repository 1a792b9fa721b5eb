"""A document before it has a look: marked-up lines, and for a CV the career behind them.

Marks: "# " title, "## " heading, "##| " heading of what can stand beside the rest, "- " item,
"| " row of a table, everything else is a line of text. Mails begin with "@Mail " and the subject.
"""

from dataclasses import dataclass

MAIL = "@Mail "


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A job or a school: from and to as (year, month); `until` is None where it goes on."""

    title: str
    place: str
    since: tuple[int, int]
    until: tuple[int, int] | None
    tasks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Career:
    """What a CV tells."""

    name: str
    job: str
    email: str
    phone: str
    street: str
    town: str
    profile: str
    work: tuple[Stage, ...]
    education: tuple[Stage, ...]
    skills: tuple[str, ...]
    spoken: tuple[str, ...]
    leisure: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One invented document.

    Attributes:
        category: a category of ours, or "negative".
        kind: what it is more exactly, such as "order".
        held_out: its trade or form is only measured.
        words: the headings its author chose, by section.
    """

    category: str
    kind: str
    language: str
    held_out: bool
    text: str
    career: Career | None = None
    words: tuple[tuple[str, str], ...] = ()

    @property
    def is_mail(self) -> bool:
        """Whether it is written in a message rather than on paper."""
        return self.text.startswith(MAIL)

    @property
    def lines(self) -> tuple[str, ...]:
        """The marked-up lines."""
        return tuple(self.text.split("\n"))
