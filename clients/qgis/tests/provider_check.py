# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Every algorithm of the provider against a running server. Arguments: URL, password of every account, zip, empty folder.

The server holds the conforming sample plan, and no edit was made: the last step publishes it.
"""
import json
import re
import subprocess
import sys
import time
from pathlib import Path
from shutil import which

sys.path.append(str(Path(__file__).resolve().parent.parent))

from headless import ACCOUNTS, Profile, end, ok  # noqa: E402
from independent import Server  # noqa: E402

url, password, archive, folder = sys.argv[1:]
folder = Path(folder)
profile = Profile(folder / "profile").create(archive, url, authcfg=ACCOUNTS["planner"])
application = profile.application()

from osgeo import ogr  # noqa: E402: QGIS must have been started
from qgis.core import (  # noqa: E402
    QgsApplication, QgsFeature, QgsGeometry, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback,
    QgsProject, QgsSettings, QgsVectorFileWriter, QgsVectorLayer)

profile.sign_in(password)

from processing.core.Processing import Processing  # noqa: E402

from positive_optimization.plugin import Plugin  # noqa: E402

Processing.initialize()
plugin = Plugin(None)
plugin.initProcessing()
registry = QgsApplication.processingRegistry()
provider = registry.providerById("positive_optimization")
planner = Server(url, "planner", password)

names = {a.name() for a in provider.algorithms()}
assert names == {p.partition(":")[2] for p in planner.processes()}, names
ok("every-process-is-an-algorithm", len(provider.algorithms()))


class Feedback(QgsProcessingFeedback):
    """Keeps what it is told; is cancelled once that is farther than ``enough`` percent."""

    def __init__(self, enough=100):
        super().__init__(False)
        self.said = []
        self.progress = []
        self._enough = enough
        self.progressChanged.connect(self._moved)

    def _moved(self, percent):
        self.progress.append(percent)
        if percent > self._enough:
            self.cancel()

    def pushInfo(self, info):  # noqa: N802: overrides
        self.said.append(info)

    def pushWarning(self, warning):  # noqa: N802
        self.said.append(warning)

    def execution(self):
        return next(re.search(r"execution (\S+)\.", s).group(1) for s in self.said if "execution" in s)


def run(name, parameters, user="planner", feedback=None):
    QgsSettings().setValue("positive_optimization/authcfg", ACCOUNTS[user])
    algorithm = registry.createAlgorithmById("positive_optimization:" + name)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback = feedback or Feedback()
    is_sound, why = algorithm.checkParameterValues(parameters, context)
    assert is_sound, why
    results, is_done = algorithm.run(parameters, context, feedback, {}, False)
    assert is_done, feedback.said
    return results


def shape(geometry):
    """Geometry of either side in one form: parts in the order of their points."""
    if geometry is None:
        return None
    geometry = geometry.Clone()
    geometry.FlattenTo2D()
    parts = [geometry.GetGeometryRef(i).ExportToWkt() for i in range(geometry.GetGeometryCount())] \
        if geometry.GetGeometryName().startswith("MULTI") else [geometry.ExportToWkt()]
    return sorted(parts)


def same_features(file, collection, what):
    """Every feature of a file is one of the answer, in its order: attributes, geometry to the last digit."""
    source = ogr.Open(str(file))
    layer = source.GetLayer()
    features = collection["features"]
    assert layer.GetFeatureCount() == len(features), (what, layer.GetFeatureCount(), len(features))
    for row, feature in zip(layer, features):
        for name, value in feature["properties"].items():
            stored = row.GetField(name)
            assert stored == value, (what, name, stored, value)
        kind = feature["geometry"] and feature["geometry"]["type"]
        if kind in (None, "Polygon", "MultiPolygon"):
            expected = shape(feature["geometry"] and ogr.CreateGeometryFromJson(json.dumps(feature["geometry"])))
            assert shape(row.GetGeometryRef()) == expected, (what, row.GetFID())
    return len(features)


def number_or_text(text):
    try:
        return float(text)
    except ValueError:
        return text


def compare(name, literals, features=(), data=(), parameters=None, user="planner", report=True):
    """Runs an algorithm and asks the server the same; figures, features and report must be equal."""
    process = "po:" + name
    sinks = {f: str(folder / "{}-{}.gpkg".format(name, f)) for f in features}
    asked = {**literals, **sinks, **(parameters or {})}
    if report:
        asked["report"] = str(folder / (name + ".json"))
    algorithm = registry.algorithmById("positive_optimization:" + name)
    results = run(name, asked, user)
    figures = [o.name() for o in algorithm.outputDefinitions()
               if o.type() in ("outputNumber", "outputString")]
    assert figures, name
    complex_outputs = list(features) + (["report"] if report else [])
    answer = Server(url, user, password).outputs(
        process, {**literals, "lang": "en"}, data, complex_outputs, figures)
    for figure in figures:
        assert number_or_text(answer[figure]) == results[figure], (name, figure, answer[figure], results[figure])
    told = [same_features(file, answer[f], (name, f)) for f, file in sinks.items()]
    if report:
        with open(asked["report"], encoding="utf-8") as file:
            assert json.load(file) == answer["report"], name
    ok(name, "{} figures, features {}".format(len(figures), told))
    return results, answer


def layer(wkts, fields, file):
    """A GeoPackage in EPSG:4490; values of the fields are the same in all features."""
    memory = QgsVectorLayer(
        "Polygon?crs=EPSG:4490&" + "&".join("field={}:string".format(f) for f in fields), "given", "memory")
    for wkt in wkts:
        feature = QgsFeature(memory.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        feature.setAttributes(list(fields.values()))
        memory.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        memory, str(file), QgsProject.instance().transformContext(), options)
    assert error[0] == QgsVectorFileWriter.NoError, error
    return str(file)


# the plan
plan = {"approved": "approved", "draft": "draft"}
for name in ("PositiveOptimization", "ControlLines", "Zoning", "LandUse", "FourLines", "KeyProjects", "Consistency",
             "Conduction"):
    compare(name, plan, ("findings", "changes"))

WKT = "POLYGON ((131.2 46.6, 131.21 46.6, 131.21 46.61, 131.2 46.61, 131.2 46.6))"
RING = [[131.2, 46.6], [131.21, 46.6], [131.21, 46.61], [131.2, 46.61], [131.2, 46.6]]
OTHER = "POLYGON ((131.22 46.6, 131.23 46.6, 131.23 46.61, 131.22 46.61, 131.22 46.6))"
OTHER_RING = [[131.22, 46.6], [131.23, 46.6], [131.23, 46.61], [131.22, 46.61], [131.22, 46.6]]


def collection(*rings, **properties):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for ring in rings]})


# features of a layer stand for one of the draft: its farmland, of which the first ten parcels are lost
kept = json.loads(planner.ask(
    url + "/draft/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=draft:YJJBNT&outputFormat=application/json"))
kept["features"] = kept["features"][10:]
for feature in kept["features"]:
    del feature["id"]  # the server then counts from 1, as the GeoPackage does
farmland = folder / "farmland.geojson"
farmland.write_text(json.dumps(kept), encoding="utf-8")
given = str(folder / "farmland.gpkg")
subprocess.run(["ogr2ogr", "-a_srs", "EPSG:4490", "-lco", "FID=row", given, str(farmland)], check=True)
instead = {**plan, "layer": "YJJBNT", "crs": "EPSG:4490", "count": str(len(kept["features"]))}
data = [("features", farmland.read_text(encoding="utf-8"))]
results, answer = compare("ControlLines", instead, ("findings", "changes"), data, {"features": given}, report=False)
assert results["verdict"] == "FAIL" and results["findingsTotal"] > 0, results
ok("features-of-a-layer", results["findingsTotal"])

# error points: of each finding of the report its point, words in the language of QGIS
results = run("ControlLines", {
    **plan, "layer": "YJJBNT", "features": given, "points": str(folder / "points.gpkg"),
    "findings": str(folder / "findings.gpkg"), "report": str(folder / "points.html")})
report = planner.outputs("po:ControlLines", instead, data, ["report"])["report"]
listed = [(r, f) for r in report["rules"] for f in r["findings"]]
source = ogr.Open(str(folder / "points.gpkg"))  # kept: its layer does not keep it
points = source.GetLayer()
assert points.GetFeatureCount() == len(listed) > 0, (points.GetFeatureCount(), len(listed))
for row, (rule, finding) in zip(points, listed):
    assert row["rule"] == rule["id"] and row["clause"] == rule["clause"] and row["key"] == finding["key"]
    assert row["text"] == finding["text"]["en"] and row["severity"] == finding["severity"]
    place = row.GetGeometryRef()
    assert (place is None) == (finding["point"] is None)
    assert place is None or [place.GetX(), place.GetY()] == finding["point"], (place.ExportToWkt(), finding["point"])
assert any(f["point"] is not None for _, f in listed)
page = (folder / "points.html").read_text(encoding="utf-8")
assert page.startswith("<!DOCTYPE html>"), page[:100]
ok("error-points", len(listed))

# any layer
compare("AreaBalance", {
    "before": "approved:GHYDYH", "after": "draft:GHYDYH", "field": "YDYHFLDM", "length": 2}, parameters={"length": 2})
compare("ChangeMap", {"before": "approved:GHYDYH", "after": "draft:GHYDYH", "fields": "YDYHFLDM"}, ("changes",),
        report=False)
compare("OverlayConflicts", {"first": "draft:GHYDYH", "second": "draft:CZKFBJ"}, ("conflicts",), report=False)
compare("Gaps", {"layer": "draft:GHFQ"}, ("gaps",), report=False)
compare("Fragmentation", {"layer": "draft:YJJBNT", "touch": 0.5}, report=False)
compare("EllipsoidalArea", {"layer": "approved:CZKFBJ"}, ("areas",), report=False)
site = layer([WKT], {}, folder / "site.gpkg")
compare("SitingCheck", {"plan": "draft", "crs": "EPSG:4490"}, ("ground",),
        [("footprint", json.dumps({"type": "Polygon", "coordinates": [RING]}))], {"footprint": site})
patch = {"XZQDM": "230523", "TBLX": "1", "JCSJ": "20260701"}
compare("Monitoring", {"approved": "approved", "crs": "EPSG:4490", "count": "2"}, ("warnings",),
        [("features", collection(RING, OTHER_RING, **patch))],
        {"features": layer([WKT, OTHER], patch, folder / "patches.gpkg"), "observed": ""}, report=False)

# a layer in a zone of CGCS2000 is sent as it is, another one transformed
for code in ("EPSG:4532", "EPSG:32652"):
    file = folder / (code.replace(":", "") + ".gpkg")
    subprocess.run(["ogr2ogr", "-t_srs", code, str(file), site], check=True)
    area = run("EllipsoidalArea", {"features": str(file), "layer": ""})["area"]
    known = run("EllipsoidalArea", {"features": site, "layer": ""})["area"]
    assert abs(area - known) < 0.5, (code, area, known)
ok("other-systems", area)

# the journal: for administrators; of an edit, its history
feature = json.loads(planner.ask(
    url + "/draft/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=draft:GDHBZYQ&count=1"
    "&outputFormat=application/json"))["features"][0]["id"]
update = (
    "<wfs:Transaction service='WFS' version='1.1.0' xmlns:wfs='http://www.opengis.net/wfs' "
    "xmlns:ogc='http://www.opengis.net/ogc' xmlns:w='urn:positive-optimization:draft'>"
    "<wfs:Update typeName='w:GDHBZYQ'><wfs:Property><wfs:Name>BZ</wfs:Name><wfs:Value>qgis</wfs:Value></wfs:Property>"
    "<ogc:Filter><ogc:FeatureId fid='%s'/></ogc:Filter></wfs:Update></wfs:Transaction>" % feature).encode()
assert b"totalUpdated>1<" in planner.ask(url + "/draft/wfs", update)
compare("Journal", {"layer": "draft:GDHBZYQ", "limit": 10}, user="admin")
results, _ = compare("History", {"layer": "draft:GDHBZYQ", "feature": feature})
assert results["entries"] >= 1, results


# errors of the server in words, and nothing written
def refused(name, parameters, *words, user="planner"):
    try:
        run(name, parameters, user)
    except QgsProcessingException as error:
        assert all(w in str(error) for w in words), str(error)
        assert "Traceback" not in str(error) and "\tat " not in str(error), str(error)
        return str(error)
    raise AssertionError("not refused: " + name)


refused("Gaps", {"layer": "draft:NONE", "gaps": str(folder / "none.gpkg")}, "The server reports an error", "draft:NONE")
assert not (folder / "none.gpkg").exists()
refused("Journal", {}, "administrators")
refused("AreaBalance", {"before": "approved:GHYDYH", "after": "draft:GHYDYH", "field": "<&>"}, "input field", "YDYHFLDM")
QgsSettings().setValue("positive_optimization/authcfg", "")
ACCOUNTS["guest"] = ""
refused("Zoning", plan, "does not permit", user="guest")
ok("errors-in-words")

# progress, and cancel: the algorithm comes back at once, and the server has the execution no more
feedback = Feedback()
started = time.monotonic()
run("PositiveOptimization", plan, feedback=feedback)
whole = time.monotonic() - started
assert any(0 < p < 100 for p in feedback.progress), feedback.progress
assert planner.knows(feedback.execution())
ok("progress", "{} steps in {:.1f} s".format(len(feedback.progress), whole))
feedback = Feedback(enough=0)
started = time.monotonic()
target = folder / "cancelled.gpkg"
results = run("PositiveOptimization", {**plan, "findings": str(target)}, feedback=feedback)
took = time.monotonic() - started
assert not results and not target.exists(), results
assert not planner.knows(feedback.execution()), "the execution goes on"
assert any("told to stop" in s for s in feedback.said), feedback.said
assert 0 < feedback.progress[-1] < 100 and took < whole, (feedback.progress, took, whole)
ok("cancelled", "at {:.0f} %, after {:.1f} s".format(feedback.progress[-1], took))

# the same plug-in in qgis_process; Debian 12 puts an option before it that it does not know, behind .bin it lies as it is
program = which("qgis_process.bin") or which("qgis_process")


def process(*arguments, expect=0, using=profile):
    done = subprocess.run([program, *arguments], env=using.environment(), capture_output=True, text=True, timeout=300)
    assert (done.returncode == 0) == (expect == 0), (done.returncode, done.stdout, done.stderr)
    return done.stdout + done.stderr


assert "positive_optimization" in process("plugins")
listed = re.findall(r"^\s+positive_optimization:(\w+)", process("list"), re.MULTILINE)
assert sorted(listed) == sorted(a.name() for a in provider.algorithms()), listed
told = process("run", "positive_optimization:PositiveOptimization", "--", "report=" + str(folder / "process.html"),
               "findings=" + str(folder / "process.gpkg"))
assert re.search(r"^verdict:\s+PASS$", told, re.MULTILINE), told
assert (folder / "process.html").exists() and (folder / "process.gpkg").exists()
told = process("run", "positive_optimization:Gaps", "--", "layer=draft:NONE", expect=1)
assert "The server reports an error" in told and "draft:NONE" in told, told
ok("qgis_process", len(listed))

# in Chinese
chinese = Profile(folder / "chinese").create(archive, url, "zh_CN")
told = process("list", using=chinese)
assert "正向优化检查" in told and "三条控制线检查" in told, told
told = process("run", "positive_optimization:Zoning", "--", expect=1, using=chinese)
assert "不允许此操作" in told, told
ok("chinese")

# a server that is away: without a memory of it no algorithm and a clear word, with one an error in words
away = "http://127.0.0.1:9/geoserver"
nowhere = Profile(folder / "nowhere").create(archive, away)
told = process("list", using=nowhere)
assert "positive_optimization:" not in told, told
QgsSettings().setValue("positive_optimization/address", away)
heard = []
QgsApplication.messageLog().messageReceived.connect(lambda text, _tag, _level: heard.append(text))
provider.refreshAlgorithms()
assert not provider.algorithms() and any("cannot be reached" in h and "no processes" in h for h in heard), heard
QgsSettings().setValue("positive_optimization/address", url)
provider.refreshAlgorithms()
algorithm = registry.createAlgorithmById("positive_optimization:Gaps")
assert algorithm is not None
QgsSettings().setValue("positive_optimization/address", away)
try:
    algorithm.run({"layer": "draft:GHFQ"}, QgsProcessingContext(), Feedback(), {}, False)
    raise AssertionError("ran")
except QgsProcessingException as error:
    assert "cannot be reached" in str(error) and away in str(error), str(error)
ok("away")

QgsSettings().setValue("positive_optimization/address", url)
provider.refreshAlgorithms()
# publication, by who may
refused("Publish", plan, "The server reports an error")
results = run("Publish", {**plan, "report": str(folder / "publish.json")}, user="reviewer")
with open(folder / "publish.json", encoding="utf-8") as file:
    published = json.load(file)
assert results["verdict"] == published["verdict"] == "PASS" and results["publication"] >= 1, results
changes = planner.outputs("po:ChangeMap", {"before": "approved:GHYDYH", "after": "draft:GHYDYH"}, figures=["areaIn"])
assert float(changes["areaIn"]) == 0, changes
ok("Publish", results["publication"])
end()
