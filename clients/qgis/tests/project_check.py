# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The project file, as it is shipped but for the address. Arguments: URL, password, zip of the plug-in, empty folder."""
import json
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.append(str(HERE))

from headless import ACCOUNTS, Profile, end, ok  # noqa: E402
from independent import Server  # noqa: E402

url, password, archive, folder = sys.argv[1:]
folder = Path(folder)
SHIPPED = HERE / "positive-optimization.qgz"
SERVED = "http://127.0.0.1:8080/geoserver"
profile = Profile(folder / "profile").create(archive, url, authcfg=ACCOUNTS["planner"])
application = profile.application()

from qgis.core import (  # noqa: E402: QGIS must have been started
    QgsMapRendererParallelJob, QgsMapSettings, QgsProject, QgsRectangle, QgsWkbTypes)
from qgis.PyQt.QtCore import QEventLoop, QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

profile.sign_in(password)


def text(file):
    with zipfile.ZipFile(file) as zipped:
        name, = zipped.namelist()
        return zipped.read(name).decode("utf-8")


def opened(content, name):
    file = folder / name
    file.write_text(content, encoding="utf-8")
    project = QgsProject()
    assert project.read(str(file)), project.error()
    return project


def outline(project):
    """Groups, names and sources in their order."""
    found = []

    def walk(group, path):
        for node in group.children():
            if node.nodeType() == 0:
                walk(node, path + (node.name(),))
            else:
                source = project.mapLayer(node.layerId()).source()
                found.append((path, node.name(), source, node.itemVisibilityChecked()))

    walk(project.layerTreeRoot(), ())
    return found


shipped = text(SHIPPED)
assert password not in shipped and url not in shipped and SERVED in shipped
project = opened(shipped.replace(SERVED, url), "shipped.qgs")
layers = list(project.mapLayers().values())
invalid = [(layer.name(), layer.error().message()) for layer in layers if not layer.isValid()]
assert not invalid, invalid
ok("all-layers-are-valid", len(layers))

# what the script makes of this server is what is shipped
secret = folder / "secret"
secret.write_text(password)
again = folder / "again.qgz"
subprocess.run([sys.executable, "-B", str(HERE / "make_project.py"), url, str(secret), str(again)], check=True,
               stdout=subprocess.DEVNULL)
assert outline(project) == outline(opened(text(again).replace(SERVED, url), "again.qgs"))
ok("made-anew", len(outline(project)))

planner = Server(url, "planner", password)
vectors = [layer for layer in layers if layer.providerType() == "WFS"]
read = 0
for layer in vectors:
    assert "version='1.1.0'" in layer.source(), layer.source()
    workspace, _, code = layer.dataProvider().uri().param("typename").partition(":")
    hits = planner.ask("{}/{}/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames={}:{}&resultType=hits".format(
        url, workspace, workspace, code))
    matched = int(hits.partition(b'numberMatched="')[2].partition(b'"')[0])
    features = list(layer.getFeatures())
    assert len(features) == matched, (layer.name(), len(features), matched)
    read += len(features)
    for feature in features[:20]:
        if feature.hasGeometry():
            box = feature.geometry().boundingBox()
            # longitude before latitude, whatever the wire has
            assert 125 < box.xMinimum() < 136 and 43 < box.yMinimum() < 54, (layer.name(), box.toString())
    assert layer.readOnly() == (workspace == "approved"), layer.name()
ok("x-before-y", "{} features of {} layers".format(read, len(vectors)))

spatial = [layer for layer in vectors if layer.geometryType() != QgsWkbTypes.NullGeometry]
drawn = [layer for layer in spatial if layer.renderer().type() == "RuleRenderer"]
assert len(drawn) > 20, len(drawn)
zones = project.mapLayer("plan_draft_GHFQ")
assert zones.name() == "规划分区 Planning zones" and len(zones.renderer().rootRule().children()) == 7
elses = [r for layer in drawn for r in layer.renderer().rootRule().children() if "未知代码" in r.label()]
assert elses and all(r.isElse() for r in elses), len(elses)
choices = project.mapLayer("plan_draft_GHYDYH").editorWidgetSetup(
    project.mapLayer("plan_draft_GHYDYH").fields().indexOf("YDYHFLDM"))
assert choices.type() == "ValueMap" and "0101" in json.dumps(choices.config())
ok("styles-and-codes", len(drawn))

settings = QgsMapSettings()
root = project.layerTreeRoot()
settings.setLayers([project.mapLayer(n.layerId()) for n in root.findLayers() if n.itemVisibilityChecked()])
settings.setDestinationCrs(project.crs())
settings.setExtent(QgsRectangle(131.0, 46.3, 131.6, 46.8))
settings.setOutputSize(QSize(900, 700))
settings.setBackgroundColor(QColor("white"))
job, loop = QgsMapRendererParallelJob(settings), QEventLoop()
job.finished.connect(loop.quit)
job.start()
loop.exec_()
assert not job.errors(), [e.message for e in job.errors()]
image = job.renderedImage()
colours = {image.pixel(x, y) for x in range(0, 900, 9) for y in range(0, 700, 7)}
assert len(colours) > 20, len(colours)
image.save(str(folder / "project.png"))
ok("map", len(colours))
end()
