"""The settings: a section for each question, and nothing else on the page."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from hygiene_app.ui.context import SettingsRequest, UiContext
from hygiene_app.ui.elements import Text
from hygiene_app.ui.settings_about import AboutSection, LanguageSection
from hygiene_app.ui.settings_accounts import AccountsSection
from hygiene_app.ui.settings_archive import ArchiveSection
from hygiene_app.ui.settings_policy import PolicySection
from hygiene_app.ui.settings_quiet import QuietSection
from hygiene_app.ui.settings_reminder import ReminderSection
from hygiene_app.ui.settings_section import SettingsSection, scrolled
from hygiene_app.ui.settings_words import WordsSection
from hygiene_app.ui.theme import GAP, MARGIN, TextSize


class SettingsPage(QWidget):
    """All sections, one at a time."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        words = context.words
        self.accounts = AccountsSection(context)
        self.policy = PolicySection(context)
        self.quiet = QuietSection(context)
        self.words = WordsSection(context)
        self.archive = ArchiveSection(context)
        self.reminder = ReminderSection(context)
        self.language = LanguageSection(context)
        self.about = AboutSection(context)
        self.sections: tuple[SettingsSection, ...] = (
            self.accounts,
            self.policy,
            self.quiet,
            self.archive,
            self.reminder,
            self.language,
            self.words,
            self.about,
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(words.say("ui-page-settings"))
        for section in self.sections:
            self.tabs.addTab(scrolled(section), section.title)
        self.tabs.currentChanged.connect(lambda number: self.sections[number].arrive())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, GAP)
        column.setSpacing(GAP)
        column.addWidget(Text(context.theme, words.say("ui-page-settings"), TextSize.TITLE))
        column.addWidget(self.tabs, 1)

    def place(self) -> SettingsRequest:
        """Return which section is shown."""
        return SettingsRequest(section=self.tabs.currentIndex())

    def arrive(self, request: object) -> None:
        """Read what the section in view shows, or show the one that is asked for."""
        if isinstance(request, SettingsRequest):
            names = [section.name for section in self.sections]
            place = names.index(request.name) if request.name else request.section
            self.tabs.setCurrentIndex(place)
        self.sections[self.tabs.currentIndex()].arrive()

    def primary_focus(self) -> None:
        """Focus the sections, from which everything is one key away."""
        self.tabs.tabBar().setFocus()
