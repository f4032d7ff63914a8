/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.checks;

import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.plan.Role;

/** The layers, tables and fields that a check cannot do without. Built by chaining: {@code Needs.both("YJJBNT", "DLBM")}. */
public final class Needs {
    /**
     * One layer or table in one version.
     *
     * @param role which version
     * @param code layer or table code
     * @param fields fields that it must have
     * @param mandatory whether it must be there; otherwise it only must be sound if it is there
     */
    public record Need(Role role, String code, List<String> fields, boolean mandatory) {}

    private final List<Need> needs = new ArrayList<>();

    private Needs() {}

    public static Needs nothing() {
        return new Needs();
    }

    /** The layer in both versions, with these fields. */
    public static Needs both(String code, String... fields) {
        return nothing().and(Role.APPROVED, code, fields).and(Role.DRAFT, code, fields);
    }

    public static Needs approved(String code, String... fields) {
        return nothing().and(Role.APPROVED, code, fields);
    }

    public static Needs draft(String code, String... fields) {
        return nothing().and(Role.DRAFT, code, fields);
    }

    public Needs and(Role role, String code, String... fields) {
        needs.add(new Need(role, code, List.of(fields), true));
        return this;
    }

    /** The layer need not be there; when it is, it must be sound and have these fields. */
    public Needs ifPresent(Role role, String code, String... fields) {
        needs.add(new Need(role, code, List.of(fields), false));
        return this;
    }

    public Needs andBoth(String code, String... fields) {
        return and(Role.APPROVED, code, fields).and(Role.DRAFT, code, fields);
    }

    public List<Need> all() {
        return List.copyOf(needs);
    }
}
