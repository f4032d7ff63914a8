# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The same questions to the server on another path than the plug-in's: at once, by urllib, read with ElementTree."""
import base64
import json
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree

WPS = "{http://www.opengis.net/wps/1.0.0}"
OWS = "{http://www.opengis.net/ows/1.1}"


class Server:
    """A server, as one user."""

    def __init__(self, address, user, password):
        self.address = address
        token = base64.b64encode("{}:{}".format(user, password).encode()).decode()
        self._headers = {"Authorization": "Basic " + token, "Accept-Language": "en"}

    def ask(self, url, body=None, media="text/xml"):
        """Body of an answer, whatever its code."""
        request = urllib.request.Request(url, body, {**self._headers, "Content-Type": media})
        try:
            with urllib.request.urlopen(request, timeout=300) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            return error.read()

    def processes(self):
        """Identifiers of all processes."""
        query = "/wps?service=WPS&version=1.0.0&request=GetCapabilities"
        return [e.text for e in ElementTree.fromstring(self.ask(self.address + query)).iter(OWS + "Identifier")]

    def outputs(self, process, literals, data=(), complex_outputs=(), figures=()):
        """Values of outputs: text of literals, parsed JSON of the others. ``data`` are (input, JSON)."""
        inputs = "".join(
            "<wps:Input><ows:Identifier>%s</ows:Identifier><wps:Data><wps:LiteralData>%s</wps:LiteralData></wps:Data>"
            "</wps:Input>" % pair for pair in literals.items())
        inputs += "".join(
            "<wps:Input><ows:Identifier>%s</ows:Identifier><wps:Data><wps:ComplexData mimeType='application/json'>"
            "<![CDATA[%s]]></wps:ComplexData></wps:Data></wps:Input>" % pair for pair in data)
        wanted = "".join("<wps:Output><ows:Identifier>%s</ows:Identifier></wps:Output>" % f for f in figures)
        wanted += "".join(
            "<wps:Output mimeType='application/json'><ows:Identifier>%s</ows:Identifier></wps:Output>" % c
            for c in complex_outputs)
        body = (
            "<wps:Execute version='1.0.0' service='WPS' xmlns:wps='http://www.opengis.net/wps/1.0.0' "
            "xmlns:ows='http://www.opengis.net/ows/1.1'><ows:Identifier>%s</ows:Identifier><wps:DataInputs>%s"
            "</wps:DataInputs><wps:ResponseForm><wps:ResponseDocument>%s</wps:ResponseDocument></wps:ResponseForm>"
            "</wps:Execute>" % (process, inputs, wanted))
        answer = self.ask(self.address + "/wps", body.encode("utf-8"))
        root = ElementTree.fromstring(answer)
        assert root.find(".//" + WPS + "ProcessSucceeded") is not None, answer[:2000]
        found = {}
        for output in root.iter(WPS + "Output"):
            identifier = output.find(OWS + "Identifier").text
            literal = output.find(WPS + "Data/" + WPS + "LiteralData")
            if literal is not None:
                found[identifier] = literal.text
            else:
                found[identifier] = json.loads(output.find(WPS + "Data/" + WPS + "ComplexData").text)
        return found

    def knows(self, execution):
        """Whether the server still has an execution."""
        query = urllib.parse.urlencode({
            "service": "WPS", "version": "1.0.0", "request": "GetExecutionStatus", "executionId": execution})
        return b"ExecuteResponse" in self.ask(self.address + "/wps?" + query)
