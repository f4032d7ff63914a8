# Positive Optimization - conformity checks for territorial plans.
# Copyright (C) 2026 the Positive Optimization authors.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The walk of the README inside the window of QGIS: run by ``walk_check.py``, as QGIS runs a script with ``--code``.

Environment: PO_PROJECT the project file, PO_PICTURES a folder for what the window then shows.
"""
import os
import sys
import traceback

from qgis.core import QgsApplication, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication
from qgis.utils import iface, plugins

PARCEL = "230523000000000092"
pictures = os.environ["PO_PICTURES"]
language = "zh" if QgsApplication.locale().startswith("zh") else "en"


def ok(step, detail=""):
    print("OK", "{}-{}".format(step, language), detail, flush=True)


def wait(seconds):
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec_()


def until(condition, seconds=60):
    """Lets the window live until something is so."""
    for _ in range(seconds * 10):
        if condition():
            return
        wait(0.1)
    raise AssertionError("not within {} s".format(seconds))


def drawn():
    canvas = iface.mapCanvas()
    canvas.refresh()
    wait(0.5)
    until(lambda: not canvas.isDrawing())


def picture(name, widget=None):
    wait(0.3)
    file = os.path.join(pictures, "qgis-{}-{}.png".format(name, language))
    assert (widget or iface.mainWindow()).grab().save(file)


def layer(identifier):
    found = QgsProject.instance().mapLayer(identifier)
    assert found is not None and found.isValid(), identifier
    return found


def check():
    """Runs the check as the toolbox does, results loaded into the project."""
    import processing

    for node in QgsProject.instance().layerTreeRoot().findLayers():
        if node.layerId() in results:
            QgsProject.instance().removeMapLayer(node.layerId())
    before = set(QgsProject.instance().mapLayers())
    answer = processing.runAndLoadResults("positive_optimization:PositiveOptimization", {
        "approved": "approved", "draft": "draft", "findings": "TEMPORARY_OUTPUT", "points": "TEMPORARY_OUTPUT",
        "openReport": False})
    results[:] = [i for i in QgsProject.instance().mapLayers() if i not in before]
    assert len(results) == 2, results
    return answer


def edit(draft, change):
    """What the buttons do: toggle editing, change, save, toggle editing."""
    iface.setActiveLayer(draft)
    draft.startEditing()
    change()
    iface.actionSaveActiveLayerEdits().trigger()
    until(lambda: not draft.isModified())
    draft.commitChanges()
    assert not draft.isEditable(), draft.commitErrors()


def delete(draft):
    draft.selectByExpression('"BSM" = \'{}\''.format(PARCEL))
    assert draft.selectedFeatureCount() == 1
    draft.deleteSelectedFeatures()
    draft.removeSelection()


def paste(draft):
    approved = layer("plan_approved_YJJBNT")
    approved.selectByExpression('"BSM" = \'{}\''.format(PARCEL))
    assert approved.selectedFeatureCount() == 1
    iface.setActiveLayer(approved)
    iface.actionCopyFeatures().trigger()
    iface.setActiveLayer(draft)
    iface.actionPasteFeatures().trigger()
    assert draft.isModified(), "nothing was pasted"
    approved.removeSelection()
    draft.removeSelection()


results = []


def walk():
    iface.mainWindow().resize(1360, 860)
    plugin = plugins["positive_optimization"]
    provider = QgsApplication.processingRegistry().providerById("positive_optimization")
    assert len(provider.algorithms()) == 19, len(provider.algorithms())
    named = [a.text() for a in iface.mainWindow().findChildren(QAction)]
    for text in {"zh": ("连接设置…", "重新读取处理服务"), "en": ("Connection…", "Read the processes again")}[language]:
        assert text in named, text
    plugin._refresh()
    said = iface.messageBar().currentItem().text()
    assert "19" in said, said
    iface.messageBar().clearWidgets()
    ok("installed", said)

    from positive_optimization.settings_dialog import SettingsDialog

    dialog = SettingsDialog(iface.mainWindow())
    dialog.show()
    picture("connection", dialog)
    dialog.accept()
    ok("connected")

    assert QgsProject.instance().read(os.environ["PO_PROJECT"])
    layers = QgsProject.instance().mapLayers().values()
    assert all(found.isValid() for found in layers)
    ok("opened", len(layers))

    answer = check()
    assert (answer["verdict"], answer["passed"], answer["failed"]) == ("PASS", 47, 0), answer
    ok("passes", answer["passed"])

    draft = layer("plan_draft_YJJBNT")
    iface.mapCanvas().setExtent(QgsRectangle(131.87, 45.97, 132.03, 46.07))
    edit(draft, lambda: delete(draft))
    ok("deleted")

    answer = check()
    assert answer["verdict"] == "FAIL" and answer["failed"] == 4, answer
    points = next(layer(i) for i in results if "meaning" in layer(i).fields().names())
    there = {f["rule"]: f for f in points.getFeatures()}
    assert sorted(there) == ["C1", "D2", "P1", "P5"], sorted(there)
    assert there["D2"].geometry().asPoint().distance(131.94850, 46.02146) < 1e-4
    for loaded in map(layer, results):
        rules = loaded.renderer().rootRule().children()
        assert [rule.isElse() for rule in rules] == [False, False, False, True], loaded.name()
    QgsProject.instance().layerTreeRoot().findLayer(points.id()).setExpanded(True)
    iface.showAttributeTable(points)
    wait(1)
    tables = [w for w in QApplication.topLevelWidgets() if w.isVisible() and "AttributeTable" in w.objectName()]
    iface.messageBar().clearWidgets()
    drawn()
    picture("finding")
    for table in tables:
        table.resize(1200, 260)
        picture("finding-table", table)
        table.close()
    ok("fails", "{} {}".format(sorted(there), there["D2"]["text"]))

    edit(draft, lambda: paste(draft))
    ok("pasted")

    answer = check()
    assert (answer["verdict"], answer["passed"], answer["findingsTotal"]) == ("PASS", 47, 0), answer
    iface.messageBar().clearWidgets()
    drawn()
    picture("passes")
    ok("passes-again", answer["passed"])

    import processing

    dialog = processing.createAlgorithmDialog("positive_optimization:PositiveOptimization")
    dialog.resize(980, 660)
    dialog.show()
    picture("algorithm", dialog)
    dialog.close()
    ok("algorithm")


def run():
    try:
        walk()
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)
    sys.stdout.flush()
    os._exit(0)


QTimer.singleShot(1000, run)
