"""What every conversation shares: the same few collaborators, handed over once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from senae_desktop.domain.clock import Clock
from senae_desktop.domain.ports import Vault
from senae_desktop.flows.services import Services
from senae_desktop.presentation.formatting import Formatter
from senae_desktop.runtime.paths import Paths
from senae_desktop.runtime.settings import SettingsFile
from senae_desktop.runtime.tasks import TaskSupervisor
from senae_desktop.widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Desk:
    """The collaborators of all conversations; ``vault`` is still being opened at the start."""

    theme: Theme
    formatter: Formatter
    clock: Clock
    folders: Paths
    settings: SettingsFile
    tasks: TaskSupervisor
    services: Services
    vault: asyncio.Future[Vault]
