"""A computer whose clock is wrong: the age of the data is told by the service's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from senae_desktop import bootstrap
from senae_desktop.domain.clock import SystemClock
from senae_desktop.domain.freshness import Age
from senae_desktop.flows.desktop import Desktop
from senae_desktop.flows.services import DEMONSTRATION
from senae_desktop.presentation.banner import BannerKind
from senae_desktop.walkthrough.driving import until
from tests.stories import scenes
from tests.support.program import Program


@pytest.mark.parametrize("wrong", [timedelta(days=40), timedelta(days=-40)])
def test_fresh_data_are_called_fresh(
    program: Program, monkeypatch: pytest.MonkeyPatch, wrong: timedelta
) -> None:
    class WrongClock(SystemClock):
        def now(self) -> datetime:
            return datetime.now(UTC) + wrong

    async def story(desktop: Desktop) -> None:
        await scenes.open_demonstration(desktop)
        window = await scenes.main_window(desktop)
        model = window.table.shipments()
        assert model is not None
        ages = {row.age for at in range(20) if (row := model.row_at(at))}
        assert ages == {Age.FRESH}
        with program.broken_service():
            await scenes.kill_service(desktop, DEMONSTRATION)
            window.actions_.refresh.trigger()
            await until("why", lambda: window.banner.content.kind is BannerKind.WARNING)
            assert "0 min" in window.banner.content.text or "1 min" in window.banner.content.text

    monkeypatch.setattr(bootstrap, "SystemClock", WrongClock)
    program.run(story)
