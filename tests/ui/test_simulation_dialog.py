"""What a policy would do, month by month; also one from a file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.finding import Category
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.simulation_dialog import SimulationColumn, SimulationDialog
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def dialog(rig: Rig, context: UiContext, keep: Keep, settle: Settle) -> SimulationDialog:
    rig.add(Category.CV, count=3)
    rig.add(Category.HEALTH)
    made = SimulationDialog(context)
    keep(made)
    settle()
    return made


def test_the_policy_in_force_is_tried_without_doing_anything(
    dialog: SimulationDialog, rig: Rig
) -> None:
    before = rig.ids()
    rows = [
        [dialog.table.index(row, column).data() for column in SimulationColumn]
        for row in range(dialog.table.rowCount())
    ]
    assert [row[:5] for row in rows] == [
        ["now", "CVs", "Move to Trash", "3", "4"],
        ["now", "Health document", "Move to archive", "1", "2"],
    ]
    assert dialog.headline.text() == "4 messages are due today or in the coming months"
    assert dialog.detail.text().startswith("Belgium: 0 stay")
    assert rig.ids() == before


def test_a_row_is_heard_whole(dialog: SimulationDialog) -> None:
    heard = dialog.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Month: now, Kind: CVs, Suggestion: Move to Trash, Messages: 3")


def test_a_policy_from_a_file(dialog: SimulationDialog, settle: Settle, tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(PackagedResources().text("policies/nl.toml"), "utf-8")
    dialog.simulate(path)
    settle()
    assert str(path) in dialog.detail.text()
    assert dialog.table.rowCount() == 2


def test_a_bad_file_is_told(dialog: SimulationDialog, settle: Settle, tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text("nonsense", "utf-8")
    dialog.simulate(path)
    settle()
    assert dialog.headline.text() == "This policy could not be tried out"
    assert dialog.detail.text()
    assert dialog.table.rowCount() == 0
    dialog.simulate(tmp_path / "nowhere.toml")
    settle()
    assert str(tmp_path / "nowhere.toml") in dialog.detail.text()
