/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.awt.Dimension;
import java.io.IOException;
import java.util.List;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.GroupInfo;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.draw.Legend;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/**
 * The tree of layers in capabilities: the root with the systems of the service, beneath it the groups and the layers with
 * geometries. Names carry the workspace, at every address.
 */
final class CapabilitiesLayers {
    static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final double PIXEL_DIAGONAL = 0.00028 * Math.sqrt(2);

    private final XmlOutput xml;
    private final OwsRequest request;
    private final WmsVersion version;
    private final boolean is130;
    private final Language language;

    CapabilitiesLayers(XmlOutput xml, OwsRequest request, WmsVersion version, Language language) {
        this.xml = xml;
        this.request = request;
        this.version = version;
        this.is130 = version == WmsVersion.V1_3_0;
        this.language = language;
    }

    void write(CatalogView catalog) throws IOException {
        List<LayerInfo> layers =
                catalog.layers().stream().filter(LayerInfo::isSpatial).toList();
        xml.start("Layer");
        xml.text("Title", catalog.service("wms").title().in(language));
        for (int srid : catalog.service("wms").srids()) {
            xml.text(version.crs(), "EPSG:" + srid);
        }
        xml.text(version.crs(), MapCrs.CRS_84);
        ReferencedEnvelope all = new ReferencedEnvelope();
        layers.forEach(l -> all.include(l.lonLat()));
        if (!all.isEmpty()) {
            lonLat(all);
        }
        for (GroupInfo group : catalog.groups()) {
            group(group);
        }
        for (LayerInfo layer : layers) {
            Style style = catalog.style(layer.style())
                    .orElseThrow(() -> new IllegalStateException("no style '" + layer.style() + "'"));
            layer(layer, style);
        }
        xml.end();
    }

    private void group(GroupInfo group) throws IOException {
        ReferencedEnvelope lonLat = new ReferencedEnvelope();
        group.members().forEach(m -> lonLat.include(m.layer().lonLat()));
        xml.start("Layer", "queryable", "1", "opaque", "0");
        described(group.qualifiedName(), group.title(), group.summary());
        lonLat(lonLat);
        xml.end();
    }

    private void layer(LayerInfo layer, Style style) throws IOException {
        xml.start("Layer", "queryable", "1", "opaque", "0");
        described(layer.qualifiedName(), layer.title(), layer.summary());
        keywords(xml, layer.keywords());
        lonLat(layer.lonLat());
        box(MapCrs.of(layer.srid(), version), layer.bounds());
        style(layer, style);
        scales(style);
        xml.end();
    }

    private void described(String name, Localized title, Localized summary) throws IOException {
        xml.text("Name", name);
        xml.text("Title", title.in(language));
        if (!summary.in(language).isEmpty()) {
            xml.text("Abstract", summary.in(language));
        }
    }

    static void keywords(XmlOutput xml, List<String> keywords) throws IOException {
        if (!keywords.isEmpty()) {
            xml.element("KeywordList", () -> {
                for (String keyword : keywords) {
                    xml.text("Keyword", keyword);
                }
            });
        }
    }

    private void lonLat(ReferencedEnvelope box) throws IOException {
        if (is130) {
            xml.element("EX_GeographicBoundingBox", () -> {
                xml.text("westBoundLongitude", Double.toString(box.getMinX()));
                xml.text("eastBoundLongitude", Double.toString(box.getMaxX()));
                xml.text("southBoundLatitude", Double.toString(box.getMinY()));
                xml.text("northBoundLatitude", Double.toString(box.getMaxY()));
            });
            box("CRS:84", new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()});
        } else {
            xml.empty(
                    "LatLonBoundingBox",
                    "minx",
                    Double.toString(box.getMinX()),
                    "miny",
                    Double.toString(box.getMinY()),
                    "maxx",
                    Double.toString(box.getMaxX()),
                    "maxy",
                    Double.toString(box.getMaxY()));
        }
    }

    private void box(MapCrs crs, ReferencedEnvelope box) throws IOException {
        box(crs.code(), crs.numbers(box));
    }

    private void box(String crs, double[] numbers) throws IOException {
        xml.empty(
                "BoundingBox",
                version.crs(),
                crs,
                "minx",
                Double.toString(numbers[0]),
                "miny",
                Double.toString(numbers[1]),
                "maxx",
                Double.toString(numbers[2]),
                "maxy",
                Double.toString(numbers[3]));
    }

    private void style(LayerInfo layer, Style style) throws IOException {
        Legend legend = new Legend(GetLegendGraphic.SIDE, GetLegendGraphic.SIDE);
        legend.add(style);
        Dimension size = legend.size();
        xml.start("Style");
        xml.text("Name", layer.style());
        xml.text("Title", String.valueOf(style.getDescription().getTitle()));
        xml.start("LegendURL", "width", Integer.toString(size.width), "height", Integer.toString(size.height));
        xml.text("Format", Pictures.PNG);
        online(
                xml,
                version,
                request.address("wms") + "?service=WMS&version=" + version.number()
                        + "&request=GetLegendGraphic&format=image/png&layer=" + layer.qualifiedName());
        xml.end();
        xml.end();
    }

    /** Between which scales something is drawn of the layer besides labels. */
    private void scales(Style style) throws IOException {
        List<Rule> rules = Legend.rules(style);
        double least =
                rules.stream().mapToDouble(Rule::getMinScaleDenominator).min().orElse(0);
        double greatest =
                rules.stream().mapToDouble(Rule::getMaxScaleDenominator).max().orElse(Double.POSITIVE_INFINITY);
        boolean isLimited = Double.isFinite(greatest);
        if (is130) {
            if (least > 0) {
                xml.text("MinScaleDenominator", Double.toString(least));
            }
            if (isLimited) {
                xml.text("MaxScaleDenominator", Double.toString(greatest));
            }
        } else if (least > 0 || isLimited) {
            xml.empty(
                    "ScaleHint",
                    "min",
                    Double.toString(least * PIXEL_DIAGONAL),
                    "max",
                    Double.toString(isLimited ? greatest * PIXEL_DIAGONAL : Double.MAX_VALUE));
        }
    }

    static void online(XmlOutput xml, WmsVersion version, String address) throws IOException {
        xml.empty(
                "OnlineResource",
                "xmlns:xlink",
                version == WmsVersion.V1_1_1 ? XLINK : null,
                "xlink:type",
                "simple",
                "xlink:href",
                address);
    }
}
