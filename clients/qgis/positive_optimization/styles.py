# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers drawn by an SLD as it is meant.

QGIS 3.22 takes a rule with ElseFilter for one without a filter, and draws it over what the other rules have drawn.
"""
from .safe_xml import child, descendants, parse, text


def otherwise(sld):
    """Titles of the rules of an SLD that are for what no other rule is."""
    return {text(rule, "Title") for rule in descendants(parse(sld), "Rule") if child(rule, "ElseFilter") is not None}


def load(layer, file):
    """Draws a layer by an SLD; what is wrong with it, or empty."""
    message, is_loaded = layer.loadSldStyle(file)
    if not is_loaded:
        return message or file
    with open(file, "rb") as sld:
        titles = otherwise(sld.read())
    renderer = layer.renderer()
    if renderer.type() == "RuleRenderer":
        for rule in renderer.rootRule().children():
            if rule.label() in titles and not rule.filterExpression():
                rule.setIsElse(True)
    layer.triggerRepaint()
    return ""
