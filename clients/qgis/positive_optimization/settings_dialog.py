# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the user chooses the server and one of the authentications that QGIS keeps."""
from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QMessageBox

from . import settings
from .failure import Failure
from .texts import say


class SettingsDialog(QDialog):
    """Address and authentication."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._language = settings.language()
        self.setWindowTitle(self._say("settings.title"))
        self._address = QLineEdit(settings.raw_address())
        self._address.setMinimumWidth(420)
        self._authcfg = QgsAuthConfigSelect(self)
        self._authcfg.setConfigId(settings.authcfg())
        self._plain = QLabel(self._say("settings.plain"))
        self._plain.setWordWrap(True)
        self._address.textChanged.connect(self._warn)
        note = QLabel(self._say("settings.note"))
        note.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.Ok | QDialogButtonBox.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(self._say("settings.address"), self._address)
        form.addRow(self._plain)
        form.addRow(self._say("settings.authentication"), self._authcfg)
        form.addRow(note)
        form.addRow(buttons)
        self._warn(self._address.text())

    def _say(self, key, *values):
        return say(self._language, key, *values)

    def _warn(self, text):
        self._plain.setVisible(settings.is_plain(text))

    def accept(self):
        """Keeps the choice; an address that is none is told, and the dialog stays."""
        try:
            settings.save(self._address.text(), self._authcfg.configId())
        except Failure as failure:
            QMessageBox.warning(self, self.windowTitle(), failure.said(self._language))
        else:
            super().accept()
