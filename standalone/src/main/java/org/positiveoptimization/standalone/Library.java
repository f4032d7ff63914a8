/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.positiveoptimization.engine.Checks;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.report.ChangeGeoPackage;
import org.positiveoptimization.report.CheckupCsv;
import org.positiveoptimization.report.CheckupHtml;
import org.positiveoptimization.report.CheckupJson;
import org.positiveoptimization.report.FindingsGeoPackage;
import org.positiveoptimization.report.HandoverGeoPackage;
import org.positiveoptimization.report.HtmlReport;
import org.positiveoptimization.report.JsonReport;
import org.positiveoptimization.report.MapOutlines;
import org.positiveoptimization.report.MonitorHtml;
import org.positiveoptimization.report.MonitorJson;
import org.positiveoptimization.report.PackageGeoPackage;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.RuleSetException;
import org.positiveoptimization.rules.RuleSetReader;
import org.positiveoptimization.rules.RuleSets;
import org.positiveoptimization.standalone.delivery.DeliveryException;
import org.positiveoptimization.standalone.delivery.Gdal;
import org.positiveoptimization.standalone.delivery.ImportOptions;
import org.positiveoptimization.standalone.delivery.ImportReport;
import org.positiveoptimization.standalone.delivery.Importer;
import org.positiveoptimization.standalone.delivery.PackageConversion;
import org.positiveoptimization.standalone.postgis.Database;
import org.positiveoptimization.standalone.postgis.DatabaseException;
import org.positiveoptimization.standalone.postgis.LoadReport;
import org.positiveoptimization.standalone.postgis.PostgisLoader;
import org.positiveoptimization.standalone.postgis.PostgisSource;
import org.positiveoptimization.standalone.report.CheckupTables;
import org.positiveoptimization.standalone.report.HandoverTables;
import org.positiveoptimization.standalone.report.XlsxTables;
import org.positiveoptimization.standalone.sample.SampleGenerator;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.statements.StatementsException;
import org.positiveoptimization.statements.StatementsReader;
import org.positiveoptimization.supervision.checkup.Checkup;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.YearSource;
import org.positiveoptimization.supervision.monitor.Monitor;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/** The real thing: engine, GeoPackage, rule sets, report writers. */
final class Library implements Toolbox {
    private static final String MAX_VERTICES = "geometry.max_vertices";

    @Override
    public PlanSource open(Path file, RuleSet ruleSet) throws PlanReadException {
        return GeoPackageSource.open(file, ruleSet.parameters().integer(MAX_VERTICES));
    }

    @Override
    public PlanSource open(Database database, RuleSet ruleSet) throws PlanReadException {
        return PostgisSource.open(database, ruleSet.parameters().integer(MAX_VERTICES));
    }

    @Override
    public LoadReport load(PlanSource source, RuleSet ruleSet, Database database, boolean replace, Progress progress)
            throws DatabaseException, PlanReadException {
        return new PostgisLoader(database, replace).load(source, PlanLayers.of(ruleSet), progress);
    }

    @Override
    public RuleSet ruleSet(Path file) throws UserException, IOException {
        if (file == null) {
            return RuleSets.standard(Checks.ids());
        }
        if (Files.isDirectory(file)) {
            throw new UserException(Message.of("cli.rules.directory", file.toString()));
        }
        try (var in = Files.newInputStream(file)) {
            return RuleSetReader.read(in, Checks.ids(), PlanLayers.takenCodes());
        } catch (RuleSetException e) {
            List<Message> lines = e.faults().stream()
                    .map(fault -> Message.of("cli.rules.fault", file.toString(), fault.located()))
                    .toList();
            throw new UserException(lines, e);
        }
    }

    @Override
    public Statements statements(Path file) throws UserException, IOException {
        if (Files.isDirectory(file)) {
            throw new UserException(Message.of("cli.statements.directory", file.toString()));
        }
        try (var in = Files.newInputStream(file)) {
            return StatementsReader.read(in);
        } catch (StatementsException e) {
            List<Message> lines = e.faults().stream()
                    .map(fault -> Message.of("cli.rules.fault", file.toString(), fault.located()))
                    .toList();
            throw new UserException(lines, e);
        }
    }

    @Override
    public ConformityReport check(
            PlanSource approved, PlanSource draft, RuleSet ruleSet, Set<String> only, Progress progress)
            throws PlanReadException {
        return new Engine().run(approved, draft, ruleSet, only, progress);
    }

    @Override
    public void writeReport(
            ConformityReport report, PlanSource draft, Path directory, Language language, Progress progress)
            throws IOException {
        Instant now = Instant.now();
        FindingsGeoPackage.write(report, directory.resolve("findings.gpkg"), now);
        progress.check();
        ChangeGeoPackage.write(report, directory.resolve("change.gpkg"), now);
        progress.check();
        writePackage(report, LocalDate.now(ZoneId.systemDefault()), directory.resolve("package.gpkg"));
        progress.check();
        write(directory.resolve("report.json"), out -> new JsonReport().write(report, out));
        progress.check();
        HtmlReport html =
                new HtmlReport(language, MapOutlines.of(draft, report.metric().srid()));
        write(directory.resolve("report.html"), out -> html.write(report, out));
        progress.check();
        write(directory.resolve("tables.xlsx"), out -> new XlsxTables().write(report, out));
        progress.check();
    }

    @Override
    public void writePackage(ConformityReport report, LocalDate day, Path file) throws IOException {
        PackageGeoPackage.write(report, day, file, Instant.now());
    }

    @Override
    public void convert(Path geoPackage, Path target, PackageFormat format, Path scratch, Progress progress)
            throws DeliveryException, IOException {
        PackageConversion conversion = new PackageConversion(Gdal.find(System.getenv()), scratch, progress);
        if (format == PackageFormat.GDB) {
            conversion.toGeodatabase(geoPackage, target);
        } else {
            conversion.toShapefiles(geoPackage, target);
        }
    }

    @Override
    public ImportReport importDelivery(Path from, Path to, Path scratch, ImportOptions options, Progress progress)
            throws DeliveryException, IOException, PlanReadException {
        return new Importer(Gdal.find(System.getenv()), options, progress).run(from, to, scratch, Instant.now());
    }

    @Override
    public String table(ConformityReport report, Language language) {
        return TerminalTable.of(report, language);
    }

    @Override
    public void writeSample(Path directory, SampleOptions options, Progress progress) throws IOException {
        org.positiveoptimization.standalone.sample.SampleOptions wanted =
                new org.positiveoptimization.standalone.sample.SampleOptions(
                        Math.toIntExact(options.polygons()), options.seed(), options.conforming());
        SampleGenerator.write(directory, wanted, progress);
    }

    @Override
    public LayerArea area(PlanSource source, String layer, Progress progress) throws PlanReadException, UserException {
        return LayerAreas.of(source, layer, progress);
    }

    @Override
    public List<AdjustedCounty> adjustAreas(
            PlanSource source, String layer, String control, RuleSet ruleSet, Path table, Progress progress)
            throws PlanReadException, UserException, IOException {
        double perFeature = ruleSet.parameters().number("control.per_feature_m2");
        return AreaAdjustment.write(source, layer, control, perFeature, table, progress);
    }

    @Override
    public MonitorReport monitor(
            PlanSource approved, PlanSource observed, RuleSet ruleSet, Integer year, Progress progress)
            throws PlanReadException {
        return new Monitor(ruleSet, PlanLayers.of(ruleSet), year).run(approved, observed, progress);
    }

    @Override
    public void writeMonitor(MonitorReport report, Path directory, Language language) throws IOException {
        HandoverGeoPackage.write(report, directory.resolve("handover.gpkg"), Instant.now());
        write(directory.resolve("monitor.html"), out -> MonitorHtml.write(report, language, out));
        write(directory.resolve("monitor.json"), out -> MonitorJson.write(report, out));
        write(directory.resolve("handover.xlsx"), out -> HandoverTables.write(report, out));
    }

    @Override
    public CheckupReport checkup(List<YearSource> sources, RuleSet ruleSet, Progress progress)
            throws PlanReadException {
        return new Checkup(ruleSet).run(sources, progress);
    }

    @Override
    public void writeCheckup(CheckupReport report, Path directory, Language language) throws IOException {
        write(directory.resolve("checkup.json"), out -> CheckupJson.write(report, out));
        write(directory.resolve("checkup.csv"), out -> CheckupCsv.write(report, language, out));
        write(directory.resolve("checkup.html"), out -> CheckupHtml.write(report, language, out));
        write(directory.resolve("checkup.xlsx"), out -> CheckupTables.write(report, out));
    }

    /** Writes one file through a stream. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void write(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.to(out);
        }
    }
}
