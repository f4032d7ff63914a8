/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.geopackage.GeoPackageWriter;
import org.positiveoptimization.geopackage.GeoPackageWriter.GeometryType;
import org.positiveoptimization.geopackage.TableWriter;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.standalone.delivery.LayerEntry.FieldEntry;
import org.positiveoptimization.text.Message;

/**
 * Takes a delivery into a GeoPackage of plan layers.
 *
 * <p>A layer is taken when its name is one of the catalogue or of the {@link Mapping}; where two stand for the same, the one
 * with the catalogue's own name wins, else the first. Fields likewise; a name that a shapefile cut to ten characters is
 * known by its beginning. Rows, values and geometries are taken as they are: unknown codes, several parts, unsound polygons
 * are told here and judged by the rules. What cannot be taken truly is refused: text in the wrong encoding, a CRS that is not
 * CGCS2000, arcs unless a tolerance is given.
 */
public final class Importer {
    private static final int CUT = 10;
    private static final double METRES_PER_DEGREE = 111_400;
    private static final int VERTICES = 20_000_000;

    private final Gdal gdal;
    private final ImportOptions options;
    private final Progress progress;
    private final List<LayerEntry> entries = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** A delivered layer or table. */
    private record Candidate(Path file, Path raw, String code, RawTable table, LayerDefinition target) {}

    public Importer(Gdal gdal, ImportOptions options, Progress progress) {
        this.gdal = gdal;
        this.options = options;
        this.progress = progress;
    }

    /**
     * @param from a file, a File Geodatabase or a directory
     * @param to the GeoPackage to be written
     * @param scratch a private directory, which the caller removes
     * @param time what the GeoPackage says of its last change
     * @throws DeliveryException if it cannot be taken; nothing is left of the GeoPackage
     */
    public ImportReport run(Path from, Path to, Path scratch, Instant time)
            throws DeliveryException, IOException, PlanReadException {
        RawDelivery raw = new RawDelivery(gdal, scratch, options.encoding(), progress);
        List<Candidate> candidates = new ArrayList<>();
        for (Path file : RawDelivery.files(from)) {
            candidates.addAll(candidates(file, raw.copy(file)));
        }
        try (GeoPackageWriter writer = GeoPackageWriter.create(to, time)) {
            for (Candidate candidate : candidates) {
                progress.check();
                take(candidate, candidates, raw, writer);
            }
            if (taken.isEmpty()) {
                throw new DeliveryException(Message.of("cli.import.nothing", String.valueOf(from.getFileName())));
            }
            writer.commit();
        }
        return new ImportReport(gdal.version(), entries);
    }

    private List<Candidate> candidates(Path file, Path raw) throws PlanReadException, IOException {
        List<Candidate> found = new ArrayList<>();
        try (GeoPackageSource source = GeoPackageSource.open(raw, VERTICES)) {
            for (String code : source.codes()) {
                RawTable table = RawTable.read(raw, code);
                LayerDefinition target = options.mapping().layer(code).orElse(null);
                found.add(new Candidate(file, raw, code, table, target));
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return found;
    }

    private void take(Candidate candidate, List<Candidate> all, RawDelivery raw, GeoPackageWriter writer)
            throws DeliveryException, IOException, PlanReadException {
        LayerEntry entry = new LayerEntry(
                String.valueOf(candidate.file().getFileName()),
                candidate.table().name());
        entries.add(entry);
        LayerDefinition target = candidate.target();
        entry.leftOut = reasonToLeaveOut(candidate, all);
        if (entry.leftOut != null) {
            return;
        }
        taken.add(target.code());
        entry.target = target.code();
        entry.withHeight = candidate.table().heights();
        Path file = candidate.raw();
        if (target.spatial()) {
            entry.srid = srid(candidate, entry);
            long arcs = arcs(file, candidate.code());
            if (arcs > 0) {
                file = linear(candidate, arcs, entry, raw);
            }
        }
        try (GeoPackageSource source = GeoPackageSource.open(file, VERTICES)) {
            copy(source, candidate, entry, writer);
        }
    }

    private Message reasonToLeaveOut(Candidate candidate, List<Candidate> all) {
        LayerDefinition target = candidate.target();
        if (target == null) {
            return Message.of("cli.import.unknown");
        }
        if (target.spatial() && !candidate.table().spatial()) {
            return Message.of("cli.import.no_geometry", target.code());
        }
        boolean isExact = candidate.code().equals(target.code());
        boolean isExactThere =
                all.stream().anyMatch(c -> !c.equals(candidate) && c.code().equals(target.code()));
        return taken.contains(target.code()) || (!isExact && isExactThere)
                ? Message.of("cli.import.second", target.code())
                : null;
    }

    private static int srid(Candidate candidate, LayerEntry entry) throws DeliveryException, PlanReadException {
        int srid;
        try (GeoPackageSource source = GeoPackageSource.open(candidate.raw(), VERTICES);
                RowReader rows = source.open(candidate.code())) {
            srid = rows.srid();
        }
        if (candidate.table().horizontal() != 0) {
            entry.notes.add(Message.of("cli.import.vertical", candidate.table().crs()));
            return candidate.table().horizontal();
        }
        if (!Cgcs2000.isSupported(srid)) {
            throw new DeliveryException(Message.of(
                    "cli.import.crs",
                    candidate.table().name(),
                    candidate.table().crs(),
                    Integer.toString(srid)));
        }
        return srid;
    }

    private long arcs(Path file, String code) throws PlanReadException {
        long arcs = 0;
        try (GeoPackageSource source = GeoPackageSource.open(file, VERTICES);
                RowReader rows = source.open(code)) {
            while (rows.next()) {
                progress.check();
                try {
                    rows.geometry();
                } catch (GeometryReadException e) {
                    arcs += e.text().key().equals("source.geometry.arcs") ? 1 : 0;
                }
            }
        }
        return arcs;
    }

    private Path linear(Candidate candidate, long arcs, LayerEntry entry, RawDelivery raw)
            throws DeliveryException, IOException {
        if (Double.isNaN(options.arcTolerance())) {
            throw new DeliveryException(
                    Message.of("cli.import.arcs_refused", candidate.table().name(), arcs));
        }
        entry.linearised = arcs;
        double unit = entry.srid == Cgcs2000.GEOGRAPHIC ? METRES_PER_DEGREE : 1;
        return raw.linear(candidate.file(), options.arcTolerance(), unit);
    }

    private void copy(GeoPackageSource source, Candidate candidate, LayerEntry entry, GeoPackageWriter writer)
            throws DeliveryException, IOException, PlanReadException {
        LayerDefinition target = candidate.target();
        try (RowReader rows = source.open(candidate.code())) {
            List<FieldTaker> takers = takers(candidate, rows.schema());
            List<Column> columns = takers.stream().map(t -> Column.of(t.to)).toList();
            TableWriter table = target.spatial()
                    ? writer.layer(target.code(), target.title().zh(), entry.srid, GeometryType.GEOMETRY, columns)
                    : writer.table(target.code(), target.title().zh(), columns);
            TextDoubts doubts = new TextDoubts();
            while (rows.next()) {
                if (entry.rows++ % 1024 == 0) {
                    progress.check();
                }
                Object[] delivered = rows.values();
                Object[] values = new Object[takers.size()];
                for (int i = 0; i < values.length; i++) {
                    FieldTaker taker = takers.get(i);
                    values[i] = taker.take(delivered[taker.column]);
                    if (values[i] instanceof String text) {
                        doubts.look(text);
                        code(entry, taker.to, text);
                    }
                }
                table.add(target.spatial() ? geometry(rows, target, entry) : null, values);
            }
            if (doubts.wrong() != null) {
                throw new DeliveryException(Message.of("cli.import.encoding", entry.source, doubts.wrong()));
            }
            fields(rows.schema(), takers, entry);
        }
    }

    /** One taker per field of the catalogue that the delivery has, in the order of the catalogue. */
    private List<FieldTaker> takers(Candidate candidate, FeatureSchema schema) {
        LayerDefinition target = candidate.target();
        Map<String, FieldTaker> found = new LinkedHashMap<>();
        for (FieldDefinition field : target.fields()) {
            int column = schema.indexOf(field.name());
            if (column >= 0) {
                String from = schema.fields().get(column).name();
                found.put(field.name(), new FieldTaker(from, field, false, column, 1));
            }
        }
        for (int column = 0; column < schema.fields().size(); column++) {
            String from = schema.fields().get(column).name();
            Optional<Mapping.FieldRule> rule = options.mapping().field(candidate.code(), target.code(), from);
            if (rule.isEmpty()) {
                rule = cut(target, from).map(f -> new Mapping.FieldRule(f.name(), 1));
            }
            if (rule.isPresent() && target.field(from.toUpperCase(Locale.ROOT)).isEmpty()) {
                FieldDefinition field = target.field(rule.get().to()).orElseThrow();
                found.putIfAbsent(
                        field.name(),
                        new FieldTaker(from, field, true, column, rule.get().times()));
            }
        }
        return target.fields().stream()
                .map(f -> found.get(f.name()))
                .filter(t -> t != null)
                .toList();
    }

    /** The field whose longer name begins so, when a name has the length at which shapefiles cut and only one fits. */
    private static Optional<FieldDefinition> cut(LayerDefinition target, String name) {
        if (name.length() != CUT) {
            return Optional.empty();
        }
        List<FieldDefinition> fits = target.fields().stream()
                .filter(f -> f.name().length() > CUT && f.name().regionMatches(true, 0, name, 0, CUT))
                .toList();
        return fits.size() == 1 ? Optional.of(fits.get(0)) : Optional.empty();
    }

    private static void code(LayerEntry entry, FieldDefinition field, String text) {
        if (field.domain() != null && !text.isBlank()) {
            CodeTable domain = LayerCatalog.standard().domain(field.domain());
            if (!domain.contains(text)) {
                entry.unknownCodes
                        .computeIfAbsent(field.name(), k -> new TreeMap<>())
                        .merge(text.strip(), 1L, Long::sum);
            }
        }
    }

    private static Geometry geometry(RowReader rows, LayerDefinition target, LayerEntry entry) {
        try {
            Geometry geometry = rows.geometry();
            if (geometry == null || geometry.getNumGeometries() != 1) {
                entry.multipart += geometry == null || target.multipart() ? 0 : 1;
                return geometry;
            }
            return geometry.getGeometryN(0);
        } catch (GeometryReadException e) {
            entry.unreadable++;
            return null;
        }
    }

    private static void fields(FeatureSchema schema, List<FieldTaker> takers, LayerEntry entry) {
        for (int column = 0; column < schema.fields().size(); column++) {
            int at = column;
            String from = schema.fields().get(column).name();
            entry.fields.add(takers.stream()
                    .filter(t -> t.column == at)
                    .findFirst()
                    .map(t -> new FieldEntry(
                            from,
                            t.to.name(),
                            t.renamed ? FieldEntry.How.RENAMED : FieldEntry.How.TAKEN,
                            t.converted,
                            t.lost,
                            t.example))
                    .orElse(new FieldEntry(from, null, FieldEntry.How.LEFT_OUT, 0, 0, null)));
        }
    }
}
