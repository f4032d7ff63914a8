/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;

/** Reads the filters of rules: a property is equal to a text, or one of several such. No function, no expression. */
final class FilterReader {
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final SldCursor cursor;

    FilterReader(SldCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads element Filter. */
    Filter filter() throws SldException {
        List<Filter> read = operators();
        if (read.size() != 1) {
            throw cursor.refuse("Filter 应有一个条件", "a Filter has one condition");
        }
        return read.get(0);
    }

    private List<Filter> operators() throws SldException {
        List<Filter> read = new ArrayList<>();
        cursor.children(name -> read.add(operator(name)));
        return read;
    }

    private Filter operator(String name) throws SldException {
        return switch (name) {
            case "ogc:Or" -> filters.or(operators());
            case "ogc:PropertyIsEqualTo" -> equal();
            default -> throw cursor.unexpected(name);
        };
    }

    private Filter equal() throws SldException {
        List<Expression> sides = new ArrayList<>();
        cursor.children(name -> {
            boolean isProperty = name.equals("ogc:PropertyName") && sides.isEmpty();
            boolean isLiteral = name.equals("ogc:Literal") && sides.size() == 1;
            if (!isProperty && !isLiteral) {
                throw cursor.unexpected(name);
            }
            sides.add(isProperty ? filters.property(propertyName()) : filters.literal(cursor.text()));
        });
        if (sides.size() != 2) {
            throw cursor.refuse("比较应有属性名和值", "a comparison has a property and a value");
        }
        return filters.equals(sides.get(0), sides.get(1));
    }

    /** @return a plain name: no path, which could reach into other features */
    String propertyName() throws SldException {
        String name = cursor.text();
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,63}")) {
            throw cursor.refuse("不是属性名：" + SldCursor.shown(name), "no property name: " + SldCursor.shown(name));
        }
        return name;
    }
}
