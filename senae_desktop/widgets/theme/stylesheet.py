"""The application's stylesheet: only what the palette cannot say.

Widgets choose a look with dynamic properties: ``kind`` of a button (``primary``, ``link``,
``quiet``) or of a frame (``card``, ``banner``, ``header``, ``pane``), ``tone`` (``warning``,
``problem``, ``good``, ``accent``) and ``role`` of a label (``muted``, ``heading``). The cells of
tables stay without rules, since each rule would cost at every cell painted; and so do tables
themselves, because Qt paints a view whose background a rule gives anew at every step of scrolling
instead of moving what is there. The palette says all that they need.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from senae_desktop.resource_files import resource

if TYPE_CHECKING:
    from senae_desktop.widgets.theme.tokens import Tokens

_RULES = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 4px 8px; }

QPushButton, QToolButton {
    background: $control; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 6px 12px; min-height: 18px;
}
QToolButton { padding: 5px 8px; }
QPushButton:hover, QToolButton:hover { background: $accent_soft; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
    background: $selection; color: $selected_text;
}
QPushButton:disabled, QToolButton:disabled { color: $text_muted; background: $window; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 5px 11px; }
QToolButton:focus { padding: 4px 7px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
}
QPushButton[kind="primary"]:hover { border-color: $text; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled {
    background: $border; color: $text_muted; border-color: $border;
}
QPushButton[kind="link"] {
    background: transparent; border: 1px solid transparent; color: $accent; padding: 2px 4px;
    text-decoration: underline; min-height: 0; text-align: left;
}
QPushButton[kind="link"]:hover { color: $text; }
QPushButton[kind="link"]:focus { border: 1px solid $accent; }
QPushButton[kind="link"][tone="warning"] { color: $warning; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
    background: transparent; border-color: transparent;
}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $accent_soft; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border-color: $accent; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit {
    background: $control; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 6px 9px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QDateEdit:focus {
    border: 2px solid $accent; padding: 5px 8px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
    background: $window; color: $text_muted;
}
QLineEdit:read-only { background: $window; }
QLineEdit[tone="problem"] { border: 2px solid $problem; padding: 5px 8px; }
QComboBox {
    background: $control; color: $text; border: 1px solid $border; border-radius: 6px;
    padding: 6px 9px; min-height: 18px;
}
QComboBox:disabled { background: $window; color: $text_muted; }
QComboBox:focus { border: 2px solid $accent; padding: 5px 8px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url("$arrow"); width: 16px; height: 16px; }
QLineEdit QToolButton, QTabBar QToolButton {
    background: transparent; border: none; padding: 0; min-height: 0;
}
QLineEdit QToolButton:focus { background: $accent_soft; padding: 0; border: none; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $border; selection-background-color: $selection;
    selection-color: $selected_text; outline: none;
}
QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent; }
QCheckBox::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid $text_muted; border-radius: 3px;
    background: $control;
}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QAbstractItemView::indicator { width: 11px; height: 11px; }
QCheckBox::indicator:disabled { background: $window; border-color: $border; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $accent; border-radius: 4px; }

QLabel[role="muted"] { color: $text_muted; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="problem"] { color: $problem; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="accent"] { color: $accent; }

QFrame[kind="card"] {
    background: $surface; border: 1px solid $border; border-radius: 6px;
}
QFrame[kind="card"][tone="warning"] { border-left: 4px solid $warning; }
QFrame[kind="card"][tone="problem"] { border-left: 4px solid $problem; }
QFrame[kind="card"][tone="accent"] { border-left: 4px solid $accent; }
QFrame[kind="card"][tone="good"] { border-left: 4px solid $good; }
QFrame[kind="panel"] {
  background: $control; border: 1px solid $border; border-radius: 6px;
}
QFrame[kind="pane"] { background: $surface; border: none; }
QFrame[kind="facets"] { background: $window; border: none; border-right: 1px solid $border; }
QFrame[kind="facets"] QListView { background: transparent; }
QFrame[kind="query"] { background: $window; border: 1px solid $border; border-radius: 6px; }
QFrame[kind="query"][focused="true"] { border: 2px solid $accent; background: $control; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus {
    background: transparent; border: none; padding: 6px 0;
}
QFrame[kind="header"] { background: $surface; border: none; border-bottom: 1px solid $border; }
QFrame[kind="rule"] { background: $border; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="banner"] { border: none; border-bottom: 1px solid $border; background: $accent_soft; }
QFrame[kind="banner"] QLabel { color: $text; }
QFrame[kind="banner"][tone="warning"], QFrame[kind="notice"][tone="warning"] {
    background: $warning_soft;
}
QFrame[kind="banner"][tone="warning"] QLabel, QFrame[kind="notice"][tone="warning"] QLabel {
    color: $warning;
}
QFrame[kind="banner"][tone="problem"], QFrame[kind="notice"][tone="problem"] {
    background: $problem_soft;
}
QFrame[kind="banner"][tone="problem"] QLabel, QFrame[kind="notice"][tone="problem"] QLabel {
    color: $problem;
}
QFrame[kind="banner"][tone="good"], QFrame[kind="notice"][tone="good"] { background: $good_soft; }
QFrame[kind="banner"][tone="good"] QLabel, QFrame[kind="notice"][tone="good"] QLabel {
    color: $good;
}
QFrame[kind="notice"] { border: none; border-radius: 6px; background: $accent_soft; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $text_muted; border: none;
    border-bottom: 2px solid transparent; padding: 6px 4px; margin-right: 12px;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { color: $accent; border-bottom: 2px solid $accent; }

QListView, QTreeView {
    background: $surface; alternate-background-color: $row_alternate; border: none;
    selection-background-color: $selection; selection-color: $selected_text;
}
QHeaderView { background: $surface; border: none; }
QHeaderView::section {
    background: $surface; color: $text_muted; border: none; border-bottom: 1px solid $border;
    padding: 6px 8px; font-weight: 600;
}
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: $surface; border: none; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QStatusBar { background: $surface; border-top: 1px solid $border; color: $text_muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $text_muted; padding: 2px 8px; }

QMenu {
    background: $surface; color: $text; border: 1px solid $border; padding: 4px;
}
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $selection; color: $selected_text; }
QMenu::item:disabled { color: $text_muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QScrollBar { background: transparent; border: none; margin: 0; }
QTableView QScrollBar { background: $surface; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $pending; border-radius: 4px; margin: 2px; }
QScrollBar::handle:hover { background: $text_muted; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar {
    background: $window; border: 1px solid $border; border-radius: 4px;
    max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
""")


def stylesheet_of(tokens: Tokens) -> str:
    """The stylesheet in these colours."""
    arrow = resource("icons", "combo-arrow.svg").as_posix()
    dark_ink = tokens.color("on_accent").lightness() < 128
    tick = resource("icons", "tick-dark.svg" if dark_ink else "tick-light.svg").as_posix()
    return _RULES.substitute(tokens._asdict(), arrow=arrow, tick=tick)
