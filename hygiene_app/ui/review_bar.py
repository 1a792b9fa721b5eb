"""The foot of the review: what is ticked, what the next click does, and the four actions."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout

from hygiene_app.model.disposal import DisposalPlan
from hygiene_app.model.policy import Action
from hygiene_app.ui.confirm_dialog import THROUGH_THE_ARCHIVE, archive_keeps
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import FIELD_HEIGHT, Button, LinkButton, PrimaryButton, Text
from hygiene_app.ui.plan_look import PlanLook
from hygiene_app.ui.theme import GAP, SPACE, TextSize

_FURTHER: Final = frozenset({Action.STRIP, Action.DELETE})
_LOOKS: Final = (QEvent.Type.Enter, QEvent.Type.FocusIn)
_LEAVES: Final = (QEvent.Type.Leave, QEvent.Type.FocusOut)


class ReviewBar(QFrame):
    """Says in exact numbers what the next click does.

    Signals:
        disposal_wanted: the `DisposalPlan` to confirm.
        keep_wanted, hold_wanted, not_this_wanted, silence_wanted, reopen_wanted: for everything
            ticked.
        undo_wanted: take the last decision back.
    """

    disposal_wanted = Signal(object)
    keep_wanted = Signal()
    hold_wanted = Signal()
    not_this_wanted = Signal()
    silence_wanted = Signal()
    reopen_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, context: UiContext, plans: PlanLook) -> None:
        super().__init__()
        self._context = context
        self._plans = plans
        self._ticked = 0
        self._total = 0
        self._unseen = 0
        self._kept_view = False
        self._disposing = False
        self._explained: Action | None = None
        self._permitted = context.services.organisation.company.actions
        words, theme = context.words, context.theme
        self.count = Text(theme, size=TextSize.SECTION)
        self.count.setWordWrap(False)
        self.next = Text(theme, secondary=True)
        self.next.spread()
        self.undo = LinkButton(words.say("ui-undo"))
        self.undo.clicked.connect(self.undo_wanted)
        self.undo.hide()
        self._make_decisions()
        self.archive = PrimaryButton(theme, words.say("action-archive"))
        self.trash = PrimaryButton(theme, words.say("action-trash"))
        self._buttons = {Action.ARCHIVE: self.archive, Action.TRASH: self.trash}
        for action, button in self._buttons.items():
            button.clicked.connect(lambda _checked=False, a=action: self._dispose(a))
            button.installEventFilter(self)
        self.more = self._more_button()
        self.strip.setVisible(Action.STRIP in self._permitted)
        self.delete.setVisible(Action.DELETE in self._permitted)
        self._lay_out()
        plans.planned.connect(self._refresh)
        context.flow.disposing.connect(self._tell_disposing)
        self.tell(0, 0, kept_view=False)

    def _make_decisions(self) -> None:
        """Make the buttons that keep a message where it is."""
        words = self._context.words
        self.keep = Button(words.say("ui-keep"))
        self.keep.clicked.connect(self.keep_wanted)
        self.not_this = Button(words.say("ui-not-this"))
        self.not_this.setToolTip(words.say("ui-not-this-tip"))
        self.not_this.clicked.connect(self.not_this_wanted)
        self.hold = QAction(words.say("ui-hold"), self)
        self.hold.triggered.connect(self.hold_wanted)
        self.keep_more = self._menu("ui-keep-more", self.hold)
        self.silence = QAction(words.say("ui-silence"), self)
        self.silence.triggered.connect(self.silence_wanted)
        self.not_this_more = self._menu("ui-not-this-more", self.silence)
        self.reopen = Button(words.say("ui-reopen"))
        self.reopen.clicked.connect(self.reopen_wanted)

    def _menu(self, key: str, *actions: QAction) -> QToolButton:
        """Return the arrow beside a button, with what is asked less often."""
        said, button = self._context.words.say(key), QToolButton()
        button.setArrowType(Qt.ArrowType.DownArrow)
        button.setAccessibleName(said)
        button.setToolTip(said)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setFixedSize(FIELD_HEIGHT, FIELD_HEIGHT)
        menu = QMenu(button)
        menu.addActions(actions)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().topLeft())))
        return button

    def _more_button(self) -> Button:
        words = self._context.words
        more = Button()
        more.setAccessibleName(words.say("ui-more"))
        more.setToolTip(words.say("ui-more"))
        self._context.icons.put_on(more, "more")
        menu = QMenu(more)
        self.strip = QAction(words.say("ui-strip"), menu)
        self.strip.triggered.connect(lambda: self._dispose(Action.STRIP))
        menu.addAction(self.strip)
        menu.addSeparator()
        self.delete = QAction(words.say("ui-delete"), menu)
        self.delete.triggered.connect(lambda: self._dispose(Action.DELETE))
        menu.addAction(self.delete)
        # not setMenu: the arrow that styles add says the same as the three dots
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().topLeft())))
        return more

    def _lay_out(self) -> None:
        words_column = QVBoxLayout()
        words_column.setSpacing(4)
        first = QHBoxLayout()
        first.setSpacing(SPACE)
        first.addWidget(self.count)
        first.addWidget(self.undo)
        first.addStretch(1)
        words_column.addLayout(first)
        words_column.addWidget(self.next)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, SPACE, GAP, GAP)
        row.setSpacing(SPACE)
        row.addLayout(words_column, 1)
        row.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignVCenter)
        for button, arrow in (
            (self.keep, self.keep_more),
            (self.not_this, self.not_this_more),
        ):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(GAP)
        for widget in (self.archive, self.trash, self.more):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    # state ----------------------------------------------------------------------------------

    def tell(self, ticked: int, total: int, *, unseen: int = 0, kept_view: bool) -> None:
        """Take how many are ticked of how many, and how many of them the list does not show.

        A notice of before goes once something is ticked.
        """
        self._ticked, self._total, self._kept_view = ticked, total, kept_view
        self._unseen = unseen
        if ticked:
            self.undo.hide()
        self._refresh()

    def forget_notice(self) -> None:
        """Let the notice of a decision go."""
        self.undo.hide()
        self._refresh()

    def notice(self, text: str) -> None:
        """Tell what was just decided, with the way back."""
        self.count.setText(text)
        self.undo.show()

    def _tell_disposing(self, disposing: bool) -> None:
        self._disposing = disposing
        self._refresh()

    def _refresh(self) -> None:
        words, some = self._context.words, self._ticked > 0
        if self.undo.isHidden():
            key = "ui-ticked" if some else "ui-nothing-ticked"
            said = words.say(key, count=self._ticked, total=self._total)
            if self._unseen:
                said = f"{said} · {words.say('ui-unseen', count=self._unseen)}"
            self.count.setText(said)
        for button in (self.keep, self.keep_more, self.not_this, self.not_this_more):
            button.setVisible(not self._kept_view)
            button.setEnabled(some)
        self.reopen.setVisible(self._kept_view)
        self.reopen.setEnabled(some)
        for action, button in self._buttons.items():
            button.setVisible(not self._kept_view and action in self._permitted)
            button.setEnabled(self._possible(action))
            button.emphasise(on=action is self._plans.suggested)
        self.more.setVisible(not self._kept_view and bool(self._permitted & _FURTHER))
        self.delete.setEnabled(self._possible(Action.DELETE))
        self.strip.setEnabled(self._possible(Action.STRIP))
        self.more.setEnabled(self.delete.isEnabled() or self.strip.isEnabled())
        self._explain()

    def _possible(self, action: Action) -> bool:
        plan = self._plans.plan(action)
        return plan is not None and bool(plan.items) and self._ticked > 0 and not self._disposing

    # what the next click does -----------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        for action, button in self._buttons.items():
            if watched is button and event.type() in _LOOKS:
                self._explained = action
                self._explain()
            elif watched is button and event.type() in _LEAVES:
                self._explained = None
                self._explain()
        return super().eventFilter(watched, event)

    def _explain(self) -> None:
        self.next.setText(self.explanation(self._explained or self._plans.suggested))

    def explanation(self, action: Action) -> str:
        """Return what this action would do now."""
        words = self._context.words
        if self._kept_view:
            return words.say("ui-next-kept")
        if not self._permitted:
            return words.say("ui-next-report-only")
        if not self._ticked:
            return words.say("ui-next-nothing")
        plan = self._plans.plan(action)
        if plan is None:
            return words.say("ui-counting")
        return _next_click(words_context=self._context, plan=plan)

    def _dispose(self, action: Action) -> None:
        plan = self._plans.plan(action)
        if plan is not None and not self._disposing:
            self.disposal_wanted.emit(plan)

    def press(self, action: Action) -> None:
        """Do what the key of an action asks, where it is possible."""
        if self._possible(action):
            self._dispose(action)


def _next_click(*, words_context: UiContext, plan: DisposalPlan) -> str:
    words = words_context.words
    said = []
    if plan.items:
        size = words.size(plan.size)
        said.append(words.say(f"ui-next-{plan.action.value}", count=len(plan.items), size=size))
        if plan.action in THROUGH_THE_ARCHIVE:
            said.append(archive_keeps(words, [item.expires for item in plan.items]))
    if plan.refused:
        said.append(words.say("ui-next-refused", count=len(plan.refused)))
    return " ".join(said)
