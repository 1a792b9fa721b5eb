"""How to sign in: on whose page in the browser, or with a password."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from hygiene_app.model.server import ServerChoice, SignIn, SignInProvider
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.theme import SPACE


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One way to sign in.

    Attributes:
        provider: whose page; None for a password.
        app_password: the password is one made for programs.
    """

    provider: SignInProvider | None = None
    app_password: bool = False


def offered(
    found: ServerChoice | None,
    providers: Sequence[SignInProvider],
    *,
    searching: bool = False,
    everything: bool = False,
) -> tuple[Method, ...]:
    """Return the ways to sign in at a server, the best one first.

    Args:
        found: None for a server that somebody typed, or that is a guess.
        searching: the server may still be found: until then only a password is asked.
        everything: also ways that this server most likely refuses.
    """
    password = Method(app_password=found is not None and found.sign_in is SignIn.APP_PASSWORD)
    pages = tuple(Method(provider=each) for each in providers)
    if found is None:
        return (password,) if searching else (password, *pages)
    own = tuple(p for p in pages if p.provider and p.provider.id == found.provider)
    others = tuple(page for page in pages if page not in own)
    if not own:
        anything = everything or found.sign_in is SignIn.BROWSER
        return (password, *others) if anything else (password,)
    if found.sign_in is SignIn.BROWSER and not everything:
        return own
    ready = found.sign_in is SignIn.BROWSER or any(p.provider and p.provider.ready for p in own)
    return (*own, password) if ready else (password, *own)


class SignInMethods(QWidget):
    """Asks which way, where there is more than one.

    Signals:
        chosen: another way than before.
    """

    chosen = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._words = context.words
        self._methods: tuple[Method, ...] = (Method(),)
        self._picked: Method | None = None
        self.radios: list[QRadioButton] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _button: self._pick())
        question = QLabel(self._words.say("ui-method"))
        self.setAccessibleName(self._words.say("ui-method"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE // 2)
        self._column.addWidget(question)
        self.hide()

    @property
    def method(self) -> Method:
        """The way chosen."""
        places = [n for n, radio in enumerate(self.radios) if radio.isChecked()]
        return self._methods[places[0]] if places else self._methods[0]

    def offer(self, methods: tuple[Method, ...], prefer: Method | None = None) -> None:
        """Offer these; what the user picked stays chosen where it can, else the first one is."""
        if methods != self._methods or not self.radios:
            self._rebuild(methods)
        wanted = [m for m in (self._picked, prefer) if m is not None and m in methods]
        self.radios[methods.index((*wanted, methods[0])[0])].setChecked(True)
        self.setVisible(len(methods) > 1)

    def choose(self, method: Method) -> None:
        """Choose as the user would."""
        self.radios[self._methods.index(method)].click()

    def _rebuild(self, methods: tuple[Method, ...]) -> None:
        for radio in self.radios:
            self._group.removeButton(radio)
            self._column.removeWidget(radio)
            radio.hide()
            radio.deleteLater()
        self._methods = methods
        self.radios = [QRadioButton(self._text(method)) for method in methods]
        for radio in self.radios:
            self._group.addButton(radio)
            self._column.addWidget(radio)

    def _text(self, method: Method) -> str:
        if method.provider is not None:
            return self._words.say("ui-method-browser", provider=method.provider.name)
        return self._words.say("ui-method-app" if method.app_password else "ui-method-password")

    def _pick(self) -> None:
        self._picked = self.method
        self.chosen.emit()
