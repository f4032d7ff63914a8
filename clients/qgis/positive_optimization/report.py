# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The findings of report.json (schema ``urn:positive-optimization:report:1``) as a table. Knows nothing of QGIS."""
from .failure import Failure
from .geojson import REAL, TEXT, Row, Table
from .texts import TEXTS, either, say

SCHEMA = "urn:positive-optimization:report:1"
_COLUMNS = (
    ("key", TEXT), ("rule", TEXT), ("clause", TEXT), ("title", TEXT), ("severity", TEXT), ("meaning", TEXT),
    ("verdict", TEXT), ("layer", TEXT), ("county", TEXT), ("text", TEXT), ("area_m2", REAL), ("width_m", REAL))


def points(report, language):
    """A row for every finding that the report lists, at its point in EPSG:4490; without geometry where it has no place."""
    rows = []
    for rule in _rules(report):
        for finding in rule["findings"]:
            point = finding.get("point")
            geometry = None if point is None else {"type": "Point", "coordinates": point}
            severity = str(finding["severity"])
            meaning = say(language, "severity." + severity) if "severity." + severity in TEXTS else ""
            rows.append(Row(geometry, (
                finding["key"], rule["id"], rule["clause"], either(language, rule["title"]), severity, meaning,
                rule["verdict"], finding["layer"], finding["county"], either(language, finding["text"]),
                finding["area_m2"], finding["width_m"])))
    return Table(_COLUMNS, tuple(rows))


def unlisted(report):
    """Rules of which the report lists fewer findings than there are: (rule, findings, listed)."""
    return [(r["id"], r["findingsTotal"], len(r["findings"]))
            for r in _rules(report) if r["findingsTotal"] > len(r["findings"])]


def _rules(report):
    if not isinstance(report, dict) or report.get("schema") != SCHEMA or not isinstance(report.get("rules"), list):
        raise Failure("error.json", SCHEMA)
    return report["rules"]
