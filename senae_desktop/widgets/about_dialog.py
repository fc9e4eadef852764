"""What the program is, what it is not, its version and whose work it stands on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from senae_desktop.widgets.form_dialog import FormDialog
from senae_desktop.widgets.form_fields import button, words
from senae_desktop.widgets.theme import Theme

_WIDTH = 520

#: Name, licence: what the installed program carries, the same in every language.
_COMPONENTS = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("CPython", "PSF-2.0"),
    ("qasync", "BSD-2-Clause"),
    ("httpx", "BSD-3-Clause"),
    ("truststore", "MIT"),
    ("keyring", "MIT"),
    ("platformdirs", "MIT"),
    ("SQLite3 Multiple Ciphers, APSW", "MIT, any-OSI"),
    ("msgspec", "BSD-3-Clause"),
    ("stamina", "MIT"),
    ("python-stdnum", "LGPL-2.1"),
    ("RapidFuzz", "MIT"),
    ("python-calamine", "MIT"),
    ("pypdf", "BSD-3-Clause"),
    ("PyNaCl", "Apache-2.0"),
    ("Starlette", "BSD-3-Clause"),
    ("uvicorn", "BSD-3-Clause"),
    ("SQLAlchemy, Alembic", "MIT"),
    ("argon2-cffi", "MIT"),
)


@dataclass(frozen=True, slots=True)
class About:
    """What is said of this build.

    ``look`` is whether it looks for newer versions, None where it has nowhere to; ``newer`` the
    one that was found; ``full_licences`` whether their texts came with the program.
    """

    version: str
    look: bool | None = None
    newer: str = ""
    full_licences: bool = False


class AboutDialog(FormDialog):
    """Hardly more than to be read; closes with Enter or Esc."""

    look_changed = Signal(bool)
    newer_requested = Signal()
    licences_requested = Signal()

    def __init__(self, theme: Theme, about: About, parent: QWidget | None = None) -> None:
        super().__init__(theme, "SENAE Tracking Desktop", "", _WIDTH, parent)
        self.setWindowTitle(self.tr("About the program"))
        self.subtitle.setText(self.tr("Version {version}").format(version=about.version))
        self.subtitle.show()
        if about.newer:
            self._offer_newer(about.newer)
        self.body.addWidget(
            words(
                self.tr(
                    "It follows imports through customs clearance in Ecuador, with the data that "
                    "you or your agency enter, and shows them without a connection too."
                )
            )
        )
        self.body.addWidget(
            words(
                self.tr(
                    "It is not a program of SENAE and does not read Ecuapass. For customs, only "
                    "what the official portal says is valid."
                )
            )
        )
        self.body.addWidget(words(self.tr("Free software under the MIT licence, made with:")))
        self.licences = QPlainTextEdit("\n".join(f"{name}: {terms}" for name, terms in _COMPONENTS))
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setMinimumHeight(150)
        self.licences.setAccessibleName(self.tr("Components and their licences"))
        self.body.addWidget(self.licences, 1)
        self.look = QCheckBox(self.tr("Look for new versions once a day"))
        self.look.setToolTip(
            self.tr("Only asks; nothing is downloaded or installed, and nothing is sent along.")
        )
        self.look.setVisible(about.look is not None)
        self.look.setChecked(about.look is True)
        self.look.toggled.connect(self.look_changed)
        self.body.addWidget(self.look)
        self.licences_button = button(self.tr("All licences in full"))
        self.licences_button.setVisible(about.full_licences)
        self.licences_button.clicked.connect(self.licences_requested)
        self.footer.addWidget(self.licences_button)
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.footer.addStretch(1)
        self.footer.addWidget(self.close_button)
        self.close_button.setFocus()

    def _offer_newer(self, version: str) -> None:
        self.body.addWidget(
            words(self.tr("Version {version} can be downloaded.").format(version=version), "strong")
        )
        self.newer_button = button(self.tr("See the new version"))
        self.newer_button.clicked.connect(self.newer_requested)
        self.footer.addWidget(self.newer_button)
