"""Settings: the language, and what this program is made of."""

from typing import Final

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton

from hygiene_app import __version__
from hygiene_app.model.job import Job
from hygiene_app.model.status import Status
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, Text, beside
from hygiene_app.ui.look import Look
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.theme import GAP, SPACE, TextSize
from hygiene_app.words.phrasebook import LOCALES

PARTS: Final = (
    ("Python", "PSF-2.0"),
    ("Qt, PySide6", "LGPL-3.0"),
    ("ahocorasick_rs", "Apache-2.0"),
    ("APSW, SQLite3 Multiple Ciphers", "Zlib, MIT"),
    ("Authlib", "BSD-3-Clause"),
    ("Babel", "BSD-3-Clause"),
    ("charset-normalizer", "MIT"),
    ("cryptography", "Apache-2.0, BSD-3-Clause"),
    ("desktop-notifier", "MIT"),
    ("dnspython", "ISC"),
    ("fluent.runtime", "Apache-2.0"),
    ("HTTPX", "BSD-3-Clause"),
    ("IMAPClient", "BSD-3-Clause"),
    ("keyring", "MIT"),
    ("lxml", "BSD-3-Clause"),
    ("olefile", "BSD-2-Clause"),
    ("pdfminer.six", "MIT"),
    ("pi-heif, libheif", "BSD-3-Clause, LGPL-3.0"),
    ("Pillow", "MIT-CMU"),
    ("platformdirs", "MIT"),
    ("pybase64", "BSD-2-Clause"),
    ("pymap", "MIT"),
    ("pypdfium2, PDFium", "BSD-3-Clause, Apache-2.0"),
    ("pyrage", "MIT"),
    ("python-calamine", "MIT"),
    ("python-docx", "MIT"),
    ("python-stdnum", "LGPL-2.1"),
    ("ReportLab", "BSD-3-Clause"),
    ("Rich", "MIT"),
    ("truststore", "MIT"),
)
"""What this program is built with, by the name people know it by, and its licence (SPDX)."""
_COLUMNS: Final = 2


class LanguageSection(SettingsSection):
    """One choice; it applies at once."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "language")
        card = Card(context.theme)
        self.choices: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        for name in ("", *LOCALES):
            choice = QRadioButton(context.words.say(f"ui-language-{name or 'system'}"))
            self.choices[name] = choice
            self._group.addButton(choice)
            card.body.addWidget(choice)
        self._group.buttonClicked.connect(lambda _button: self._choose())
        self.body.addWidget(card)
        self.body.addStretch(1)
        self._chosen = ""
        self._look = Look(
            context.tasks,
            self,
            question=lambda: self._read,
            answer=self._show,
            failed=lambda _problem: self._show(""),
        )

    def arrive(self) -> None:
        """Read the choice again."""
        self._look.ask()

    def _read(self, _job: Job) -> str:
        return self.context.services.organisation.language()

    def _show(self, chosen: str) -> None:
        self._chosen = chosen if chosen in self.choices else ""
        self.choices[self._chosen].setChecked(True)

    def _choose(self) -> None:
        chosen = next(name for name, each in self.choices.items() if each.isChecked())
        if chosen != self._chosen:
            self._chosen = chosen
            self.context.flow.language_wanted.emit(chosen)


class AboutSection(SettingsSection):
    """Version, promise and licences."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "about")
        words, theme = context.words, context.theme
        card = Card(theme)
        name = f"{words.say('ui-product')} {__version__}"
        card.body.addWidget(Text(theme, name, TextSize.SECTION, selectable=True))
        profile = words.say("ui-set-profile", path=context.services.profile)
        card.body.addWidget(wide(Text(theme, profile, secondary=True, selectable=True)))
        card.body.addSpacing(SPACE)
        text = wide(Text(theme, words.say("ui-set-promise")))
        card.body.addLayout(beside(context.icons, "lock", text))
        self.body.addWidget(card)
        self._add_help()
        self._add_status()
        self.body.addWidget(self._licences())
        self.body.addStretch(1)

    def _add_help(self) -> None:
        """Say whom to ask, where the organisation named somebody."""
        words, theme = self.context.words, self.context.theme
        company = self.context.services.organisation.company
        told = (
            ("info", company.support and words.say("ui-set-support", who=company.support)),
            (
                "browser",
                company.support_url and words.say("ui-set-support-page", url=company.support_url),
            ),
            (
                "lock",
                company.data_protection and words.say("ui-set-dpo", who=company.data_protection),
            ),
        )
        if not any(said for _icon, said in told):
            return
        card = Card(theme)
        card.body.addWidget(Text(theme, words.say("ui-set-help"), TextSize.SECTION))
        for icon, said in told:
            if said:
                card.body.addLayout(
                    beside(self.context.icons, icon, wide(Text(theme, said, selectable=True)))
                )
        self.body.addWidget(card)

    def _add_status(self) -> None:
        """Show what the organisation gets to see, where it asked for that."""
        self.seen = wide(Text(self.context.theme))
        card = Card(self.context.theme)
        title = self.context.words.say("ui-set-seen")
        card.body.addWidget(Text(self.context.theme, title, TextSize.SECTION))
        note = wide(Text(self.context.theme, self.context.words.say("ui-set-seen-text")))
        card.body.addLayout(beside(self.context.icons, "info", note))
        card.body.addWidget(self.seen)
        status = self.context.services.status
        card.setVisible(status.is_wanted)
        self.body.addWidget(card)
        self._look = Look(
            self.context.tasks,
            self,
            question=lambda: lambda _job: status.now(),
            answer=self._show_status,
            failed=lambda _problem: self.seen.clear(),
        )

    def arrive(self) -> None:
        """Count again what the organisation sees."""
        if self.context.services.status.is_wanted:
            self._look.ask()

    def _show_status(self, status: Status) -> None:
        facts = {"count": status.open, "due": sum(status.due.values())}
        self.seen.setText(self.context.words.say("ui-set-seen-now", **facts))

    def _licences(self) -> Card:
        words, theme = self.context.words, self.context.theme
        card = Card(theme)
        card.body.addWidget(Text(theme, words.say("ui-set-licences"), TextSize.SECTION))
        card.body.addWidget(wide(Text(theme, words.say("ui-set-licences-text"), secondary=True)))
        card.body.addSpacing(SPACE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        half = -(-len(PARTS) // _COLUMNS)
        for number, (name, licence) in enumerate(PARTS):
            row, column = number % half, 2 * (number // half)
            grid.addWidget(Text(theme, name), row, column)
            grid.addWidget(Text(theme, licence, secondary=True), row, column + 1)
            grid.setColumnStretch(column + 1, 1)
        card.body.addLayout(grid)
        return card
