/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.gml.GmlGeometryReader;
import org.positiveoptimization.host.gml.SrsName;
import org.positiveoptimization.host.gml.StandardProperties;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.text.Message;

/**
 * Reads a Transaction as a whole before anything of it is done. A property that a layer does not have is refused, except for those
 * that GML gives every feature and that the layer has no column for ({@link StandardProperties}): features that are inserted or
 * replaced lose them, as the schema allows to be without. An Update of one of them is refused.
 */
final class TransactionReader {
    private static final int MOST_FEATURES = 100_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final XmlCursor cursor;
    private final WfsVersion version;
    private final CatalogView view;
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final GmlGeometryReader.Budget vertices = new GmlGeometryReader.Budget(FilterReader.MOST_VERTICES);
    private SrsName srs;
    private int features;

    TransactionReader(XmlCursor cursor, WfsVersion version, CatalogView view) {
        this.cursor = cursor;
        this.version = version;
        this.view = view;
    }

    List<Change> read() throws OwsException, IOException {
        if (cursor.attribute("lockId") != null) {
            throw new OwsException(WfsCode.INVALID_LOCK_ID, "lockId", Message.of("host.wfs.locks"));
        }
        SrsName outer = srsName(null);
        cursor.children(name -> {
            srs = srsName(outer);
            switch (name.getLocalPart()) {
                case "Insert" -> insert();
                case "Update" -> update();
                case "Replace" -> replace();
                case "Delete" -> delete();
                case "Native" -> vendor();
                case "LockId" ->
                    throw new OwsException(WfsCode.INVALID_LOCK_ID, "LockId", Message.of("host.wfs.locks"));
                default -> throw cursor.unexpected();
            }
        });
        return changes;
    }

    private SrsName srsName(SrsName outer) throws OwsException {
        String name = cursor.attribute("srsName");
        return name == null ? outer : SrsName.parse(name, "srsName");
    }

    private Target target(LayerInfo layer) throws IOException {
        Target target = targets.get(layer.qualifiedName());
        if (target == null) {
            target = Target.of(view, layer, null, version);
            targets.put(layer.qualifiedName(), target);
        }
        return target;
    }

    private void insert() throws OwsException, IOException {
        String handle = cursor.attribute("handle");
        String idgen = cursor.attribute("idgen");
        if (idgen != null && !idgen.equals("GenerateNew")) {
            throw new OwsException(OwsException.OPTION_NOT_SUPPORTED, "idgen", Message.of("host.wfs.idgen"));
        }
        format();
        List<Target> of = new ArrayList<>();
        List<SimpleFeature> inserted = new ArrayList<>();
        cursor.children(name -> {
            if (isCollection(name)) {
                cursor.children(member -> {
                    if (member.getLocalPart().equals("boundedBy")) {
                        cursor.skip();
                    } else {
                        cursor.children(feature -> one(feature, handle, of, inserted));
                    }
                });
            } else {
                one(name, handle, of, inserted);
            }
        });
        flush(handle, of, inserted);
    }

    private static boolean isCollection(QName name) {
        return name.getLocalPart().equals("FeatureCollection");
    }

    /** Features of one layer that come one after another are one insert, so that their order stays. */
    private void one(QName name, String handle, List<Target> of, List<SimpleFeature> inserted)
            throws OwsException, IOException {
        Target target =
                target(LayerLookup.layer(view, name, WfsCode.INVALID_VALUE, handle == null ? "Insert" : handle));
        if (!of.isEmpty() && !of.get(0).equals(target)) {
            flush(handle, of, inserted);
        }
        if (of.isEmpty()) {
            of.add(target);
        }
        inserted.add(feature(target));
    }

    private void flush(String handle, List<Target> of, List<SimpleFeature> inserted) {
        if (!inserted.isEmpty()) {
            changes.add(new Change.Insert(handle, of.get(0).layer(), List.copyOf(inserted)));
        }
        of.clear();
        inserted.clear();
    }

    private void format() throws OwsException {
        String format = cursor.attribute("inputFormat");
        if (format != null && OutputFormat.of(format, version) != OutputFormat.GML) {
            throw OwsException.invalid("inputFormat");
        }
    }

    private SimpleFeature feature(Target target) throws OwsException, IOException {
        if (++features > MOST_FEATURES) {
            throw cursor.refuse(Message.of("host.wfs.many_features", MOST_FEATURES));
        }
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(target.type());
        Set<String> given = new HashSet<>();
        cursor.children(name -> {
            PropertyReference property = property(name, target);
            if (property.kind() == PropertyReference.Kind.ATTRIBUTE) {
                String attribute = property.attribute().getLocalName();
                if (!given.add(attribute)) {
                    // the schema allows several names of GML, a column one: none is to be lost unsaid
                    throw new OwsException(
                            WfsCode.INVALID_VALUE, attribute, Message.of("host.wfs.property_twice", attribute));
                }
                builder.set(attribute, value(property.attribute(), target));
            } else {
                cursor.skip();
            }
        });
        return builder.buildFeature(null);
    }

    private static PropertyReference property(QName name, Target target) throws OwsException {
        String prefix = name.getNamespaceURI().isEmpty() ? "" : "p:";
        try {
            return PropertyReference.of(
                    prefix + name.getLocalPart(), target, p -> name.getNamespaceURI(), name.getLocalPart());
        } catch (OwsException e) {
            throw invalid(e);
        }
    }

    private static OwsException invalid(OwsException e) {
        return new OwsException(WfsCode.INVALID_VALUE, e.locator(), e.text(), e);
    }

    /** @return the value of the element that the cursor stands on */
    private Object value(AttributeDescriptor attribute, Target target) throws OwsException, IOException {
        if (cursor.isNil()) {
            cursor.skip();
            return null;
        }
        if (!(attribute instanceof GeometryDescriptor)) {
            String text = cursor.mixed(name -> {
                throw new OwsException(
                        WfsCode.INVALID_VALUE,
                        attribute.getLocalName(),
                        Message.of("host.wfs.value", attribute.getLocalName()));
            });
            return simple(attribute, text);
        }
        List<Geometry> read = new ArrayList<>();
        try {
            cursor.children(name -> {
                SrsName assumed = srs == null ? target.declared() : srs;
                GmlGeometryReader.Read one = GmlGeometryReader.read(cursor, assumed, vertices);
                read.add(target.here(one.geometry(), one.srs(), attribute.getLocalName()));
            });
        } catch (OwsException e) {
            throw invalid(e);
        }
        if (read.size() > 1) {
            throw new OwsException(
                    WfsCode.INVALID_VALUE,
                    attribute.getLocalName(),
                    Message.of("host.wfs.value", attribute.getLocalName()));
        }
        return read.isEmpty() ? null : fitting(read.get(0), attribute);
    }

    private static Object simple(AttributeDescriptor attribute, String text) throws OwsException {
        Class<?> binding = attribute.getType().getBinding();
        if (text.isEmpty() && !CharSequence.class.isAssignableFrom(binding)) {
            return null;
        }
        Object value = Literals.stored(text, binding);
        if (value == null) {
            throw new OwsException(
                    WfsCode.INVALID_VALUE,
                    attribute.getLocalName(),
                    Message.of("host.wfs.value", attribute.getLocalName()));
        }
        return value;
    }

    /** A part goes into a layer of aggregates, and an aggregate of one part into a layer of parts. */
    private static Geometry fitting(Geometry geometry, AttributeDescriptor attribute) throws OwsException {
        Class<?> binding = attribute.getType().getBinding();
        Geometry fits = geometry;
        if (binding == MultiPolygon.class && geometry instanceof Polygon polygon) {
            fits = FACTORY.createMultiPolygon(new Polygon[] {polygon});
        } else if (binding == MultiLineString.class && geometry instanceof LineString line) {
            fits = FACTORY.createMultiLineString(new LineString[] {line});
        } else if (binding == MultiPoint.class && geometry instanceof Point point) {
            fits = FACTORY.createMultiPoint(new Point[] {point});
        } else if (!binding.isInstance(geometry) && geometry.getNumGeometries() == 1) {
            fits = geometry.getGeometryN(0);
        }
        if (!binding.isInstance(fits)) {
            throw new OwsException(
                    WfsCode.INVALID_VALUE,
                    attribute.getLocalName(),
                    Message.of("host.wfs.geometry_kind", attribute.getLocalName()));
        }
        return fits;
    }

    private LayerInfo typeName() throws OwsException {
        String name = cursor.attribute("typeName");
        if (name == null || name.isBlank()) {
            throw OwsException.missing("typeName");
        }
        return LayerLookup.layer(view, cursor.resolve(name.trim()), OwsException.INVALID_PARAMETER, "typeName");
    }

    private void update() throws OwsException, IOException {
        String handle = cursor.attribute("handle");
        LayerInfo layer = typeName();
        format();
        Target target = target(layer);
        Map<String, Object> values = new LinkedHashMap<>();
        Filter[] filter = {Filter.INCLUDE};
        cursor.children(name -> {
            switch (name.getLocalPart()) {
                case "Property" -> newValue(target, values);
                case "Filter" -> filter[0] = FilterReader.read(cursor, target);
                default -> throw cursor.unexpected();
            }
        });
        if (values.isEmpty()) {
            throw OwsException.missing("Property");
        }
        changes.add(new Change.Update(handle, layer, filter[0], values));
    }

    /** Reads a {@code Property}: its name comes first, and without a value there is none any more. */
    private void newValue(Target target, Map<String, Object> values) throws OwsException, IOException {
        PropertyReference[] property = new PropertyReference[1];
        boolean[] isTaken = new boolean[1];
        cursor.children(name -> {
            switch (name.getLocalPart()) {
                case "ValueReference", "Name" -> {
                    String action = cursor.attribute("action");
                    property[0] = settable(cursor.text(), target);
                    isTaken[0] = isAction(action, property[0]);
                }
                case "Value" -> {
                    if (property[0] == null) {
                        throw OwsException.missing("ValueReference");
                    }
                    AttributeDescriptor attribute = property[0].attribute();
                    values.put(attribute.getLocalName(), value(attribute, target));
                }
                default -> throw cursor.unexpected();
            }
        });
        if (property[0] == null) {
            throw OwsException.missing("ValueReference");
        }
        String attribute = property[0].attribute().getLocalName();
        if (isTaken[0] || !values.containsKey(attribute)) {
            values.put(attribute, null);
        }
    }

    private PropertyReference settable(String reference, Target target) throws OwsException {
        PropertyReference property = PropertyReference.of(
                reference, target, p -> cursor.resolve(p + ":x").getNamespaceURI(), "ValueReference");
        if (property.kind() != PropertyReference.Kind.ATTRIBUTE) {
            throw new OwsException(WfsCode.INVALID_VALUE, reference(property), Message.of("host.wfs.not_settable"));
        }
        return property;
    }

    private static String reference(PropertyReference property) {
        return property.kind() == PropertyReference.Kind.BOUNDS ? "gml:boundedBy" : "ValueReference";
    }

    /** @return whether the value is to be taken away */
    private static boolean isAction(String action, PropertyReference property) throws OwsException {
        return switch (action == null ? "replace" : action.toLowerCase(Locale.ROOT)) {
            case "replace" -> false;
            case "remove" -> true;
            default ->
                throw new OwsException(
                        OwsException.OPTION_NOT_SUPPORTED,
                        property.attribute().getLocalName(),
                        Message.of("host.wfs.action"));
        };
    }

    private void replace() throws OwsException, IOException {
        String handle = cursor.attribute("handle");
        format();
        List<Target> of = new ArrayList<>();
        List<SimpleFeature> given = new ArrayList<>();
        Filter[] filter = new Filter[1];
        cursor.children(name -> {
            boolean isFilter = name.getLocalPart().equals("Filter") && !of.isEmpty();
            if (isFilter) {
                filter[0] = FilterReader.read(cursor, of.get(0));
            } else if (of.isEmpty()) {
                of.add(target(LayerLookup.layer(view, name, WfsCode.INVALID_VALUE, "Replace")));
                given.add(feature(of.get(0)));
            } else {
                throw cursor.unexpected();
            }
        });
        if (of.isEmpty() || filter[0] == null) {
            throw OwsException.missing("Filter");
        }
        changes.add(new Change.Replace(handle, of.get(0).layer(), filter[0], given.get(0)));
    }

    private void delete() throws OwsException, IOException {
        String handle = cursor.attribute("handle");
        LayerInfo layer = typeName();
        Target target = target(layer);
        Filter[] filter = new Filter[1];
        cursor.children(name -> {
            if (!name.getLocalPart().equals("Filter")) {
                throw cursor.unexpected();
            }
            filter[0] = FilterReader.read(cursor, target);
        });
        if (filter[0] == null) {
            // a Delete that forgot its filter must not empty a layer
            throw OwsException.missing("Filter");
        }
        changes.add(new Change.Delete(handle, layer, filter[0]));
    }

    private void vendor() throws OwsException, IOException {
        if (!"true".equals(cursor.attribute("safeToIgnore"))) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "Native", Message.of("host.wfs.native"));
        }
        cursor.skip();
    }
}
