"""A keyring that a test can lock, take away, and look into."""

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret


class FakeCredentials:
    """Keeps secrets in memory; every method raises `problem` while there is one."""

    backend = "fake"

    def __init__(self) -> None:
        self.values: dict[str, Secret] = {}
        self.problem: ErrorCode | None = None

    def get(self, name: str) -> Secret | None:
        self._ask()
        return self.values.get(name)

    def put(self, name: str, value: Secret) -> None:
        self._ask()
        self.values[name] = value

    def delete(self, name: str) -> None:
        self._ask()
        self.values.pop(name, None)

    def password(self, account_id: str) -> Secret | None:
        return self.get(f"password-{account_id}")

    def keep_password(self, account_id: str, password: Secret) -> None:
        self.put(f"password-{account_id}", password)

    def forget_password(self, account_id: str) -> None:
        self.delete(f"password-{account_id}")

    def _ask(self) -> None:
        if self.problem is not None:
            raise KnownError(self.problem)
