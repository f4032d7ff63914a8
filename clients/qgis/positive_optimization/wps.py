# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Requests and responses of WPS 1.0.0 (OGC 05-007r7, clause 10) as documents. Knows nothing of QGIS or of a network."""
import base64
import binascii
import re
from dataclasses import dataclass, field
from typing import Dict, Optional, Tuple
from urllib.parse import parse_qsl, urlsplit
from xml.sax.saxutils import escape, quoteattr

from .safe_xml import child, descendants, local, parse, text

VERSION = "1.0.0"
_WPS = "http://www.opengis.net/wps/1.0.0"
_OWS = "http://www.opengis.net/ows/1.1"
_EXECUTION = re.compile(r"[A-Za-z0-9_-]{1,100}")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST = 4000


class ServerError(Exception):
    """What a server says went wrong, in its words."""


class NoExecution(Exception):
    """An answer that names no execution to ask for."""


@dataclass(frozen=True)
class Given:
    """A value of an input; ``format`` is the media type of complex data, None of a literal."""

    id: str
    value: str
    format: Optional[str] = None


@dataclass(frozen=True)
class Wanted:
    """An output that is asked for; ``format`` as in Given. One output may be asked for in several formats."""

    id: str
    format: Optional[str] = None


@dataclass(frozen=True)
class Status:
    """How an execution is: ``execution`` to ask again, ``outputs`` by Wanted when it is over."""

    execution: Optional[str]
    is_over: bool
    percent: Optional[int] = None
    outputs: Dict[Tuple[str, Optional[str]], bytes] = field(default_factory=dict)


def execute(process, inputs, outputs):
    """Body of a request to execute later, with status."""
    given = "".join(_given(i) for i in inputs)
    wanted = "".join(
        "<wps:Output{}><ows:Identifier>{}</ows:Identifier></wps:Output>".format(_media(o.format), _text(o.id))
        for o in outputs)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<wps:Execute service="WPS" version="{}" xmlns:wps="{}" xmlns:ows="{}">'
        "<ows:Identifier>{}</ows:Identifier><wps:DataInputs>{}</wps:DataInputs><wps:ResponseForm>"
        '<wps:ResponseDocument storeExecuteResponse="true" status="true" lineage="false">{}</wps:ResponseDocument>'
        "</wps:ResponseForm></wps:Execute>"
    ).format(VERSION, _WPS, _OWS, _text(process), given, wanted).encode("utf-8")


def _given(item):
    if item.format is None:
        data = "<wps:LiteralData>{}</wps:LiteralData>".format(_text(item.value))
    else:
        data = "<wps:ComplexData{}>{}</wps:ComplexData>".format(_media(item.format), _text(item.value))
    return "<wps:Input><ows:Identifier>{}</ows:Identifier><wps:Data>{}</wps:Data></wps:Input>".format(
        _text(item.id), data)


def _text(value):
    # characters that XML cannot hold are no part of any name or figure
    return escape(_CONTROLS.sub("\ufffd", value))


def _media(media):
    return "" if media is None else " mimeType=" + quoteattr(media)


def status(data):
    """How an execution is, by an ExecuteResponse; ServerError when the answer is an exception or the process failed."""
    root = parse(data)
    if local(root) != "ExecuteResponse":
        raise ServerError(_exception(root) or local(root))
    state = child(root, "Status")
    state = state[0] if state is not None and len(state) else None
    if state is None:
        raise NoExecution()
    if local(state) == "ProcessFailed":
        raise ServerError(_exception(state) or local(state))
    execution = _execution(root.get("statusLocation", ""))
    if local(state) == "ProcessSucceeded":
        return Status(execution, True, 100, _outputs(root))
    if execution is None:
        raise NoExecution()
    return Status(execution, False, _percent(state.get("percentCompleted")))


def refusal(data):
    """What an exception report says; empty when the answer is none."""
    root = parse(data)
    return _exception(root) if local(root) in ("ExceptionReport", "ServiceExceptionReport") else ""


def _exception(element):
    texts = [e.text.strip() for e in element.iter()
             if local(e) in ("ExceptionText", "ServiceException") and e.text and e.text.strip()]
    return "\n".join(texts)[:_LONGEST]


def _execution(location):
    """Number of the execution. Of a status location only that is used: requests go to the server that was chosen."""
    try:
        query = {key.lower(): value for key, value in parse_qsl(urlsplit(location).query)}
    except ValueError:
        return None
    execution = query.get("executionid", "")
    return execution if _EXECUTION.fullmatch(execution) else None


def _percent(value):
    try:
        return min(100, max(0, int(float(value))))
    except (TypeError, ValueError, OverflowError):
        return None


def _outputs(root):
    outputs = {}
    for output in descendants(root, "Output"):
        data = child(output, "Data")
        content = None if data is None or not len(data) else data[0]
        if content is not None:
            is_literal = local(content) == "LiteralData"
            key = (text(output, "Identifier"), None if is_literal else content.get("mimeType"))
            outputs[key] = _content(content)
    return outputs


def _content(element):
    value = "".join(element.itertext())
    if element.get("encoding", "").lower() != "base64":
        return value.encode("utf-8")
    try:
        return base64.b64decode(value)
    except (binascii.Error, ValueError) as error:
        raise ServerError("base64") from error
