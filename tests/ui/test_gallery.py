"""Pictures can be taken of everything, and the mailbox behind them stays as it is."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from hygiene_app.model.finding import Category
from hygiene_app.ui import gallery
from tests.support.services import Rig

pytestmark = pytest.mark.window


def test_every_page_and_dialog_is_pictured(rig: Rig, tmp_path: Path) -> None:
    rig.add(Category.CV, count=3)
    rig.add(Category.QUOTE, count=2)
    before = rig.ids()
    written = gallery.shoot(rig.services, tmp_path / "shots", ("nl",), ("dark",))
    names = {path.stem for path in written}
    wanted: tuple[str, ...] = (
        "overview",
        "review-ticked",
        "confirm-delete",
        "receipt",
        "recovery",
        "countdown",
    )
    wanted += ("sign-in-browser", "sign-in-waiting", "sign-in-client", "sign-in-approval")
    wanted += ("managed-first-run", "managed-people", "managed-review-report-only")
    wanted += ("settings-quiet", "folders", "people", "local-mail", "overview-problems")
    wanted += (
        "protect",
        "people-below",
        "people-employer",
        "person",
        "person-nobody",
        "settings-words",
        "settings-reminder",
    )
    for name in wanted:
        assert f"nl-dark-{name}" in names
    for path in written:
        picture = QImage(str(path))
        assert not picture.isNull()
        assert picture.width() > 300
    assert rig.ids() == before
    assert len(rig.server.messages("Trash")) == 0


def test_one_picture_of_the_review(rig: Rig, tmp_path: Path) -> None:
    rig.add(Category.CV, count=5)
    path = tmp_path / "review.png"
    gallery.picture_of_review(rig.services, path)
    assert QImage(str(path)).width() == 1360
