/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** The outlines of the 4 districts and 4 counties in longitude and latitude, the districts first. */
final class CountyOutlines {
    /** The first so many counties are districts of the city. */
    static final int DISTRICTS = 4;

    /**
     * @param code administrative code, six digits
     * @param name Chinese name
     * @param outline area in degrees, one or more parts
     */
    record County(String code, String name, Geometry outline, IndexedPointInAreaLocator locator) {}

    private final List<County> counties;
    private final Envelope envelope = new Envelope();

    private CountyOutlines(List<County> counties) {
        this.counties = List.copyOf(counties);
        counties.forEach(c -> envelope.expandToInclude(c.outline().getEnvelopeInternal()));
    }

    static CountyOutlines load() {
        try (InputStream in = CountyOutlines.class.getResourceAsStream("shuangyashan-counties.geojson")) {
            List<County> counties = new ArrayList<>();
            for (JsonNode feature : new ObjectMapper().readTree(in).get("features")) {
                JsonNode properties = feature.get("properties");
                Geometry outline = multiPolygon(feature.get("geometry").get("coordinates"));
                counties.add(new County(
                        properties.get("XZQDM").asText(),
                        properties.get("XZQMC").asText(),
                        outline,
                        new IndexedPointInAreaLocator(outline)));
            }
            return new CountyOutlines(counties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<County> counties() {
        return counties;
    }

    County county(int index) {
        return counties.get(index);
    }

    Envelope envelope() {
        return envelope;
    }

    /** @return index of the county that the point lies in, -1 if it lies in none */
    int locate(Coordinate point) {
        for (int i = 0; i < counties.size(); i++) {
            County county = counties.get(i);
            if (county.outline().getEnvelopeInternal().contains(point)
                    && county.locator().locate(point) == Location.INTERIOR) {
                return i;
            }
        }
        return -1;
    }

    /** @return the index of the county with the code */
    int index(String code) {
        for (int i = 0; i < counties.size(); i++) {
            if (counties.get(i).code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static Geometry multiPolygon(JsonNode parts) {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode part : parts) {
            List<LinearRing> rings = new ArrayList<>();
            for (JsonNode ring : part) {
                List<Coordinate> points = new ArrayList<>();
                ring.forEach(p ->
                        points.add(Lattice.snapped(p.get(0).asDouble(), p.get(1).asDouble())));
                rings.add(Lattice.FACTORY.createLinearRing(points.toArray(Coordinate[]::new)));
            }
            polygons.add(Lattice.FACTORY.createPolygon(
                    rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
        }
        return Lattice.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
