/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.gml;

import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;

/**
 * The columns that hold what GML gives every feature to say of itself: {@code gml:description}, {@code gml:identifier} and {@code
 * gml:name}, which {@code AbstractFeatureType} inherits (OGC 07-036 clause 7.2.4; GML 3.1.1 has no identifier). A transaction may set
 * them like any other property of the schema (OGC 09-025r2 clauses 15.2.4 to 15.2.6), which takes a place to store them in: a column
 * of text that is named exactly {@code description}, {@code identifier} or {@code name}. In GML 3 it is written as the property of
 * GML, before the others, and no element of the layer is declared for it; in GML 2 and GeoJSON it is a property like the others. So
 * does GeoServer where {@code overrideGMLAttributes} is false, as it is in the data directory.
 *
 * <p>A column of another type or in other letters is the layer's own. What is stored is the text: of an identifier the code space is
 * the namespace of the layer whatever it was given with, a feature has one name, and references instead of a text are lost.
 */
public final class StandardProperties {
    private static final String DESCRIPTION = "description";
    private static final String IDENTIFIER = "identifier";
    private static final String NAME = "name";
    private static final List<String> OF_3_1 = List.of(DESCRIPTION, NAME);
    private static final List<String> OF_3_2 = List.of(DESCRIPTION, IDENTIFIER, NAME);

    private StandardProperties() {}

    /** @return names of the columns that a version writes as properties of GML, in the order that its schema demands */
    public static List<String> written(SimpleFeatureType type, GmlVersion version) {
        List<String> known =
                switch (version) {
                    case V2_1 -> List.of();
                    case V3_1 -> OF_3_1;
                    case V3_2 -> OF_3_2;
                };
        return known.stream().filter(name -> column(type, name) != null).toList();
    }

    /**
     * @param name of a property of GML, without its prefix
     * @return the column that holds it, whatever the version; null when the layer has none
     */
    public static AttributeDescriptor column(SimpleFeatureType type, String name) {
        if (!OF_3_2.contains(name)) {
            return null;
        }
        AttributeDescriptor attribute = type.getDescriptor(name);
        return attribute != null
                        && attribute.getLocalName().equals(name)
                        && attribute.getType().getBinding() == String.class
                ? attribute
                : null;
    }

    /** @return whether GML demands to be told who gave the value */
    public static boolean hasCodeSpace(String name) {
        return name.equals(IDENTIFIER);
    }
}
