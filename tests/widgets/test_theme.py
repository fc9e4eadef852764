from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senae_desktop.resource_files import resource
from senae_desktop.widgets.theme import Scheme, Theme
from senae_desktop.widgets.theme.palette import palette_of
from senae_desktop.widgets.theme.stylesheet import stylesheet_of
from senae_desktop.widgets.theme.theme import scheme_for
from senae_desktop.widgets.theme.tokens import DARK, LIGHT, Tokens, high_contrast

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))
FIXED_COLOURS = {"combo-arrow", "tick-light", "tick-dark", "senae-desktop"}
WORDS = (
    "text", "text_muted", "accent", "lane_cargo", "lane_declaration", "warning", "problem", "good",
)  # fmt: skip


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = color.redF(), color.greenF(), color.blueF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("ground", ["surface", "window", "control", "row_alternate"])
def test_what_is_read_has_enough_contrast(tokens: Tokens, word: str, ground: str) -> None:
    assert contrast(tokens.color(word), tokens.color(ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("word", "ground"),
    [
        ("on_accent", "accent"),
        ("selected_text", "selection"),
        ("accent", "accent_soft"),
        ("warning", "warning_soft"),
        ("problem", "problem_soft"),
        ("good", "good_soft"),
    ],
)
def test_text_on_a_coloured_ground_has_enough_contrast(
    tokens: Tokens, word: str, ground: str
) -> None:
    assert contrast(tokens.color(word), tokens.color(ground)) >= 4.5


def test_high_contrast_uses_the_systems_colours_and_no_other(qapp: QApplication) -> None:
    system = QPalette()
    chosen = {
        QPalette.ColorRole.Window: "#000000",
        QPalette.ColorRole.WindowText: "#ffff00",
        QPalette.ColorRole.Highlight: "#00ff00",
        QPalette.ColorRole.HighlightedText: "#0000ff",
    }
    for role, color in chosen.items():
        system.setColor(role, QColor(color))
    assert set(high_contrast(system)._asdict().values()) == set(chosen.values())


def test_the_palette_covers_text_ground_and_selection(qapp: QApplication) -> None:
    palette = palette_of(DARK)
    assert palette.color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert palette.color(QPalette.ColorRole.Base) == QColor(DARK.surface)
    assert palette.color(QPalette.ColorRole.HighlightedText) == QColor(DARK.selected_text)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(DARK.text_muted)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_stylesheet_is_filled_in_and_names_files_that_exist(tokens: Tokens) -> None:
    text = stylesheet_of(tokens)
    assert "$" not in text
    addresses = [part.split('"')[0] for part in text.split('url("')[1:]]
    assert addresses
    assert all(Path(address).is_file() for address in addresses)


def test_the_stylesheet_has_no_rule_for_cells() -> None:
    assert "QTableView::item" not in stylesheet_of(LIGHT)


@pytest.mark.parametrize("name", [name for name in ICONS if name not in FIXED_COLOURS])
def test_an_icon_is_drawn_in_the_colour_of_its_token(qapp: QApplication, name: str) -> None:
    theme = Theme()
    image = theme.icon(name, "problem").pixmap(QSize(20, 20), 2.0).toImage()
    assert image.devicePixelRatio() == 2.0
    assert (image.width(), image.height()) == (40, 40)
    inked = [
        image.pixelColor(x, y)
        for x in range(40)
        for y in range(40)
        if image.pixelColor(x, y).alpha() == 255
    ]
    assert len(inked) > 40
    assert all(color.name() == LIGHT.problem.lower() for color in inked)


def test_a_disabled_icon_is_faded(qapp: QApplication) -> None:
    icon = Theme().icon("problem")
    faded = icon.pixmap(QSize(20, 20), 1.0, QIcon.Mode.Disabled).toImage()
    assert 0 < faded.pixelColor(10, 12).alpha() < 200


def test_a_missing_icon_is_an_error_at_once(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        Theme().icon("no-such-drawing")


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[None]:
    """Gives the application its own look back."""
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())


@pytest.mark.usefixtures("undressed")
def test_apply_dresses_the_application_and_use_switches_it(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = Theme()
    theme.apply(qapp)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.window)
    light_icon = theme.icon("search")
    with qtbot.waitSignal(theme.changed):
        theme.use(Scheme.DARK)
    assert theme.scheme is Scheme.DARK
    assert theme.tokens is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert DARK.surface in qapp.styleSheet()
    assert theme.icon("search").cacheKey() != light_icon.cacheKey()
    theme.use(Scheme.HIGH_CONTRAST)
    assert theme.color("text") == qapp.palette().color(QPalette.ColorRole.WindowText)
    theme.use(None)
    assert theme.tokens is LIGHT


def test_fonts_keep_the_systems_family_and_differ_by_role(qapp: QApplication) -> None:
    theme = Theme()
    body = theme.font()
    assert theme.font("heading").pointSizeF() == body.pointSizeF() + 3
    assert theme.font("small").pointSizeF() == body.pointSizeF() - 1
    assert theme.font("strong").weight() > body.weight()
    assert {theme.font(role).family() for role in ("heading", "small", "keys")} == {body.family()}


@pytest.mark.parametrize(
    ("system", "contrast", "scheme"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, Scheme.LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, Scheme.DARK),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, Scheme.LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, Scheme.HIGH_CONTRAST),
    ],
)
def test_the_system_decides_the_scheme(
    system: Qt.ColorScheme, contrast: Qt.ContrastPreference, scheme: Scheme
) -> None:
    assert scheme_for(system, contrast) is scheme


@pytest.mark.usefixtures("undressed")
def test_a_change_of_the_system_is_followed_unless_a_scheme_is_held(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = Theme()
    theme.apply(qapp)
    hints = qapp.styleHints()
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    theme.use(Scheme.DARK)
    with qtbot.assertNotEmitted(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.tokens is DARK


def test_a_theme_may_be_used_without_an_application_being_dressed(qapp: QApplication) -> None:
    theme = Theme()
    theme.use(Scheme.DARK)
    assert theme.tokens is DARK
    theme.use(Scheme.HIGH_CONTRAST)
    assert theme.color("text") == qapp.palette().color(QPalette.ColorRole.WindowText)
    theme.use(None)
    assert theme.tokens is LIGHT
