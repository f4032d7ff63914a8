/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.checks.Outcome;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.RuleResult;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.Parameter;
import org.positiveoptimization.rules.Rule;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.standalone.delivery.ImportOptions;
import org.positiveoptimization.standalone.delivery.ImportReport;
import org.positiveoptimization.standalone.postgis.Database;
import org.positiveoptimization.standalone.postgis.LoadReport;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.PeriodSummary;
import org.positiveoptimization.supervision.checkup.YearSource;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** Stands in for engine, readers and writers: says what it is told to, and remembers what it was asked. */
final class FakeToolbox implements Toolbox {
    /** Something that goes wrong half-way. */
    interface Mishap {
        void happen(Progress progress) throws PlanReadException, IOException;
    }

    Verdict verdict = Verdict.PASS;
    Mishap whileChecking = progress -> {};
    Mishap whileWriting = progress -> {};
    List<Finding> findings = List.of();
    String content = "new";
    String expectedJson = "{\"expected\": []}";
    Set<String> askedFor;
    final List<String> closed = new ArrayList<>();

    @Override
    public PlanSource open(Path file, RuleSet ruleSet) throws PlanReadException {
        if (!Files.exists(file)) {
            throw new PlanReadException(Message.of("cli.file.missing", file.toString()));
        }
        return new NamedSource(file.getFileName().toString());
    }

    @Override
    public PlanSource open(Database database, RuleSet ruleSet) {
        return new NamedSource(database.schema());
    }

    @Override
    public LoadReport load(PlanSource source, RuleSet ruleSet, Database database, boolean replace, Progress progress) {
        return new LoadReport(Map.of("GHFQ", 3L), List.of("OTHER"), List.of());
    }

    @Override
    public RuleSet ruleSet(Path file) {
        Localized title = new Localized("数量不减", "no loss");
        Parameter parameter = new Parameter(
                "pbf.buckets_mu", List.of(5.0, 10.0), Parameter.Origin.SEED, "三(一)", new Localized("分级", "classes"));
        Parameter counties = new Parameter(
                "udb.new_quota_m2",
                Map.of("230502", 1.5e6),
                Parameter.Origin.DEFAULT,
                "三(一)",
                new Localized("指标", "quota"));
        Rule p1 = new Rule(
                "P1",
                Severity.F,
                "三(一)1(1)",
                title,
                new Localized("定义", "the definition"),
                List.of("pbf.buckets_mu", "udb.new_quota_m2"));
        Rule u2 = new Rule("U2", Severity.W, "三(一)1(3)", title, title, List.of());
        return new RuleSet("test-set", "1", title, "ab12", List.of(p1, u2), List.of(parameter, counties));
    }

    @Override
    public Statements statements(Path file) throws UserException, IOException {
        return new Library().statements(file);
    }

    @Override
    public ConformityReport check(
            PlanSource approved, PlanSource draft, RuleSet ruleSet, Set<String> only, Progress progress)
            throws PlanReadException {
        askedFor = only;
        try {
            whileChecking.happen(progress);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return report(ruleSet(null).rules().get(0), verdict, findings);
    }

    static ConformityReport report(Rule rule, Verdict verdict, List<Finding> findings) {
        RuleResult result =
                new RuleResult(rule, verdict, new Outcome(verdict, Message.of("cli.io", "-"), List.of(), findings), 1);
        return new ConformityReport(
                verdict, new FakeToolbox().ruleSet(null), List.of(), List.of(result), List.of(), Cgcs2000.metric(4490));
    }

    @Override
    public void writeReport(
            ConformityReport report, PlanSource draft, Path directory, Language language, Progress progress)
            throws IOException {
        for (String name : CheckRun.FILES) {
            Files.writeString(directory.resolve(name), content);
        }
        try {
            whileWriting.happen(progress);
        } catch (PlanReadException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void writePackage(ConformityReport report, LocalDate day, Path file) throws IOException {
        Files.writeString(file, day.toString());
    }

    @Override
    public void convert(Path geoPackage, Path target, PackageFormat format, Path scratch, Progress progress)
            throws IOException {
        Files.createDirectory(target);
        Files.copy(geoPackage, target.resolve(format.name()));
    }

    @Override
    public ImportReport importDelivery(Path from, Path to, Path scratch, ImportOptions options, Progress progress)
            throws IOException {
        Files.writeString(to, from.getFileName().toString());
        return new ImportReport("3.6.2", List.of());
    }

    @Override
    public String table(ConformityReport report, Language language) {
        return "TABLE " + report.verdict() + "\n";
    }

    @Override
    public void writeSample(Path directory, SampleOptions options, Progress progress) throws IOException {
        for (String name : List.of("approved.gpkg", "draft.gpkg")) {
            Files.writeString(directory.resolve(name), options.toString());
        }
        Files.writeString(directory.resolve("expected.json"), expectedJson);
    }

    @Override
    public LayerArea area(PlanSource source, String layer, Progress progress) {
        return new LayerArea(3, 20_000.0 / 3, 4490);
    }

    @Override
    public List<AdjustedCounty> adjustAreas(
            PlanSource source, String layer, String control, RuleSet ruleSet, Path table, Progress progress)
            throws IOException {
        Files.writeString(table, layer + " " + control);
        return List.of(new AdjustedCounty("230521", 3, new BigDecimal("10.01"), new BigDecimal("10.00")));
    }

    @Override
    public MonitorReport monitor(
            PlanSource approved, PlanSource observed, RuleSet ruleSet, Integer year, Progress progress) {
        return new MonitorReport(
                verdict,
                ruleSet,
                year,
                List.of(),
                2,
                1,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Cgcs2000.metric(4490));
    }

    @Override
    public void writeMonitor(MonitorReport report, Path directory, Language language) throws IOException {
        write(directory, "monitor.html", "monitor.json", "handover.gpkg", "handover.xlsx");
    }

    @Override
    public CheckupReport checkup(List<YearSource> sources, RuleSet ruleSet, Progress progress) {
        List<Integer> years = sources.stream().map(YearSource::year).toList();
        int last = years.get(years.size() - 1);
        PeriodSummary period = new PeriodSummary(last - 4, last, years, new TreeMap<>(), List.of());
        return new CheckupReport(verdict, ruleSet, years, List.of(), period, List.of());
    }

    @Override
    public void writeCheckup(CheckupReport report, Path directory, Language language) throws IOException {
        write(directory, "checkup.html", "checkup.json", "checkup.csv", "checkup.xlsx");
    }

    private void write(Path directory, String... names) throws IOException {
        for (String name : names) {
            Files.writeString(directory.resolve(name), content);
        }
        try {
            whileWriting.happen(Progress.NONE);
        } catch (PlanReadException e) {
            throw new AssertionError(e);
        }
    }

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** Has a name and remembers that it was closed; nothing is read from it. */
    private final class NamedSource implements PlanSource {
        private final String name;

        NamedSource(String name) {
            this.name = name;
        }

        @Override
        public Set<String> codes() {
            return Set.of();
        }

        @Override
        public RowReader open(String code) throws PlanReadException {
            throw new PlanReadException(Message.of("cli.area.missing", name, code, "-"));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }
}
