/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;

/**
 * Writes a plan anew, whole or without its ledgers (WHC, WHQ, WHH): every other layer and table with its identifiers, X and Y
 * of its geometries and its values. Nothing but rows is taken over, so that no view or trigger of the draft comes into the approved
 * plan. Columns of other types than text, whole and decimal number become text.
 */
final class PlanCopy {
    private static final List<String> LEDGERS = List.of("WHC", "WHQ", "WHH");
    private static final int POLL = 1024;

    private final PlanSource from;
    private final Predicate<String> taken;
    private final Progress progress;

    private PlanCopy(PlanSource from, Predicate<String> taken, Progress progress) {
        this.from = from;
        this.taken = taken;
        this.progress = progress;
    }

    /** A copy without ledgers: what is in force. */
    PlanCopy(PlanSource from, Progress progress) {
        this(from, PlanCopy::isNoLedger, progress);
    }

    /** A copy with all that is there. */
    static PlanCopy whole(PlanSource from, Progress progress) {
        return new PlanCopy(from, code -> true, progress);
    }

    private static boolean isNoLedger(String code) {
        return LEDGERS.stream().noneMatch(code.toUpperCase(Locale.ROOT)::startsWith);
    }

    /** @return codes of the layers and tables that are taken over without ledgers */
    static List<String> codes(PlanSource source) {
        return codes(source, PlanCopy::isNoLedger);
    }

    private static List<String> codes(PlanSource source, Predicate<String> taken) {
        return source.codes().stream().filter(taken).sorted().toList();
    }

    /** @param time what the file says of its last change */
    void write(Path to, Instant time) throws IOException, PlanReadException {
        List<String> codes = codes(from, taken);
        try (GeoPackageWriter file = GeoPackageWriter.create(to, time)) {
            for (String code : codes) {
                copy(code, file);
                progress.completed(code, (codes.indexOf(code) + 1.0) / codes.size());
            }
            file.commit();
        }
    }

    /** @return code of the first layer that is not the same in the copy, if any */
    Optional<String> difference(PlanSource copy) throws PlanReadException {
        List<String> codes = codes(from, taken);
        if (!codes.equals(codes(copy, taken))) {
            return Optional.of("*");
        }
        for (String code : codes) {
            try (RowReader a = from.open(code);
                    RowReader b = copy.open(code)) {
                if (!isLike(a, b) || !isSame(a, b)) {
                    return Optional.of(code);
                }
            } catch (GeometryReadException e) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private boolean isSame(RowReader a, RowReader b) throws PlanReadException, GeometryReadException {
        for (int n = 0; ; n++) {
            if (n % POLL == 0) {
                progress.check();
            }
            boolean more = a.next();
            if (more != b.next()) {
                return false;
            }
            if (!more) {
                return true;
            }
            if (a.fid() != b.fid() || !isSameRow(a, b)) {
                return false;
            }
        }
    }

    /** @return whether two layers have the same fields in the same order and the same CRS */
    static boolean isLike(RowReader a, RowReader b) {
        return a.srid() == b.srid() && names(a).equals(names(b));
    }

    /** @return whether the rows have the same geometry, to the coordinate, and the same values */
    static boolean isSameRow(RowReader a, RowReader b) throws PlanReadException, GeometryReadException {
        Geometry one = a.geometry();
        Geometry other = b.geometry();
        boolean sameGround = one == null ? other == null : other != null && one.equalsExact(other);
        return sameGround && Arrays.equals(a.values(), b.values());
    }

    private void copy(String code, GeoPackageWriter file) throws IOException, PlanReadException {
        Optional<LayerDefinition> definition = LayerCatalog.standard().layer(code);
        String title = definition.map(d -> d.title().zh()).orElse(code);
        GeometryType type = geometryType(code);
        try (RowReader rows = from.open(code)) {
            List<Column> columns = columns(rows.schema(), definition);
            TableWriter table = type == null
                    ? file.table(code, title, columns)
                    : file.layer(code, title, rows.srid(), type, columns);
            for (int n = 0; rows.next(); n++) {
                if (n % POLL == 0) {
                    progress.check();
                }
                table.add(rows.fid(), rows.geometry(), rows.values());
            }
        } catch (GeometryReadException e) {
            throw new PlanReadException(e.text(), e);
        }
    }

    /** @return what the geometries of the layer are, null for a table */
    private GeometryType geometryType(String code) throws PlanReadException {
        GeometryType type = null;
        boolean isSpatial = LayerCatalog.standard()
                .layer(code)
                .map(LayerDefinition::spatial)
                .orElse(false);
        try (RowReader rows = from.open(code)) {
            isSpatial |= rows.srid() != 0;
            while (rows.next()) {
                Geometry geometry = rows.geometry();
                GeometryType found = geometry == null
                        ? type
                        : switch (geometry.getGeometryType()) {
                            case "Polygon" -> GeometryType.POLYGON;
                            case "MultiPolygon" -> GeometryType.MULTIPOLYGON;
                            case "LineString" -> GeometryType.LINESTRING;
                            case "MultiLineString" -> GeometryType.MULTILINESTRING;
                            case "Point" -> GeometryType.POINT;
                            default -> GeometryType.GEOMETRY;
                        };
                type = type == null || type == found ? found : GeometryType.GEOMETRY;
            }
        } catch (GeometryReadException e) {
            throw new PlanReadException(e.text(), e);
        }
        return type == null && isSpatial ? GeometryType.GEOMETRY : type;
    }

    private static List<String> names(RowReader rows) {
        return rows.schema().fields().stream().map(FeatureSchema.Field::name).toList();
    }

    private static List<Column> columns(FeatureSchema schema, Optional<LayerDefinition> definition) {
        List<Column> columns = new ArrayList<>();
        for (FeatureSchema.Field field : schema.fields()) {
            int length = definition
                    .flatMap(d -> d.field(field.name().toUpperCase(Locale.ROOT)))
                    .filter(f -> f.type() == FieldType.TEXT)
                    .map(FieldDefinition::length)
                    .orElse(0);
            FieldType type = field.type() == null ? FieldType.TEXT : field.type();
            columns.add(new Column(field.name(), type, type == FieldType.TEXT ? length : 0));
        }
        return columns;
    }
}
