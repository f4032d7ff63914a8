/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.progress.Progress;

/**
 * The part of what queries find that one answer gives: their features one query after another, some passed over at the start and
 * some left out at the end. How many there are is counted before the first is written; an answer that turns out to have another
 * number, because of an edit in between, is cut, so that nobody takes it for what it says.
 */
final class Page {
    private final List<Part> parts;
    private final long start;
    private final long matched;
    private final long returned;

    /** The features of one query in the answer. */
    private record Part(FeatureQuery query, long matched, long from, long count) {}

    private Page(List<Part> parts, long start) {
        this.parts = parts;
        this.start = start;
        this.matched = parts.stream().mapToLong(Part::matched).sum();
        this.returned = parts.stream().mapToLong(Part::count).sum();
    }

    /**
     * Counts.
     *
     * @param start features to pass over
     * @param most the most features of the answer
     * @param progress polled at each row that is read
     */
    static Page of(CatalogView view, List<FeatureQuery> queries, long start, long most, Progress progress)
            throws IOException {
        List<Part> parts = new ArrayList<>();
        long skip = start;
        long left = most;
        for (FeatureQuery query : queries) {
            long matched = count(view.features(query.target().layer()), query.all(), progress);
            long from = Math.min(skip, matched);
            long count = Math.min(left, matched - from);
            parts.add(new Part(query, matched, from, count));
            skip -= from;
            left -= count;
        }
        return new Page(parts, start);
    }

    private static long count(SimpleFeatureSource source, Query unpolled, Progress progress) throws IOException {
        Query query = CatalogView.polled(unpolled, progress);
        int told = source.getCount(query);
        if (told >= 0) {
            return told;
        }
        long counted = 0;
        try (SimpleFeatureIterator features = source.getFeatures(query).features()) {
            while (features.hasNext()) {
                progress.check();
                features.next();
                counted++;
            }
        }
        return counted;
    }

    /** @return features that the queries find in all */
    long matched() {
        return matched;
    }

    /** @return features of the answer */
    long returned() {
        return returned;
    }

    long start() {
        return start;
    }

    int queries() {
        return parts.size();
    }

    long matched(int query) {
        return parts.get(query).matched;
    }

    long returned(int query) {
        return parts.get(query).count;
    }

    /** What is done with a feature, whose coordinates are in the system of the answer, x before y. */
    interface Each {
        void feature(SimpleFeature feature) throws IOException;
    }

    /**
     * Gives the features of a query.
     *
     * @param progress polled at each row that is read
     */
    void features(CatalogView view, int index, Progress progress, Each each) throws IOException {
        Part part = parts.get(index);
        if (part.count == 0) {
            return;
        }
        Query query = CatalogView.polled(part.query.all(), progress);
        if (part.from > 0) {
            query.setStartIndex(Math.toIntExact(part.from));
        }
        query.setMaxFeatures(Math.toIntExact(part.count));
        SimpleFeatureCollection found =
                view.features(part.query.target().layer()).getFeatures(query);
        MathTransform transform = transform(part.query);
        long given = 0;
        try (SimpleFeatureIterator features = found.features()) {
            while (features.hasNext()) {
                progress.check();
                SimpleFeature feature = features.next();
                transform(feature, transform);
                each.feature(feature);
                given++;
            }
        }
        if (given != part.count) {
            throw new IOException("the features have changed while they were read");
        }
    }

    private static MathTransform transform(FeatureQuery query) throws IOException {
        if (query.target().geometry() == null
                || query.srs().code() == query.target().layer().srid()) {
            return null;
        }
        try {
            return CRS.findMathTransform(
                    query.target().declared().crs(), query.srs().crs(), true);
        } catch (FactoryException e) {
            throw new IOException(e);
        }
    }

    private static void transform(SimpleFeature feature, MathTransform transform) throws IOException {
        if (transform == null) {
            return;
        }
        for (int i = 0; i < feature.getAttributeCount(); i++) {
            if (feature.getAttribute(i) instanceof Geometry geometry) {
                try {
                    feature.setAttribute(i, JTS.transform(geometry, transform));
                } catch (TransformException e) {
                    throw new IOException(e);
                }
            }
        }
    }
}
