/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.positiveoptimization.geoserver.WfsTransaction.delete;
import static org.positiveoptimization.geoserver.WfsTransaction.insert;
import static org.positiveoptimization.geoserver.WfsTransaction.update;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.data.test.SystemTestData;
import org.geoserver.platform.ModuleStatus;
import org.geoserver.test.GeoServerSystemTestSupport;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.data.DataUtilities;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.Before;
import org.junit.Test;
import org.positiveoptimization.fixture.TinyPlan;
import org.positiveoptimization.geoserver.WfsTransaction.Box;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.journal.FeatureEvent;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.journal.Outcome;
import org.positiveoptimization.progress.Progress;

/** The guard in a GeoServer of its test support: requests of each version of the WFS, the store looked at afterwards. */
public class EditGuardInGeoServerTest extends GeoServerSystemTestSupport {
    private static final Box LAWFUL = new Box(5.2, 0.2, 5.7, 0.7);
    private static final Box IN_THE_CITY = new Box(1.2, 3.2, 1.7, 3.7);

    @Override
    protected void setUpTestData(SystemTestData testData) throws Exception {
        testData.setUpSecurity();
    }

    @Override
    protected void onSetUp(SystemTestData testData) throws Exception {
        PlanWorkspaces.publish(TinyPlan.conforming(), getCatalog(), testData.getDataDirectoryRoot());
        PlanWorkspaces.guard(testData.getDataDirectoryRoot());
    }

    @Before
    public void logIn() {
        login("admin", "geoserver", "ROLE_ADMINISTRATOR");
    }

    private String transaction(String version, String elements) throws Exception {
        return transaction("wfs", version, elements);
    }

    private String transaction(String service, String version, String elements) throws Exception {
        return postAsServletResponse(service, WfsTransaction.request(version, elements), "text/xml; charset=UTF-8")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private SimpleFeatureSource source(String code) throws Exception {
        FeatureTypeInfo layer = getCatalog().getFeatureTypeByName("draft", code);
        return DataUtilities.simple(layer.getFeatureSource(null, null));
    }

    private int size(String code) throws Exception {
        return source(code).getFeatures().size();
    }

    private SimpleFeature feature(String code, long fid) throws Exception {
        var filters = CommonFactoryFinder.getFilterFactory();
        return DataUtilities.first(source(code).getFeatures(filters.id(filters.featureId(code + "." + fid))));
    }

    @Test
    public void bean_ofThePlugin_isOnTheStatusPage() {
        assertThat(applicationContext.getBeansOfType(ModuleStatus.class).values())
                .filteredOn(s -> s.getModule().equals("positive-optimization"))
                .singleElement()
                .satisfies(s -> assertThat(s.getMessage().orElseThrow())
                        .contains("guard.json is in force for the workspaces draft"));
    }

    @Test
    public void insert_ofEachVersion_isAcceptedOrRefusedByItsGround() throws Exception {
        String[][] lawful = {
            {"1.0.0", insert(LAWFUL.gml2("EPSG:4490"))},
            {"1.1.0", insert(LAWFUL.gml3())},
            {"2.0.0", insert(LAWFUL.gml32())}
        };
        String[][] unlawful = {
            {"1.0.0", insert(IN_THE_CITY.gml2("EPSG:4490"))},
            {"1.1.0", insert(IN_THE_CITY.gml3())},
            {"2.0.0", insert(IN_THE_CITY.gml32())}
        };
        int before = size("YJJBNT");
        for (int i = 0; i < lawful.length; i++) {
            assertThat(transaction(lawful[i][0], lawful[i][1]))
                    .contains("YJJBNT.")
                    .doesNotContain("Exception");
            assertThat(size("YJJBNT")).isEqualTo(before + 1);
            transaction("1.1.0", delete("YJJBNT", "YJJBNT." + last("YJJBNT")));
            assertThat(size("YJJBNT")).isEqualTo(before);

            assertThat(transaction(unlawful[i][0], unlawful[i][1]))
                    .contains("P7")
                    .contains("编辑未被接受")
                    .contains("longitude 131.20");
            assertThat(size("YJJBNT")).isEqualTo(before);
        }
    }

    private long last(String code) throws Exception {
        long last = 0;
        try (var features = source(code).getFeatures().features()) {
            while (features.hasNext()) {
                last = Math.max(last, Long.parseLong(features.next().getID().replaceFirst(".*\\.", "")));
            }
        }
        return last;
    }

    @Test
    public void journal_knowsWhatWasCommittedAndWhatWasRefused() throws Exception {
        transaction("1.1.0", insert(LAWFUL.gml3()));
        String inserted = "YJJBNT." + last("YJJBNT");
        transaction("1.1.0", update("STBHHX", "STBHHX.2", "LHLX", "x"));
        transaction("1.1.0", delete("YJJBNT", inserted));

        // a GeoPackage gives the number of a feature that was deleted to the next: other tests may stand before
        assertThat(history("draft:YJJBNT", inserted))
                .extracting(FeatureEvent::outcome, FeatureEvent::operations)
                .endsWith(
                        tuple(Outcome.COMMITTED, List.of(Operation.INSERT)),
                        tuple(Outcome.COMMITTED, List.of(Operation.DELETE)));
        assertThat(history("draft:STBHHX", "STBHHX.2"))
                .extracting(FeatureEvent::outcome, FeatureEvent::user)
                .containsExactly(tuple(Outcome.REFUSED, "admin"));
    }

    private List<FeatureEvent> history(String layer, String feature) throws Exception {
        File journal = new File(getDataDirectory().root(), EditJournal.DIRECTORY);
        return new JournalReader(journal.toPath())
                .history(
                        layer,
                        feature,
                        JournalReader.Order.OLDEST_FIRST,
                        OptionalLong.empty(),
                        JournalReader.MOST_ENTRIES,
                        Progress.NONE)
                .entries();
    }

    @Test
    public void insert_atTheServiceOfTheWorkspace_isJudgedWithTheApprovedPlan() throws Exception {
        int before = size("YJJBNT");

        assertThat(transaction("draft/wfs", "1.1.0", insert(IN_THE_CITY.gml3())))
                .contains("P7");
        assertThat(size("YJJBNT")).isEqualTo(before);
    }

    /** QGIS 3 on a connection of version 2.0.0: WFS-T 1.0.0, a URN, longitude first (QGIS issue 47254). */
    @Test
    public void insert_asQgisSendsItWithAUrn_isRefused() throws Exception {
        int before = size("YJJBNT");

        String answer = transaction("1.0.0", insert(LAWFUL.gml2("urn:ogc:def:crs:EPSG::4490")));

        assertThat(answer).contains("Exception");
        assertThat(size("YJJBNT")).isEqualTo(before);
    }

    @Test
    public void frozenLayer_isNotChanged() throws Exception {
        Object before = feature("STBHHX", 1).getAttribute("LHLX");

        assertThat(transaction("1.1.0", update("STBHHX", "STBHHX.1", "LHLX", "x")))
                .contains("not adjusted in this round");
        assertThat(transaction("1.1.0", delete("STBHHX", "STBHHX.1"))).contains("本轮不调整");
        assertThat(feature("STBHHX", 1).getAttribute("LHLX")).isEqualTo(before);
    }

    @Test
    public void version_isRaisedAndHeldAgainstWhatWasRead() throws Exception {
        assertThat(transaction("1.1.0", update("GHFQ", "GHFQ.1", "GKZY", "a", "GXCS", "0")))
                .contains("<wfs:totalUpdated>1<");
        assertThat(feature("GHFQ", 1).getAttribute("GXCS").toString()).isEqualTo("1");

        assertThat(transaction("1.1.0", update("GHFQ", "GHFQ.1", "GKZY", "b", "GXCS", "0")))
                .contains("changed by somebody else");
        assertThat(transaction("1.1.0", update("GHFQ", "GHFQ.1", "GKZY", "b"))).contains("send the number");
        assertThat(feature("GHFQ", 1).getAttribute("GKZY")).isEqualTo("a");
        assertThat(feature("GHFQ", 1).getAttribute("GXCS").toString()).isEqualTo("1");
    }

    @Test
    public void replace_isLookedAtThoughNoEventTellsOfIt() throws Exception {
        String feature = "<draft:YJJBNT gml:id='YJJBNT.1'><draft:geom>"
                + IN_THE_CITY.gml32().replace("urn:ogc:def:crs:EPSG::4490", "EPSG:4490")
                + "</draft:geom><draft:DLBM>0101</draft:DLBM></draft:YJJBNT>";
        String swapped = feature.replace(IN_THE_CITY.text(" ", true), IN_THE_CITY.text(" ", false));
        Object before = feature("YJJBNT", 1).getDefaultGeometry();

        for (String replacing : List.of(feature, swapped)) {
            String answer = transaction(
                    "2.0.0",
                    "<wfs:Replace>" + replacing
                            + "<fes:Filter><fes:ResourceId rid='YJJBNT.1'/></fes:Filter></wfs:Replace>");
            assertThat(answer).contains("YJJBNT.1").contains("Exception");
        }
        assertThat(feature("YJJBNT", 1).getDefaultGeometry()).isEqualTo(before);
    }

    @Test
    public void layer_withAFilterInItsDefinition_refusesWhatNeedsIt() throws Exception {
        FeatureTypeInfo boundary = getCatalog().getFeatureTypeByName("draft", "CZKFBJ");
        boundary.setCqlFilter("GHFQDM = '410'");
        getCatalog().save(boundary);
        try {
            assertThat(transaction("1.1.0", insert(LAWFUL.gml3()))).contains("CZKFBJ is given in part only");
        } finally {
            boundary = getCatalog().getFeatureTypeByName("draft", "CZKFBJ");
            boundary.setCqlFilter(null);
            getCatalog().save(boundary);
        }
    }
}
