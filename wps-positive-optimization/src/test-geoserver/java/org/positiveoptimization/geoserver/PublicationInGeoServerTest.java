/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.geoserver.Execute.document;
import static org.positiveoptimization.geoserver.Execute.literal;
import static org.positiveoptimization.geoserver.WfsTransaction.update;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.geoserver.catalog.DataStoreInfo;
import org.geoserver.platform.GeoServerEnvironment;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.SimpleFeatureStore;
import org.junit.Test;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.geoserver.WfsTransaction.Box;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.JournalFilter;
import org.positiveoptimization.journal.JournalReader;
import org.positiveoptimization.journal.Outcome;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.publication.History;
import org.positiveoptimization.publication.StorePublication;

/**
 * Publication in a GeoServer of its test support. The files of both plans are looked at, and not what the server says of them.
 */
public class PublicationInGeoServerTest extends PlanServerTestSupport {
    private static final String PLAN =
            literal("approved", "approved") + literal("draft", "draft") + literal("lang", "en");
    private static final int MOST_VERTICES = 10_000;
    private static final Path REGISTER = Path.of("positive-optimization/archive/approved.register.jsonl");

    private String publish(String who) throws Exception {
        return execute(who, "Publish", PLAN, document("verdict", "publication"));
    }

    private static List<String> rows(Path file) throws Exception {
        List<String> all = new ArrayList<>();
        try (PlanSource plan = GeoPackageSource.open(file, MOST_VERTICES)) {
            for (String code : plan.codes()) {
                try (RowReader rows = plan.open(code)) {
                    while (rows.next()) {
                        all.add(code + rows.fid() + rows.geometry() + Arrays.toString(rows.values()));
                    }
                }
            }
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static List<String> approved() throws Exception {
        return rows(data("data/approved.gpkg"));
    }

    private static List<History.Version> versions() throws Exception {
        History history = StorePublication.history(data(REGISTER.toString()));
        assertThat(history.state()).isEqualTo(History.State.WHOLE);
        return history.versions();
    }

    private JournalEntry lastOf(String layer) throws Exception {
        JournalFilter filter = new JournalFilter(null, null, layer, null, null, null, null);
        return new JournalReader(data(EditJournal.DIRECTORY))
                .read(filter, JournalReader.Order.NEWEST_FIRST, OptionalLong.empty(), 1, Progress.NONE)
                .entries()
                .get(0);
    }

    @Test
    public void draft_thatPasses_isPutIntoForceByAReviewer() throws Exception {
        List<String> former = approved();
        int count = versions().size();
        assertThat(edit(PLANNER, update("GHYDYH", "GHYDYH.1", "BZ", "edited " + count)))
                .contains("<wfs:totalUpdated>1<");
        List<String> draft = rows(data("data/draft.gpkg"));

        String answer = publish(REVIEWER);

        assertThat(value(answer, "verdict")).isIn("PASS", "WARN");
        assertThat(value(answer, "publication")).isEqualTo(Integer.toString(count + 1));
        assertThat(approved())
                .isEqualTo(draft)
                .isNotEqualTo(former)
                .anyMatch(r -> r.startsWith("GHYDYH1") && r.contains("edited " + count));
        History.Version version = versions().get(count);
        assertThat(version.status()).isEqualTo(History.Status.PUBLISHED);
        assertThat(version.who()).isEqualTo(REVIEWER);
        assertThat(rows(data(REGISTER + ".archive").resolve(version.archive()))).isEqualTo(former);
        JournalEntry entry = lastOf("approved:GHYDYH");
        assertThat(entry.outcome()).isEqualTo(Outcome.COMMITTED);
        assertThat(entry.edit().user()).isEqualTo(REVIEWER);
        assertThat(entry.edit().layers()).extracting(EditedLayer::layer).containsExactly("approved:GHYDYH");
    }

    @Test
    public void whoeverMayNotPublish_isRefused() throws Exception {
        List<String> former = approved();
        List<History.Version> versions = versions();
        assertThat(edit(PLANNER, update("GHYDYH", "GHYDYH.2", "BZ", "not published")))
                .contains("<wfs:totalUpdated>1<");

        assertThat(publish(PLANNER))
                .contains("<wps:ProcessFailed>", "only administrators and reviewers may publish")
                .doesNotContain("\tat ");
        var stranger = postAs(STRANGER, "wps", Execute.request("Publish", PLAN, document("publication")));
        assertThat(stranger.getStatus()).isIn(401, 403);
        assertThat(text(stranger)).doesNotContain("wps:ProcessSucceeded");

        assertThat(approved()).isEqualTo(former);
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    public void draft_thatBreaksABlockingRule_isReportedAndNotPublished() throws Exception {
        List<String> former = approved();
        List<History.Version> versions = versions();
        // farmland is given up and nothing put in its place
        edit(PLANNER, update("YJJBNT", "YJJBNT.1", "geom", new Box(0, 0, 0.5, 1).gml3()));
        try {
            String answer = publish(REVIEWER);

            assertThat(value(answer, "verdict")).isEqualTo("FAIL");
            assertThat(value(answer, "publication")).isEqualTo("0");
            assertThat(approved()).isEqualTo(former);
            assertThat(versions()).isEqualTo(versions);
        } finally {
            edit(PLANNER, update("YJJBNT", "YJJBNT.1", "geom", new Box(0, 0, 1, 1).gml3()));
        }
    }

    /** As in a data directory on PostGIS, whose stores name their database by parameters. */
    @Test
    public void storeWhoseParametersAreInTheEnvironment_isOpenedForWriting() throws Exception {
        DataStoreInfo info = getCatalog().getFactory().createDataStore();
        info.setName("approved");
        info.getConnectionParameters()
                .putAll(Map.of("dbtype", "geopkg", "database", "${po.test.file}", "read_only", "true"));
        System.setProperty("po.test.file", data("data/approved.gpkg").toUri().toString());
        System.setProperty("ALLOW_ENV_PARAMETRIZATION", "true");
        GeoServerEnvironment.reloadAllowEnvParametrization();
        try {
            DataStore store = new WritableStores(getCatalog()).open(info);
            try {
                assertThat(store.getFeatureSource("GHYDYH")).isInstanceOf(SimpleFeatureStore.class);
            } finally {
                store.dispose();
            }
        } finally {
            System.clearProperty("po.test.file");
            System.clearProperty("ALLOW_ENV_PARAMETRIZATION");
            GeoServerEnvironment.reloadAllowEnvParametrization();
        }
    }
}
