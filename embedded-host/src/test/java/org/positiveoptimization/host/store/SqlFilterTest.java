/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.filter.visitor.BindingFilterVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the store finds is what GeoTools' own evaluation of the filter on every feature finds. */
class SqlFilterTest {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    @TempDir
    private Path folder;

    private GeoPackageDataStore store;

    /** SQLite lets any value stand in any column. */
    @BeforeEach
    void odd() throws Exception {
        SquaresFile file = SquaresFile.in(folder);
        file.execute(
                "UPDATE GHFQ SET GHFQDM = CAST('3' AS BLOB) WHERE fid = 20",
                "UPDATE GHFQ SET GHFQDM = NULL WHERE fid IN (21, 22)",
                "UPDATE GHFQ SET GHFQDM = '' WHERE fid = 23",
                "UPDATE GHFQ SET GHFQDM = 'it''s \"3\"' WHERE fid = 24",
                "UPDATE GHFQ SET GHFQDM = '分区' WHERE fid = 25",
                "UPDATE GHFQ SET GHFQDM = 'A' WHERE fid = 26",
                "UPDATE GHFQ SET GHFQDM = '03' WHERE fid = 27",
                "UPDATE GHFQ SET MJ = 'much' WHERE fid = 30",
                "UPDATE GHFQ SET MJ = x'3132' WHERE fid = 31",
                "UPDATE GHFQ SET MJ = 'Infinity' WHERE fid = 32",
                "UPDATE GHFQ SET N = 'few' WHERE fid = 33",
                "UPDATE GHFQ SET N = 5.7 WHERE fid = 34",
                "UPDATE GHFQ SET N = 9007199254740993 WHERE fid = 35",
                "UPDATE GHFQ SET N = -0.0 WHERE fid = 36");
        store = file.open();
    }

    @AfterEach
    void close() {
        store.dispose();
    }

    private List<SimpleFeature> features(Filter filter) throws Exception {
        SimpleFeatureSource source = store.source(SquaresFile.LAYER, Filter.INCLUDE);
        List<SimpleFeature> found = new ArrayList<>();
        try (SimpleFeatureIterator features =
                source.getFeatures(new Query(SquaresFile.LAYER, filter)).features()) {
            while (features.hasNext()) {
                found.add(features.next());
            }
        }
        return found;
    }

    private List<String> found(Filter filter) throws Exception {
        return features(filter).stream().map(SimpleFeature::getID).toList();
    }

    /** As any store that cannot filter does: with literals of the types of the attributes that they are compared to. */
    private List<String> evaluated(Filter filter) throws Exception {
        Filter bound = (Filter) filter.accept(new BindingFilterVisitor(store.getSchema(SquaresFile.LAYER)), null);
        return features(Filter.INCLUDE).stream()
                .filter(bound::evaluate)
                .map(SimpleFeature::getID)
                .toList();
    }

    private SqlFilter sql(Filter filter) throws Exception {
        return SqlFilter.of(filter, store.layer(SquaresFile.LAYER).table());
    }

    /** sql: exact (nothing is filtered afterwards), narrowed (some rows are not read), or left (all is left to GeoTools). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "exact    # INCLUDE",
                "exact    # EXCLUDE",
                "exact    # GHFQDM = '3'",
                "exact    # '3' = GHFQDM",
                "exact    # GHFQDM <> '3'",
                "exact    # GHFQDM = ''",
                "exact    # GHFQDM = 'it''s \"3\"'",
                "exact    # GHFQDM = '分区'",
                "exact    # GHFQDM IN ('3', '分区', 'none')",
                "exact    # GHFQDM IS NULL",
                "exact    # GHFQDM IS NOT NULL",
                "exact    # NOT (GHFQDM = '3' OR GHFQDM IS NULL)",
                "exact    # IN ('GHFQ.3', 'GHFQ.35', 'GHFQ.x')",
                "exact    # NOT IN ('GHFQ.3', 'GHFQ.35')",
                "exact    # IN ('GHFQ.3', 'GHFQ.4') AND GHFQDM = '3'",
                "exact    # GHFQDM = ''' OR 1=1 --'",
                "left     # GHFQDM = 3",
                "left     # GHFQDM < '3'",
                "left     # GHFQDM LIKE '%3%'",
                "left     # GHFQDM ILIKE 'a'",
                "left     # strToLowerCase(GHFQDM) = 'a'",
                "left     # nothing = '3'",
                "narrowed # MJ > 50",
                "narrowed # MJ >= 50.5",
                "narrowed # MJ < 20",
                "narrowed # 20 > MJ",
                "narrowed # MJ <= '20.5'",
                "narrowed # MJ = 20.5",
                "narrowed # MJ = '20.50'",
                "left     # MJ = 'much'",
                "left     # MJ <> 20.5",
                "left     # MJ BETWEEN 20 AND 30",
                "left     # MJ > 2e19",
                "narrowed # N = 6",
                "narrowed # N = '6'",
                "narrowed # N = 0",
                "left     # N = 5.7",
                "narrowed # N > 50",
                "narrowed # N <= 50",
                "left     # N <= 9007199254740992",
                "left     # N > 5.5",
                "narrowed # BBOX(geom, 131.02, 46.02, 131.04, 46.04)",
                "narrowed # INTERSECTS(geom, LINESTRING (131.005 46.005, 131.095 46.095))",
                "narrowed # WITHIN(geom, POLYGON ((131 46, 131.03 46, 131.03 46.03, 131 46.03, 131 46)))",
                "narrowed # CONTAINS(geom, POINT (131.055 46.055))",
                "narrowed # CROSSES(geom, LINESTRING (131.005 46.005, 131.035 46.005))",
                "narrowed # TOUCHES(geom, POINT (131.01 46.01))",
                "narrowed # OVERLAPS(geom, POLYGON ((131.005 46.005, 131.015 46.005, 131.015 46.015, 131.005 46.005)))",
                "narrowed # EQUALS(geom, POLYGON ((131 46, 131.01 46, 131.01 46.01, 131 46.01, 131 46)))",
                "left     # DISJOINT(geom, POINT (131.055 46.055))",
                "left     # DWITHIN(geom, POINT (131.055 46.055), 0.01, meters)",
                "left     # INTERSECTS(buffer(geom, 1), POINT (131.055 46.055))",
                "left     # INTERSECTS(POINT (131.055 46.055), POINT (131.055 46.055))",
                "narrowed # BBOX(geom, 131, 46, 131.005, 46.005) AND BBOX(geom, 131.006, 46.006, 131.008, 46.008)",
                "narrowed # BBOX(geom, 131, 46, 131.005, 46.005) OR GHFQDM = '3'",
                "left     # BBOX(geom, 131, 46, 131.005, 46.005) OR GHFQDM LIKE '3'",
                "narrowed # BBOX(geom, 131, 46, 131.055, 46.055) AND GHFQDM LIKE '3' AND MJ > 10",
                "left     # NOT BBOX(geom, 131, 46, 131.055, 46.055)",
                "narrowed # NOT (BBOX(geom, 131, 46, 131.055, 46.055)) AND GHFQDM = '3'"
            })
    void filter_findsWhatGeoToolsFinds(String sql, String cql) throws Exception {
        Filter filter = ECQL.toFilter(cql.strip());
        SqlFilter condition = sql(filter);

        assertThat(found(filter)).isEqualTo(evaluated(filter));
        assertThat(store.source(SquaresFile.LAYER, Filter.INCLUDE).getCount(new Query(SquaresFile.LAYER, filter)))
                .isEqualTo(evaluated(filter).size());
        assertThat(condition.isExact()).isEqualTo(sql.equals("exact"));
        assertThat(condition.isEvery())
                .isEqualTo(sql.equals("left") || cql.strip().equals("INCLUDE"));
        assertThat(condition.sql()).doesNotContain("'3'").doesNotContain("131");
    }

    @Test
    void filter_withoutRegardToCase_isLeftToGeoTools() throws Exception {
        Filter filter = FILTERS.equal(FILTERS.property("GHFQDM"), FILTERS.literal("a"), false);

        assertThat(sql(filter).isEvery()).isTrue();
        assertThat(found(filter)).isEqualTo(evaluated(filter)).containsExactly("GHFQ.26");
    }

    @Test
    void window_ofTheDefaultGeometry_goesToTheIndex() throws Exception {
        Filter filter = FILTERS.bbox("", 131, 46, 131.005, 46.005, null);

        assertThat(sql(filter).isEvery()).isFalse();
        assertThat(found(filter)).containsExactly("GHFQ.1");
    }

    @Test
    void window_thatIsNoneOrHasNoEnd_breaksNothing() throws Exception {
        double infinity = Double.POSITIVE_INFINITY;
        for (Filter filter : List.of(
                FILTERS.bbox("geom", Double.NaN, 46, 131, 47, null),
                FILTERS.bbox("geom", -infinity, 46.095, infinity, 46.2, null),
                FILTERS.bbox("geom", 132, 47, 131, 46, null))) {
            assertThat(found(filter)).isEqualTo(evaluated(filter));
        }
    }

    @Test
    void filter_ofThousandsOfTerms_isAnswered() throws Exception {
        Filter term = ECQL.toFilter("GHFQDM = '3'");
        Filter many = FILTERS.or(Collections.nCopies(5_000, term));

        assertThat(sql(many).isEvery()).isTrue();
        assertThat(found(many)).isEqualTo(evaluated(term)).hasSize(10);
    }

    @Test
    void identifiers_inThousands_areAnswered() throws Exception {
        List<FeatureId> ids = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            ids.add(FILTERS.featureId("GHFQ." + (i + 51)));
        }

        assertThat(found(FILTERS.id(Set.copyOf(ids)))).hasSize(50);
    }
}
