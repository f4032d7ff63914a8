/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.filter.And;
import org.geotools.api.filter.BinaryComparisonOperator;
import org.geotools.api.filter.BinaryLogicOperator;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsEqualTo;
import org.geotools.api.filter.PropertyIsGreaterThan;
import org.geotools.api.filter.PropertyIsGreaterThanOrEqualTo;
import org.geotools.api.filter.PropertyIsLessThan;
import org.geotools.api.filter.PropertyIsLessThanOrEqualTo;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.identity.Identifier;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.geopackage.TableDescription;

/**
 * What SQLite can say of a filter: a condition that holds for every row for which the filter does, and for no other where it is exact.
 * Identifiers go to the key; predicates that need envelopes to meet go to the R-tree; comparisons of text that are by character, and of
 * numbers, to the columns. All else holds. The condition is never NULL. Values are bound, names are those of the table.
 *
 * @param sql the condition
 * @param values its parameters in order: {@code String} or {@code Double}
 * @param isExact whether nothing need be filtered afterwards
 */
record SqlFilter(String sql, List<Object> values, boolean isExact) {
    private static final SqlFilter EVERY = new SqlFilter("1", List.of(), true);
    private static final SqlFilter NONE = new SqlFilter("0", List.of(), true);
    private static final SqlFilter UNKNOWN = new SqlFilter("1", List.of(), false);

    /** SQLite refuses expressions that are nested deeper than 1000, and takes 32766 parameters. */
    private static final int MOST_VALUES = 400;

    /** Up to here each whole number is one of the numbers that a double can be, and comparisons are the same in both. */
    private static final double EXACT_NUMBERS = 1L << 53;

    /** @param filter with names resolved to those of the schema */
    static SqlFilter of(Filter filter, LayerTable table) {
        SqlFilter whole = new Builder(table).part(filter);
        return whole.values.size() > MOST_VALUES ? UNKNOWN : whole;
    }

    /** @return whether the condition tells nothing */
    boolean isEvery() {
        return sql.equals(EVERY.sql);
    }

    private static SqlFilter exact(String sql, Object... values) {
        return new SqlFilter(sql, List.of(values), true);
    }

    private record Builder(LayerTable table) {

        SqlFilter part(Filter filter) {
            if (filter == null || filter.equals(Filter.INCLUDE)) {
                return EVERY;
            }
            if (filter.equals(Filter.EXCLUDE)) {
                return NONE;
            }
            if (filter instanceof Id id) {
                return identifiers(id);
            }
            if (filter instanceof BinaryLogicOperator logic) {
                return joined(logic, filter instanceof And);
            }
            if (filter instanceof Not not) {
                SqlFilter inner = part(not.getFilter());
                return inner.isExact ? new SqlFilter("NOT (" + inner.sql + ")", inner.values, true) : UNKNOWN;
            }
            if (filter instanceof BinarySpatialOperator spatial) {
                return isOfMeetingEnvelopes(filter) ? window(spatial) : UNKNOWN;
            }
            if (filter instanceof PropertyIsNull isNull) {
                int attribute = attribute(isNull.getExpression());
                return attribute < 0 ? UNKNOWN : exact(column(attribute) + " IS NULL");
            }
            return filter instanceof BinaryComparisonOperator comparison ? comparison(comparison) : UNKNOWN;
        }

        private SqlFilter identifiers(Id filter) {
            List<String> keys = new ArrayList<>();
            for (Identifier identifier : filter.getIdentifiers()) {
                String id = String.valueOf(identifier.getID());
                OptionalLong key = FeatureIds.number(id);
                if (key.isPresent() && table.id(key.getAsLong()).equals(id)) {
                    keys.add(Long.toString(key.getAsLong()));
                }
            }
            return exact(
                    TableDescription.quote(table.table().key()) + " IN (SELECT value FROM json_each(?))",
                    "[" + String.join(",", keys) + "]");
        }

        private SqlFilter joined(BinaryLogicOperator filter, boolean isAnd) {
            List<SqlFilter> parts =
                    filter.getChildren().stream().map(this::part).toList();
            boolean isExact = parts.stream().allMatch(SqlFilter::isExact);
            if (!isAnd && parts.stream().anyMatch(SqlFilter::isEvery)) {
                return isExact ? EVERY : UNKNOWN;
            }
            if (parts.size() > MOST_VALUES) {
                return UNKNOWN;
            }
            return new SqlFilter(
                    parts.stream().map(SqlFilter::sql).collect(Collectors.joining(isAnd ? " AND " : " OR ", "(", ")")),
                    parts.stream().flatMap(p -> p.values.stream()).toList(),
                    isExact);
        }

        private static boolean isOfMeetingEnvelopes(Filter filter) {
            return filter instanceof BBOX
                    || filter instanceof Contains
                    || filter instanceof Crosses
                    || filter instanceof Equals
                    || filter instanceof Intersects
                    || filter instanceof Overlaps
                    || filter instanceof Touches
                    || filter instanceof Within;
        }

        private SqlFilter window(BinarySpatialOperator filter) {
            boolean isFirst = filter.getExpression1() instanceof PropertyName;
            Expression property = isFirst ? filter.getExpression1() : filter.getExpression2();
            Expression other = isFirst ? filter.getExpression2() : filter.getExpression1();
            String index = table.table().geometry() == null
                    ? null
                    : table.table().geometry().index();
            if (index == null || !isGeometry(property) || !(other instanceof Literal literal)) {
                return UNKNOWN;
            }
            Geometry geometry = literal.evaluate(null, Geometry.class);
            Envelope envelope = geometry == null ? new Envelope() : geometry.getEnvelopeInternal();
            if (envelope.isNull() || Double.isNaN(envelope.getArea())) {
                return UNKNOWN;
            }
            return new SqlFilter(
                    TableDescription.quote(table.table().key()) + " IN (SELECT id FROM " + TableDescription.quote(index)
                            + " WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?)",
                    List.of(envelope.getMinX(), envelope.getMaxX(), envelope.getMinY(), envelope.getMaxY()),
                    false);
        }

        private boolean isGeometry(Expression property) {
            if (!(property instanceof PropertyName name)) {
                return false;
            }
            AttributeDescriptor descriptor = name.getPropertyName().isEmpty()
                    ? table.type().getGeometryDescriptor()
                    : table.type().getDescriptor(name.getPropertyName());
            return descriptor instanceof GeometryDescriptor;
        }

        private SqlFilter comparison(BinaryComparisonOperator filter) {
            boolean isFirst = filter.getExpression1() instanceof PropertyName;
            int attribute = attribute(isFirst ? filter.getExpression1() : filter.getExpression2());
            Expression other = isFirst ? filter.getExpression2() : filter.getExpression1();
            String operator = operator(filter, isFirst);
            if (attribute < 0 || operator == null || !(other instanceof Literal literal)) {
                return UNKNOWN;
            }
            Object value = literal.getValue();
            ColumnType type = table.type(attribute);
            if (type == ColumnType.TEXT && value instanceof String text && operator.startsWith("IS")) {
                return text(attribute, operator, text, filter.isMatchingCase());
            }
            if (type.isNumber() && !operator.equals("IS NOT")) {
                return number(attribute, operator.equals("IS") ? "=" : operator, value);
            }
            return UNKNOWN;
        }

        /** A blob in a column of text is read as text; what is no text by the encoding is read as another character. */
        private SqlFilter text(int attribute, String operator, String text, boolean isByCharacter) {
            return isByCharacter && text.indexOf('\uFFFD') < 0
                    ? exact("CAST(" + column(attribute) + " AS TEXT) " + operator + " ?", text)
                    : UNKNOWN;
        }

        /**
         * GeoTools compares a text in a column of numbers as a number where it is one, and may round the other number for a column
         * of whole ones: that is left to it.
         */
        private SqlFilter number(int attribute, String operator, Object value) {
            double number = number(value);
            boolean isRounded = table.type(attribute) != ColumnType.DOUBLE && number != Math.rint(number);
            if (isRounded || !(Math.abs(number) < EXACT_NUMBERS)) {
                return UNKNOWN;
            }
            String column = column(attribute);
            return new SqlFilter(
                    "(" + column + " IS NOT NULL AND (typeof(" + column + ") IN ('text', 'blob') OR " + column + " "
                            + operator + " ?))",
                    List.of(number),
                    false);
        }

        private static double number(Object value) {
            try {
                return value instanceof String
                                || value instanceof Double
                                || value instanceof Integer
                                || value instanceof Long
                        ? Double.parseDouble(value.toString())
                        : Double.NaN;
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }

        /** @return operator of SQL with the property on its left, null when there is none that means the same */
        private static String operator(BinaryComparisonOperator filter, boolean isPropertyFirst) {
            if (filter instanceof PropertyIsEqualTo) {
                return "IS";
            }
            if (filter instanceof PropertyIsNotEqualTo) {
                return "IS NOT";
            }
            if (filter instanceof PropertyIsLessThan) {
                return isPropertyFirst ? "<" : ">";
            }
            if (filter instanceof PropertyIsGreaterThan) {
                return isPropertyFirst ? ">" : "<";
            }
            if (filter instanceof PropertyIsLessThanOrEqualTo) {
                return isPropertyFirst ? "<=" : ">=";
            }
            return filter instanceof PropertyIsGreaterThanOrEqualTo ? (isPropertyFirst ? ">=" : "<=") : null;
        }

        /** @return place of the attribute that the expression names, -1 when it names none or a geometry */
        private int attribute(Expression expression) {
            int attribute =
                    expression instanceof PropertyName name ? table.type().indexOf(name.getPropertyName()) : -1;
            return attribute < 0 || table.isGeometry(attribute) ? -1 : attribute;
        }

        private String column(int attribute) {
            return TableDescription.quote(table.type().getDescriptor(attribute).getLocalName());
        }
    }
}
