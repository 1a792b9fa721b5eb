"""A browser in which the user signs in at once."""

from collections.abc import Callable

from hygiene_app.model.account import Account
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import SignInProvider

PAGE = "https://login.example.com/authorize?state=abc"


class FakeBrowser:
    """Signs in without a page.

    Attributes:
        token: what the provider gives.
        problem: what happens instead of a sign-in.
        accounts: who signed in, in order.
    """

    def __init__(self) -> None:
        self.token = "refresh-1"
        self.problem: KnownError | None = None
        self.accounts: list[Account] = []
        self.known: tuple[SignInProvider, ...] = (
            SignInProvider(id="microsoft", name="Microsoft 365", ready=True),
            SignInProvider(id="google", name="Google", ready=False),
        )

    def providers(self) -> tuple[SignInProvider, ...]:
        return self.known

    def sign_in(self, account: Account, job: Job, show: Callable[[str], None]) -> Secret:
        self.accounts.append(account)
        show(PAGE)
        job.check()
        if self.problem is not None:
            raise self.problem
        return Secret(self.token)
