import pytest

from tests.unit.retention.golden import COUNTRIES, GOLDEN, golden_text


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_built_in_policies_say_what_they_said(country: str) -> None:
    expected = (GOLDEN / f"{country}.txt").read_text(encoding="utf-8")
    assert golden_text(country) == expected, "see tests/unit/retention/golden.py"
