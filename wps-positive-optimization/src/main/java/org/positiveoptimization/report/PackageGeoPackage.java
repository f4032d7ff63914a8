/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageWriteException;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.FieldType;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.submission.ChangeRow;
import org.positiveoptimization.submission.LayerPackage;
import org.positiveoptimization.submission.MaintenancePackage;
import org.positiveoptimization.submission.Part;
import org.positiveoptimization.submission.StateRow;

/**
 * The maintenance package as a GeoPackage: for each maintained layer that changed the layers WHQ, WHC and WHH, in EPSG:4490,
 * and a table {@code WHSM} that says what it is.
 *
 * <p>Areas are ellipsoidal, rounded half-up to 0.01 m². Where a row is part of a feature, its other area fields (names that
 * end in {@code MJ}) are the feature's by the share of the area. WHBH is the day of maintenance and the running number.
 * Heights refer to EPSG:5737, which WHSM names; geometries stay two-dimensional, because a plan has no heights and zeros in
 * their place would be invented.
 */
public final class PackageGeoPackage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final String NOTES = "WHSM";

    private PackageGeoPackage() {}

    /**
     * @param day the day of maintenance
     * @param time what the file says of its last change
     */
    public static void write(ConformityReport report, LocalDate day, Path target, Instant time)
            throws GeoPackageWriteException {
        MaintenancePackage submission = report.submission();
        try (GeoPackageWriter file = GeoPackageWriter.create(target, time)) {
            for (LayerPackage layer : submission.layers()) {
                states(file, report, layer.layer(), Part.BEFORE, layer.before());
                changes(file, report, layer, day);
                states(file, report, layer.layer(), Part.AFTER, layer.after());
            }
            notes(file, report, day);
            file.commit();
        }
    }

    private static TableWriter layer(GeoPackageWriter file, LayerDefinition layer, Part part)
            throws GeoPackageWriteException {
        LayerDefinition definition = part.definition(layer);
        List<Column> columns = definition.fields().stream().map(Column::of).toList();
        return file.layer(
                definition.code(), definition.title().zh(), Cgcs2000.GEOGRAPHIC, GeometryType.POLYGON, columns);
    }

    private static void states(
            GeoPackageWriter file, ConformityReport report, LayerDefinition layer, Part part, List<StateRow> rows)
            throws GeoPackageWriteException {
        TableWriter table = layer(file, layer, part);
        for (StateRow row : rows) {
            Object[] values =
                    layer.fields().stream().map(f -> value(layer, f, row)).toArray();
            table.add(Cgcs2000.toGeographic(row.ground(), report.metric().srid()), values);
        }
    }

    private static Object value(LayerDefinition layer, FieldDefinition field, StateRow row) {
        String name = field.name();
        if (name.equals("BSM")) {
            return row.identifier();
        }
        if (name.equals(layer.areaField())) {
            return rounded(row.area());
        }
        Object value = row.feature().value(name);
        boolean isShared = field.type() == FieldType.REAL && name.endsWith("MJ") && row.share() < 1;
        double number = isShared ? row.feature().number(name) * row.share() : Double.NaN;
        return Double.isFinite(number) ? rounded(number) : value;
    }

    private static void changes(GeoPackageWriter file, ConformityReport report, LayerPackage layer, LocalDate day)
            throws GeoPackageWriteException {
        TableWriter table = layer(file, layer.layer(), Part.CHANGE);
        LayerDefinition ledger = LayerCatalog.standard().ledger(layer.layer());
        for (ChangeRow row : layer.changes()) {
            Object[] values =
                    ledger.fields().stream().map(f -> value(f.name(), row, day)).toArray();
            table.add(
                    Cgcs2000.toGeographic(
                            row.piece().geometry(), report.metric().srid()),
                    values);
        }
    }

    private static Object value(String field, ChangeRow row, LocalDate day) {
        PlanFeature feature = row.feature();
        return switch (field) {
            case "BSM" -> row.identifier();
            case "WHLX" -> row.piece().kind().code();
            case "WHBH" -> DAY.format(day) + String.format(Locale.ROOT, "%06d", row.number());
            case "YSDM", "XZQDM", "XZQMC" -> blankAsNull(feature.text(field));
            // the feature has the type too where the ledger says nothing
            case "KZBSHSLX" -> blankAsNull(row.declared(field).isEmpty() ? feature.text(field) : row.declared(field));
            default -> blankAsNull(row.declared(field));
        };
    }

    private static void notes(GeoPackageWriter file, ConformityReport report, LocalDate day)
            throws GeoPackageWriteException {
        TableWriter table = file.table(
                NOTES, "维护成果说明", List.of(Column.text("item_zh"), Column.text("item_en"), Column.text("value")));
        table.add(null, "平面坐标系", "horizontal CRS", "CGCS2000, EPSG:4490");
        table.add(null, "高程基准", "vertical datum", "1985国家高程基准, EPSG:5737");
        table.add(null, "几何维数", "dimensions of geometries", "2");
        table.add(null, "维护日期", "day of maintenance", DAY.format(day));
        table.add(
                null,
                "规则集",
                "rule set",
                report.ruleSet().id() + " " + report.ruleSet().version());
        table.add(
                null,
                "未纳入的图层（数据有问题）",
                "layers left out (unsound data)",
                String.join(" ", report.submission().leftOut()));
        for (LayerPackage layer : report.submission().layers()) {
            table.add(
                    null,
                    layer.layer().title().zh(),
                    layer.layer().title().en(),
                    layer.layer().code() + " WHQ " + layer.before().size() + ", WHC "
                            + layer.changes().size() + ", WHH " + layer.after().size());
        }
    }

    private static Double rounded(double squareMetres) {
        return Unit.SQUARE_METRE.round(squareMetres).doubleValue();
    }

    private static String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
