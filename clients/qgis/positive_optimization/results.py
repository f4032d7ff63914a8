# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Outputs of Processing for those of a process: what is asked of the server, and what becomes of its answer."""
import os
import tempfile

from qgis.core import (
    QgsProcessing, QgsProcessingOutputNumber, QgsProcessingOutputString, QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink, QgsProcessingParameterFileDestination, QgsProcessingUtils, QgsWkbTypes)
from qgis.utils import iface

from . import geojson, report
from .description import HTML, INTEGERS, JSON, NUMBERS
from .failure import Failure
from .layers import Layer, Styling, style
from .parameters import is_empty
from .wps import Wanted

POINTS, OPEN = "points", "openReport"
# the first of each is what a new file is called
EXTENSIONS = {
    JSON: ("json",), HTML: ("html", "htm"), "text/csv": ("csv",), "application/zip": ("zip",),
    "application/geopackage+sqlite3": ("gpkg",)}


class Results:
    """The outputs of one process."""

    def __init__(self, process, say, language):
        self._process = process
        self._say = say
        self._language = language
        self._features = [o for o in process.outputs if o.is_features]
        self._files = [o for o in process.outputs if o.literal is None and not o.is_features]
        self._literals = [o for o in process.outputs if o.literal is not None]
        report_output = process.output("report")
        self._has_points = process.output("findings") is not None and _gives(report_output, JSON)
        self._can_open = _gives(report_output, HTML)

    def definitions(self):
        """Parameters that say where to, and outputs that are figures."""
        found = [
            QgsProcessingParameterFeatureSink(o.id, o.title, QgsProcessing.TypeVectorAnyGeometry, None, True)
            for o in self._features]
        if self._has_points:
            title = self._say("parameter.points")
            found.append(QgsProcessingParameterFeatureSink(POINTS, title, QgsProcessing.TypeVectorPoint, None, True))
        found += [QgsProcessingParameterFileDestination(o.id, o.title, _filter(o), None, True) for o in self._files]
        if self._can_open:
            found.append(QgsProcessingParameterBoolean(OPEN, self._say("parameter.open"), iface is not None))
        return found

    def figures(self):
        """Outputs that are numbers and words."""
        return [
            (QgsProcessingOutputNumber if _is_number(o) else QgsProcessingOutputString)(o.id, o.title)
            for o in self._literals]

    def wanted(self, algorithm, parameters, context):
        """What to ask of the server, each once: every figure, and what has a place to go to."""
        wanted = [Wanted(o.id) for o in self._literals]
        wanted += [Wanted(o.id, JSON) for o in self._features if not is_empty(parameters.get(o.id))]
        for output in self._files:
            file = algorithm.parameterAsFileOutput(parameters, output.id, context)
            if file:
                wanted.append(Wanted(output.id, self._format(output, file)))
        if self._wants_points(parameters):
            wanted.append(Wanted("report", JSON))
        if self._wants_page(algorithm, parameters, context):
            wanted.append(Wanted("report", HTML))
        return list(dict.fromkeys(wanted))

    def write(self, algorithm, parameters, context, feedback, answer):
        """Writes what has come; values of the outputs, and the page to open or None."""
        values = {o.id: self._literal(o, _part(answer, o.id, None), feedback) for o in self._literals}
        for output in self._features:
            if not is_empty(parameters.get(output.id)):
                layer = Layer(geojson.read(_part(answer, output.id, JSON)))
                values[output.id] = self._layer(algorithm, parameters, context, feedback, output.id, layer)
        if self._wants_points(parameters):
            values[POINTS] = self._points(algorithm, parameters, context, feedback, answer)
        for output in self._files:
            file = algorithm.parameterAsFileOutput(parameters, output.id, context)
            if file:
                _save(file, _part(answer, output.id, self._format(output, file)))
                feedback.pushInfo(self._say("result.report", file))
                values[output.id] = file
        page = None
        if self._wants_page(algorithm, parameters, context):
            page = os.path.join(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()), "report.html")
            _save(page, _part(answer, "report", HTML))
        return values, page

    def _wants_points(self, parameters):
        return self._has_points and not is_empty(parameters.get(POINTS))

    def _wants_page(self, algorithm, parameters, context):
        return self._can_open and algorithm.parameterAsBool(parameters, OPEN, context)

    def _format(self, output, file):
        """Format of a file, by its name."""
        extension = os.path.splitext(file)[1][1:].lower()
        offered = {e: f for f in output.formats for e in EXTENSIONS.get(f, ())}
        if extension == "file" or not extension:
            return output.formats[0]
        if extension not in offered:
            raise Failure("error.format", extension, ", ".join(offered))
        return offered[extension]

    def _literal(self, output, data, feedback):
        text = data.decode("utf-8").strip()
        if output.id == "verdict":
            key = "verdict." + text
            meaning = self._say(key) if text in ("PASS", "WARN", "INCOMPLETE", "FAIL") else ""
            feedback.pushInfo(self._say("result.verdict", text, meaning))
            return text
        feedback.pushInfo(self._say("result.literal", output.title, text))
        if not _is_number(output):
            return text
        try:
            return int(text) if output.literal.type in INTEGERS else float(text)
        except ValueError as error:
            raise Failure("error.number", output.id, text) from error

    def _points(self, algorithm, parameters, context, feedback, answer):
        whole = geojson.load(_part(answer, "report", JSON))
        for rule, total, listed in report.unlisted(whole):
            feedback.pushWarning(self._say("result.unlisted", rule, total, listed))
        layer = Layer(report.points(whole, self._language), QgsWkbTypes.Point)
        return self._layer(algorithm, parameters, context, feedback, POINTS, layer)

    def _layer(self, algorithm, parameters, context, feedback, identifier, layer):
        sink, destination = algorithm.parameterAsSink(
            parameters, identifier, context, layer.fields, layer.wkb, layer.crs)
        if sink is None:
            raise Failure("error.sink", identifier)
        left_out = layer.write(sink, feedback)
        if left_out:
            title = algorithm.parameterDefinition(identifier).description()
            feedback.pushWarning(self._say("result.otherwise", title, left_out))
        del sink
        file = style(identifier)
        if file is not None and context.willLoadLayerOnCompletion(destination):
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(Styling(file))
        return destination


def _gives(output, media):
    return output is not None and media in output.formats


def _is_number(output):
    return output.literal.type in INTEGERS | NUMBERS


def _filter(output):
    """Kinds of files for the dialog, in the order of the formats."""
    known = [EXTENSIONS[f] for f in output.formats if f in EXTENSIONS]
    return ";;".join("{} (*.{})".format(e[0].upper(), e[0]) for e in known)


def _part(answer, identifier, media):
    part = answer.get((identifier, media))
    if part is None:
        raise Failure("error.output", identifier if media is None else "{} ({})".format(identifier, media))
    return part


def _save(file, data):
    """Whole or not at all."""
    new = "{}.{}.part".format(file, os.getpid())
    try:
        with open(new, "wb") as out:
            out.write(data)
        os.replace(new, file)
    except OSError as error:
        if os.path.exists(new):
            os.remove(new)
        raise Failure("error.file", file, error.strerror) from error
