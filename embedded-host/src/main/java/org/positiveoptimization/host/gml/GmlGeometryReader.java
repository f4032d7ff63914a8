/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.text.Message;

/**
 * Reads geometries of GML 2.1.2, 3.1.1 and 3.2.1 in two dimensions; a third coordinate is left out. Points, line strings, curves
 * of straight segments, polygons, surfaces of plane patches, their aggregates, envelopes and boxes. The system may be named on
 * any level, once; where it is not named it is the one that is assumed.
 *
 * <p><b>Refused in words:</b> arcs, splines and other interpolations, orientable and topological elements, references to other
 * geometries, more vertices than allowed, numbers that are not finite, rings that are not closed, degrees that are no latitude or
 * longitude, as those are whose axes were exchanged. <b>Not detected:</b> rings
 * that cross; that is left to the rules.
 */
public final class GmlGeometryReader {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final XmlCursor cursor;
    private final SrsName assumed;
    private final Budget budget;
    private SrsName named;
    private boolean isNorthFirst;
    private int dimension = 2;

    /** How many vertices may still be read, of all geometries of a request. */
    public static final class Budget {
        private final int most;
        private int left;

        public Budget(int most) {
            this.most = most;
            this.left = most;
        }
    }

    /**
     * A geometry that was read.
     *
     * @param geometry x before y
     * @param srs its system
     */
    public record Read(Geometry geometry, SrsName srs) {}

    private GmlGeometryReader(XmlCursor cursor, SrsName assumed, Budget budget) {
        this.cursor = cursor;
        this.assumed = assumed;
        this.budget = budget;
        this.isNorthFirst = assumed.isNorthFirst();
    }

    /**
     * Reads the geometry whose element the cursor stands on, to its end.
     *
     * @param assumed system where none is named
     */
    public static Read read(XmlCursor cursor, SrsName assumed, Budget budget) throws OwsException, IOException {
        GmlGeometryReader reader = new GmlGeometryReader(cursor, assumed, budget);
        try {
            Geometry geometry = reader.geometry();
            if (!reader.srs().mayHold(geometry.getEnvelopeInternal())) {
                throw cursor.refuse(Message.of("host.gml.outside", reader.srs().toString()));
            }
            return new Read(geometry, reader.srs());
        } catch (IllegalArgumentException e) {
            // JTS: a ring that is not closed or has too few points
            throw cursor.refuse(Message.of("host.gml.ring"));
        }
    }

    private SrsName srs() {
        return named == null ? assumed : named;
    }

    private Geometry geometry() throws OwsException, IOException {
        if (!GmlVersion.isGml(cursor.name().getNamespaceURI())) {
            throw cursor.refuse(Message.of("host.gml.none", cursor.name().getLocalPart()));
        }
        String srsName = cursor.attribute("srsName");
        if (srsName != null) {
            SrsName here = SrsName.parse(srsName, "srsName").in(assumed);
            if (named != null && named.code() != here.code()) {
                throw cursor.refuse(Message.of("host.gml.two_systems"));
            }
            named = here;
            isNorthFirst = here.isNorthFirst();
        }
        int outer = dimension;
        dimension();
        String name = cursor.name().getLocalPart();
        Geometry geometry =
                switch (name) {
                    case "Point" -> point();
                    case "LineString" -> line();
                    case "Curve" -> curve();
                    case "LinearRing" -> FACTORY.createLinearRing(vertices());
                    case "Polygon" -> polygon();
                    case "Surface" -> surface();
                    case "MultiPoint" ->
                        FACTORY.createMultiPoint(GeometryFactory.toPointArray(members(name, Point.class)));
                    case "MultiLineString", "MultiCurve" ->
                        FACTORY.createMultiLineString(
                                GeometryFactory.toLineStringArray(members(name, LineString.class)));
                    case "MultiPolygon", "MultiSurface", "CompositeSurface" ->
                        FACTORY.createMultiPolygon(GeometryFactory.toPolygonArray(members(name, Polygon.class)));
                    case "MultiGeometry" ->
                        FACTORY.createGeometryCollection(
                                GeometryFactory.toGeometryArray(members(name, Geometry.class)));
                    case "Envelope", "Box" -> envelope();
                    default -> throw cursor.refuse(Message.of("host.gml.none", name));
                };
        dimension = outer;
        return geometry;
    }

    private void dimension() throws OwsException {
        String text = cursor.attribute("srsDimension");
        if (text == null) {
            text = cursor.attribute("dimension");
        }
        if (text != null) {
            if (!text.equals("2") && !text.equals("3")) {
                throw cursor.refuse(Message.of("host.gml.dimension"));
            }
            dimension = text.charAt(0) - '0';
        }
    }

    private Point point() throws OwsException, IOException {
        CoordinateSequence vertices = vertices();
        if (vertices.size() != 1) {
            throw cursor.refuse(Message.of("host.gml.point"));
        }
        return FACTORY.createPoint(vertices);
    }

    private LineString line() throws OwsException, IOException {
        return FACTORY.createLineString(vertices());
    }

    private Polygon envelope() throws OwsException, IOException {
        CoordinateSequence corners = vertices();
        if (corners.size() != 2) {
            throw cursor.refuse(Message.of("host.gml.envelope"));
        }
        return JTS.toGeometry(new Envelope(corners.getX(0), corners.getX(1), corners.getY(0), corners.getY(1)));
    }

    private Polygon polygon() throws OwsException, IOException {
        List<LinearRing> outer = new ArrayList<>();
        List<LinearRing> inner = new ArrayList<>();
        cursor.children(name -> {
            switch (name.getLocalPart()) {
                case "exterior", "outerBoundaryIs" -> outer.add(ring());
                case "interior", "innerBoundaryIs" -> inner.add(ring());
                default -> standard(name);
            }
        });
        if (outer.size() != 1) {
            throw cursor.refuse(Message.of("host.gml.exterior"));
        }
        return FACTORY.createPolygon(outer.get(0), inner.toArray(LinearRing[]::new));
    }

    private LinearRing ring() throws OwsException, IOException {
        List<Geometry> rings = new ArrayList<>();
        cursor.children(name -> {
            if (name.getLocalPart().equals("Ring")) {
                cursor.children(member -> cursor.children(curve -> rings.add(geometry())));
                if (rings.size() == 1) {
                    rings.set(0, FACTORY.createLinearRing(((LineString) rings.get(0)).getCoordinateSequence()));
                }
            } else {
                rings.add(geometry());
            }
        });
        if (rings.size() != 1 || !(rings.get(0) instanceof LinearRing ring)) {
            throw cursor.refuse(Message.of("host.gml.exterior"));
        }
        return ring;
    }

    private Geometry surface() throws OwsException, IOException {
        List<Polygon> patches = new ArrayList<>();
        cursor.children(name -> {
            if (name.getLocalPart().equals("patches") || name.getLocalPart().equals("polygonPatches")) {
                cursor.children(patch -> {
                    demand(patch, "PolygonPatch");
                    patches.add(polygon());
                });
            } else {
                standard(name);
            }
        });
        return patches.size() == 1 ? patches.get(0) : FACTORY.createMultiPolygon(patches.toArray(Polygon[]::new));
    }

    private LineString curve() throws OwsException, IOException {
        List<CoordinateSequence> segments = new ArrayList<>();
        cursor.children(name -> {
            if (name.getLocalPart().equals("segments")) {
                cursor.children(segment -> {
                    demand(segment, "LineStringSegment");
                    segments.add(vertices());
                });
            } else {
                standard(name);
            }
        });
        return FACTORY.createLineString(joined(segments));
    }

    /** Each segment begins where the one before it ends. */
    private CoordinateSequence joined(List<CoordinateSequence> segments) throws OwsException {
        Vertices all = new Vertices();
        for (CoordinateSequence segment : segments) {
            int first = 0;
            if (all.size() > 0) {
                if (segment.size() == 0 || all.lastX() != segment.getX(0) || all.lastY() != segment.getY(0)) {
                    throw cursor.refuse(Message.of("host.gml.segments"));
                }
                first = 1;
            }
            for (int i = first; i < segment.size(); i++) {
                all.add(segment.getX(i), segment.getY(i));
            }
        }
        return all.sequence();
    }

    private List<Geometry> members(String aggregate, Class<? extends Geometry> kind) throws OwsException, IOException {
        List<Geometry> members = new ArrayList<>();
        cursor.children(name -> {
            if (name.getLocalPart().endsWith("Member") || name.getLocalPart().endsWith("Members")) {
                cursor.children(member -> {
                    Geometry part = geometry();
                    if (!Geometry.class.equals(kind) && part.getNumGeometries() > 1) {
                        for (int i = 0; i < part.getNumGeometries(); i++) {
                            members.add(part.getGeometryN(i));
                        }
                    } else {
                        members.add(part);
                    }
                });
            } else {
                standard(name);
            }
        });
        if (!members.stream().allMatch(kind::isInstance)) {
            throw cursor.refuse(Message.of("host.gml.members", aggregate));
        }
        return members;
    }

    /** Elements that describe any object of GML; nothing else is passed over. */
    private void standard(QName name) throws OwsException, IOException {
        switch (name.getLocalPart()) {
            case "metaDataProperty", "description", "descriptionReference", "identifier", "name" -> cursor.skip();
            default -> throw cursor.refuse(Message.of("host.gml.none", name.getLocalPart()));
        }
    }

    private void demand(QName name, String only) throws OwsException {
        String interpolation = cursor.attribute("interpolation");
        if (!name.getLocalPart().equals(only)
                || (interpolation != null && !interpolation.equals("linear") && !interpolation.equals("planar"))) {
            throw cursor.refuse(Message.of("host.gml.none", name.getLocalPart()));
        }
    }

    private CoordinateSequence vertices() throws OwsException, IOException {
        Vertices vertices = new Vertices();
        cursor.children(name -> {
            int outer = dimension;
            dimension();
            switch (name.getLocalPart()) {
                case "pos", "posList", "lowerCorner", "upperCorner" ->
                    numbers(cursor.text(), vertices, name.getLocalPart().equals("posList"));
                case "coordinates" -> coordinates(vertices);
                case "coord" -> coord(vertices);
                default -> standard(name);
            }
            dimension = outer;
        });
        return vertices.sequence();
    }

    private void numbers(String text, Vertices vertices, boolean isList) throws OwsException {
        Numbers numbers = new Numbers(text);
        int count = numbers.remaining();
        int each = isList ? dimension : count;
        if (each < 2 || each > 3 || count % each != 0) {
            throw cursor.refuse(Message.of("host.gml.dimension"));
        }
        while (numbers.remaining() > 0) {
            double first = number(numbers.next());
            double second = number(numbers.next());
            if (each > 2) {
                number(numbers.next());
            }
            add(vertices, first, second);
        }
    }

    /** Text in blank-separated numbers. */
    private static final class Numbers {
        private final String[] tokens;
        private int next;

        Numbers(String text) {
            tokens = text.isEmpty() ? new String[0] : text.split("\\s+", -1);
        }

        int remaining() {
            return tokens.length - next;
        }

        String next() {
            return tokens[next++];
        }
    }

    private void coordinates(Vertices vertices) throws OwsException, IOException {
        char decimal = separator("decimal", '.');
        char between = separator("cs", ',');
        char tuple = separator("ts", ' ');
        String text = cursor.text();
        String tuples = tuple == ' ' ? text : text.replace(tuple, ' ');
        for (String one : tuples.trim().split("\\s+", -1)) {
            String[] parts = one.split(Pattern.quote(String.valueOf(between)), -1);
            if (parts.length < 2 || parts.length > 3) {
                throw cursor.refuse(Message.of("host.gml.dimension"));
            }
            add(vertices, number(parts[0].replace(decimal, '.')), number(parts[1].replace(decimal, '.')));
        }
    }

    private char separator(String attribute, char standard) throws OwsException {
        String given = cursor.attribute(attribute);
        if (given == null) {
            return standard;
        }
        if (given.length() != 1) {
            throw cursor.refuse(Message.of("host.gml.separator"));
        }
        return given.charAt(0);
    }

    private void coord(Vertices vertices) throws OwsException, IOException {
        double[] ordinates = {Double.NaN, Double.NaN};
        cursor.children(name -> {
            switch (name.getLocalPart()) {
                case "X" -> ordinates[0] = number(cursor.text());
                case "Y" -> ordinates[1] = number(cursor.text());
                case "Z" -> cursor.skip();
                default -> throw cursor.unexpected();
            }
        });
        if (Double.isNaN(ordinates[0]) || Double.isNaN(ordinates[1])) {
            throw cursor.refuse(Message.of("host.gml.dimension"));
        }
        add(vertices, ordinates[0], ordinates[1]);
    }

    private void add(Vertices vertices, double first, double second) throws OwsException {
        if (--budget.left < 0) {
            throw cursor.refuse(Message.of("host.gml.vertices", budget.most));
        }
        if (isNorthFirst) {
            vertices.add(second, first);
        } else {
            vertices.add(first, second);
        }
    }

    private double number(String text) throws OwsException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Java also reads hexadecimal numbers and suffixes
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                throw cursor.refuse(Message.of("host.gml.number"));
            }
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw cursor.refuse(Message.of("host.gml.number"));
    }

    /** Grows with what is read. */
    private static final class Vertices {
        private double[] ordinates = new double[16];
        private int used;

        void add(double x, double y) {
            if (used == ordinates.length) {
                ordinates = Arrays.copyOf(ordinates, 2 * used);
            }
            ordinates[used++] = x;
            ordinates[used++] = y;
        }

        int size() {
            return used / 2;
        }

        double lastX() {
            return ordinates[used - 2];
        }

        double lastY() {
            return ordinates[used - 1];
        }

        CoordinateSequence sequence() {
            return new PackedCoordinateSequence.Double(Arrays.copyOf(ordinates, used), 2, 0);
        }
    }
}
