# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of QGIS as GeoJSON for the server: x before y, every coordinate as it is stored, and the CRS told beside it."""
import json
import math
from dataclasses import dataclass

from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest, QgsGeometry, QgsProcessingFeatureSource,
    QgsWkbTypes)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime, QVariant

from .failure import Cancelled, Failure

FORMAT = "application/json"
GEOGRAPHIC = "EPSG:4490"
# CGCS2000 geographic, and its 3-degree and 6-degree zones that the server reckons with
_TAKEN = {GEOGRAPHIC} | {"EPSG:{}".format(code) for code in range(4513, 4555)}
# digits after the point of a degree or metre that tell one double from the next
_EXACT = ["COORDINATE_PRECISION=15"]


@dataclass(frozen=True)
class Sent:
    """GeoJSON, its CRS and the number of features in it."""

    text: str
    crs: str
    count: int


def collection(source, context, feedback):
    """All features of a source (Processing has reduced it to the selected ones where that was asked for)."""
    crs, transform = _system(source, context)
    names = [field.name() for field in source.fields()]
    features = []
    for feature in _all(source, feedback):
        geometry = _geometry(feature, transform, source)
        features.append({
            "type": "Feature",
            # findings name features by the number in it
            "id": "row.{}".format(feature.id()),
            "properties": dict(zip(names, map(_plain, feature.attributes()))),
            "geometry": None if geometry is None else _json(geometry)})
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    return Sent(text, crs, len(features))


def footprint(source, context, feedback):
    """The polygons of a source as one geometry."""
    crs, transform = _system(source, context)
    found = [_geometry(feature, transform, source) for feature in _all(source, feedback)]
    shapes = [g for g in found if g is not None and g.type() == QgsWkbTypes.PolygonGeometry]
    if not shapes:
        raise Failure("error.footprint")
    whole = shapes[0] if len(shapes) == 1 else QgsGeometry.unaryUnion(shapes)
    return Sent(json.dumps(_json(whole)), crs, 1)


def _all(source, feedback):
    # what is unsound is for the server to judge: nothing is skipped here
    as_it_is = QgsProcessingFeatureSource.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(QgsFeatureRequest(), as_it_is):
        if feedback.isCanceled():
            raise Cancelled()
        yield feature


def _system(source, context):
    crs = source.sourceCrs()
    if crs.authid() in _TAKEN:
        return crs.authid(), None
    if not crs.isValid():
        if source.wkbType() == QgsWkbTypes.NoGeometry:
            return GEOGRAPHIC, None
        raise Failure("error.crs")
    target = QgsCoordinateReferenceSystem(GEOGRAPHIC)
    return GEOGRAPHIC, QgsCoordinateTransform(crs, target, context.transformContext())


def _geometry(feature, transform, source):
    if not feature.hasGeometry():
        return None
    geometry = QgsGeometry(feature.geometry())
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        raise Failure("error.curves", source.sourceName())
    geometry.get().dropZValue()
    geometry.get().dropMValue()
    if transform is not None:
        geometry.transform(transform)
    return geometry


def _json(geometry):
    return json.loads(ogr.CreateGeometryFromWkb(geometry.asWkb().data()).ExportToJson(options=_EXACT))


def _plain(value):
    """A value of an attribute as one of JSON."""
    if value is None or isinstance(value, QVariant) and value.isNull():
        return None
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, (QDate, QDateTime, QTime)):
        return value.toString(Qt.ISODate)
    return str(value)
