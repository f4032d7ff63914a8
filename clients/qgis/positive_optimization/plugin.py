# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Puts the provider into Processing, and two entries into the menu of plug-ins."""
from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .failure import Failure
from .provider import ICON, Provider
from .settings import language, raw_address
from .texts import say


class Plugin:
    """The plug-in; ``iface`` is None where QGIS has no window."""

    def __init__(self, iface):
        self._iface = iface
        self._provider = None
        self._actions = []

    def initProcessing(self):  # noqa: N802: what qgis_process calls
        """Adds the provider."""
        self._provider = Provider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self):  # noqa: N802: what QGIS calls
        """Adds the provider and the entries of the menu."""
        self.initProcessing()
        for key, slot in (("plugin.settings", self._settings), ("plugin.refresh", self._refresh)):
            action = QAction(QIcon(ICON), say(language(), key), self._iface.mainWindow())
            action.triggered.connect(slot)
            self._iface.addPluginToMenu(self._name(), action)
            self._actions.append(action)

    def unload(self):
        """Takes everything away again."""
        for action in self._actions:
            self._iface.removePluginMenu(self._name(), action)
        self._actions = []
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None

    @staticmethod
    def _name():
        return say(language(), "plugin.name")

    def _settings(self):
        from .settings_dialog import SettingsDialog

        if SettingsDialog(self._iface.mainWindow()).exec_():
            self._refresh()

    def _refresh(self):
        try:
            count = self._provider.ask_again()
        except Failure as failure:
            self._tell(failure.said(language()), Qgis.Warning)
            self._provider.refreshAlgorithms()
        else:
            self._tell(say(language(), "plugin.refreshed", raw_address(), count), Qgis.Success)

    def _tell(self, message, level):
        self._iface.messageBar().pushMessage(self._name(), message, level)
