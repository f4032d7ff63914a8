# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Collections of features in GeoJSON (RFC 7946) as a table. Knows nothing of QGIS."""
import json
from dataclasses import dataclass
from typing import Any, List, Optional, Tuple

from .failure import Failure

INTEGER, REAL, BOOLEAN, TEXT = "integer", "real", "boolean", "text"


@dataclass(frozen=True)
class Row:
    """A feature: its geometry as GeoJSON, or None, and one value for each column."""

    geometry: Optional[dict]
    values: Tuple[Any, ...]


@dataclass(frozen=True)
class Table:
    """Columns as (name, kind), and rows."""

    columns: Tuple[Tuple[str, str], ...]
    rows: Tuple[Row, ...]


def load(data):
    """JSON of the server; Failure when it is none."""
    try:
        return json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Failure("error.json", error) from error


def read(data):
    """Table of a collection. A column has the kind that all of its values are of, text when there is none to see."""
    features = load(data)
    features = features.get("features") if isinstance(features, dict) else None
    if not isinstance(features, list) or not all(isinstance(f, dict) for f in features):
        raise Failure("error.json", "FeatureCollection")
    properties = [f["properties"] if isinstance(f.get("properties"), dict) else {} for f in features]
    names = list(dict.fromkeys(name for p in properties for name in p))
    kinds = [_kind([p[n] for p in properties if p.get(n) is not None]) for n in names]
    rows = [Row(_geometry(f), tuple(_value(p.get(n), k) for n, k in zip(names, kinds)))
            for f, p in zip(features, properties)]
    return Table(tuple(zip(names, kinds)), tuple(rows))


def _geometry(feature):
    geometry = feature.get("geometry")
    return geometry if isinstance(geometry, dict) else None


def _kind(values: List[Any]):
    types = {type(v) for v in values}
    if types == {bool}:
        return BOOLEAN
    if types == {int} and all(abs(v) < 2 ** 63 for v in values):
        return INTEGER
    if types and types <= {int, float}:
        return REAL
    return TEXT


def _value(value, kind):
    if value is None:
        return None
    if kind == REAL:
        return float(value)
    if kind == TEXT and not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return value
