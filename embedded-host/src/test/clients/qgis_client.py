"""What QGIS makes of the services, without a window. Arguments: URL, user, password, file for a picture, versions of WFS to
edit with. (With a connection of 2.0.0 QGIS sends transactions of 1.0.0 that name the CRS by urn and give x first; GeoServer
takes the urn at its word.)

Adds WMS and WFS layers, draws a map, edits (add, change geometry, change attribute, delete), saves, reads back.
"""
import itertools
import os
import sys
import urllib.parse

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import (  # noqa: E402: the platform must be known before
    QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsMapRendererParallelJob, QgsMapSettings,
    QgsRasterLayer, QgsRectangle, QgsVectorLayer)
from qgis.PyQt.QtCore import QEventLoop, QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

url, user, password, picture, *versions = sys.argv[1:]
numbers = itertools.count()
application = QgsApplication([], False)
application.initQgis()


def ok(step, detail):
    print("OK", step, detail, flush=True)


def wms(version):
    uri = urllib.parse.urlencode({
        "crs": "EPSG:4490", "format": "image/png", "layers": "approved:one_map", "styles": "", "version": version,
        "url": url + "/wms"})
    layer = QgsRasterLayer(uri, "map " + version, "wms")
    assert layer.isValid(), layer.error().message()
    return layer


def wfs(address, name, version, signed_in=False):
    uri = "url='%s' typename='%s' version='%s' srsname='EPSG:4490' pagingEnabled='default'" % (address, name, version)
    if signed_in:
        uri += " username='%s' password='%s'" % (user, password)
    layer = QgsVectorLayer(uri, name, "WFS")
    assert layer.isValid(), layer.error().message()
    return layer


def draft(name, version):
    # another address each time: QGIS keeps answers in a cache of its own
    return wfs("%s/draft/wfs?again=%d" % (url, next(numbers)), name, version, signed_in=True)


zones = wfs(url + "/wfs", "approved:GHFQ", "2.0.0")
count = sum(1 for f in zones.getFeatures())
assert count == zones.featureCount() and count > 100, count
first = next(zones.getFeatures())
box = first.geometry().boundingBox()
# longitude before latitude, whatever the wire has
assert 125 < box.xMinimum() < 136 and 43 < box.yMinimum() < 54, box.toString()
ok("wfs-read", count)

settings = QgsMapSettings()
drawn = [wfs(url + "/wfs", "approved:GHFQ", "1.1.0"), wms("1.3.0"), wms("1.1.1")]  # QGIS does not keep them alive
settings.setLayers(drawn)
settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
settings.setExtent(QgsRectangle(131.1, 46.53, 131.4, 46.7))
settings.setOutputSize(QSize(900, 500))
settings.setBackgroundColor(QColor("white"))
job = QgsMapRendererParallelJob(settings)
# layers load through the loop of events
loop = QEventLoop()
job.finished.connect(loop.quit)
job.start()
loop.exec_()
assert not job.errors(), [e.message for e in job.errors()]
image = job.renderedImage()
colours = {image.pixel(x, y) for x in range(0, 900, 9) for y in range(0, 500, 9)}
assert len(colours) > 10, len(colours)
image.save(picture)
ok("map", len(colours))

for version in versions:
    layer = draft("draft:GDHBZYQ", version)
    before = sum(1 for f in layer.getFeatures())

    def features():
        again = draft("draft:GDHBZYQ", version)
        return {f["BSM"]: f for f in again.getFeatures()}

    bsm = "QGIS" + version.replace(".", "") + "00000000000"
    assert layer.startEditing(), version
    added = QgsFeature(layer.fields())
    added.setGeometry(QgsGeometry.fromWkt(
        "Polygon ((131.2 46.55, 131.201 46.55, 131.201 46.551, 131.2 46.551, 131.2 46.55))"))
    for field, value in (("BSM", bsm), ("YSDM", "2090020250"), ("XZQDM", "230523"), ("XZQMC", "宝清县"), ("MJ", 8517.4)):
        added.setAttribute(field, value)
    assert layer.addFeature(added)
    assert layer.commitChanges(), layer.commitErrors()
    there = features()
    assert len(there) == before + 1 and there[bsm]["XZQMC"] == "宝清县", sorted(there)
    assert there[bsm].geometry().boundingBox().contains(QgsRectangle(131.2001, 46.5501, 131.2009, 46.5509)), \
        there[bsm].geometry().asWkt()
    ok("added-" + version, before + 1)

    layer = draft("draft:GDHBZYQ", version)
    mine = next(f for f in layer.getFeatures() if f["BSM"] == bsm)
    assert layer.startEditing()
    assert layer.changeGeometry(mine.id(), QgsGeometry.fromWkt(
        "Polygon ((131.2 46.55, 131.202 46.55, 131.202 46.551, 131.2 46.551, 131.2 46.55))"))
    assert layer.changeAttributeValue(mine.id(), layer.fields().indexOf("BZ"), "改 <&>")
    assert layer.commitChanges(), layer.commitErrors()
    there = features()
    assert there[bsm]["BZ"] == "改 <&>", there[bsm].attributes()
    assert abs(there[bsm].geometry().boundingBox().width() - 0.002) < 1e-8, there[bsm].geometry().asWkt()
    ok("changed-" + version, there[bsm]["BZ"])

    layer = draft("draft:GDHBZYQ", version)
    mine = next(f for f in layer.getFeatures() if f["BSM"] == bsm)
    assert layer.startEditing()
    assert layer.deleteFeature(mine.id())
    assert layer.commitChanges(), layer.commitErrors()
    assert bsm not in features()
    ok("deleted-" + version, before)

# what the edit guard refuses QGIS tells, and keeps the draft as it was
frozen = draft("draft:STBHHX", "1.1.0")
before = sum(1 for f in frozen.getFeatures())
assert frozen.startEditing()
assert frozen.deleteFeature(next(frozen.getFeatures()).id())
assert not frozen.commitChanges()
assert any("生态保护红线" in e or "red line" in e for e in frozen.commitErrors()), frozen.commitErrors()
frozen.rollBack()
assert sum(1 for f in draft("draft:STBHHX", "1.1.0").getFeatures()) == before
ok("refused", before)

# without taking QGIS down: what it does then is not about the services, and may crash
sys.stdout.flush()
os._exit(0)
