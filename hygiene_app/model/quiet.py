"""What the user asked not to be shown."""

from dataclasses import dataclass
from datetime import date

from hygiene_app.model.finding import Category


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietSender:
    """Mail of this sender is not flagged as this category; `sender` is in lower case."""

    sender: str
    category: Category
    since: date
