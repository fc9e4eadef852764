"""Keeps the saved views of one account in its archive."""

from __future__ import annotations

from dataclasses import replace

from senae_desktop.domain.ports import Archive, ArchiveReader
from senae_desktop.presentation.saved_views import SavedView, SavedViews
from senae_desktop.presentation.saved_views_json import decode, encode


def load(reader: ArchiveReader) -> SavedViews:
    """The views of an archive; one that cannot be understood is left out."""
    views, default = SavedViews(), None
    for kept in reader.views():
        view = next(iter(decode(kept.content).views), None)
        if view is not None:
            views = views.saved(replace(view, name=kept.name, slot=kept.slot))
            default = kept.name if kept.default else default
    return views.with_default(default)


async def keep(archive: Archive, reader: ArchiveReader, views: SavedViews) -> None:
    """Make the archive hold these views, and only these of those it understands."""
    before = load(reader)
    names = [view.name for view in views.views]
    for gone in before.views:
        if gone.name not in names:
            await archive.delete_view(gone.name)
    for view in views.views:
        known = before.named(view.name)
        if known is None or _content(known) != _content(view):
            await archive.save_view(view.name, _content(view))
        if known is None or known.slot != view.slot:
            await archive.set_view_slot(view.name, view.slot)
    await archive.order_views(names)
    if before.default != views.default:
        await archive.set_default_view(views.default)


def _content(view: SavedView) -> str:
    return encode(SavedViews((replace(view, slot=None),)))
