/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.standalone.delivery.DeliveryException;
import org.positiveoptimization.standalone.delivery.ImportOptions;
import org.positiveoptimization.standalone.delivery.ImportReport;
import org.positiveoptimization.standalone.postgis.Database;
import org.positiveoptimization.standalone.postgis.DatabaseException;
import org.positiveoptimization.standalone.postgis.LoadReport;
import org.positiveoptimization.statements.Statements;
import org.positiveoptimization.supervision.checkup.CheckupReport;
import org.positiveoptimization.supervision.checkup.YearSource;
import org.positiveoptimization.supervision.monitor.MonitorReport;
import org.positiveoptimization.text.Language;

/**
 * Everything that the commands have done by others: the one place where the command line meets the engine, the readers
 * and the writers. Tests put their own in its place.
 */
interface Toolbox {
    /**
     * What to write as a sample.
     *
     * @param polygons polygons in all layers of both versions together, approximately
     * @param seed the same seed gives the same content
     * @param conforming lawful edits only
     */
    record SampleOptions(long polygons, long seed, boolean conforming) {}

    /**
     * What {@code po area} tells.
     *
     * @param features number of features
     * @param area ellipsoidal area in square metres, unrounded
     * @param srid EPSG code of the layer as stored
     */
    record LayerArea(long features, double area, int srid) {}

    /**
     * A county whose areas were adjusted.
     *
     * @param county county code
     * @param features number of features
     * @param computed sum of their rounded ellipsoidal areas, square metres
     * @param control control area, which the adjusted areas sum to
     */
    record AdjustedCounty(String county, int features, BigDecimal computed, BigDecimal control) {}

    /**
     * Opens a plan version; the caller closes it.
     *
     * @param ruleSet gives the limits of what is read, such as the most vertices of one feature
     */
    PlanSource open(Path file, RuleSet ruleSet) throws PlanReadException;

    /**
     * Opens a plan version in a database; the caller closes it.
     *
     * @param database with the schema of the plan version
     */
    PlanSource open(Database database, RuleSet ruleSet) throws PlanReadException;

    /**
     * Loads a plan version into a schema of a database.
     *
     * @param replace whether an earlier one there may be replaced
     */
    LoadReport load(PlanSource source, RuleSet ruleSet, Database database, boolean replace, Progress progress)
            throws DatabaseException, PlanReadException;

    /**
     * @param file a rule set, or null for the default one
     * @throws UserException with one line per fault of the file
     */
    RuleSet ruleSet(Path file) throws UserException, IOException;

    /**
     * @param file written statements
     * @throws UserException with one line per fault of the file
     */
    Statements statements(Path file) throws UserException, IOException;

    /** @param only ids of the rules to check; empty means all */
    ConformityReport check(PlanSource approved, PlanSource draft, RuleSet ruleSet, Set<String> only, Progress progress)
            throws PlanReadException;

    /**
     * Writes report.json, report.html, findings.gpkg, change.gpkg, package.gpkg and tables.xlsx into the directory.
     *
     * @param draft gives the county outlines that the map draws
     * @param language the language in which report.html opens
     */
    void writeReport(ConformityReport report, PlanSource draft, Path directory, Language language, Progress progress)
            throws IOException;

    /**
     * Writes the maintenance package WHQ, WHC, WHH.
     *
     * @param day the day of maintenance, which change numbers begin with
     */
    void writePackage(ConformityReport report, LocalDate day, Path file) throws IOException;

    /**
     * Turns a maintenance package into a File Geodatabase or shapefiles.
     *
     * @param scratch a private directory, which the caller removes
     * @throws DeliveryException if no GDAL of 3.6 or later is installed, or it fails
     */
    void convert(Path geoPackage, Path target, PackageFormat format, Path scratch, Progress progress)
            throws DeliveryException, IOException;

    /**
     * Takes a delivery into a GeoPackage.
     *
     * @param scratch a private directory, which the caller removes
     * @return what was taken, renamed, converted and left out
     * @throws DeliveryException if it cannot be taken
     */
    ImportReport importDelivery(Path from, Path to, Path scratch, ImportOptions options, Progress progress)
            throws DeliveryException, IOException, PlanReadException;

    /** @return the conformity table for a terminal */
    String table(ConformityReport report, Language language);

    /** Writes approved.gpkg, draft.gpkg, rules.json and expected.json, and what goes with them for supervision, into the directory. */
    void writeSample(Path directory, SampleOptions options, Progress progress) throws IOException;

    /** @throws UserException if a feature has no sound geometry or the CRS is none that we compute in */
    LayerArea area(PlanSource source, String layer, Progress progress) throws PlanReadException, UserException;

    /**
     * Writes the areas of a layer, adjusted to the control areas of its counties, as a table.
     *
     * @param control layer that gives the control areas
     * @throws UserException if a county does not balance within what rounding explains, or something needed is not there
     */
    List<AdjustedCounty> adjustAreas(
            PlanSource source, String layer, String control, RuleSet ruleSet, Path table, Progress progress)
            throws PlanReadException, UserException, IOException;

    /** @param year the year of the observations to look at, or null for all */
    MonitorReport monitor(PlanSource approved, PlanSource observed, RuleSet ruleSet, Integer year, Progress progress)
            throws PlanReadException;

    /**
     * Writes monitor.html, monitor.json, handover.gpkg and handover.xlsx into the directory.
     *
     * @param language the language in which monitor.html opens
     */
    void writeMonitor(MonitorReport report, Path directory, Language language) throws IOException;

    CheckupReport checkup(List<YearSource> sources, RuleSet ruleSet, Progress progress) throws PlanReadException;

    /**
     * Writes checkup.html, checkup.json, checkup.csv and checkup.xlsx into the directory.
     *
     * @param language that of checkup.csv, and in which checkup.html opens
     */
    void writeCheckup(CheckupReport report, Path directory, Language language) throws IOException;
}
