/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.data.Query;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/**
 * A query of one layer, looked up in its schema.
 *
 * @param properties names of what is given, in the order of the schema
 * @param sortBy empty for the order of the store
 * @param srs system of the answer
 */
record FeatureQuery(Target target, Filter filter, List<String> properties, List<SortBy> sortBy, SrsName srs) {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    static FeatureQuery of(QueryText text, WfsVersion version, CatalogView view) throws OwsException, IOException {
        Target target = Target.of(
                view,
                view.layer(text.layer()).orElseThrow(() -> OwsException.invalid("typeName")),
                text.alias(),
                version);
        SrsName srs = target.declared();
        if (text.srsName() != null) {
            SrsName asked = SrsName.parse(text.srsName(), "srsName");
            srs = target.geometry() == null ? srs : asked;
        }
        return new FeatureQuery(
                target, filter(text, target), properties(text, target), sortBy(text.sortBy(), target), srs);
    }

    private static Filter filter(QueryText text, Target target) throws OwsException, IOException {
        if (text.filter() != null) {
            return FilterReader.read(text.filter(), target);
        }
        if (!text.ids().isEmpty()) {
            return FILTERS.id(text.ids().stream().map(FILTERS::featureId).collect(Collectors.toSet()));
        }
        return text.bbox() == null ? Filter.INCLUDE : box(text.bbox(), target);
    }

    private static Filter box(String text, Target target) throws OwsException {
        if (target.geometry() == null) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER,
                    "bbox",
                    Message.of("host.wfs.filter.no_geometry", target.layer().qualifiedName()));
        }
        String[] parts = text.split(",", 5);
        if (parts.length < 4) {
            throw OwsException.invalid("bbox");
        }
        double[] numbers = new double[4];
        for (int i = 0; i < 4; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].trim());
            } catch (NumberFormatException e) {
                throw OwsException.invalid("bbox");
            }
            if (!Double.isFinite(numbers[i])) {
                throw OwsException.invalid("bbox");
            }
        }
        SrsName srs = parts.length == 5 ? SrsName.parse(parts[4], "bbox") : target.declared();
        Envelope box = srs.isNorthFirst()
                ? new Envelope(numbers[1], numbers[3], numbers[0], numbers[2])
                : new Envelope(numbers[0], numbers[2], numbers[1], numbers[3]);
        return Spatial.of("BBOX", target, target.geometry(), target.here(JTS.toGeometry(box), srs, "bbox"));
    }

    private static List<String> properties(QueryText text, Target target) throws OwsException {
        if (text.properties().isEmpty()) {
            return target.properties();
        }
        Set<String> named = new LinkedHashSet<>();
        for (String name : text.properties()) {
            PropertyReference reference = PropertyReference.of(name, target, p -> "", "propertyName");
            if (reference.kind() == PropertyReference.Kind.ATTRIBUTE) {
                named.add(reference.attribute().getLocalName());
            }
        }
        return target.properties().stream().filter(named::contains).toList();
    }

    private static List<SortBy> sortBy(String text, Target target) throws OwsException {
        List<SortBy> keys = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return keys;
        }
        for (String key : text.split(",", -1)) {
            String[] parts = key.trim().split("[\\s+]+", -1);
            String order = parts.length > 1 ? parts[1].toUpperCase(Locale.ROOT) : "ASC";
            PropertyReference reference = PropertyReference.of(parts[0], target, p -> "", "sortBy");
            if (parts.length > 2
                    || !Set.of("ASC", "DESC", "A", "D").contains(order)
                    || reference.geometry(target) != null) {
                throw OwsException.invalid("sortBy");
            }
            if (reference.kind() == PropertyReference.Kind.ATTRIBUTE) {
                keys.add(FILTERS.sort(
                        reference.attribute().getLocalName(),
                        order.startsWith("A") ? SortOrder.ASCENDING : SortOrder.DESCENDING));
            }
        }
        return keys;
    }

    /** @return the query for the store, of all features that match */
    Query all() {
        Query query = new Query(target.type().getTypeName(), filter);
        query.setPropertyNames(properties);
        if (!sortBy.isEmpty()) {
            query.setSortBy(sortBy.toArray(SortBy[]::new));
        }
        return query;
    }

    /** @return the query with another filter besides */
    FeatureQuery and(Filter other) {
        return new FeatureQuery(target, FILTERS.and(filter, other), properties, sortBy, srs);
    }
}
