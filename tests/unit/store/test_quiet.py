"""What is not to be shown of a sender."""

from hygiene_app.model.finding import Category
from hygiene_app.model.quiet import QuietSender
from hygiene_app.store.database import Database
from tests.unit.store.samples import TODAY

ONE = QuietSender(sender="zoe@example.com", category=Category.CV, since=TODAY)
OTHER = QuietSender(sender="an@example.org", category=Category.QUOTE, since=TODAY)


def test_it_is_kept_once_and_listed_by_address(database: Database) -> None:
    for each in (ONE, OTHER, ONE):
        database.quiet.add_quiet(each)
    assert database.quiet.quiet() == (OTHER, ONE)


def test_it_can_be_taken_back(database: Database) -> None:
    database.quiet.add_quiet(ONE)
    database.quiet.remove_quiet(ONE.sender, Category.HEALTH)
    assert database.quiet.quiet() == (ONE,)
    database.quiet.remove_quiet(ONE.sender, ONE.category)
    assert database.quiet.quiet() == ()
