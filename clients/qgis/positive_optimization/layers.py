# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Tables of the server as layers of QGIS, drawn in the styles of the plan."""
import json
import os

from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry,
    QgsProcessingLayerPostProcessorInterface, QgsWkbTypes)
from qgis.PyQt.QtCore import QVariant

from .failure import Cancelled, Failure
from .geojson import BOOLEAN, INTEGER, REAL
from .styles import load

CRS = "EPSG:4490"
STYLES = {
    "findings": "po_findings", "points": "po_finding_points", "changes": "po_change", "warnings": "po_handover",
    "conflicts": "pieces", "gaps": "pieces", "ground": "pieces"}
_TYPES = {INTEGER: QVariant.LongLong, REAL: QVariant.Double, BOOLEAN: QVariant.Bool}
# a layer has one kind of geometry: that of the largest dimension that occurs
_KINDS = (
    (QgsWkbTypes.PolygonGeometry, QgsWkbTypes.MultiPolygon),
    (QgsWkbTypes.LineGeometry, QgsWkbTypes.MultiLineString),
    (QgsWkbTypes.PointGeometry, QgsWkbTypes.Point))


class Layer:
    """A table with its geometries, ready to be written."""

    def __init__(self, table, empty=QgsWkbTypes.MultiPolygon):
        self._table = table
        self._geometries = [None if r.geometry is None else _geometry(r.geometry) for r in table.rows]
        kinds = {g.type() for g in self._geometries if g is not None}
        self.wkb = next((wkb for kind, wkb in _KINDS if kind in kinds), empty)
        self.crs = QgsCoordinateReferenceSystem(CRS)
        self.fields = QgsFields()
        for name, kind in table.columns:
            self.fields.append(QgsField(name, _TYPES.get(kind, QVariant.String)))

    def write(self, sink, feedback):
        """Writes all rows; the number of those whose geometry is of another kind and is left out."""
        kind = QgsWkbTypes.geometryType(self.wkb)
        left_out = 0
        for row, geometry in zip(self._table.rows, self._geometries):
            if feedback.isCanceled():
                raise Cancelled()
            feature = QgsFeature(self.fields)
            feature.setAttributes(list(row.values))
            if geometry is not None and geometry.type() == kind:
                if QgsWkbTypes.isMultiType(self.wkb):
                    geometry.convertToMultiType()
                feature.setGeometry(geometry)
            elif geometry is not None:
                left_out += 1
            if not sink.addFeature(feature, QgsFeatureSink.FastInsert):
                raise Failure("error.sink", CRS)
        return left_out


def _geometry(geometry):
    shape = ogr.CreateGeometryFromJson(json.dumps(geometry))
    if shape is None:
        raise Failure("error.json", geometry.get("type"))
    shape.FlattenTo2D()
    result = QgsGeometry()
    result.fromWkb(bytes(shape.ExportToWkb()))
    return result


def style(identifier):
    """File of the style of an output, or None."""
    name = STYLES.get(identifier)
    file = os.path.join(os.path.dirname(__file__), "styles", "{}.sld".format(name))
    return file if name is not None and os.path.isfile(file) else None


class Styling(QgsProcessingLayerPostProcessorInterface):
    """Draws a layer in its style once QGIS has loaded it."""

    # QGIS holds these without owning them
    _alive = []

    def __init__(self, file):
        super().__init__()
        self._file = file
        Styling._alive.append(self)

    def postProcessLayer(self, layer, context, feedback):  # noqa: N802: overrides
        """Called by Processing in the thread of the window."""
        load(layer, self._file)
        Styling._alive.remove(self)
