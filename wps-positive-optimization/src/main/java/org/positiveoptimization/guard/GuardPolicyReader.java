/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.guard.LayerPolicy.Mode;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.rules.Faults;
import org.positiveoptimization.rules.JsonFields;
import org.positiveoptimization.rules.JsonValue;
import org.positiveoptimization.rules.JsonValue.Member;
import org.positiveoptimization.rules.LocatedJson;
import org.positiveoptimization.rules.ParameterType;
import org.positiveoptimization.rules.ParameterType.Kind;
import org.positiveoptimization.rules.Severity;
import org.positiveoptimization.text.Localized;

/**
 * Reads a guard policy from JSON (UTF-8) as {@code guard.schema.json} beside this class has it, and validates all of it at
 * once: a policy with any fault is refused as a whole, with the place of every fault. Rules that cannot be decided from the
 * ground around an edit are refused with the reason ({@link Locality}).
 *
 * <p>Not detected: whether the workspaces, layers, columns and rule sets that it names are there; a guarded edit is refused
 * when they are not.
 */
public final class GuardPolicyReader {
    /** The largest policy that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    static final List<String> TOP = List.of("$schema", "schema", "workspaces");
    static final List<String> WORKSPACE = List.of("approved", "ruleSet", "extent", "limits", "default", "layers");
    static final List<String> EXTENT = List.of("west", "south", "east", "north");
    static final List<String> LIMITS = List.of("features", "vertices", "neighbours");
    static final List<String> LAYER =
            List.of("mode", "reason", "rules", "refuse", "onIncomplete", "versionColumn", "onMissingVersion", "inbox");

    private static final int MAX_DEPTH = 8;
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,62}";
    private static final String CODE = "[A-Z][A-Z0-9_]{1,29}";

    private static final ParameterType SCHEMA = choice("schema", GuardPolicy.SCHEMA);
    private static final ParameterType APPROVED = text("approved", NAME);
    private static final ParameterType RULE_SET = text("ruleSet", "[A-Za-z0-9_-]{1,64}");
    private static final ParameterType LONGITUDE =
            number("longitude", Kind.NUMBER, Cgcs2000.CHINA.getMinX(), Cgcs2000.CHINA.getMaxX());
    private static final ParameterType LATITUDE =
            number("latitude", Kind.NUMBER, Cgcs2000.CHINA.getMinY(), Cgcs2000.CHINA.getMaxY());
    private static final ParameterType FEATURES = number("features", Kind.INTEGER, 1, 100_000);
    private static final ParameterType VERTICES = number("vertices", Kind.INTEGER, 4, 100_000_000);
    private static final ParameterType NEIGHBOURS = number("neighbours", Kind.INTEGER, 1, 1_000_000);
    private static final ParameterType MODE = choice("mode", "FROZEN", "GUARDED", "OPEN", "INBOX");
    private static final ParameterType RULES =
            new ParameterType("rules", Kind.TEXTS, 0, 0, List.of(), "[A-Z][0-9]{1,2}", 1, false);
    private static final ParameterType REFUSE = choice("refuse", "F", "W");
    private static final ParameterType ON_INCOMPLETE = choice("onIncomplete", "refuse", "accept");
    private static final ParameterType COLUMN = text("versionColumn", "[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final ParameterType ON_MISSING_VERSION = choice("onMissingVersion", "refuse", "accept");

    private final Faults faults = new Faults();

    private GuardPolicyReader() {}

    /**
     * @param in read to the end, not closed
     * @throws GuardPolicyException if the policy has faults
     * @throws IOException if the stream cannot be read
     */
    public static GuardPolicy read(InputStream in) throws GuardPolicyException, IOException {
        // one byte more than allowed is enough to know that it is too large
        return read(in.readNBytes(MAX_BYTES + 1));
    }

    /** @throws GuardPolicyException if the policy has faults */
    public static GuardPolicy read(byte[] bytes) throws GuardPolicyException {
        GuardPolicyReader reader = new GuardPolicyReader();
        GuardPolicy policy = reader.policy(bytes);
        if (reader.faults.any()) {
            throw new GuardPolicyException(reader.faults.inOrder());
        }
        return policy;
    }

    private GuardPolicy policy(byte[] bytes) {
        JsonValue root = LocatedJson.read(bytes, MAX_BYTES, "guard.too_large", MAX_DEPTH, faults);
        JsonFields top = root == null ? null : JsonFields.of(root, TOP, faults);
        if (top == null) {
            return null;
        }
        top.value("schema", SCHEMA);
        Map<String, WorkspacePolicy> workspaces = new LinkedHashMap<>();
        Map<String, Member> members = top.members("workspaces");
        if (members != null) {
            members.forEach((name, member) -> {
                named(name, NAME, member);
                WorkspacePolicy workspace = workspace(name, member.value());
                if (workspace != null) {
                    workspaces.put(name, workspace);
                }
            });
        }
        return faults.any() ? null : new GuardPolicy(workspaces);
    }

    private WorkspacePolicy workspace(String name, JsonValue value) {
        JsonFields fields = JsonFields.of(value, WORKSPACE, faults);
        if (fields == null) {
            return null;
        }
        String approved = optional(fields, "approved", APPROVED);
        if (name.equals(approved)) {
            fields.fault("approved", "guard.own_approved", name);
        }
        String ruleSet = optional(fields, "ruleSet", RULE_SET);
        JsonValue standardValue = fields.required("default");
        LayerPolicy standard = standardValue == null ? null : layer(null, standardValue);
        Map<String, LayerPolicy> layers = new LinkedHashMap<>();
        Map<String, Member> members = fields.has("layers") ? fields.members("layers") : Map.of();
        if (members != null) {
            members.forEach((code, member) -> {
                named(code, CODE, member);
                LayerPolicy layer = layer(code, member.value());
                if (layer != null) {
                    layers.put(code, layer);
                }
            });
        }
        return new WorkspacePolicy(
                name,
                approved,
                ruleSet == null ? "" : ruleSet,
                fields.has("extent") ? extent(fields.required("extent")) : null,
                limits(fields.required("limits")),
                standard,
                layers);
    }

    private void named(String name, String pattern, Member member) {
        if (!name.matches(pattern)) {
            faults.add(member.key(), "ruleset.pattern", name, pattern);
        }
    }

    private Envelope extent(JsonValue value) {
        JsonFields fields = JsonFields.of(value, EXTENT, faults);
        if (fields == null) {
            return null;
        }
        Double west = (Double) fields.value("west", LONGITUDE);
        Double south = (Double) fields.value("south", LATITUDE);
        Double east = (Double) fields.value("east", LONGITUDE);
        Double north = (Double) fields.value("north", LATITUDE);
        if (west == null || south == null || east == null || north == null) {
            return null;
        }
        if (west >= east || south >= north) {
            faults.add(value.place(), "guard.extent");
        }
        return new Envelope(west, east, south, north);
    }

    private WorkspacePolicy.Limits limits(JsonValue value) {
        JsonFields fields = value == null ? null : JsonFields.of(value, LIMITS, faults);
        if (fields == null) {
            return null;
        }
        Double features = (Double) fields.value("features", FEATURES);
        Double vertices = (Double) fields.value("vertices", VERTICES);
        Double neighbours = (Double) fields.value("neighbours", NEIGHBOURS);
        return features == null || vertices == null || neighbours == null
                ? null
                : new WorkspacePolicy.Limits(features.intValue(), vertices.intValue(), neighbours.intValue());
    }

    /** @param code code of the layer, or null for the layers that are not named */
    private LayerPolicy layer(String code, JsonValue value) {
        JsonFields fields = JsonFields.of(value, LAYER, faults);
        String written = fields == null ? null : (String) fields.value("mode", MODE);
        if (written == null) {
            return null;
        }
        Mode mode = Mode.valueOf(written);
        Localized reason = mode == Mode.FROZEN ? fields.localized("reason") : null;
        List<String> rules = mode == Mode.GUARDED ? rules(fields) : List.of();
        refuseForeign(fields, mode);
        if ((mode == Mode.GUARDED || mode == Mode.INBOX) && isTable(code)) {
            fields.fault("mode", "guard.table", code);
        }
        return new LayerPolicy(
                mode,
                reason,
                rules,
                "W".equals(optional(fields, "refuse", REFUSE)) ? Severity.W : Severity.F,
                "accept".equals(optional(fields, "onIncomplete", ON_INCOMPLETE)),
                version(fields),
                mode == Mode.INBOX ? InboxRulesReader.read(fields, faults) : null);
    }

    /** Keys that say nothing in the mode: a policy that has one does not mean what it says. */
    private void refuseForeign(JsonFields fields, Mode mode) {
        for (String key : LAYER) {
            boolean isForeign =
                    switch (key) {
                        case "reason" -> mode != Mode.FROZEN;
                        case "rules", "refuse", "onIncomplete" -> mode != Mode.GUARDED;
                        case "versionColumn", "onMissingVersion" -> mode == Mode.FROZEN || mode == Mode.INBOX;
                        case "inbox" -> mode != Mode.INBOX;
                        default -> false;
                    };
            if (isForeign && fields.has(key)) {
                fields.fault(key, "guard.foreign_key", key, mode.name());
            }
        }
    }

    private static boolean isTable(String code) {
        Optional<LayerDefinition> definition =
                code == null ? Optional.empty() : LayerCatalog.standard().layer(code);
        return definition.isPresent() && !definition.get().spatial();
    }

    private List<String> rules(JsonFields fields) {
        @SuppressWarnings("unchecked") // the type is TEXTS
        List<String> rules = (List<String>) fields.value("rules", RULES);
        if (rules == null) {
            return List.of();
        }
        for (String rule : rules) {
            Optional<Locality> locality = Locality.of(rule);
            if (locality.isEmpty()) {
                fields.fault("rules", "guard.unknown_rule", rule);
            } else if (locality.get() != Locality.LOCAL) {
                fields.fault("rules", "guard.not_local", rule, locality.get().reason());
            }
        }
        return rules;
    }

    private VersionColumn version(JsonFields fields) {
        String column = optional(fields, "versionColumn", COLUMN);
        String onMissing = optional(fields, "onMissingVersion", ON_MISSING_VERSION);
        if (onMissing != null && !fields.has("versionColumn")) {
            fields.fault("onMissingVersion", "guard.no_version_column");
        }
        return column == null ? null : new VersionColumn(column.toUpperCase(Locale.ROOT), !"accept".equals(onMissing));
    }

    private static String optional(JsonFields fields, String name, ParameterType type) {
        return fields.has(name) ? (String) fields.value(name, type) : null;
    }

    private static ParameterType choice(String name, String... allowed) {
        return new ParameterType(name, Kind.TEXT, 0, 0, List.of(allowed), null, 0, false);
    }

    private static ParameterType text(String name, String pattern) {
        return new ParameterType(name, Kind.TEXT, 0, 0, List.of(), pattern, 0, false);
    }

    private static ParameterType number(String name, Kind kind, double min, double max) {
        return new ParameterType(name, kind, min, max, List.of(), null, 0, false);
    }
}
