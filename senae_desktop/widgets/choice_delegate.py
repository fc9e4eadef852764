"""Cells of tables that are put right in place: states with their sign, and choices."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QComboBox, QStyleOptionViewItem, QWidget

from senae_desktop.presentation.hint import Tone
from senae_desktop.presentation.paste_model import Role
from senae_desktop.widgets.cell_delegate import TextDelegate

_Index = QModelIndex | QPersistentModelIndex
_SIGNS = {
    Tone.GOOD: "add",
    Tone.ACCENT: "refresh",
    Tone.MUTED: "check",
    Tone.WARNING: "help",
    Tone.PROBLEM: "problem",
}
_SIGN = 16


class StateDelegate(TextDelegate):
    """A state in words, with its sign before them."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """The sign stands where a decoration does."""
        super().initStyleOption(option, index)
        tone = index.data(Role.TONE)
        if tone is None:
            return
        token = "text_muted" if tone == Tone.MUTED else tone
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = self._theme.icon(_SIGNS[Tone(tone)], token)
        option.decorationSize = QSize(_SIGN, _SIGN)


class ChoiceDelegate(TextDelegate):
    """A cell of which one of a few values is chosen from a list."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index
    ) -> QWidget:
        """Qt's hook; a list of the choices."""
        box = QComboBox(parent)
        box.addItems(index.data(Role.CHOICES) or [])
        first = index.model().index(index.row(), 0)
        box.setAccessibleName(str(first.data() or ""))
        box.activated.connect(lambda _: self._chosen(box))
        return box

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Qt's hook; begin with the present value."""
        if isinstance(editor, QComboBox):
            present = index.data(Qt.ItemDataRole.EditRole)
            editor.setCurrentIndex(present if isinstance(present, int) else 0)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Qt's hook; the number of the choice."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentIndex(), Qt.ItemDataRole.EditRole)

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
