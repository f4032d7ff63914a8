/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.host.gml.GmlGeometryReader;
import org.positiveoptimization.host.gml.GmlVersion;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.text.Message;

/**
 * Reads filters of FES 2.0, Filter Encoding 1.1 and 1.0: logic, comparisons, identifiers and spatial operators, as the
 * capabilities list them. Elements are told by their local names, for clients mix the namespaces of the versions. Geometries come
 * out in the system of the layer.
 *
 * <p>Functions, arithmetic, distances, operators of time and paths are refused. At most {@value #MOST} operators.
 */
final class FilterReader {
    static final int MOST_VERTICES = 1_000_000;
    private static final int MOST = 5_000;
    private static final int LONGEST_PATTERN = 500;
    private static final int MOST_WILDCARDS = 10;
    private static final String PARAMETER = "filter";
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final XmlCursor cursor;
    private final Target target;
    private final GmlGeometryReader.Budget vertices = new GmlGeometryReader.Budget(MOST_VERTICES);
    private int operators;

    private FilterReader(XmlCursor cursor, Target target) {
        this.cursor = cursor;
        this.target = target;
    }

    /** Reads a filter that is a document of its own. */
    static Filter read(String document, Target target) throws OwsException, IOException {
        XmlCursor cursor = new XmlCursor(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        if (!cursor.name().getLocalPart().equals("Filter")) {
            throw cursor.unexpected();
        }
        return read(cursor, target);
    }

    /** Reads the element {@code Filter} that the cursor stands on. */
    static Filter read(XmlCursor cursor, Target target) throws OwsException, IOException {
        List<Filter> filters = new FilterReader(cursor, target).operators();
        if (filters.size() != 1) {
            throw cursor.refuse(Message.of("host.wfs.filter.one"));
        }
        return filters.get(0);
    }

    /** The children of an element; identifiers are one operator together. */
    private List<Filter> operators() throws OwsException, IOException {
        List<Filter> filters = new ArrayList<>();
        Set<FeatureId> ids = new LinkedHashSet<>();
        cursor.children(name -> {
            String id = identifier(name.getLocalPart());
            if (id == null) {
                filters.add(operator(name));
            } else {
                ids.add(FILTERS.featureId(id));
                cursor.skip();
            }
        });
        if (!ids.isEmpty()) {
            filters.add(FILTERS.id(ids));
        }
        return filters;
    }

    /** @return the identifier that the element has, or null when it is no element for identifiers */
    private String identifier(String element) throws OwsException {
        String id;
        switch (element) {
            case "ResourceId" -> {
                for (String attribute : List.of("version", "startDate", "endDate", "previousRid")) {
                    if (cursor.attribute(attribute) != null) {
                        throw new OwsException(
                                OwsException.OPTION_NOT_SUPPORTED, attribute, Message.of("host.wfs.versions"));
                    }
                }
                id = cursor.attribute("rid");
            }
            case "FeatureId" -> id = cursor.attribute("fid");
            case "GmlObjectId" -> id = cursor.attribute(GmlVersion.V3_1.namespace(), "id");
            default -> {
                return null;
            }
        }
        if (id == null) {
            throw cursor.refuse(Message.of("host.wfs.filter.id"));
        }
        return id;
    }

    private Filter operator(QName name) throws OwsException, IOException {
        if (++operators > MOST) {
            throw cursor.refuse(Message.of("host.wfs.filter.many", MOST));
        }
        String local = name.getLocalPart();
        return switch (local) {
            case "And" -> FILTERS.and(several());
            case "Or" -> FILTERS.or(several());
            case "Not" -> not();
            case "PropertyIsEqualTo",
                    "PropertyIsNotEqualTo",
                    "PropertyIsLessThan",
                    "PropertyIsLessThanOrEqualTo",
                    "PropertyIsGreaterThan",
                    "PropertyIsGreaterThanOrEqualTo" -> comparison(local);
            case "PropertyIsLike" -> like();
            case "PropertyIsBetween" -> between();
            case "PropertyIsNull" -> isNull();
            case "PropertyIsNil" -> isNil();
            case "BBOX", "Equals", "Disjoint", "Intersects", "Touches", "Crosses", "Within", "Contains", "Overlaps" ->
                spatial(local);
            default ->
                throw new OwsException(
                        OwsException.INVALID_PARAMETER, PARAMETER, Message.of("host.wfs.filter.operator", local));
        };
    }

    private List<Filter> several() throws OwsException, IOException {
        List<Filter> filters = operators();
        if (filters.isEmpty()) {
            throw cursor.refuse(Message.of("host.wfs.filter.one"));
        }
        return filters;
    }

    private Filter not() throws OwsException, IOException {
        List<Filter> filters = operators();
        if (filters.size() != 1) {
            throw cursor.refuse(Message.of("host.wfs.filter.one"));
        }
        return FILTERS.not(filters.get(0));
    }

    /** The operands of a comparison. */
    private final class Operands {
        private final List<Object> operands = new ArrayList<>();
        private PropertyReference property;

        void read() throws OwsException, IOException {
            cursor.children(this::one);
        }

        void one(QName name) throws OwsException, IOException {
            switch (name.getLocalPart()) {
                case "ValueReference", "PropertyName" -> {
                    PropertyReference reference = property();
                    if (reference.geometry(target) != null || reference.kind() == PropertyReference.Kind.BOUNDS) {
                        throw notComparable();
                    }
                    property = reference;
                    operands.add(reference);
                }
                case "Literal" -> operands.add(literal());
                case "LowerBoundary", "UpperBoundary" -> cursor.children(this::one);
                default ->
                    throw new OwsException(
                            OwsException.INVALID_PARAMETER,
                            PARAMETER,
                            Message.of("host.wfs.filter.expression", name.getLocalPart()));
            }
        }

        void demand(int count) throws OwsException {
            if (operands.size() != count || property == null) {
                throw cursor.refuse(Message.of("host.wfs.filter.operands"));
            }
        }

        /** @return whether a property has no value in any feature, so that no comparison holds */
        boolean isAbsent() {
            return operands.stream()
                    .anyMatch(o -> o instanceof PropertyReference p && p.kind() == PropertyReference.Kind.ABSENT);
        }

        Expression expression(int index) throws OwsException {
            Object operand = operands.get(index);
            return operand instanceof PropertyReference reference
                    ? value(reference)
                    : FILTERS.literal(Literals.value((String) operand, property, PARAMETER));
        }
    }

    private static Expression value(PropertyReference reference) {
        return FILTERS.property(
                reference.kind() == PropertyReference.Kind.ID
                        ? "@id"
                        : reference.attribute().getLocalName());
    }

    private PropertyReference property() throws OwsException, IOException {
        PropertyReference.Prefixes prefixes = p -> cursor.resolve(p + ":x").getNamespaceURI();
        String text = cursor.text();
        return PropertyReference.of(text, target, prefixes, PARAMETER);
    }

    private String literal() throws OwsException, IOException {
        return cursor.mixed(name -> {
            throw notComparable();
        });
    }

    private static OwsException notComparable() {
        return new OwsException(WfsCode.PROCESSING_FAILED, PARAMETER, Message.of("host.wfs.filter.not_comparable"));
    }

    private Filter comparison(String operator) throws OwsException, IOException {
        boolean isCaseMatched = isCaseMatched();
        Operands operands = new Operands();
        operands.read();
        operands.demand(2);
        if (operands.isAbsent()) {
            return Filter.EXCLUDE;
        }
        Expression first = operands.expression(0);
        Expression second = operands.expression(1);
        return switch (operator) {
            case "PropertyIsEqualTo" -> FILTERS.equal(first, second, isCaseMatched);
            case "PropertyIsNotEqualTo" -> FILTERS.notEqual(first, second, isCaseMatched);
            case "PropertyIsLessThan" -> FILTERS.less(first, second, isCaseMatched);
            case "PropertyIsLessThanOrEqualTo" -> FILTERS.lessOrEqual(first, second, isCaseMatched);
            case "PropertyIsGreaterThan" -> FILTERS.greater(first, second, isCaseMatched);
            default -> FILTERS.greaterOrEqual(first, second, isCaseMatched);
        };
    }

    private boolean isCaseMatched() {
        String given = cursor.attribute("matchCase");
        return !"false".equals(given) && !"0".equals(given);
    }

    private Filter like() throws OwsException, IOException {
        String wild = cursor.attribute("wildCard");
        String single = cursor.attribute("singleChar");
        String escape = cursor.attribute("escapeChar");
        if (escape == null) {
            escape = cursor.attribute("escape");
        }
        boolean isCaseMatched = isCaseMatched();
        Operands operands = new Operands();
        operands.read();
        operands.demand(2);
        if (operands.isAbsent()) {
            return Filter.EXCLUDE;
        }
        if (!(operands.operands.get(1) instanceof String pattern)
                || wild == null
                || single == null
                || escape == null
                || wild.length() != 1
                || single.length() != 1
                || escape.length() != 1
                || wild.equals(single)
                || wild.equals(escape)
                || single.equals(escape)) {
            throw cursor.refuse(Message.of("host.wfs.filter.like"));
        }
        if (pattern.length() > LONGEST_PATTERN
                || pattern.chars().filter(c -> c == wild.charAt(0)).count() > MOST_WILDCARDS) {
            throw cursor.refuse(Message.of("host.wfs.filter.pattern", LONGEST_PATTERN, MOST_WILDCARDS));
        }
        return FILTERS.like(operands.expression(0), pattern, wild, single, escape, isCaseMatched);
    }

    private Filter between() throws OwsException, IOException {
        Operands operands = new Operands();
        operands.read();
        operands.demand(3);
        return operands.isAbsent()
                ? Filter.EXCLUDE
                : FILTERS.between(operands.expression(0), operands.expression(1), operands.expression(2));
    }

    private PropertyReference one() throws OwsException, IOException {
        List<PropertyReference> references = new ArrayList<>();
        cursor.children(name -> {
            if (!name.getLocalPart().equals("ValueReference")
                    && !name.getLocalPart().equals("PropertyName")) {
                throw cursor.unexpected();
            }
            references.add(property());
        });
        if (references.size() != 1) {
            throw cursor.refuse(Message.of("host.wfs.filter.operands"));
        }
        return references.get(0);
    }

    private Filter isNull() throws OwsException, IOException {
        PropertyReference reference = one();
        return switch (reference.kind()) {
            case ABSENT -> Filter.INCLUDE;
            case ID -> Filter.EXCLUDE;
            case BOUNDS ->
                target.geometry() == null ? Filter.INCLUDE : FILTERS.isNull(FILTERS.property(target.geometry()));
            case ATTRIBUTE -> FILTERS.isNull(value(reference));
        };
    }

    /** No property of these schemas is nillable: one without a value is left out, which is null and not nil. */
    private Filter isNil() throws OwsException, IOException {
        one();
        return Filter.EXCLUDE;
    }

    private Filter spatial(String operator) throws OwsException, IOException {
        List<PropertyReference> references = new ArrayList<>();
        List<Geometry> geometries = new ArrayList<>();
        cursor.children(name -> {
            switch (name.getLocalPart()) {
                case "ValueReference", "PropertyName" -> references.add(property());
                case "Literal" -> cursor.children(inside -> geometries.add(geometry()));
                default -> geometries.add(geometry());
            }
        });
        String property =
                references.isEmpty() ? target.geometry() : references.get(0).geometry(target);
        if (property == null || references.size() > 1) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER,
                    PARAMETER,
                    Message.of("host.wfs.filter.no_geometry", target.layer().qualifiedName()));
        }
        if (geometries.size() != 1) {
            throw cursor.refuse(Message.of("host.wfs.filter.operands"));
        }
        return Spatial.of(operator, target, property, geometries.get(0));
    }

    private Geometry geometry() throws OwsException, IOException {
        if (target.geometry() == null) {
            throw new OwsException(
                    OwsException.INVALID_PARAMETER,
                    PARAMETER,
                    Message.of("host.wfs.filter.no_geometry", target.layer().qualifiedName()));
        }
        GmlGeometryReader.Read read = GmlGeometryReader.read(cursor, target.declared(), vertices);
        return target.here(read.geometry(), read.srs(), PARAMETER);
    }
}
