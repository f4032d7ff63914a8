/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.util.Set;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.positiveoptimization.host.gml.GmlVersion;
import org.positiveoptimization.host.gml.StandardProperties;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/**
 * What a name of a property in a request stands for. Taken are the name, with the prefix of the layer or without, the name of the
 * layer or its alias before it and {@code [1]} behind it, {@code @gml:id}, and what GML gives every feature: what minimum XPath of
 * FES 2.0 (09-026r2 7.4.4) is for features without structure. Anything else is refused, so that no path of a request is ever
 * evaluated.
 *
 * @param kind what it stands for
 * @param attribute the property of the layer; null for the other kinds
 */
record PropertyReference(Kind kind, AttributeDescriptor attribute) {
    private static final Set<String> OF_GML =
            Set.of("metaDataProperty", "description", "descriptionReference", "identifier", "name", "location");

    /** What a name can stand for. */
    enum Kind {
        /** A property of the layer, or one of GML that the layer has a column for ({@link StandardProperties}). */
        ATTRIBUTE,
        /** The identifier of the feature. */
        ID,
        /** {@code gml:boundedBy}: where the feature is. */
        BOUNDS,
        /** A property that GML gives every feature and that the layer has no column for. */
        ABSENT
    }

    /** Says what a prefix stands for. */
    interface Prefixes {
        /** @return namespace, or empty when the prefix is not known */
        String namespace(String prefix);
    }

    /**
     * @param parameter where the name stands, for the exception
     * @throws OwsException if the layer has no such property
     */
    static PropertyReference of(String reference, Target target, Prefixes prefixes, String parameter)
            throws OwsException {
        String path = reference.trim();
        int slash = path.indexOf('/');
        if (slash >= 0 && isLayer(path.substring(0, slash), target)) {
            path = path.substring(slash + 1);
        }
        if (path.equals("@gml:id") || path.equals("@id")) {
            return new PropertyReference(Kind.ID, null);
        }
        String name = path.endsWith("[1]") ? path.substring(0, path.length() - 3) : path;
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String local = name.substring(colon + 1);
        String namespace = prefix.isEmpty() ? "" : prefixes.namespace(prefix);
        if (GmlVersion.isGml(namespace) || (prefix.equals("gml") && namespace.isEmpty())) {
            if (local.equals("boundedBy")) {
                return new PropertyReference(Kind.BOUNDS, null);
            }
            AttributeDescriptor column = StandardProperties.column(target.type(), local);
            if (column != null) {
                return new PropertyReference(Kind.ATTRIBUTE, column);
            }
            if (OF_GML.contains(local)) {
                return new PropertyReference(Kind.ABSENT, null);
            }
        } else if (namespace.isEmpty()
                || namespace.equals(target.layer().workspace().namespace())) {
            // the exact name: GeoTools would evaluate anything else as a path
            AttributeDescriptor attribute =
                    target.properties().contains(local) ? target.type().getDescriptor(local) : null;
            if (attribute != null) {
                return new PropertyReference(Kind.ATTRIBUTE, attribute);
            }
        }
        throw new OwsException(
                OwsException.INVALID_PARAMETER,
                parameter,
                Message.of("host.wfs.property", target.layer().qualifiedName()));
    }

    private static boolean isLayer(String step, Target target) {
        String local = step.substring(step.indexOf(':') + 1);
        return local.equals(target.layer().name()) || step.equals(target.alias());
    }

    /** @return name of the geometry that it stands for, or null when it is none */
    String geometry(Target target) {
        if (kind == Kind.BOUNDS) {
            return target.geometry();
        }
        return kind == Kind.ATTRIBUTE && attribute instanceof GeometryDescriptor ? attribute.getLocalName() : null;
    }
}
