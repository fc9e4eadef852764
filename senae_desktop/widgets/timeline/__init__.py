"""The painted timeline of one import."""

from senae_desktop.widgets.timeline.accessible import install
from senae_desktop.widgets.timeline.view import Output, TimelineView
from senae_desktop.widgets.timeline.widget import StageTimelineWidget

__all__ = ["Output", "StageTimelineWidget", "TimelineView"]

install()
