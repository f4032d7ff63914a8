# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""A process of the server as an algorithm of Processing."""
from html import escape

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from . import parameters as inputs
from . import processes
from .execution import Execution
from .failure import Cancelled, Failure
from .results import Results
from .settings import language
from .texts import say


class ProcessAlgorithm(QgsProcessingAlgorithm):
    """Runs one process; nothing of what it is stands here, all of it comes from its description."""

    def __init__(self, process):
        super().__init__()
        self._process = process
        self._language = language()
        self._results = Results(process, self._say, self._language)
        self._page = None

    def _say(self, key, *values):
        return say(self._language, key, *values)

    def createInstance(self):  # noqa: N802: overrides, as below
        """Another one of the same process."""
        return ProcessAlgorithm(self._process)

    def name(self):
        """Identifier of the process without its prefix."""
        return self._process.name

    def displayName(self):  # noqa: N802
        """Title of the process."""
        return self._process.title

    def group(self):
        """What kind of process it is."""
        return self._say("group." + self.groupId())

    def groupId(self):  # noqa: N802
        """By what the process takes: a plan, the journal, or any layer."""
        if self._process.output("entries") is not None:
            return "journal"
        return "plan" if self._process.output("verdict") is not None else "layers"

    def shortDescription(self):  # noqa: N802
        """What the process does."""
        return self._process.summary

    def shortHelpString(self):  # noqa: N802
        """What the process does, and what its inputs and outputs mean."""
        paragraphs = ["<p>{}</p>".format(escape(self._process.summary))]
        asked = inputs.asked(self._process)
        for heading, items in (("help.inputs", asked), ("help.outputs", self._process.outputs)):
            paragraphs.append("<h3>{}</h3>".format(self._say(heading)))
            paragraphs += ["<p><b>{}</b> {}</p>".format(escape(i.title), escape(i.summary)) for i in items]
        if any(i.literal is None for i in asked):
            paragraphs.append("<p>{}</p>".format(escape(self._say("help.features"))))
        return "".join(paragraphs)

    def initAlgorithm(self, configuration=None):  # noqa: N802
        """Declares parameters and outputs."""
        for item in inputs.asked(self._process):
            self.addParameter(inputs.definition(self._process, item))
        for definition in self._results.definitions():
            self.addParameter(definition)
        for figure in self._results.figures():
            self.addOutput(figure)

    def processAlgorithm(self, parameters, context, feedback):  # noqa: N802
        """Called by Processing in a thread of its own."""
        try:
            given = inputs.given(self, self._process, parameters, context, feedback, self._language)
            wanted = self._results.wanted(self, parameters, context)
            run = Execution(processes.client(), feedback, self._say)
            answer = run.run(self._process.id, given, wanted)
            values, self._page = self._results.write(self, parameters, context, feedback, answer)
            return values
        except Cancelled:
            return {}
        except Failure as failure:
            raise QgsProcessingException(failure.said(self._language)) from failure

    def postProcessAlgorithm(self, context, feedback):  # noqa: N802
        """Called by Processing in the thread of the window."""
        if self._page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._page))
        return {}
