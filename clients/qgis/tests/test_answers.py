# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""What the plug-in makes of answers, right, wrong and hostile; needs no QGIS.

    python3 -m unittest discover -s clients/qgis/tests
"""
import importlib
import sys
import types
import unittest
from pathlib import Path
from xml.etree import ElementTree

# the modules that know nothing of QGIS, without the package that does
_package = types.ModuleType("positive_optimization")
_package.__path__ = [str(Path(__file__).resolve().parent.parent / "positive_optimization")]
sys.modules.setdefault("positive_optimization", _package)


def _module(name):
    return importlib.import_module("positive_optimization." + name)


description, execution, failure, geojson = map(_module, ("description", "execution", "failure", "geojson"))
report, safe_xml, texts, wps, wps_client = map(_module, ("report", "safe_xml", "texts", "wps", "wps_client"))

RESPONSE = (
    "<wps:ExecuteResponse xmlns:wps='http://www.opengis.net/wps/1.0.0' xmlns:ows='http://www.opengis.net/ows/1.1' "
    "statusLocation='{}'><wps:Status>{}</wps:Status>{}</wps:ExecuteResponse>")
EVIL = "http://evil.example/ows?service=WPS&amp;request=GetExecutionStatus&amp;executionId=abc-1"


def response(status, outputs="", location=EVIL):
    return RESPONSE.format(location, status, outputs).encode("utf-8")


class SafeXmlTest(unittest.TestCase):
    def test_document_is_read_with_its_namespaces(self):
        root = safe_xml.parse("<a:b xmlns:a='urn:a' c='1'>x<d/>y</a:b>".encode())
        self.assertEqual(("{urn:a}b", {"c": "1"}, "x", "y"), (root.tag, root.attrib, root.text, root[0].tail))

    def test_document_type_is_refused(self):
        for hostile in ("<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                        "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"):
            with self.assertRaisesRegex(safe_xml.UnsafeXml, "DOCTYPE"):
                safe_xml.parse(hostile.encode())

    def test_what_is_no_xml_is_refused(self):
        for broken in (b"", b"{}", b"<a>", b"<a>&nope;</a>", b"\xff\xfe\x00"):
            with self.assertRaises(safe_xml.UnsafeXml):
                safe_xml.parse(broken)

    def test_depth_is_bounded(self):
        with self.assertRaisesRegex(safe_xml.UnsafeXml, "depth"):
            safe_xml.parse(b"<a>" * 101 + b"</a>" * 101)
        safe_xml.parse(b"<a>" * 100 + b"</a>" * 100)


class DescriptionTest(unittest.TestCase):
    DOCUMENT = (
        "<wps:ProcessDescriptions xmlns:wps='http://www.opengis.net/wps/1.0.0' "
        "xmlns:ows='http://www.opengis.net/ows/1.1'>"
        "<ProcessDescription><ows:Identifier>po:Zoning</ows:Identifier><ows:Title>规划分区检查</ows:Title>"
        "<ows:Abstract>a</ows:Abstract><DataInputs>"
        "<Input minOccurs='0' maxOccurs='1'><ows:Identifier>count</ows:Identifier><ows:Title>n</ows:Title><LiteralData>"
        "<ows:DataType>xs:int</ows:DataType><ows:AllowedValues><ows:Range><ows:MinimumValue>1.0</ows:MinimumValue>"
        "<ows:MaximumValue>32.0</ows:MaximumValue></ows:Range></ows:AllowedValues><DefaultValue>5</DefaultValue>"
        "</LiteralData></Input>"
        "<Input minOccurs='1' maxOccurs='3'><ows:Identifier>level</ows:Identifier><ows:Title>l</ows:Title><LiteralData>"
        "<ows:AllowedValues><ows:Value>A</ows:Value><ows:Value>B</ows:Value></ows:AllowedValues></LiteralData></Input>"
        "<Input><ows:Identifier>features</ows:Identifier><ows:Title>f</ows:Title><ComplexData><Default><Format>"
        "<MimeType>text/xml; subtype=wfs-collection/1.0</MimeType></Format></Default><Supported><Format>"
        "<MimeType>text/xml; subtype=wfs-collection/1.0</MimeType></Format><Format><MimeType>application/json</MimeType>"
        "</Format></Supported></ComplexData></Input>"
        "<Input><ows:Identifier>footprint</ows:Identifier><ows:Title>g</ows:Title><ComplexData><Default><Format>"
        "<MimeType>text/xml; subtype=gml/3.1.1</MimeType></Format></Default></ComplexData></Input>"
        "</DataInputs><ProcessOutputs><Output><ows:Identifier>area</ows:Identifier><ows:Title>m²</ows:Title>"
        "<LiteralOutput><ows:DataType>double</ows:DataType></LiteralOutput></Output></ProcessOutputs>"
        "</ProcessDescription>"
        "<ProcessDescription><ows:Identifier>gs:Other</ows:Identifier><ows:Title>o</ows:Title><ProcessOutputs/>"
        "</ProcessDescription>"
        "<ProcessDescription><ows:Identifier>po:Bad name</ows:Identifier><ows:Title>o</ows:Title><ProcessOutputs/>"
        "</ProcessDescription></wps:ProcessDescriptions>")

    def test_processes_of_the_prefix_are_read(self):
        zoning, = description.read(self.DOCUMENT.encode("utf-8"))
        self.assertEqual(("po:Zoning", "Zoning", "规划分区检查"), (zoning.id, zoning.name, zoning.title))
        count, level, features, footprint = zoning.inputs
        self.assertEqual((0, 1), (count.least, count.most))
        self.assertEqual(description.Literal("int", (), 1.0, 32.0, "5"), count.literal)
        self.assertEqual((("A", "B"), 3, "string"), (level.literal.choices, level.most, level.literal.type))
        self.assertEqual(("text/xml; subtype=wfs-collection/1.0", "application/json"), features.formats)
        self.assertEqual((True, False), (features.is_features, features.is_geometry))
        self.assertEqual((False, True), (footprint.is_features, footprint.is_geometry))
        self.assertEqual("double", zoning.output("area").literal.type)


    def test_our_processes_are_found_among_those_of_the_server(self):
        offered = "".join("<wps:Process><ows:Identifier>%s</ows:Identifier></wps:Process>" % i
                          for i in ("po:Gaps", "gs:Clip", "po:../x", "po:Zoning"))
        capabilities = (
            "<wps:Capabilities xmlns:wps='http://www.opengis.net/wps/1.0.0' xmlns:ows='http://www.opengis.net/ows/1.1'>"
            "<wps:ProcessOfferings>%s</wps:ProcessOfferings></wps:Capabilities>" % offered).encode()
        transport = FakeTransport(capabilities, b"<a/>")
        self.assertEqual(b"<a/>", wps_client.WpsClient("http://here.example/geoserver", "en", transport).describe())
        self.assertIn("identifier=po%3AGaps%2Cpo%3AZoning", transport.asked[1])


class StatusTest(unittest.TestCase):
    def test_request_is_escaped_and_asks_to_be_told_later(self):
        body = wps.execute("po:A", [wps.Given("layer", "<&>\x00")], [wps.Wanted("report", "text/html")])
        root = ElementTree.fromstring(body)
        self.assertEqual("<&>\ufffd", next(root.iter("{http://www.opengis.net/wps/1.0.0}LiteralData")).text)
        document = next(root.iter("{http://www.opengis.net/wps/1.0.0}ResponseDocument"))
        self.assertEqual(("true", "true"), (document.get("storeExecuteResponse"), document.get("status")))
        self.assertEqual("text/html", document[0].get("mimeType"))

    def test_of_a_location_only_the_number_is_taken(self):
        status = wps.status(response("<wps:ProcessStarted percentCompleted='42'>x</wps:ProcessStarted>"))
        self.assertEqual(wps.Status("abc-1", False, 42), status)

    def test_percentage_that_is_none_is_left_out(self):
        for percent, expected in (("", None), ("x", None), ("nan", None), ("-3", 0), ("1e9", 100)):
            status = wps.status(response("<wps:ProcessStarted percentCompleted='%s'/>" % percent))
            self.assertEqual(expected, status.percent, percent)

    def test_answer_without_number_of_an_execution_is_refused(self):
        for location in ("", "http://evil.example/?executionId=../../x", "http://[", "?executionId="):
            with self.assertRaises(wps.NoExecution):
                wps.status(response("<wps:ProcessAccepted/>", location=location))

    def test_outputs_are_text_or_base64(self):
        outputs = (
            "<wps:ProcessOutputs><wps:Output><ows:Identifier>verdict</ows:Identifier><wps:Data><wps:LiteralData>PASS"
            "</wps:LiteralData></wps:Data></wps:Output><wps:Output><ows:Identifier>report</ows:Identifier><wps:Data>"
            "<wps:ComplexData mimeType='text/html'><![CDATA[<p>规划</p>]]></wps:ComplexData></wps:Data></wps:Output>"
            "<wps:Output><ows:Identifier>report</ows:Identifier><wps:Data><wps:ComplexData mimeType='application/zip' "
            "encoding='base64'>UEsDBA==</wps:ComplexData></wps:Data></wps:Output></wps:ProcessOutputs>")
        status = wps.status(response("<wps:ProcessSucceeded/>", outputs))
        self.assertTrue(status.is_over)
        self.assertEqual(
            {("verdict", None): b"PASS", ("report", "text/html"): "<p>规划</p>".encode("utf-8"),
             ("report", "application/zip"): b"PK\x03\x04"}, status.outputs)

    def test_failure_is_told_in_the_words_of_the_server(self):
        exception = (
            "<ows:ExceptionReport xmlns:ows='http://www.opengis.net/ows/1.1'><ows:Exception exceptionCode='x'>"
            "<ows:ExceptionText>draft:NONE 没有</ows:ExceptionText></ows:Exception></ows:ExceptionReport>")
        failed = response("<wps:ProcessFailed>%s</wps:ProcessFailed>" % exception)
        for answer in (failed, exception.encode("utf-8")):
            with self.assertRaisesRegex(wps.ServerError, "draft:NONE 没有"):
                wps.status(answer)
        self.assertEqual("draft:NONE 没有", wps.refusal(exception.encode("utf-8")))
        self.assertEqual("", wps.refusal(failed))


class GeoJsonTest(unittest.TestCase):
    def test_column_has_the_kind_of_all_of_its_values(self):
        table = geojson.read(
            '{"type":"FeatureCollection","features":['
            '{"geometry":null,"properties":{"a":1,"b":1,"c":"x","d":null,"e":true,"f":[1]}},'
            '{"geometry":{"type":"Point","coordinates":[1,2]},"properties":{"a":2,"b":1.5,"c":null,"e":false,"g":1}}'
            ']}'.encode())
        self.assertEqual(
            (("a", "integer"), ("b", "real"), ("c", "text"), ("d", "text"), ("e", "boolean"), ("f", "text"),
             ("g", "integer")), table.columns)
        self.assertEqual((1, 1.0, "x", None, True, "[1]", None), table.rows[0].values)
        self.assertIsNone(table.rows[0].geometry)
        self.assertEqual({"type": "Point", "coordinates": [1, 2]}, table.rows[1].geometry)

    def test_what_is_no_collection_is_refused_in_words(self):
        for broken in (b"", b"[]", b"{}", b'{"features":1}', b'{"features":[1]}', b"\xff", b"[" * 100_000):
            with self.assertRaises(failure.Failure):
                geojson.read(broken)


class ReportTest(unittest.TestCase):
    FINDING = {"key": "P1-0001", "layer": "YJJBNT", "severity": "F", "text": {"zh": "少", "en": "less"}, "area_m2": 1.5,
               "width_m": None, "point": [131.2, 46.6], "county": "230523"}

    def _report(self):
        placeless = {**self.FINDING, "key": "P1-0002", "point": None, "severity": "X"}
        return {"schema": report.SCHEMA, "rules": [{
            "id": "P1", "clause": "三(一)1", "verdict": "FAIL", "title": {"zh": "面积", "en": "Area"},
            "findingsTotal": 5, "findings": [self.FINDING, placeless]}]}

    def test_every_finding_is_a_row_in_the_language(self):
        table = report.points(self._report(), texts.ZH)
        row = dict(zip((n for n, _ in table.columns), table.rows[0].values))
        self.assertEqual({"type": "Point", "coordinates": [131.2, 46.6]}, table.rows[0].geometry)
        self.assertEqual(("P1", "三(一)1", "面积", "少", "强制性问题"),
                         (row["rule"], row["clause"], row["title"], row["text"], row["meaning"]))
        self.assertIsNone(table.rows[1].geometry)
        self.assertEqual([("P1", 5, 2)], report.unlisted(self._report()))

    def test_another_report_is_refused(self):
        for other in ([], {}, {"schema": "urn:other", "rules": []}, {"schema": report.SCHEMA}):
            with self.assertRaises(failure.Failure):
                report.points(other, texts.EN)


class TextsTest(unittest.TestCase):
    def test_every_text_has_both_languages_and_the_same_gaps(self):
        for key, (zh, en) in texts.TEXTS.items():
            gaps = [{i for i in range(5) if "{%d}" % i in t} for t in (zh, en)]
            self.assertEqual(gaps[0], gaps[1], key)
            self.assertTrue(zh and en, key)


class FakeTransport:
    """Gives answers one after another; keeps what was asked."""

    def __init__(self, *answers):
        self.asked = []
        self._answers = list(answers)

    def get(self, url, most):
        self.asked.append(url)
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def post(self, url, body, most):
        return self.get(url, most)


class FakeFeedback:
    """Is cancelled after so many questions whether it is."""

    def __init__(self, patience=1_000_000):
        self.said, self.percents, self._patience = [], [], patience

    def isCanceled(self):  # noqa: N802: the name that Processing has
        self._patience -= 1
        return self._patience < 0

    def setProgress(self, percent):  # noqa: N802
        self.percents.append(percent)

    def pushInfo(self, info):  # noqa: N802
        self.said.append(info)


class ExecutionTest(unittest.TestCase):
    STARTED = response("<wps:ProcessStarted percentCompleted='7'/>")
    DONE = response("<wps:ProcessSucceeded/>")

    def setUp(self):
        execution.FIRST_PAUSE = execution.LONGEST_PAUSE = execution.BLINK = 0.001

    def _run(self, transport, feedback):
        client = wps_client.WpsClient("http://here.example/geoserver", "en", transport)
        return execution.Execution(client, feedback, lambda k, *v: texts.say("en", k, *v)).run("po:A", [], [])

    def test_every_request_goes_to_the_server_that_was_chosen(self):
        transport, feedback = FakeTransport(self.STARTED, self.STARTED, self.DONE), FakeFeedback()
        self.assertEqual({}, self._run(transport, feedback))
        self.assertEqual(3, len(transport.asked))
        for url in transport.asked:
            self.assertTrue(url.startswith("http://here.example/geoserver/wps?"), url)
        self.assertIn("executionId=abc-1", transport.asked[1])
        self.assertEqual([7, 7], feedback.percents)

    def test_cancelled_execution_is_dismissed(self):
        transport, feedback = FakeTransport(self.STARTED, b""), FakeFeedback(patience=0)
        with self.assertRaises(failure.Cancelled):
            self._run(transport, feedback)
        self.assertIn("request=Dismiss", transport.asked[-1])
        self.assertIn("executionId=abc-1", transport.asked[-1])

    def test_lost_answer_is_asked_for_again_but_not_forever(self):
        away = failure.Away("error.timeout", "x", 1)
        self.assertEqual({}, self._run(FakeTransport(self.STARTED, away, away, self.DONE), FakeFeedback()))
        with self.assertRaises(failure.Away):
            self._run(FakeTransport(self.STARTED, *[away] * execution.PATIENCE), FakeFeedback())

    def test_answer_that_is_no_wps_is_refused_in_words(self):
        for answer in (b"<html/>", b"nonsense", b"<!DOCTYPE x><x/>"):
            with self.assertRaises(failure.Failure) as raised:
                self._run(FakeTransport(answer), FakeFeedback())
            self.assertIn("服务器", raised.exception.said("zh"))


if __name__ == "__main__":
    unittest.main()
