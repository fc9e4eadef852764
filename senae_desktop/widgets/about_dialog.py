"""What the program is, what it is not, its version and whose work it stands on."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

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
    ("Starlette", "BSD-3-Clause"),
    ("uvicorn", "BSD-3-Clause"),
    ("SQLAlchemy, Alembic", "MIT"),
    ("argon2-cffi", "MIT"),
)


class AboutDialog(FormDialog):
    """Only to be read; closes with Enter or Esc."""

    def __init__(self, theme: Theme, version: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "SENAE Tracking Desktop", "", _WIDTH, parent)
        self.setWindowTitle(self.tr("About the program"))
        self.subtitle.setText(self.tr("Version {version}").format(version=version))
        self.subtitle.show()
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
        self.close_button = button(self.tr("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        self.footer.addStretch(1)
        self.footer.addWidget(self.close_button)
        self.close_button.setFocus()
