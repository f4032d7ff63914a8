/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.positiveoptimization.fixture.Grid.box;
import static org.positiveoptimization.fixture.Grid.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractThrowableAssert;
import org.geoserver.platform.ExtensionPriority;
import org.geoserver.wfs.WFSException;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.mockito.Mockito;
import org.positiveoptimization.features.FeatureRows;
import org.positiveoptimization.fixture.LogCollector;
import org.positiveoptimization.hosting.WatchedFile;

class EditGuardTest {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @TempDir
    Path data;

    @RegisterExtension
    final LogCollector guardLog = new LogCollector(EditGuard.class);

    @RegisterExtension
    final LogCollector fileLog = new LogCollector(WatchedFile.class);

    @RegisterExtension
    final LogCollector rowsLog = new LogCollector(FeatureRows.class);

    private GuardedServer server;
    private FakePlan plan;

    @BeforeEach
    void start() throws Exception {
        server = new GuardedServer(data);
        plan = server.plan;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private FakeWfs wfs() {
        return server.wfs();
    }

    private SimpleFeature farmland(double x0, double y0, double x1, double y1) {
        return server.farmland(x0, y0, x1, y1);
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(FakeWfs request, String... words) {
        return assertThatThrownBy(request::send).isInstanceOfSatisfying(WFSException.class, e -> {
            assertThat(e.getMessage()).contains(words).contains("编辑未被接受", "The edit is not accepted");
            assertThat(e.getCode()).isEqualTo("OperationProcessingFailed");
            assertThat(e.getLocator()).isNotEmpty();
        });
    }

    @Test
    void callback_isCalledAfterAllOthers() {
        assertThat(server.guard().getPriority()).isGreaterThan(ExtensionPriority.LOWEST);
    }

    @Test
    void insert_thatIsLawful_isCommitted() throws IOException {
        int before = plan.store("draft:YJJBNT").size();

        wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1)).send();

        assertThat(plan.store("draft:YJJBNT").size()).isEqualTo(before + 1);
    }

    @Test
    void insert_atTheServiceOfTheDraft_isJudgedWithTheApprovedPlan() throws IOException {
        int before = plan.store("draft:YJJBNT").size();

        wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1)).sendTo("draft");

        assertThat(plan.store("draft:YJJBNT").size()).isEqualTo(before + 1);
    }

    @Test
    void insert_thatBreaksARule_isRefusedByRuleFeatureAndPlace() {
        int before = plan.store("draft:YJJBNT").size();

        assertRefused(
                wfs().insert("draft:YJJBNT", farmland(1, 3, 2, 4)),
                "P7",
                "draft:YJJBNT",
                "YJJBNT." + (before + 1),
                "longitude 131.20",
                "经度 131.20",
                "m²");
        assertThat(plan.store("draft:YJJBNT").size()).isEqualTo(before);
    }

    @Test
    void swapOverTwoLayers_inOneTransaction_isJudgedAsAWhole() throws IOException {
        FakeWfs swap =
                wfs().insert("draft:YJJBNT", farmland(4, 3, 5, 5)).delete("draft:CZKFBJ", FakeWfs.id("CZKFBJ", 2));

        swap.send();

        assertThat(plan.store("draft:CZKFBJ").feature(2)).isNull();
    }

    @Test
    void frozenLayer_byEveryOperation_isRefusedBeforeAnythingIsDone() {
        Filter one = FakeWfs.id("STBHHX", 1);
        SimpleFeature feature = plan.feature("STBHHX", read(box(0, 6, 1, 7)));
        SimpleFeature before = plan.store("draft:STBHHX").feature(1);

        for (FakeWfs request : List.of(
                wfs().insert("draft:STBHHX", feature),
                wfs().update("draft:STBHHX", one, "LHLX", "x"),
                wfs().delete("draft:STBHHX", one),
                wfs().delete("draft:STBHHX", Filter.INCLUDE),
                wfs().replace("draft:STBHHX", one, feature),
                wfs().replace("draft:STBHHX", Filter.INCLUDE, feature))) {
            assertRefused(request, "本轮不调整", "not adjusted in this round", "draft:STBHHX");
        }
        assertThat(plan.store("draft:STBHHX").feature(1)).isSameAs(before);
    }

    @Test
    void approvedPlan_withoutAFile_isFrozenByTheBuiltInPolicy() throws IOException {
        server.deletePolicy();

        assertRefused(
                wfs().update("approved:GHFQ", FakeWfs.id("GHFQ", 1), "GKZY", "x"),
                "the approved plan changes by publication only");
    }

    @Test
    void update_andDelete_areCheckedAndCommitted() throws IOException {
        wfs().update("draft:YJJBNT", FakeWfs.id("YJJBNT", 1), "TBBH", "9")
                .delete("draft:YJJBNT", FakeWfs.id("YJJBNT", 2))
                .send();

        assertThat(plan.store("draft:YJJBNT").feature(1).getAttribute("TBBH")).isEqualTo("9");
        assertThat(plan.store("draft:YJJBNT").feature(2)).isNull();

        Geometry overlapping = read(box(2, 3, 3, 4));
        assertRefused(wfs().update("draft:YJJBNT", FakeWfs.id("YJJBNT", 1), "geom", overlapping), "P7", "YJJBNT.1");
    }

    @Test
    void axes_swappedOnTheWay_areNamed() {
        Geometry swapped = new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(46.6, 131.2),
            new Coordinate(46.601, 131.2),
            new Coordinate(46.601, 131.201),
            new Coordinate(46.6, 131.2)
        });

        assertRefused(wfs().insert("draft:YJJBNT", plan.feature("YJJBNT", swapped)), "axes look swapped");
    }

    @Test
    void version_ofEveryWrite_isRaisedInTheSameTransaction() throws IOException {
        FakeStore zones = plan.store("draft:GHFQ");
        wfs().insert("draft:GHFQ", plan.feature("GHFQ", read(box(0, 0, 1, 1)))).send();
        assertThat(zones.feature(zones.size()).getAttribute(FakePlan.VERSION)).isEqualTo(1);

        wfs().update("draft:GHFQ", FakeWfs.id("GHFQ", 1), "GKZY", "a", FakePlan.VERSION, 0)
                .send();
        assertThat(zones.feature(1).getAttribute(FakePlan.VERSION)).isEqualTo(1);
        wfs().update("draft:GHFQ", FakeWfs.id("GHFQ", 1), "GKZY", "b", "GXCS[1]", "1")
                .send();
        assertThat(zones.feature(1).getAttribute(FakePlan.VERSION)).isEqualTo(2);
        assertThat(zones.feature(1).getAttribute("GKZY")).isEqualTo("b");
    }

    @Test
    void version_thatIsStaleMissingOrNoNumber_isRefused() throws IOException {
        FakeStore zones = plan.store("draft:GHFQ");
        wfs().update("draft:GHFQ", FakeWfs.id("GHFQ", 1), "GKZY", "a", FakePlan.VERSION, 0)
                .send();

        Filter one = FakeWfs.id("GHFQ", 1);
        assertRefused(wfs().update("draft:GHFQ", one, "GKZY", "b", FakePlan.VERSION, 0), "GHFQ.1", "somebody else");
        assertRefused(wfs().update("draft:GHFQ", one, "GKZY", "b"), "GHFQ.1", "send the number");
        assertRefused(wfs().update("draft:GHFQ", one, "GKZY", "b", FakePlan.VERSION, "x"), "no whole number");
        assertThat(zones.feature(1).getAttribute("GKZY")).isEqualTo("a");
        assertThat(zones.feature(1).getAttribute(FakePlan.VERSION)).isEqualTo(1);
    }

    @Test
    void versions_ofSeveralUpdates_areFoundAgainByTheirOrder() throws IOException {
        FakeStore zones = plan.store("draft:GHFQ");
        wfs().update("draft:GHFQ", FakeWfs.id("GHFQ", 2), "GKZY", "a", FakePlan.VERSION, 0)
                .send();

        // the first has nothing left when its number is taken out, and is told to nobody
        wfs().update("draft:GHFQ", FakeWfs.id("GHFQ", 3), FakePlan.VERSION, 7)
                .update("draft:GHFQ", FakeWfs.id("GHFQ", 1), "GKZY", "b", FakePlan.VERSION, 0)
                .update("draft:GHYDYH", FakeWfs.id("GHYDYH", 1), "YDYHFLDM", "0101")
                .update("draft:GHFQ", FakeWfs.id("GHFQ", 2), "GKZY", "c", FakePlan.VERSION, 1)
                .send();

        assertThat(zones.feature(1).getAttribute(FakePlan.VERSION)).isEqualTo(1);
        assertThat(zones.feature(2).getAttribute(FakePlan.VERSION)).isEqualTo(2);
        assertThat(zones.feature(3).getAttribute(FakePlan.VERSION)).isNull();
    }

    @Test
    void replace_ofOneFeatureByIdentifier_isCheckedAndRaisesItsNumber() throws IOException {
        FakeStore zones = plan.store("draft:GHFQ");
        Geometry geometry = (Geometry) zones.feature(4).getDefaultGeometry();
        Supplier<FakeWfs> replacing = () -> wfs().replace(
                        "draft:GHFQ",
                        FakeWfs.id("GHFQ", 4),
                        plan.feature("GHFQ", geometry, "GHFQDM", "100", "GKZY", "new", FakePlan.VERSION, 0));

        replacing.get().send();

        assertThat(zones.feature(4).getAttribute("GKZY")).isEqualTo("new");
        assertThat(zones.feature(4).getAttribute(FakePlan.VERSION)).isEqualTo(1);
        assertRefused(replacing.get(), "GHFQ.4", "somebody else");
        assertRefused(wfs().replace("draft:YJJBNT", FakeWfs.id("YJJBNT", 1), farmland(2, 3, 3, 4)), "P7", "YJJBNT.1");
    }

    @Test
    void replace_thatDoesNotSayWhichFeature_isRefused() {
        SimpleFeature feature = farmland(5, 0, 6, 1);
        Filter property = FILTERS.equals(FILTERS.property("TBBH"), FILTERS.literal("1"));
        Filter two = FILTERS.id(FILTERS.featureId("YJJBNT.1"), FILTERS.featureId("YJJBNT.2"));

        assertRefused(wfs().replace("draft:YJJBNT", property, feature), "Replace");
        assertRefused(wfs().replace("draft:YJJBNT", two, feature), "Replace");
        assertRefused(wfs().replace("draft:YJJBNT", FakeWfs.id("YJJBNT", 1), feature, feature), "Replace");
    }

    @Test
    void transaction_withMoreFeaturesThanAllowed_isRefused() {
        SimpleFeature[] many = new SimpleFeature[21];
        for (int i = 0; i < many.length; i++) {
            many[i] = farmland(5, 0, 6, 1);
        }

        assertRefused(wfs().insert("draft:YJJBNT", many), "more than 20 features");
    }

    @Test
    void otherWorkspaces_areNeitherReadNorRefused() throws Exception {
        server.writePolicy(GuardedServer.POLICY.replace("\"draft\"", "\"elsewhere\""));

        wfs().insert("draft:YJJBNT", farmland(1, 3, 2, 4))
                .replace("draft:STBHHX", Filter.INCLUDE, plan.feature("STBHHX", read(box(0, 6, 1, 7))))
                .send();

        Mockito.verify(plan.layer("draft:YJJBNT"), Mockito.never()).getFeatureSource(Mockito.any(), Mockito.any());
    }

    @Test
    void policy_changedWhileTheServerRuns_holdsForTheNextTransaction() throws IOException {
        wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1)).send();
        server.writePolicy(GuardedServer.POLICY.replace(
                "\"YJJBNT\": {\"mode\": \"GUARDED\", \"rules\": [\"G3\", \"P7\"]}",
                "\"YJJBNT\": {\"mode\": \"FROZEN\", \"reason\": {\"zh\": \"停\", \"en\": \"stop\"}}"));

        assertRefused(wfs().insert("draft:YJJBNT", farmland(5, 1, 6, 2)), "stop");
    }

    @Test
    void policy_brokenWhileTheServerRuns_staysAsItWas() throws IOException {
        wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1)).send();
        server.writePolicy("{");

        assertRefused(wfs().delete("draft:STBHHX", FakeWfs.id("STBHHX", 1)), "not adjusted in this round");
        wfs().delete("draft:YJJBNT", FakeWfs.id("YJJBNT", 1)).send();
        assertThat(fileLog.warnings()).hasSize(1);
    }

    @Test
    void policy_brokenFromTheStart_refusesEveryEdit() throws IOException {
        server.writePolicy("{");
        server.restart();

        assertThatThrownBy(() ->
                        wfs().delete("draft:GHYDYH", FakeWfs.id("GHYDYH", 1)).send())
                .isInstanceOf(WFSException.class)
                .hasMessageContaining("guard.json has faults")
                .hasMessageContaining("guard.json 有错误");
        assertThat(plan.store("draft:GHYDYH").feature(1)).isNotNull();
    }

    @Test
    void neighbour_thatTheUserMayOnlyRead_isReadWhole() {
        plan.store("draft:CZKFBJ").readOnly();

        assertRefused(wfs().insert("draft:YJJBNT", farmland(1, 3, 2, 4)), "P7");
    }

    @Test
    void neighbour_ofWhichTheUserSeesAPart_refuses() {
        Mockito.when(plan.layer("draft:CZKFBJ").getCqlFilter()).thenReturn("GHFQDM = '410'");

        assertRefused(wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1)), "CZKFBJ is given in part only", "only: ");
    }

    @Test
    void neighbour_whoseStoreFails_refuses() throws IOException {
        Mockito.when(plan.layer("draft:CZKFBJ").getFeatureSource(Mockito.any(), Mockito.any()))
                .thenThrow(new IOException("password=secret"));
        LogCollector layersLog = new LogCollector(CatalogueLayers.class);
        layersLog.beforeEach(null);

        assertRefused(wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1)), "draft:CZKFBJ cannot be read")
                .hasMessageNotContaining("secret");
        layersLog.afterEach(null);
    }

    @Test
    void request_thatAnotherCallbackExchanged_isRefused() {
        assertThatThrownBy(
                        () -> wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1)).sendExchanged())
                .isInstanceOf(WFSException.class)
                .hasMessageContaining("did not pass the guard");
    }

    @Test
    void transaction_whoseEndIsNeverTold_doesNotHoldUpTheNext() throws IOException {
        long start = System.nanoTime();
        assertThatThrownBy(() -> wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1))
                        .failingInCommit()
                        .send())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1))
                        .vetoedByAnother()
                        .send())
                .isInstanceOf(WFSException.class)
                .hasMessage("no");

        wfs().insert("draft:YJJBNT", farmland(5, 0, 6, 1)).send();

        assertThat(System.nanoTime() - start).isLessThan(15_000_000_000L);
    }

    @Test
    void transactions_ofManyThreads_areAllCheckedAndNoneIsLost() throws Exception {
        int threads = 4;
        int each = 5;
        ExecutorService users = Executors.newFixedThreadPool(threads);
        List<Future<Integer>> running = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            Callable<Integer> user = () -> {
                GuardedServer.signIn();
                int refused = 0;
                for (int i = 0; i < each; i++) {
                    wfs().insert("draft:GHYDYH", plan.feature("GHYDYH", read(box(0, 0, 1, 1))))
                            .send();
                    try {
                        wfs().insert("draft:YJJBNT", farmland(1, 3, 2, 4)).send();
                    } catch (WFSException e) {
                        refused++;
                    }
                }
                return refused;
            };
            running.add(users.submit(user));
        }
        int zones = plan.store("draft:GHYDYH").size();
        int refused = 0;
        for (Future<Integer> user : running) {
            refused += user.get();
        }
        users.shutdown();

        assertThat(refused).isEqualTo(threads * each);
        assertThat(plan.store("draft:YJJBNT").size()).isEqualTo(11);
        assertThat(zones).isLessThanOrEqualTo(plan.store("draft:GHYDYH").size());
        assertThat(plan.store("draft:GHYDYH").size()).isEqualTo(8 + threads * each);
    }
}
