/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** Reads the layers that a rule set supplies; what does not fit becomes a fault. */
final class SuppliedLayerReader {
    static final List<String> LAYER =
            List.of("code", "title", "kind", "source", "required", "nameField", "compareFields", "areaField");

    private static final int MAX_LAYERS = 100;
    private static final String CODE = "[A-Z][A-Z0-9_]{1,29}";
    private static final String FIELD = "[A-Z][A-Z0-9_]{0,29}";

    /** Before, change and after layers of a submission package: WHQ, WHC or WHH and the code of a maintained layer. */
    private static final String PACKAGE_CODE = "WH[QCH].*";

    private final Set<String> taken;
    private final Faults faults;
    private final Set<String> seen = new HashSet<>();

    /** @param taken codes of layers and tables that there are already */
    SuppliedLayerReader(Set<String> taken, Faults faults) {
        this.taken = taken;
        this.faults = faults;
    }

    /** @return the layers in order; none when the set supplies none, fewer after a fault */
    List<SuppliedLayer> read(JsonFields top) {
        List<SuppliedLayer> layers = new ArrayList<>();
        List<JsonValue> items = top.has("layers") ? top.array("layers") : null;
        if (items == null) {
            return layers;
        }
        if (items.size() > MAX_LAYERS) {
            top.fault("layers", "ruleset.many", MAX_LAYERS);
        }
        for (JsonValue item : items) {
            JsonFields fields = JsonFields.of(item, LAYER, faults);
            if (fields != null) {
                layer(fields, layers);
            }
        }
        return layers;
    }

    private void layer(JsonFields fields, List<SuppliedLayer> layers) {
        String code = code(fields);
        Localized title = fields.localized("title");
        SuppliedLayer.Kind kind = RuleSetValidator.constant(SuppliedLayer.Kind.class, fields, "kind", Locale.ROOT);
        Localized source = fields.localized("source");
        boolean required = fields.flag("required");
        String name = field(fields, "nameField");
        List<String> compared = comparedFields(fields);
        String area = field(fields, "areaField");
        if (area != null && (area.equals(name) || compared.contains(area))) {
            fields.fault("areaField", "ruleset.layer.area_field", area);
        }
        if (!faults.any()) {
            layers.add(new SuppliedLayer(code, title, kind, source, required, name, compared, area));
        }
    }

    private String code(JsonFields fields) {
        String code = fields.text("code");
        if (code == null) {
            return null;
        }
        if (!code.matches(CODE)) {
            fields.fault("code", "ruleset.pattern", code, CODE);
        } else if (taken.contains(code) || code.matches(PACKAGE_CODE)) {
            fields.fault("code", "ruleset.layer.taken", code);
        } else if (!seen.add(code)) {
            fields.fault("code", "ruleset.layer.duplicate", code);
        }
        return code;
    }

    private static String field(JsonFields fields, String key) {
        String name = fields.has(key) ? fields.text(key) : null;
        if (name != null && !name.matches(FIELD)) {
            fields.fault(key, "ruleset.pattern", name, FIELD);
        }
        return name;
    }

    private List<String> comparedFields(JsonFields fields) {
        List<String> names = new ArrayList<>();
        List<JsonValue> items = fields.array("compareFields");
        if (items == null) {
            return names;
        }
        for (JsonValue item : items) {
            if (!(item.content() instanceof String name)) {
                faults.add(item.place(), "ruleset.type", Message.of("ruleset.kind.text"));
            } else if (!name.matches(FIELD)) {
                faults.add(item.place(), "ruleset.pattern", name, FIELD);
            } else {
                names.add(name);
            }
        }
        RuleSetValidator.refuseRepeated(items, faults);
        return names;
    }
}
