/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the design: which package may name which, and what the pure ones never touch. */
class ArchitectureTest {
    private static final String BASE = "org.positiveoptimization.";

    /** Package and the packages of ours that it may name. A new package needs an entry here. */
    private static final Map<String, Set<String>> MAY_NAME = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("progress", Set.of()),
            Map.entry("chain", Set.of()),
            Map.entry("journal", Set.of("chain", "text", "progress")),
            Map.entry("inbox", Set.of("text")),
            Map.entry("geometry", Set.of("text")),
            Map.entry("rules", Set.of("text")),
            Map.entry("plan", Set.of("geometry", "text", "progress")),
            Map.entry("delta", Set.of("plan", "geometry", "text", "progress")),
            Map.entry("submission", Set.of("delta", "plan", "geometry", "text", "progress")),
            Map.entry("checks", Set.of("submission", "delta", "plan", "rules", "geometry", "text", "progress")),
            Map.entry("statements", Set.of("checks", "rules", "text")),
            Map.entry("tables", Set.of("checks", "delta", "plan", "rules", "geometry", "text", "progress")),
            Map.entry(
                    "engine",
                    Set.of(
                            "statements",
                            "tables",
                            "submission",
                            "checks",
                            "delta",
                            "plan",
                            "rules",
                            "geometry",
                            "text",
                            "progress")),
            Map.entry(
                    "guard",
                    Set.of(
                            "features",
                            "inbox",
                            "engine",
                            "checks",
                            "delta",
                            "plan",
                            "rules",
                            "geometry",
                            "text",
                            "progress")),
            Map.entry("supervision", Set.of("checks", "plan", "rules", "geometry", "text", "progress")),
            Map.entry("geopackage", Set.of("plan", "geometry", "text")),
            Map.entry(
                    "publication",
                    Set.of("chain", "features", "geopackage", "geometry", "journal", "plan", "text", "progress")),
            Map.entry("features", Set.of("plan", "geometry", "text")),
            Map.entry(
                    "process",
                    Set.of(
                            "report",
                            "supervision",
                            "engine",
                            "tables",
                            "checks",
                            "delta",
                            "features",
                            "geopackage",
                            "journal",
                            "publication",
                            "plan",
                            "rules",
                            "geometry",
                            "text",
                            "progress")),
            Map.entry(
                    "hosting",
                    Set.of(
                            "process",
                            "engine",
                            "features",
                            "guard",
                            "journal",
                            "publication",
                            "plan",
                            "rules",
                            "text",
                            "progress")),
            Map.entry(
                    "geoserver",
                    Set.of(
                            "hosting",
                            "process",
                            "engine",
                            "features",
                            "guard",
                            "inbox",
                            "journal",
                            "publication",
                            "plan",
                            "rules",
                            "text",
                            "progress")),
            Map.entry(
                    "report",
                    Set.of(
                            "engine",
                            "statements",
                            "tables",
                            "supervision",
                            "checks",
                            "submission",
                            "delta",
                            "plan",
                            "rules",
                            "geometry",
                            "geopackage",
                            "text",
                            "progress")));

    private static JavaClasses ours;

    @BeforeAll
    static void importClasses() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.positiveoptimization");
        assertThat(ours).isNotEmpty();
    }

    @Test
    void packages_onTheClassPath_areAllNamedInTheWalls() {
        Set<String> found = ours.stream()
                .map(JavaClass::getPackageName)
                .map(p -> p.replaceFirst("^org\\.positiveoptimization\\.([a-z]+).*$", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(MAY_NAME.keySet()).containsAll(found);
    }

    @ParameterizedTest
    @MethodSource("packagesOfOurs")
    void package_ofOurs_namesOnlyThoseBeneathIt(String name) {
        String[] allowed = Stream.concat(Stream.of(name), MAY_NAME.get(name).stream())
                .map(p -> BASE + p + "..")
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(BASE + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(resideOutsideOfPackage("org.positiveoptimization..")))
                .allowEmptyShould(true)
                .check(ours);
    }

    static Stream<String> packagesOfOurs() {
        return MAY_NAME.keySet().stream().sorted();
    }

    @Test
    void packages_ofOurs_formNoCycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(ours);
    }

    @Test
    void geoserver_isNamedOnlyInItsOwnPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "geoserver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geoserver..", "org.springframework..")
                .check(ours);
    }

    @Test
    void pluginClasses_useNoLibraryThatGeoserverDoesNotCarry() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "org.apache.poi..", "com.networknt..", "net.sf.geographiclib..")
                .check(ours);
    }

    /** What is taken into the jar is named in one place, so that it can be exchanged there. */
    @Test
    void libraryInsideTheJar_isNamedByTheRoadGraphOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "checks.landuse.RoadGraph")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jgrapht..")
                .check(ours);
    }

    @Test
    void computingPackages_touchNoFileNetworkDatabaseOrClock() {
        DescribedPredicate<JavaClass> outside = resideInAnyPackage(
                        "java.io..",
                        "java.net..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.sql..",
                        "javax.sql..")
                .or(resideInAPackage("java.time.."))
                .and(not(equivalentTo(Serializable.class)));

        noClasses()
                .that()
                .resideInAnyPackage(computing())
                .should()
                .dependOnClassesThat(outside)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(ours);
    }

    private static String[] computing() {
        return Stream.of("geometry", "delta", "submission", "checks", "supervision")
                .map(p -> BASE + p + "..")
                .toArray(String[]::new);
    }

    @Test
    void packages_inTheSourceTree_eachHaveAPackageInfo() throws IOException {
        Path sources = Path.of("src", "main", "java");
        List<Path> without;
        try (Stream<Path> files = Files.walk(sources)) {
            without = files.filter(f -> f.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                    .sorted()
                    .toList();
        }

        assertThat(without).isEmpty();
    }
}
