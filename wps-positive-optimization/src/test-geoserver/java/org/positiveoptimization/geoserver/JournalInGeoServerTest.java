/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.positiveoptimization.geoserver.Execute.document;
import static org.positiveoptimization.geoserver.Execute.literal;
import static org.positiveoptimization.geoserver.Execute.raw;
import static org.positiveoptimization.geoserver.WfsTransaction.delete;
import static org.positiveoptimization.geoserver.WfsTransaction.insert;
import static org.positiveoptimization.geoserver.WfsTransaction.update;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Before;
import org.junit.Test;
import org.positiveoptimization.geoserver.WfsTransaction.Box;

/** What the processes {@code po:Journal} and {@code po:History} tell of transactions of a GeoServer of its test support. */
public class JournalInGeoServerTest extends PlanServerTestSupport {
    private static final Box LAWFUL = new Box(5.2, 0.2, 5.7, 0.7);
    private static final Box IN_THE_CITY = new Box(1.2, 3.2, 1.7, 3.7);
    private static final String EN = literal("lang", "en");

    private String inserted;

    /** Committed: put in, changed. Refused: moved into the city by the planner. Committed: taken out by the administrator. */
    @Before
    public void editAFeature() throws Exception {
        String answer = edit(PLANNER, insert(LAWFUL.gml3()));
        Matcher fid = Pattern.compile("fid=\"(YJJBNT\\.[0-9]+)\"").matcher(answer);
        assertThat(fid.find()).as(answer).isTrue();
        inserted = fid.group(1);
        assertThat(edit(PLANNER, update("YJJBNT", inserted, "BZ", "x"))).contains("<wfs:totalUpdated>1<");
        assertThat(edit(PLANNER, update("YJJBNT", inserted, "geom", IN_THE_CITY.gml3())))
                .contains("P7");
        assertThat(edit(ADMINISTRATOR, delete("YJJBNT", inserted))).contains("<wfs:totalDeleted>1<");
    }

    private List<String> lines(String who, String process, String inputs) throws Exception {
        List<String> lines =
                execute(who, process, inputs, raw("text/csv")).lines().toList();
        return lines.subList(1, lines.size());
    }

    private String feature() {
        return literal("layer", "draft:YJJBNT") + literal("feature", inserted) + EN;
    }

    @Test
    public void history_ofAFeature_tellsWhatWasCommittedAndWhatWasRefused() throws Exception {
        List<String> lines = lines(PLANNER, "History", feature());

        // a GeoPackage gives the number of a feature that was deleted to the next: other tests may stand before
        assertThat(lines.size() % 4).isZero();
        List<String> last = lines.subList(lines.size() - 4, lines.size());
        assertThat(last.get(0)).contains(",insert,accepted,committed,");
        assertThat(last.get(1)).contains(",update,accepted,committed,");
        assertThat(last.get(2)).contains(",update,refused,refused,").contains("P7");
        assertThat(last.get(3)).contains(",delete,accepted,committed,");
        assertThat(execute(PLANNER, "History", feature(), document("entries", "damaged")))
                .satisfies(a -> assertThat(value(a, "entries")).isEqualTo(Integer.toString(lines.size())))
                .satisfies(a -> assertThat(value(a, "damaged")).isEqualTo("0"));
    }

    @Test
    public void history_namesUsersToReviewersAndAdministratorsOnly() throws Exception {
        assertThat(lines(PLANNER, "History", feature())).noneMatch(l -> l.contains(",planner,"));
        for (String who : List.of(REVIEWER, ADMINISTRATOR)) {
            assertThat(lines(who, "History", feature()))
                    .anyMatch(l -> l.contains(",planner,update,refused"))
                    .anyMatch(l -> l.contains(",admin,delete,"));
        }
    }

    @Test
    public void journal_isForAdministrators() throws Exception {
        List<String> lines =
                lines(ADMINISTRATOR, "Journal", literal("layer", "draft:YJJBNT") + literal("limit", "4") + EN);

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains(",admin,draft:YJJBNT,0,0,0,1,").contains(",committed,");
        assertThat(lines.get(1))
                .contains(",planner,draft:YJJBNT,0,1,0,0,")
                .contains(",refused,refused,")
                .contains("P7");
        assertThat(lines.get(3)).contains(",planner,draft:YJJBNT,1,0,0,0,").contains(",committed,");
        for (String who : List.of(PLANNER, REVIEWER)) {
            assertThat(execute(who, "Journal", EN, document("entries")))
                    .contains("<wps:ProcessFailed>", "for administrators only")
                    .doesNotContain("<wps:ProcessOutputs>");
        }
        assertThat(postAs(STRANGER, "wps", Execute.request("Journal", EN, document("entries")))
                        .getStatus())
                .isIn(401, 403);
    }

    @Test
    public void journal_isFilteredByOutcomeAndUser() throws Exception {
        assertThat(lines(ADMINISTRATOR, "Journal", literal("outcome", "REFUSED") + EN))
                .isNotEmpty()
                .allMatch(l -> l.contains(",refused,refused,"));
        assertThat(lines(ADMINISTRATOR, "Journal", literal("user", "admin") + EN))
                .isNotEmpty()
                .allMatch(l -> l.contains(",admin,draft:YJJBNT,0,0,0,1,"));
    }
}
