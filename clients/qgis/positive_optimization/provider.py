# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The provider of Processing: an algorithm for every process that the server describes."""
import os

from qgis.core import Qgis, QgsMessageLog, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon
from qgis.utils import iface

from . import processes
from .algorithm import ProcessAlgorithm
from .failure import Failure
from .settings import language, raw_address
from .texts import say

ICON = os.path.join(os.path.dirname(__file__), "icon.svg")


class Provider(QgsProcessingProvider):
    """Algorithms ``positive_optimization:...``."""

    def __init__(self):
        super().__init__()
        self._asks = False

    def id(self):
        """Prefix of the algorithms."""
        return "positive_optimization"

    def name(self):
        """Title in the toolbox."""
        return say(language(), "plugin.name")

    def longName(self):  # noqa: N802: overrides, as below
        """Title with the server."""
        return "{} ({})".format(self.name(), raw_address())

    def icon(self):
        """Icon in the toolbox."""
        return QIcon(ICON)

    def svgIconPath(self):  # noqa: N802
        """The same as a file."""
        return ICON

    def ask_again(self):
        """Asks the server anew; the number of its processes, Failure when it does not answer."""
        found = processes.fetched()
        self.refreshAlgorithms()
        return len(found)

    def loadAlgorithms(self):  # noqa: N802
        """A window starts with what was kept, without the network; programs without one always ask the server."""
        for process in self._processes():
            self.addAlgorithm(ProcessAlgorithm(process))

    def _processes(self):
        kept = []
        try:
            kept = processes.kept()
            return kept if kept and iface is not None else processes.fetched()
        except Failure as failure:
            key = "provider.cached" if kept else "provider.empty"
            message = say(language(), key, failure.said(language()))
            QgsMessageLog.logMessage(message, self.name(), Qgis.Warning)
            return kept
