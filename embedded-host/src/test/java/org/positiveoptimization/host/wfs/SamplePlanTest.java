/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.geotools.api.data.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.positiveoptimization.host.OgcSchemas;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.host.catalog.Catalog;
import org.positiveoptimization.host.catalog.CatalogReader;
import org.positiveoptimization.host.catalog.GeoPackageStores;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.wfs.WfsHost.Answer;

/** The sample plan as it is served: from GeoPackages, every layer and table in every version. */
class SamplePlanTest {
    private static final String TWO = "service=WFS&version=2.0.0&request=GetFeature&typenames=";

    @TempDir
    private Path folder;

    private Catalog catalog;
    private GeoPackageStores stores;
    private WfsHost host;

    @BeforeEach
    void open() throws Exception {
        catalog = CatalogReader.read(SampleDataDirectory.copyTo(folder.resolve("data")));
        stores = GeoPackageStores.open(catalog, 1_000_000);
        host = WfsHost.over(catalog, stores, "draft");
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private List<LayerInfo> layers() {
        return catalog.layers().stream()
                .filter(l -> l.workspace().name().equals("draft"))
                .toList();
    }

    @Test
    void everyLayer_inEveryVersion_isSchemaValidAndComplete() throws Exception {
        byte[] two = host.get("service=WFS&version=2.0.0&request=DescribeFeatureType")
                .body();
        byte[] eleven = host.get("service=WFS&version=1.1.0&request=DescribeFeatureType")
                .body();
        byte[] ten = host.get("service=WFS&version=1.0.0&request=DescribeFeatureType")
                .body();
        for (LayerInfo layer : layers()) {
            String name = layer.qualifiedName();
            int count = stores.source(layer).getCount(Query.ALL);
            Answer answer = host.get(TWO + name);
            OgcSchemas.WFS_2_0.validate(answer.body(), two);
            assertThat(answer.value("/FeatureCollection/@numberMatched"))
                    .as(name)
                    .isEqualTo(String.valueOf(count));
            assertThat(answer.value("count(/FeatureCollection/member)"))
                    .as(name)
                    .isEqualTo(String.valueOf(count));
            OgcSchemas.WFS_1_1_0.validate(
                    host.get("service=WFS&version=1.1.0&request=GetFeature&typename=" + name)
                            .body(),
                    eleven);
            OgcSchemas.WFS_1_0_0.validate(
                    host.get("service=WFS&version=1.0.0&request=GetFeature&typename=" + name)
                            .body(),
                    ten);
            assertThat(host.get(TWO + name + "&outputformat=application/json").text())
                    .contains("\"numberReturned\":" + count + ",");
        }
    }

    @Test
    void pages_ofALayer_areTogetherTheLayer() {
        String whole = host.get(TWO + "draft:GHFQ&propertyname=BSM").text();
        StringBuilder ids = new StringBuilder();
        Answer page = host.get(TWO + "draft:GHFQ&propertyname=BSM&count=3");
        int pages = 1;
        while (true) {
            for (int i = 1; i <= 3; i++) {
                String id = page.value("//member[" + i + "]/GHFQ/@*[local-name()='id']");
                if (!id.isEmpty()) {
                    assertThat(ids).doesNotContain("|" + id + "|");
                    assertThat(whole).contains("\"" + id + "\"");
                    ids.append('|').append(id).append('|');
                }
            }
            String next = page.value("/FeatureCollection/@next");
            if (next.isEmpty()) {
                break;
            }
            page = host.follow(next);
            pages++;
        }
        int all = whole.split("<draft:GHFQ ", -1).length - 1;
        assertThat(pages).isEqualTo((all + 2) / 3);
        assertThat(ids.toString().split("\\|\\|", -1)).hasSize(all);
    }

    @Test
    void filters_onTheStore_agreeWithEachOther() {
        Answer all = host.get(TWO + "draft:GHFQ");
        String id = all.value("//member[2]/GHFQ/@*[local-name()='id']");
        Answer one = host.get(TWO + "draft:GHFQ&resourceid=" + id);
        assertThat(one.value("/FeatureCollection/@numberMatched")).isEqualTo("1");
        String geometry =
                "<gml:MultiSurface srsName='urn:ogc:def:crs:EPSG::4490'><gml:surfaceMember><gml:Polygon><gml:exterior>"
                        + "<gml:LinearRing><gml:posList>" + one.value("//exterior//posList")
                        + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface>";
        String filter =
                "<Filter xmlns='http://www.opengis.net/fes/2.0' xmlns:gml='http://www.opengis.net/gml/3.2'><And>"
                        + "<Intersects><ValueReference>" + geometryName() + "</ValueReference>" + geometry
                        + "</Intersects>"
                        + "<PropertyIsEqualTo><ValueReference>BSM</ValueReference><Literal>" + one.value("//BSM")
                        + "</Literal></PropertyIsEqualTo></And></Filter>";
        Answer found = host.get(TWO + "draft:GHFQ&filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));

        assertThat(found.value("/FeatureCollection/@numberMatched"))
                .as(found.text())
                .isEqualTo("1");
        assertThat(found.value("//GHFQ/@*[local-name()='id']")).isEqualTo(id);
        assertThat(host.get(TWO + "draft:GHFQ&sortby=MJ%20D&count=1").value("//GHFQ/MJ"))
                .isEqualTo(host.get(TWO + "draft:GHFQ&sortby=MJ%20A&count=1&startindex="
                                + (Integer.parseInt(all.value("/FeatureCollection/@numberMatched")) - 1))
                        .value("//GHFQ/MJ"));
    }

    private String geometryName() {
        String schema = host.get("service=WFS&version=2.0.0&request=DescribeFeatureType&typename=draft:GHFQ")
                .value("//element[starts-with(@type,'gml:')]/@name");
        assertThat(schema).isNotEmpty();
        return schema;
    }
}
