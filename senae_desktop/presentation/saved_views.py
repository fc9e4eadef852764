"""Views of the list that the user named: columns, order, filter and density, taken together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from senae_desktop.presentation.list_look import ColumnLook, Density, SortKey

SLOTS = range(1, 10)


@dataclass(frozen=True, slots=True)
class SavedView:
    """Everything about how the list looks. ``query`` is text for ``query_text.parse``.

    ``slot`` is the digit that calls it together with Ctrl. No ``columns`` means the usual ones.
    """

    name: str
    slot: int | None = None
    columns: tuple[ColumnLook, ...] = ()
    sort: tuple[SortKey, ...] = ()
    query: str = ""
    density: Density = Density.COMFORTABLE
    grouped: bool = False


@dataclass(frozen=True, slots=True)
class SavedViews:
    """The views of an account in the user's order, and the name of the one to begin with.

    Names differ, and so do slots. What is asked of a view that is not there changes nothing.
    """

    views: tuple[SavedView, ...] = ()
    default: str | None = None

    def named(self, name: str) -> SavedView | None:
        """The view of that name, or None."""
        return next((view for view in self.views if view.name == name), None)

    def at_slot(self, slot: int) -> SavedView | None:
        """The view that a digit calls, or None."""
        return next((view for view in self.views if view.slot == slot), None)

    def saved(self, view: SavedView) -> SavedViews:
        """With a view in place of the one of its name, or at the end; its slot is then its own."""
        slot = view.slot if view.slot in SLOTS else None
        view = replace(view, name=view.name.strip(), slot=slot)
        if not view.name:
            return self
        views = self if self.named(view.name) else replace(self, views=(*self.views, view))
        return views._changed(view.name, lambda _: view).with_slot(view.name, view.slot)

    def removed(self, name: str) -> SavedViews:
        """Without a view; if it was the default there is none any more."""
        default = None if self.default == name else self.default
        return SavedViews(tuple(view for view in self.views if view.name != name), default)

    def renamed(self, name: str, to: str) -> SavedViews:
        """With another name for a view, unless that is empty or taken."""
        to = to.strip()
        if not to or self.named(to) or not self.named(name):
            return self
        default = to if self.default == name else self.default
        return replace(self, default=default)._changed(name, lambda view: replace(view, name=to))

    def moved(self, name: str, place: int) -> SavedViews:
        """With a view at another place of the list, counted from 0."""
        view = self.named(name)
        if view is None:
            return self
        others = [other for other in self.views if other is not view]
        others.insert(max(0, place), view)
        return replace(self, views=tuple(others))

    def with_slot(self, name: str, slot: int | None) -> SavedViews:
        """With a digit for a view, taken from the one that had it; None takes it away."""
        if self.named(name) is None or (slot is not None and slot not in SLOTS):
            return self

        def given(view: SavedView) -> SavedView:
            if view.name == name:
                return replace(view, slot=slot)
            return replace(view, slot=None) if slot is not None and view.slot == slot else view

        return replace(self, views=tuple(map(given, self.views)))

    def with_default(self, name: str | None) -> SavedViews:
        """With the view to begin with; None for the program's own."""
        return self if name is not None and not self.named(name) else replace(self, default=name)

    def _changed(self, name: str, change: Callable[[SavedView], SavedView]) -> SavedViews:
        views = (change(view) if view.name == name else view for view in self.views)
        return replace(self, views=tuple(views))
