# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS plug-in: the checks of a territorial plan as algorithms of Processing."""


def classFactory(iface):  # noqa: N802: the name that QGIS looks for
    """What QGIS calls when it loads the plug-in; without a window ``iface`` is None."""
    from .plugin import Plugin

    return Plugin(iface)
