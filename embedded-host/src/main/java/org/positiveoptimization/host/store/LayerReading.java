/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.geotools.api.data.FeatureReader;
import org.geotools.api.data.Query;
import org.geotools.api.data.QueryCapabilities;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.data.FilteringFeatureReader;
import org.geotools.data.ReTypeFeatureReader;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geopackage.GeoPackageRows;
import org.positiveoptimization.geopackage.GeometryColumn;
import org.positiveoptimization.geopackage.TableDescription;

/**
 * Queries to one table. What SQLite can say exactly of filter, order, offset and number it says; a filter that it can only narrow is
 * evaluated again, by GeoTools. Without an order rows come by their key.
 */
final class LayerReading {
    private final GeoPackageDataStore store;
    private final LayerTable table;

    LayerReading(GeoPackageDataStore store, LayerTable table) {
        this.store = store;
        this.table = table;
    }

    LayerTable table() {
        return table;
    }

    QueryCapabilities capabilities() {
        return new QueryCapabilities() {
            @Override
            public boolean supportsSorting(SortBy... sort) {
                return canSort(sort);
            }

            @Override
            public boolean isOffsetSupported() {
                return true;
            }

            @Override
            public boolean isReliableFIDSupported() {
                return true;
            }

            @Override
            public boolean isUseProvidedFIDSupported() {
                return true;
            }
        };
    }

    /** @return whether SQLite answers the whole query, so that it can count as well */
    boolean isExact(Query query) {
        return SqlFilter.of(query.getFilter(), table).isExact() && canSort(query.getSortBy());
    }

    boolean canSort(SortBy... sort) {
        return sort == null || List.of(sort).stream().allMatch(s -> isByKey(s) || isByColumn(s));
    }

    private static boolean isByKey(SortBy sort) {
        return sort.getPropertyName() == null;
    }

    private boolean isByColumn(SortBy sort) {
        int attribute = table.type().indexOf(sort.getPropertyName().getPropertyName());
        return attribute >= 0 && !table.isGeometry(attribute);
    }

    /** @param transaction within which to read; null or AUTO_COMMIT for what is committed */
    FeatureReader<SimpleFeatureType, SimpleFeature> reader(Query query, Transaction transaction) throws IOException {
        String[] names = query.getPropertyNames();
        FeatureReader<SimpleFeatureType, SimpleFeature> reader = filtered(query, names, transaction);
        if (names == Query.ALL_NAMES) {
            return reader;
        }
        SimpleFeatureType wanted = SimpleFeatureTypeBuilder.retype(table.type(), names);
        return wanted.equals(reader.getFeatureType()) ? reader : new ReTypeFeatureReader(reader, wanted, false);
    }

    /** @return features with at least the attributes of these names, in the order of the table */
    private FeatureReader<SimpleFeatureType, SimpleFeature> filtered(
            Query query, String[] names, Transaction transaction) throws IOException {
        SqlFilter where = SqlFilter.of(query.getFilter(), table);
        LayerTable narrow = names == Query.ALL_NAMES ? table : table.only(needed(query, names, where));
        StringBuilder sql = new StringBuilder(narrow.table().select())
                .append(" WHERE ")
                .append(where.sql())
                .append(order(query.getSortBy()));
        List<Object> values = new ArrayList<>(where.values());
        if (where.isExact() && canSort(query.getSortBy())) {
            sql.append(" LIMIT ? OFFSET ?");
            values.add(limit(query));
            values.add(offset(query));
        }
        GeoPackageRows rows = store.rows(narrow.table(), sql.toString(), values, transaction);
        FeatureReader<SimpleFeatureType, SimpleFeature> reader =
                new TableFeatureReader(narrow, rows, ReadProgress.of(query));
        return where.isExact() ? reader : new FilteringFeatureReader<>(reader, query.getFilter());
    }

    private Set<String> needed(Query query, String[] names, SqlFilter where) {
        Set<String> needed = new TreeSet<>(List.of(names));
        if (!where.isExact()) {
            FilterAttributeExtractor attributes = new FilterAttributeExtractor(table.type());
            query.getFilter().accept(attributes, null);
            needed.addAll(attributes.getAttributeNameSet());
        }
        return needed;
    }

    /** @return as SQLite has it: less than 0 for no limit */
    private static long limit(Query query) {
        return query.getMaxFeatures() == Query.DEFAULT_MAX ? -1 : query.getMaxFeatures();
    }

    private static int offset(Query query) {
        return query.getStartIndex() == null ? 0 : query.getStartIndex();
    }

    /** Where GeoTools sorts, rows come by their key. */
    private String order(SortBy... sort) {
        List<String> terms = new ArrayList<>();
        if (sort != null && canSort(sort)) {
            for (SortBy by : sort) {
                terms.add(isByKey(by) ? key(by) : column(by));
            }
        }
        terms.add(key(SortBy.NATURAL_ORDER));
        return terms.stream().collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    private static String column(SortBy sort) {
        return TableDescription.quote(sort.getPropertyName().getPropertyName()) + direction(sort);
    }

    private String key(SortBy sort) {
        return TableDescription.quote(table.table().key()) + direction(sort);
    }

    private static String direction(SortBy sort) {
        return SortOrder.DESCENDING.equals(sort.getSortOrder()) ? " DESC" : "";
    }

    /** @return how many features there are, with offset and limit where the query {@linkplain #isExact is exact} */
    int count(Query query, Transaction transaction) throws IOException {
        if (!isExact(query)) {
            return counted(query, transaction);
        }
        SqlFilter where = SqlFilter.of(query.getFilter(), table);
        String sql =
                "SELECT count(*) FROM " + TableDescription.quote(table.table().table()) + " WHERE " + where.sql();
        long all = store.<Number>value(table.table(), sql, where.values(), transaction, rows -> rows.getLong(1))
                .longValue();
        long rest = Math.max(0, all - offset(query));
        return (int) Math.min(rest, limit(query) < 0 ? Integer.MAX_VALUE : limit(query));
    }

    private int counted(Query query, Transaction transaction) throws IOException {
        Query unordered = new Query(query);
        unordered.setSortBy(SortBy.UNSORTED);
        int count = 0;
        try (FeatureReader<SimpleFeatureType, SimpleFeature> features =
                filtered(unordered, Query.NO_NAMES, transaction)) {
            while (features.hasNext()) {
                features.next();
                count++;
            }
        }
        return count;
    }

    /**
     * @return an envelope that holds what the query gives; of a whole layer that of its R-tree, whose numbers are floats rounded outwards;
     *     empty where there is nothing
     */
    ReferencedEnvelope bounds(Query query, Transaction transaction) throws IOException {
        ReferencedEnvelope bounds = new ReferencedEnvelope(table.type().getCoordinateReferenceSystem());
        GeometryColumn geometry = table.table().geometry();
        if (geometry == null) {
            return bounds;
        }
        boolean isWhole =
                isExact(query) && SqlFilter.of(query.getFilter(), table).isEvery() && limit(query) < 0;
        if (isWhole && offset(query) == 0 && geometry.index() != null) {
            String sql = "SELECT min(minx), max(maxx), min(miny), max(maxy) FROM "
                    + TableDescription.quote(geometry.index());
            bounds.expandToInclude(store.<Envelope>value(
                    table.table(),
                    sql,
                    List.of(),
                    transaction,
                    rows -> rows.getObject(1) == null
                            ? new Envelope()
                            : new Envelope(
                                    rows.getDouble(1), rows.getDouble(2), rows.getDouble(3), rows.getDouble(4))));
            return bounds;
        }
        try (FeatureReader<SimpleFeatureType, SimpleFeature> features =
                filtered(query, new String[] {geometry.name()}, transaction)) {
            while (features.hasNext()) {
                if (features.next().getDefaultGeometry() instanceof Geometry place) {
                    bounds.expandToInclude(place.getEnvelopeInternal());
                }
            }
        }
        return bounds;
    }
}
