"""Colours can be read, sizes follow the application's font, languages are chosen well."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from hygiene_app.ui.gallery import dark_palette
from hygiene_app.ui.language import language_for
from hygiene_app.ui.theme import READABLE_SHAPE, READABLE_TEXT, TextSize, Theme, contrast, is_dark

pytestmark = pytest.mark.window


@pytest.fixture(params=["light", "dark"])
def palette(request: pytest.FixtureRequest, qapp: QApplication) -> QPalette:
    light = QPalette(qapp.style().standardPalette())
    return dark_palette(light) if request.param == "dark" else light


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("role", [QPalette.ColorRole.Window, QPalette.ColorRole.Base])
def test_quiet_text_links_and_red_can_be_read(palette: QPalette, role: QPalette.ColorRole) -> None:
    theme, ground = Theme(), palette.color(role)
    assert contrast(theme.secondary(palette), ground) >= READABLE_TEXT
    assert contrast(theme.link(palette), ground) >= READABLE_TEXT
    assert contrast(theme.danger(palette), ground) >= READABLE_TEXT
    assert contrast(theme.accent(palette)[0], ground) >= READABLE_SHAPE


@pytest.mark.parametrize("accent", ["#308cc6", "#ffd400", "#000000", "#ffffff", "#7f7f7f"])
@pytest.mark.parametrize("danger", [False, True])
def test_text_on_a_primary_button_can_be_read(
    palette: QPalette, accent: str, *, danger: bool
) -> None:
    palette.setColor(QPalette.ColorRole.Accent, QColor(accent))
    ground, text = Theme().accent(palette, danger=danger)
    assert contrast(ground, text) >= READABLE_TEXT


def test_quiet_text_is_quieter_than_text(palette: QPalette) -> None:
    window = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    assert contrast(Theme().secondary(palette), window) < contrast(text, window)


def test_settling_changes_two_roles_and_keeps_the_rest(qapp: QApplication) -> None:
    before = QPalette(qapp.palette())
    Theme().settle(qapp)
    after = qapp.palette()
    link, quiet = QPalette.ColorRole.Link, QPalette.ColorRole.PlaceholderText
    assert after.color(link) == Theme().link(before)
    assert after.color(quiet) == Theme().secondary(before)
    assert after.color(QPalette.ColorRole.Window) == before.color(QPalette.ColorRole.Window)
    qapp.setPalette(before)


def test_dark_is_seen(qapp: QApplication) -> None:
    light = qapp.style().standardPalette()
    assert is_dark(dark_palette(light)) is True
    assert is_dark(light) is False


def test_sizes_are_factors_of_the_body(qapp: QApplication) -> None:
    theme = Theme()
    body = theme.font(TextSize.BODY).pointSizeF()
    assert body == pytest.approx(qapp.font().pointSizeF())
    assert theme.font(TextSize.TITLE).pointSizeF() == pytest.approx(body * 1.6)
    assert theme.font(TextSize.SMALL).pointSizeF() < body


@pytest.mark.parametrize(
    ("setting", "system", "expected"),
    [
        ("", ["nl-BE", "en"], "nl"),
        ("", ["nl"], "nl"),
        ("", ["pt-BR", "fr-FR"], "fr"),
        ("", ["de_AT"], "de"),
        ("", ["ja"], "en"),
        ("", [], "en"),
        ("fr", ["nl-BE"], "fr"),
        ("xx", ["nl-BE"], "nl"),
    ],
)
def test_the_choice_of_the_user_goes_before_the_system(
    setting: str, system: list[str], expected: str
) -> None:
    assert language_for(setting, system) == expected


def test_a_palette_that_cannot_be_read_does_not_hang() -> None:
    grey = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
        grey.setColor(role, QColor("#808080"))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Accent):
        grey.setColor(role, QColor("#8a8a8a"))
    text = grey.color(QPalette.ColorRole.WindowText)
    assert Theme().link(grey) == text
    assert Theme().secondary(grey) == text
