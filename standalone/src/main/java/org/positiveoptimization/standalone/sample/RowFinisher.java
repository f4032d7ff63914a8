/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.positiveoptimization.geometry.EllipsoidalArea;
import org.positiveoptimization.plan.CodeTable;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;

/** Fills in what follows from the rest: head fields, areas, names of codes. */
final class RowFinisher {
    /** Feature class codes that are known from submissions; the others are this sample's. */
    private static final Map<String, String> FEATURE_CLASSES = Map.ofEntries(
            Map.entry("XZQ", "1000600100"),
            Map.entry("GHYDYH", "2090020520"),
            Map.entry("YJJBNT", "2090020210"),
            Map.entry("YJJBNTCBQ", "2090020211"),
            Map.entry("STBHHX", "2090020220"),
            Map.entry("CZKFBJ", "2090020230"),
            Map.entry("GHFQ", "2090020610"),
            Map.entry("ZXCQFW", "2090020310"),
            Map.entry("ZXCQGHYDYH", "2090020620"),
            Map.entry("DLZXX", "2090020730"),
            Map.entry("ZXCQCSLVX", "2090020232"),
            Map.entry("ZXCQCSHX", "2090020234"),
            Map.entry("ZXCQCSLX", "2090020231"),
            Map.entry("ZXCQCSZX", "2090020233"),
            Map.entry("LSWHBHX", "2090020227"),
            Map.entry("HLFXKZX", "2090020229"),
            Map.entry("ZRBHD", "2090020240"),
            Map.entry("GDHBZYQ", "2090020250"),
            Map.entry("YPJSYD", "2090020710"),
            Map.entry("DLCZJSYD", "2090020711"),
            Map.entry("ZDXMFW", "2090020720"),
            Map.entry(SampleRules.CONTROL, "2090020241"),
            Map.entry(SampleRules.SECTOR, "2090020740"));

    private final CountyOutlines outlines;
    private final LayerCatalog catalog = LayerCatalog.standard();

    RowFinisher(CountyOutlines outlines) {
        this.outlines = outlines;
    }

    LayerDefinition definition(String layer) {
        return SampleRules.definition(layer);
    }

    /** @return the identifier that the row gets */
    String identifier(int county, long number) {
        return outlines.county(county).code() + "0000" + String.format(Locale.ROOT, "%08d", number);
    }

    /** @return one value per field of the layer's definition */
    Object[] finish(Row row) {
        LayerDefinition definition = definition(row.layer);
        double area = definition.areaField() == null && !row.values.containsKey("#kc") ? 0 : area(row);
        Object[] values = new Object[definition.fields().size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = value(row, definition, definition.fields().get(k), area);
        }
        return values;
    }

    /** @return ellipsoidal area of the feature, rounded to 0.01 square metres */
    static double area(Row row) {
        return round(EllipsoidalArea.of(row.geometry));
    }

    /** @return net cultivated area that a land-use parcel declares */
    static double netArea(Row row, double area) {
        Object deduction = row.values.get("#kc");
        boolean cultivated = String.valueOf(row.values.get("YDYHFLDM")).startsWith("01");
        return cultivated && deduction instanceof Double d ? round(area * (1 - d)) : 0;
    }

    static double round(double area) {
        return BigDecimal.valueOf(area).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private Object value(Row row, LayerDefinition definition, FieldDefinition field, double area) {
        String name = field.name();
        if (row.values.containsKey(name)) {
            return row.values.get(name);
        }
        if (name.equals(definition.areaField())) {
            return area;
        }
        if (name.equals(definition.nameField())) {
            return codeName(definition, String.valueOf(row.values.get(definition.codeField())));
        }
        return switch (name) {
            case "BSM" -> identifier(row.county, row.number);
            case "YSDM" ->
                FEATURE_CLASSES.getOrDefault(
                        row.layer.startsWith("WH") ? row.layer.substring(3) : row.layer, "2090020900");
            case "XZQDM" -> outlines.county(row.county).code();
            case "XZQMC", "SZXZQ" -> outlines.county(row.county).name();
            case "TBDLMJ" -> netArea(row, area);
            case "DCMJ" -> area;
            case "KCMJ" -> round(area * (Double) row.values.get("KCXS"));
            case "YJJBNTMJ" -> round(area - round(area * (Double) row.values.get("KCXS")));
            case "YJJBNTTBBH", "CBQTBBH" -> identifier(row.county, row.number);
            case "TBBH" -> String.format(Locale.ROOT, "%08d", row.number);
            case "CBQMJ", "XZGDMJ" -> round(area * 0.93);
            default -> null;
        };
    }

    private Object codeName(LayerDefinition definition, String code) {
        CodeTable table = catalog.domain(
                definition.field(definition.codeField()).orElseThrow().domain());
        return table.text(code).map(t -> t.zh()).orElse(code);
    }
}
