"""What the list is compared with: Qt's own model in C++ over SQLite, and designs not chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtSql import QSqlDatabase, QSqlQuery, QSqlQueryModel

Rows = list[tuple[str, ...]]
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def sql_model(rows: Rows, parent: QObject) -> QSqlQueryModel:
    """The same texts in the same columns, from an unencrypted database, all fetched."""
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(":memory:")
    database.open()
    width = len(rows[0])
    query = QSqlQuery(database)
    query.exec(f"CREATE TABLE t ({', '.join(f'c{place}' for place in range(width))})")
    database.transaction()
    query.prepare(f"INSERT INTO t VALUES ({', '.join('?' * width)})")
    for row in rows:
        for place, text in enumerate(row):
            query.bindValue(place, text)
        query.exec()
    database.commit()
    model = QSqlQueryModel(parent)
    model.setQuery("SELECT * FROM t", database)
    while model.canFetchMore():
        model.fetchMore()
    return model


def standard_model(rows: Rows, parent: QObject) -> QStandardItemModel:
    """An item for every cell."""
    model = QStandardItemModel(parent)
    for row in rows:
        model.appendRow([QStandardItem(text) for text in row])
    return model


class PythonModel(QAbstractTableModel):
    """Rows as tuples: the plainest model there is."""

    def __init__(self, rows: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows[0])

    def data(self, index: _Index, role: int = 0) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        return None


def proxy_over_python(rows: Rows, parent: QObject) -> QSortFilterProxyModel:
    """Filtered and sorted by Qt, which asks Python for every cell."""
    proxy = QSortFilterProxyModel(parent)
    proxy.setSourceModel(PythonModel(rows, proxy))
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return proxy
