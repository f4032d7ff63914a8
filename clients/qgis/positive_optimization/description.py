# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""What DescribeProcess of WPS 1.0.0 (OGC 05-007r7, clause 9.3) says of processes. Knows nothing of QGIS."""
import re
from dataclasses import dataclass
from typing import Optional, Tuple

from .safe_xml import child, descendants, parse, text

INTEGERS = {"int", "integer", "long", "short", "byte", "nonNegativeInteger", "positiveInteger"}
NUMBERS = {"double", "float", "decimal"}
JSON = "application/json"
HTML = "text/html"
_IDENTIFIER = re.compile(r"po:[A-Za-z][A-Za-z0-9_]*")


@dataclass(frozen=True)
class Literal:
    """Values of a literal: ``type`` is the local name of a type of XML Schema."""

    type: str = "string"
    choices: Tuple[str, ...] = ()
    minimum: Optional[float] = None
    maximum: Optional[float] = None
    default: Optional[str] = None


@dataclass(frozen=True)
class Item:
    """An input or output; ``literal`` is None for complex data, which come in one of ``formats``, the default first."""

    id: str
    title: str
    summary: str
    literal: Optional[Literal] = None
    formats: Tuple[str, ...] = ()
    least: int = 1
    most: int = 1

    @property
    def is_features(self):
        """Whether the data are a collection of features."""
        return any("wfs-collection" in f for f in self.formats)

    @property
    def is_geometry(self):
        """Whether the data are one geometry."""
        return not self.is_features and any("gml" in f or "wkt" in f for f in self.formats)


@dataclass(frozen=True)
class Process:
    """How a process is called and what it gives."""

    id: str
    title: str
    summary: str
    inputs: Tuple[Item, ...]
    outputs: Tuple[Item, ...]

    @property
    def name(self):
        """Identifier without its prefix."""
        return self.id.partition(":")[2]

    def input(self, identifier):
        """Input of that identifier, or None."""
        return next((i for i in self.inputs if i.id == identifier), None)

    def output(self, identifier):
        """Output of that identifier, or None."""
        return next((o for o in self.outputs if o.id == identifier), None)


def offered(data):
    """Identifiers of our processes in a document of GetCapabilities."""
    return [i for i in (text(e, "Identifier") for e in descendants(parse(data), "Process")) if _is_ours(i)]


def read(data):
    """Our processes in a ``ProcessDescriptions`` document, in the order of their titles."""
    found = [_process(element) for element in descendants(parse(data), "ProcessDescription")]
    return sorted((p for p in found if _is_ours(p.id)), key=lambda p: p.title)


def _is_ours(identifier):
    return _IDENTIFIER.fullmatch(identifier) is not None


def _process(element):
    inputs, outputs = child(element, "DataInputs"), child(element, "ProcessOutputs")
    return Process(
        text(element, "Identifier"),
        text(element, "Title"),
        text(element, "Abstract"),
        tuple(_input(i) for i in (() if inputs is None else inputs)),
        tuple(_output(o) for o in (() if outputs is None else outputs)))


def _input(element):
    literal, data = child(element, "LiteralData"), child(element, "ComplexData")
    return Item(
        text(element, "Identifier"),
        text(element, "Title"),
        text(element, "Abstract"),
        None if literal is None else _literal(literal),
        _formats(data),
        int(element.get("minOccurs", "1")),
        int(element.get("maxOccurs", "1")))


def _output(element):
    literal, data = child(element, "LiteralOutput"), child(element, "ComplexOutput")
    return Item(
        text(element, "Identifier"),
        text(element, "Title"),
        text(element, "Abstract"),
        None if literal is None else _literal(literal),
        _formats(data))


def _literal(element):
    allowed = child(element, "AllowedValues")
    values = () if allowed is None else tuple(v.text or "" for v in allowed if v.tag.endswith("}Value"))
    bounds = None if allowed is None else child(allowed, "Range")
    return Literal(
        text(element, "DataType").rpartition(":")[2] or "string",
        values,
        None if bounds is None else _number(text(bounds, "MinimumValue")),
        None if bounds is None else _number(text(bounds, "MaximumValue")),
        text(element, "DefaultValue") or None)


def _number(value):
    return float(value) if value else None


def _formats(data):
    """Media types, without repeating the default."""
    if data is None:
        return ()
    return tuple(dict.fromkeys(f.text.strip() for f in descendants(data, "MimeType") if f.text))
