"""The binding itself: PySide6 6.12.0 takes a reference of None with calls that return none."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QLabel

pytestmark = pytest.mark.window

_CALLS = 3000


def test_calls_without_a_result_leave_none_alone(qapp: QApplication) -> None:
    label = QLabel("text")
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        QApplication.processEvents()
        label.setText("text")
    assert sys.getrefcount(None) > before - _CALLS // 2
