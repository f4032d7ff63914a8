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
import org.geoserver.wfs.WFSException;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.positiveoptimization.journal.JournalEntry;
import org.positiveoptimization.journal.Operation;
import org.springframework.security.core.context.SecurityContextHolder;

/** Comments through the calls of GeoServer; a layer of the plan stands for that of the comments. */
class InboxGuardTest {
    private static final String LAYER = "draft:GHYDYH";
    private static final String POLICY =
            """
            {"schema": "urn:positive-optimization:guard:1", "workspaces": {"draft": {
              "limits": {"features": 20, "vertices": 10000, "neighbours": 1000},
              "default": {"mode": "OPEN"},
              "layers": {"GHYDYH": {"mode": "INBOX", "inbox": {
                "text": {"column": "BZ", "least": 2, "most": 100},
                "choices": {"GHZT": ["1", "2"]},
                "codes": ["JQDLDM"],
                "number": "BSM", "time": "YSDM",
                "state": {"column": "XZQDM", "initial": "1"},
                "perHour": 2}}}}}}
            """;

    @TempDir
    Path data;

    private GuardedServer server;
    private FakeStore store;
    private int before;

    @BeforeEach
    void start() throws Exception {
        server = new GuardedServer(data);
        server.writePolicy(POLICY);
        SecurityContextHolder.clearContext();
        store = server.plan.store(LAYER);
        before = store.size();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** @return what a page sends: a point, a text and a kind, and nothing else */
    private SimpleFeature comment(String text) {
        return comment(new GeometryFactory().createPoint(new Coordinate(131.2, 46.6)), text);
    }

    private SimpleFeature comment(Geometry place, String text) {
        SimpleFeature comment = server.plan.feature("GHYDYH", read(box(0, 0, 1, 1)));
        comment.getFeatureType().getAttributeDescriptors().forEach(a -> comment.setAttribute(a.getName(), null));
        comment.setDefaultGeometry(place);
        comment.setAttribute("BZ", text);
        comment.setAttribute("GHZT", "1");
        return comment;
    }

    private void assertRefused(FakeWfs request, String chinese, String english) {
        assertThatThrownBy(request::send).isInstanceOfSatisfying(WFSException.class, e -> assertThat(e.getMessage())
                .contains(chinese, english));
        assertThat(store.size()).isEqualTo(before);
    }

    @Test
    void comment_ofAStranger_isStoredWithWhatTheServerWrites_andInTheJournalByItsNumber() throws Exception {
        server.wfs().insert(LAYER, comment("  保留林地 ")).send();

        assertThat(store.size()).isEqualTo(before + 1);
        SimpleFeature stored = store.feature(before + 1);
        assertThat(stored.getAttribute("BZ")).isEqualTo("保留林地");
        assertThat(stored.getAttribute("XZQDM")).isEqualTo("1");
        assertThat(stored.getAttribute("YSDM").toString()).matches("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        JournalEntry entry = server.journalled().get(0);
        assertThat(entry.edit().request()).isEqualTo(stored.getAttribute("BSM"));
        assertThat(entry.edit().user()).isEqualTo("anonymous");
        assertThat(entry.edit().layers().get(0).features().get(Operation.INSERT))
                .containsExactly("GHYDYH." + stored.getAttribute("BSM"));
    }

    @Test
    void comment_thatIsNone_isRefusedBeforeItIsInserted_andNotInTheJournal() throws Exception {
        assertRefused(server.wfs().insert(LAYER, comment("<b>好的</b>")), "被浏览器当作标记", "take for markup");
        assertRefused(server.wfs().insert(LAYER, comment(null, "好的")), "须有一个点位", "has one point");
        SimpleFeature own = comment("好的");
        own.setAttribute("XZQDM", "2");
        assertRefused(server.wfs().insert(LAYER, own), "不由提交者填写", "not for you to fill in");
        assertThat(server.journalled()).isEmpty();
    }

    @Test
    void severalComments_inOneTransaction_areRefused() {
        assertRefused(server.wfs().insert(LAYER, comment("第一条"), comment("第二条")), "一次提交一条意见", "one comment");
        assertRefused(
                server.wfs().insert(LAYER, comment("第一条")).insert(LAYER, comment("第二条")), "一次提交一条意见", "one comment");
    }

    @Test
    void whatIsThere_isNeitherChangedNorReplacedNorDeleted() {
        Filter one = FakeWfs.id("GHYDYH", 1);
        assertRefused(server.wfs().update(LAYER, one, "BZ", "x"), "只接收新意见", "takes comments only");
        assertRefused(server.wfs().delete(LAYER, one), "只接收新意见", "takes comments only");
        assertRefused(server.wfs().replace(LAYER, one, comment("好的")), "只接收新意见", "takes comments only");
        GuardedServer.signIn();
        assertRefused(server.wfs().delete(LAYER, one), "只接收新意见", "takes comments only");
    }

    @Test
    void stranger_editsNoOtherLayer() throws IOException {
        assertRefused(server.wfs().insert("draft:YJJBNT", server.farmland(5, 0, 6, 1)), "须先登录", "need a sign-in");
        assertRefused(server.wfs().delete("approved:YJJBNT", FakeWfs.id("YJJBNT", 1)), "须先登录", "need a sign-in");
        server.deletePolicy();
        assertRefused(server.wfs().insert("draft:YJJBNT", server.farmland(5, 0, 6, 1)), "须先登录", "need a sign-in");
    }

    @Test
    void comments_areTakenUntilTheHourIsFull_andOneThatWasNotStoredDoesNotCount() throws IOException {
        server.wfs().insert(LAYER, comment("第一条")).send();
        assertThatThrownBy(() -> server.wfs()
                        .insert(LAYER, comment("第二条"))
                        .vetoedByAnother()
                        .send())
                .isInstanceOf(WFSException.class);
        server.wfs().insert(LAYER, comment("第二条")).send();
        before = store.size();

        assertRefused(server.wfs().insert(LAYER, comment("第三条")), "一小时内的意见已超过 2 条", "more than 2 comments");
    }
}
