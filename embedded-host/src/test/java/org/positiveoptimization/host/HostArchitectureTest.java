/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the embedded host: which of its packages may name which. */
class HostArchitectureTest {
    private static final String BASE = "org.positiveoptimization.host.";

    /** Package and the packages of the host that it may name. A new package needs an entry here. */
    private static final Map<String, Set<String>> MAY_NAME = Map.ofEntries(
            Map.entry("access", Set.of()),
            Map.entry("ows", Set.of("access")),
            Map.entry("store", Set.of()),
            Map.entry("catalog", Set.of("access", "ows", "store")),
            Map.entry("gml", Set.of("catalog", "ows")),
            Map.entry("draw", Set.of()),
            Map.entry("edit", Set.of("access", "catalog", "store")),
            Map.entry("wms", Set.of("access", "catalog", "draw", "gml", "ows")),
            Map.entry("wfs", Set.of("access", "catalog", "edit", "gml", "ows")),
            Map.entry("wps", Set.of("access", "catalog", "gml", "ows")),
            Map.entry("http", Set.of("access", "catalog", "edit", "ows", "store", "wms", "wfs", "wps")));

    private static JavaClasses ours;

    @BeforeAll
    static void importClasses() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.positiveoptimization.host");
        assertThat(ours).isNotEmpty();
    }

    @Test
    void packages_onTheClassPath_areAllNamedInTheWalls() {
        Set<String> found = ours.stream()
                .map(JavaClass::getPackageName)
                .filter(p -> p.startsWith(BASE))
                .map(p -> p.substring(BASE.length()).replaceFirst("\\..*$", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(MAY_NAME.keySet()).containsAll(found);
    }

    static Stream<String> packages() {
        return MAY_NAME.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void package_ofTheHost_namesOnlyThoseBeneathIt(String name) {
        String[] allowed = Stream.concat(Stream.of(name), MAY_NAME.get(name).stream())
                .map(p -> BASE + p + "..")
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(BASE + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(resideOutsideOfPackage("org.positiveoptimization.host..")))
                .allowEmptyShould(true)
                .check(ours);
    }

    @Test
    void packages_ofTheHost_formNoCycle() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(ours);
    }

    @Test
    void jetty_isNamedByTheServerOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..")
                .check(ours);
    }

    @Test
    void geoserver_isNamedByNobody() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geoserver..", "org.positiveoptimization.geoserver..", "org.springframework..")
                .check(ours);
    }
}
