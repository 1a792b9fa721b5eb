"""Whenever the program is ended, the database is as before or as after, never in between."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the rounds are forks")
@pytest.mark.parametrize("job", ["record", "dispose", "migrate"])
def test_an_end_at_any_moment_leaves_it_consistent(job: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.unit.store.kill_child", job, str(tmp_path), "1"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert done.stderr == ""
    assert int(done.stdout) >= 5
