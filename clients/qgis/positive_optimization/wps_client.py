# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The operations of a WPS as calls. Knows nothing of QGIS: ``transport`` carries the requests."""
from urllib.parse import urlencode

from . import description, wps
from .failure import Failure
from .safe_xml import UnsafeXml

MEGABYTE = 1 << 20
LARGEST_DESCRIPTION = 16 * MEGABYTE
LARGEST_ANSWER = 512 * MEGABYTE
NOTHING = b"<ProcessDescriptions/>"


class WpsClient:
    """A WPS at one address. Every request goes to that address, whatever an answer says."""

    def __init__(self, address, language, transport):
        self._endpoint = address + "/wps"
        self._language = language
        self._transport = transport

    def describe(self):
        """DescribeProcess of our processes, as it comes. One by one they are named: GeoServer does not know ALL."""
        offered = _read(description.offered, self._asked("GetCapabilities"))
        return self._asked("DescribeProcess", identifier=",".join(offered)) if offered else NOTHING

    def _asked(self, request, **more):
        data = self._transport.get(self._url(request, **more), LARGEST_DESCRIPTION)
        refused = _read(wps.refusal, data)
        if refused:
            raise Failure("error.server", refused)
        return data

    def execute(self, process, inputs, outputs):
        """Starts an execution; its status as first told."""
        url = self._endpoint + "?" + urlencode({"language": self._language})
        body = wps.execute(process, inputs, outputs)
        return _read(wps.status, self._transport.post(url, body, LARGEST_ANSWER))

    def status(self, execution):
        """How an execution is now, with its outputs when it is over."""
        url = self._url("GetExecutionStatus", executionId=execution)
        return _read(wps.status, self._transport.get(url, LARGEST_ANSWER))

    def dismiss(self, execution):
        """Stops an execution and removes its results. What the server then says of it is of no consequence."""
        self._transport.get(self._url("Dismiss", executionId=execution), LARGEST_DESCRIPTION)

    def _url(self, request, **more):
        query = {"service": "WPS", "version": wps.VERSION, "request": request, "language": self._language}
        return self._endpoint + "?" + urlencode({**query, **more})


def _read(reader, data):
    """What a reader makes of an answer; what is wrong with it in words."""
    try:
        return reader(data)
    except UnsafeXml as error:
        raise Failure("error.xml", error) from error
    except wps.NoExecution as error:
        raise Failure("error.status") from error
    except wps.ServerError as error:
        raise Failure("error.server", error) from error
