# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the project file of QGIS anew, from a running server on the sample plan.

    python3 clients/qgis/make_project.py URL PASSWORD FILE      PASSWORD: file with that of the account planner

Maps by WMS, layers by WFS 1.1.0 in groups by chapter, in the styles of the plan; names in both languages. Layers of the draft
name the authentication ``poplan1``, which whoever opens the project has, or makes, in the manager of QGIS. The address in the
file is that of ``./po serve``, whichever the server had.
"""
import json
import os
import re
import sys
import tempfile
import urllib.request
import zipfile
import xml.etree.ElementTree as ElementTree
from base64 import b64encode
from pathlib import Path

from headless import ACCOUNTS, Profile, end

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PLAN = ROOT / "wps-positive-optimization/src/main/resources/org/positiveoptimization/plan"
ADDRESS = "http://127.0.0.1:8080/geoserver"
# QGIS sends transactions of 1.0.0 over a connection of 2.0.0, naming the CRS by urn and giving x first: GeoServer takes
# the urn at its word and swaps the axes (QGIS issue 47254)
WFS_VERSION = "1.1.0"
AUTHENTICATION = ACCOUNTS["planner"]
WORKSPACES = (("draft", "维护草案 Draft"), ("approved", "备案版本 Approved plan"))
MAPS = ("three_lines", "four_lines", "zones", "one_map")
# in the order in which they lie on one another
CHAPTERS = (
    ("lines", "控制线 Control lines"), ("fourlines", "城市四线 Four lines"), ("frame", "行政区 Frame"),
    ("projects", "重点建设项目 Key projects"), ("evidence", "依据 Evidence"), ("ledger", "维护图斑 Ledgers of changes"),
    ("zoning", "规划分区 Zoning"), ("landuse", "用地布局 Land use"), ("indicators", "指标与文本 Indicators and text"),
    ("other", "规则集所定图层 Layers of the rule set"))
VISIBLE = {"draft:CZKFBJ", "draft:STBHHX", "draft:YJJBNT", "approved:one_map"}
START = (131.0, 45.9, 133.0, 47.2)

# attributes of XML in the same order each time
os.environ["QT_HASH_SEED"] = "0"
url, password_file, target = sys.argv[1:]
password = Path(password_file).read_text(encoding="ascii").strip()
profile = Profile(tempfile.mkdtemp())
profile.path.mkdir(parents=True)
profile.settings(url)
application = profile.application()

from qgis.core import (  # noqa: E402: QGIS must have been started
    QgsCoordinateReferenceSystem, QgsEditorWidgetSetup, QgsProject, QgsRasterLayer, QgsRectangle,
    QgsReferencedRectangle, QgsVectorLayer)

from positive_optimization.styles import load  # noqa: E402

profile.sign_in(password)
catalog = {layer["code"]: layer for layer in json.loads((PLAN / "catalog.json").read_text(encoding="utf-8"))["layers"]}
codes = {t["name"]: t["codes"] for t in json.loads((PLAN / "codes.json").read_text(encoding="utf-8"))["tables"]}


def local(element):
    return element.tag.rpartition("}")[2]


def named(query, language):
    """Titles in one language by name."""
    token = b64encode(("planner:" + password).encode()).decode()
    headers = {"Authorization": "Basic " + token, "Accept-Language": language}
    with urllib.request.urlopen(urllib.request.Request(url + query, headers=headers)) as answer:
        root = ElementTree.fromstring(answer.read())
    texts = [{local(c): c.text for c in element} for element in root.iter() if local(element) in ("FeatureType", "Layer")]
    return {t["Name"]: t["Title"] for t in texts if ":" in t.get("Name", "")}


def titles(query):
    """Titles in both languages by name; the version of the plan stands in the group and not in each of them."""
    english = named(query, "en")
    both = {name: "{} {}".format(title, english[name]) for name, title in named(query, "zh").items()}
    return {name: re.sub(r"（(备案版本|维护草案)）| \((approved plan|draft)\)$", "", title) for name, title in both.items()}


def chapter(code):
    if code.startswith(("WHC", "WHQ", "WHH")):
        return "ledger"
    return catalog[code]["chapter"] if code in catalog else "other"


def style(code):
    """The style of a layer: an outline where there is one, so that zoning and land use stay to be seen."""
    name = re.sub("^(whh|whq)", "", code.lower())
    names = ("po_whc",) if code.startswith("WHC") else ("po_{}_outline".format(name), "po_" + name)
    files = [ROOT / "layer-styles" / "sld" / (n + ".sld") for n in names]
    plain = ROOT / "config-data-dir" / "src" / "main" / "data-dir" / "styles" / "polygon.sld"
    return str(next((f for f in files if f.exists()), plain))


def source(workspace, name):
    """Where a layer comes from. Edits are taken at the address of the workspace of the draft only."""
    address = "{}/{}/wfs".format(url, workspace)
    authcfg = " authcfg='{}'".format(AUTHENTICATION) if workspace == "draft" else ""
    return ("url='{}' typename='{}' version='{}' srsname='EPSG:4490' restrictToRequestBBOX='1' pagingEnabled='default'{}"
            ).format(address, name, WFS_VERSION, authcfg)


def fields(layer, code):
    """Titles of the fields in both languages; choices for those that have codes."""
    for field in catalog.get(code, {"fields": []})["fields"]:
        index = layer.fields().indexOf(field["name"])
        if index < 0:
            continue
        layer.setFieldAlias(index, "{name} {title[zh]} {title[en]}".format(**field))
        if field.get("domain") in codes:
            choices = [{"{} {zh} {en}".format(c, **text): c} for c, text in codes[field["domain"]].items()]
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": choices}))


def feature_layer(workspace, name, title):
    code = name.partition(":")[2]
    layer = QgsVectorLayer(source(workspace, name), name, "WFS")
    layer.setName(title)
    assert layer.isValid(), (name, layer.error().message())
    if layer.isSpatial():
        wrong = load(layer, style(code))
        assert not wrong, (code, wrong)
    if workspace == "draft":
        fields(layer, code)
    layer.setReadOnly(workspace != "draft")
    return layer


def map_layer(workspace, group, title):
    authcfg = "authcfg={}&".format(AUTHENTICATION) if workspace == "draft" else ""
    uri = "{}contextualWMSLegend=0&crs=EPSG:4490&dpiMode=7&format=image/png&layers={}:{}&styles&url={}/{}/wms".format(
        authcfg, workspace, group, url, workspace)
    layer = QgsRasterLayer(uri, "{}:{}".format(workspace, group), "wms")
    layer.setName(title)
    assert layer.isValid(), (group, layer.error().message())
    return layer


project = QgsProject.instance()
project.setTitle("国土空间规划正向优化 Positive optimisation of a territorial plan")
project.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
project.setEllipsoid("EPSG:1024")
feature_titles = titles("/wfs?service=WFS&version=1.1.0&request=GetCapabilities")
map_titles = titles("/wms?service=WMS&version=1.3.0&request=GetCapabilities")


identifiers = {}


def place(group, layer, name):
    identifiers[layer.id()] = name
    project.addMapLayer(layer, False)
    node = group.addLayer(layer)
    node.setItemVisibilityChecked(name in VISIBLE)
    node.setExpanded(False)


for workspace, title in WORKSPACES:
    branch = project.layerTreeRoot().addGroup(title)
    names = [n for n in feature_titles if n.startswith(workspace + ":")]
    order = {code: i for i, code in enumerate(catalog)}
    for identifier, heading in CHAPTERS:
        mine = [n for n in names if chapter(n.partition(":")[2]) == identifier]
        if mine:
            group = branch.addGroup(heading)
            group.setExpanded(workspace == "draft" and identifier == "lines")
            for name in sorted(mine, key=lambda n: (order.get(n.partition(":")[2], len(order)), n)):
                place(group, feature_layer(workspace, name, feature_titles[name]), name)
    group = branch.addGroup("地图 Maps (WMS)")
    for name in MAPS:
        full = "{}:{}".format(workspace, name)
        place(group, map_layer(workspace, name, map_titles[full]), full)

view = QgsReferencedRectangle(QgsRectangle(*START), QgsCoordinateReferenceSystem("EPSG:4490"))
project.viewSettings().setDefaultViewExtent(view)


def settled(text):
    """What differs from one writing to the next, in one form: address, identifiers, who wrote it and when.

    QGIS writes layers in the order of their identifiers, which begin with the name that they were made with.
    """
    for identifier, name in identifiers.items():
        # shorter ones than eleven characters QGIS does not take
        text = text.replace(identifier, "plan_" + name.replace(":", "_"))
    text = re.sub("Annotations_[0-9a-f_]{36}", "Annotations", text)
    keys = {}
    text = re.sub(r"\{[0-9a-f-]{36}\}", lambda m: keys.setdefault(m.group(), "{%032d}" % len(keys)), text)
    text = re.sub(r' save(User|UserFull|DateTime)="[^"]*"', "", text)
    text = re.sub(r"<(author|creation|homePath)[^>]*>[^<]*(</\1>)?", "", text)
    # a family that only Java knows: QGIS takes its own where none is named
    text = text.replace(' fontFamily="SansSerif"', "")
    settings = sorted(re.findall(r"<layer-setting [^>]*/>", text))
    text = re.sub(r"<layer-setting [^>]*/>", lambda _: settings.pop(0), text)
    return text.replace(url, ADDRESS)


written = profile.config / "positive-optimization.qgs"
assert project.write(str(written)), project.error()
entry = zipfile.ZipInfo(written.name, (1980, 1, 1, 0, 0, 0))
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr(entry, settled(written.read_text(encoding="utf-8")).encode("utf-8"), zipfile.ZIP_DEFLATED)
print(len(project.mapLayers()), "layers", flush=True)
end()
