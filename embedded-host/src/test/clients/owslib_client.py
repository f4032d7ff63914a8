"""What OWSLib makes of the services. Arguments: URL, user, password. Prints a line for every step that went well."""
import io
import sys
import time
import xml.etree.ElementTree as ET

from owslib.util import Authentication
from owslib.wfs import WebFeatureService
from owslib.wms import WebMapService
from owslib.wps import WebProcessingService, monitorExecution

url, user, password = sys.argv[1:4]
sign_in = Authentication(username=user, password=password)


def ok(step, detail):
    print("OK", step, detail, flush=True)


def is_png(answer):
    return answer.read()[:8] == b"\x89PNG\r\n\x1a\n"


box = (131.1, 46.5, 131.4, 46.7)
for version in ("1.1.1", "1.3.0"):
    wms = WebMapService(url + "/wms", version=version)
    assert "approved:one_map" in wms.contents and "approved:GHFQ" in wms.contents, sorted(wms.contents)
    assert "规划分区" in wms["approved:GHFQ"].title, wms["approved:GHFQ"].title
    image = wms.getmap(
        layers=["approved:one_map"], srs="CRS:84" if version == "1.3.0" else "EPSG:4326", bbox=box,
        size=(300, 200), format="image/png", transparent=True)
    assert is_png(image)
    # OWSLib turns the axes round where the version wants it
    told = wms.getfeatureinfo(
        layers=["approved:GHFQ"], query_layers=["approved:GHFQ"], srs="EPSG:4326",
        bbox=box, size=(300, 200),
        info_format="application/json", xy=(150, 100)).read()
    assert b"GHFQDM" in told, told[:300]
    ok("wms-" + version, len(wms.contents))

for version in ("1.1.0", "2.0.0"):
    wfs = WebFeatureService(url + "/wfs", version=version)
    assert "approved:GHFQ" in wfs.contents, sorted(wfs.contents)
    schema = wfs.get_schema("approved:GHFQ")
    assert schema["geometry_column"] == "geom" and "GHFQDM" in schema["properties"], schema
    answer = wfs.getfeature(typename=["approved:GHFQ"], maxfeatures=3).read()
    tree = ET.parse(io.BytesIO(answer if isinstance(answer, bytes) else answer.encode()))
    members = [e for e in tree.iter() if e.tag == "{urn:positive-optimization:approved}GHFQ"]
    assert len(members) == 3, len(members)
    ok("wfs-" + version, len(wfs.contents))

draft = WebFeatureService(url + "/draft/wfs", version="2.0.0", auth=sign_in)
assert "draft:GHFQ" in draft.contents
ok("wfs-signed-in", len(draft.contents))

wps = WebProcessingService(url + "/wps", username=user, password=password, skip_caps=True)
wps.getcapabilities()
names = [p.identifier for p in wps.processes]
assert "po:PositiveOptimization" in names and all(n.startswith("po:") for n in names), names
process = wps.describeprocess("po:AreaBalance")
inputs = {i.identifier for i in process.dataInputs}
assert inputs, inputs
ok("wps-described", len(names))

execution = wps.execute(
    "po:PositiveOptimization", [("approved", "approved"), ("draft", "draft")], output=[("report", False)],
    mode="async")
since = time.monotonic()
while not execution.isComplete():
    assert time.monotonic() - since < 240, execution.status
    execution.checkStatus(sleepSecs=1)
assert execution.isSucceded(), [e.text for e in execution.errors]
report = execution.processOutputs[0].data[0]
assert '"verdict"' in report, report[:300]
ok("wps-asynchronous", execution.status)
