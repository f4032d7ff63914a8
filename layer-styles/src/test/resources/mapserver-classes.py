"""Reads styles as MapServer does. Arguments: a GeoJSON file that has the fields of the filters, SLD files.

Prints a line a class: file, title, colours, filter.
"""
import sys

import mapscript

MAP = 'MAP LAYER NAME "%s" TYPE %s CONNECTIONTYPE OGR CONNECTION "%s" DATA "%s" END END'

for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        text = file.read()
    # MapServer looks for the layer by its name in the document
    start = text.index("<Name>") + len("<Name>")
    name = text[start : text.index("</Name>")]
    kind = "POINT" if "<PointSymbolizer>" in text else "LINE" if "<LineSymbolizer>" in text else "POLYGON"
    plan = mapscript.fromstring(MAP % (name, kind, sys.argv[1], "features"))
    layer = plan.getLayer(0)
    layer.applySLD(text, name)
    for i in range(layer.numclasses):
        drawn = layer.getClass(i)
        colours = set()
        for j in range(drawn.numstyles):
            style = drawn.getStyle(j)
            for colour in (style.color, style.outlinecolor):
                if colour.red >= 0:
                    colours.add("#%02X%02X%02X" % (colour.red, colour.green, colour.blue))
        print(path, drawn.title, ",".join(sorted(colours)), drawn.getExpressionString() or "", sep="\t")
