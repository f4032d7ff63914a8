# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters of Processing for the inputs of a process, and the values that were put into them as the server wants them."""
from qgis.core import (
    QgsProcessing, QgsProcessingParameterBoolean, QgsProcessingParameterEnum, QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber, QgsProcessingParameterString)

from qgis.PyQt.QtCore import QVariant

from . import features
from .description import INTEGERS, NUMBERS
from .wps import Given

# what an input is likely to be; DescribeProcess of GeoServer gives no value to begin with
LIKELY = {
    "approved": "approved", "draft": "draft", "observed": "draft", "plan": "draft",
    "before": "approved:YJJBNT", "after": "draft:YJJBNT", "first": "draft:YJJBNT", "second": "draft:STBHHX",
    "layer": "draft:GHFQ", "field": "YDYHFLDM"}


def asked(process):
    """Inputs that the user is asked for: the language is that of QGIS, CRS and number of features follow from the layer."""
    has_data = any(i.literal is None for i in process.inputs)
    told = {"lang", "crs", "count"} if has_data else {"lang"}
    return [i for i in process.inputs if i.id not in told]


def definition(process, item):
    """Parameter of an input."""
    parameter = _definition(process, item)
    parameter.setHelp(item.summary)
    return parameter


def _definition(process, item):
    is_optional = item.least == 0
    if item.literal is None:
        kinds = [QgsProcessing.TypeVectorPolygon] if item.is_geometry else [QgsProcessing.TypeVector]
        return QgsProcessingParameterFeatureSource(item.id, item.title, kinds, None, is_optional)
    literal = item.literal
    default = literal.default or _likely(process, item)
    if literal.choices:
        return QgsProcessingParameterEnum(
            item.id, item.title, list(literal.choices), item.most > 1, default, is_optional, True)
    if literal.type in INTEGERS | NUMBERS:
        return _number(item, is_optional)
    if literal.type == "boolean":
        return QgsProcessingParameterBoolean(item.id, item.title, default, is_optional)
    return QgsProcessingParameterString(item.id, item.title, default, item.most > 1, is_optional)


def _number(item, is_optional):
    literal = item.literal
    is_integer = literal.type in INTEGERS
    parameter = QgsProcessingParameterNumber(
        item.id, item.title,
        QgsProcessingParameterNumber.Integer if is_integer else QgsProcessingParameterNumber.Double,
        None if literal.default is None else float(literal.default), is_optional)
    if literal.minimum is not None:
        parameter.setMinimum(literal.minimum)
    if literal.maximum is not None:
        parameter.setMaximum(literal.maximum)
    return parameter


def _likely(process, item):
    # where features may stand for a layer, naming one as well would contradict them
    if item.id == "layer" and (item.least == 0 or process.input("features") is not None):
        return None
    return LIKELY.get(item.id)


def given(algorithm, process, parameters, context, feedback, language):
    """Values of all inputs; those that were left out are left out."""
    values = []
    for item in asked(process):
        if item.literal is None:
            values += _data(algorithm, process, item, parameters, context, feedback)
        else:
            values += [Given(item.id, value) for value in _literal(algorithm, item, parameters, context)]
    if process.input("lang") is not None:
        values.append(Given("lang", language))
    return values


def _data(algorithm, process, item, parameters, context, feedback):
    source = algorithm.parameterAsSource(parameters, item.id, context)
    if source is None:
        return []
    read = features.footprint if item.is_geometry else features.collection
    sent = read(source, context, feedback)
    values = [Given(item.id, sent.text, features.FORMAT)]
    if process.input("crs") is not None:
        values.append(Given("crs", sent.crs))
    if process.input("count") is not None:
        values.append(Given("count", str(sent.count)))
    return values


def _literal(algorithm, item, parameters, context):
    default = algorithm.parameterDefinition(item.id).defaultValue()
    if is_empty(parameters.get(item.id, default)):
        return []
    literal = item.literal
    if literal.choices:
        if item.most > 1:
            return algorithm.parameterAsEnumStrings(parameters, item.id, context)
        return [algorithm.parameterAsEnumString(parameters, item.id, context)]
    if literal.type in INTEGERS:
        return [str(algorithm.parameterAsInt(parameters, item.id, context))]
    if literal.type in NUMBERS:
        return [repr(algorithm.parameterAsDouble(parameters, item.id, context))]
    if literal.type == "boolean":
        return [str(algorithm.parameterAsBool(parameters, item.id, context)).lower()]
    text = algorithm.parameterAsString(parameters, item.id, context)
    return [line.strip() for line in (text.splitlines() if item.most > 1 else [text]) if line.strip()]


def is_empty(value):
    """Whether a parameter was left out."""
    return value is None or isinstance(value, QVariant) and value.isNull()
