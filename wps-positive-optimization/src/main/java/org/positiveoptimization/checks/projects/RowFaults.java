/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.text.Message;

/** What is wrong with the values of one row of the project list, apart from what became of the project. */
final class RowFaults {
    private static final List<String> SIZES = List.of("YDGM", "XZJSYD");
    private static final double HECTARE = 10_000;

    private final List<FieldDefinition> mandatory;
    private final Map<String, List<String>> codes;
    private final List<Double> years;
    private final double city;

    RowFaults(PlanPair pair, Parameters parameters) {
        mandatory = LayerCatalog.standard().layer(ProjectList.TABLE).orElseThrow().fields().stream()
                .filter(FieldDefinition::mandatory)
                .toList();
        codes = Map.of(
                "XMLX", parameters.texts("project.types"),
                "XMJB", parameters.texts("project.levels"),
                "JSXZ", parameters.texts("project.natures"));
        years = parameters.numbers("project.years");
        city = pair.version(Role.DRAFT).layer("XZQ").orElseThrow().area();
    }

    /** @return mandatory columns that are null or blank */
    List<Message> blanks(Project project) {
        return mandatory.stream()
                .filter(f -> project.text(f.name()).isEmpty())
                .map(f -> Message.of("K1.blank", project.place(), project.name(), f.name(), f.title()))
                .toList();
    }

    /** @return values that are no lawful ones; blank ones are no matter of this */
    List<Message> values(Project project) {
        List<Message> faults = new ArrayList<>();
        for (String field : List.of("XMLX", "XMJB", "JSXZ")) {
            String code = project.text(field);
            if (!code.isEmpty() && !codes.get(field).contains(code)) {
                faults.add(Message.of("K1.code", project.place(), project.name(), field, code));
            }
        }
        period(project).ifPresent(faults::add);
        for (String field : SIZES) {
            size(project, field).ifPresent(faults::add);
        }
        double land = project.number("YDGM");
        double fresh = project.number("XZJSYD");
        if (isSize(land) && isSize(fresh) && Unit.HECTARE.round(fresh).compareTo(Unit.HECTARE.round(land)) > 0) {
            faults.add(Message.of("K1.more_new", project.place(), project.name(), fresh, land));
        }
        return faults;
    }

    private Optional<Message> period(Project project) {
        String text = project.text("JSNX");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> period = Period.parse(text);
        if (period.isEmpty()) {
            return Optional.of(Message.of("K1.period", project.place(), project.name(), text));
        }
        int first = period.get().first();
        int last = period.get().last();
        boolean isLawful = first <= last && first >= years.get(0) && last <= years.get(years.size() - 1);
        return isLawful ? Optional.empty() : Optional.of(Message.of("K1.years", project.place(), project.name(), text));
    }

    private Optional<Message> size(Project project, String field) {
        Object stored = project.row().get(field);
        if (stored == null || stored.toString().isBlank()) {
            return project.text("BZ").isEmpty()
                    ? Optional.of(Message.of("K1.no_size", project.place(), project.name(), field))
                    : Optional.empty();
        }
        double size = project.number(field);
        if (!isSize(size)) {
            return Optional.of(Message.of("K1.number", project.place(), project.name(), field, stored.toString()));
        }
        return size * HECTARE > city
                ? Optional.of(Message.of("K1.absurd", project.place(), project.name(), field, size))
                : Optional.empty();
    }

    private static boolean isSize(double size) {
        return Double.isFinite(size) && size >= 0;
    }
}
