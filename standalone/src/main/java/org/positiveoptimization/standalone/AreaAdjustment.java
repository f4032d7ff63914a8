/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.LargestRemainder;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * Adjusts the areas of a layer to the control areas of its counties and writes them as a table (平差).
 *
 * <p>The control area of a county (first six digits of XZQDM) is the sum of JSMJ over its features in the control layer.
 * Areas of a county that differ from it by more than rounding explains are refused: an adjustment would hide a gap or an
 * overlap, and rule A2 shows where it is. Equal remainders are decided by BSM, then by the identifier of the row.
 *
 * <p>The table is UTF-8 text with commas: identifier, BSM, XZQDM, ellipsoidal area rounded to 0.01 m², adjusted area.
 */
final class AreaAdjustment {
    static final String CONTROL_FIELD = "JSMJ";
    private static final int COUNTY_DIGITS = 6;

    private final PlanSource source;
    private final Progress progress;
    private final Map<String, Frame> frames = new TreeMap<>();
    private final Map<String, List<Entry>> counties = new TreeMap<>();

    /** Control area of one county. */
    private static final class Frame {
        private BigDecimal control = BigDecimal.ZERO;
        private int features;
    }

    private record Entry(long fid, String identifier, String code, double area) {
        BigDecimal rounded() {
            return new BigDecimal(area).setScale(2, RoundingMode.HALF_UP);
        }
    }

    private AreaAdjustment(PlanSource source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /**
     * @param perFeature difference that rounding explains for one feature, square metres
     * @return what was adjusted, by county
     * @throws UserException if a layer, field or value is not there, or a county does not balance; nothing is written then
     */
    static List<Toolbox.AdjustedCounty> write(
            PlanSource source, String layer, String control, double perFeature, Path table, Progress progress)
            throws PlanReadException, UserException, IOException {
        AreaAdjustment adjustment = new AreaAdjustment(source, progress);
        adjustment.readControl(control);
        adjustment.readLayer(layer);
        List<Toolbox.AdjustedCounty> summary = adjustment.balance(layer, perFeature);
        try (Writer out = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
            adjustment.write(out);
        }
        return summary;
    }

    private void readControl(String layer) throws PlanReadException, UserException {
        try (RowReader rows = LayerAreas.open(source, layer)) {
            int code = field(rows, layer, "XZQDM");
            int area = field(rows, layer, CONTROL_FIELD);
            while (rows.next()) {
                progress.check();
                Object[] values = rows.values();
                if (!(values[area] instanceof Number number)
                        || !(number.doubleValue() >= 0 && number.doubleValue() < Double.POSITIVE_INFINITY)) {
                    throw new UserException(
                            Message.of("cli.area.blank", Long.toString(rows.fid()), layer, CONTROL_FIELD));
                }
                Frame frame = frames.computeIfAbsent(county(values[code]), c -> new Frame());
                frame.control =
                        frame.control.add(new BigDecimal(number.doubleValue()).setScale(2, RoundingMode.HALF_UP));
                frame.features++;
            }
        }
    }

    private void readLayer(String layer) throws PlanReadException, UserException {
        try (RowReader rows = LayerAreas.open(source, layer)) {
            Metric metric = Cgcs2000.metric(rows.srid());
            int code = field(rows, layer, "XZQDM");
            int identifier = field(rows, layer, "BSM");
            while (rows.next()) {
                progress.check();
                double area = metric.area(LayerAreas.sound(rows, layer, rows.srid()));
                Object[] values = rows.values();
                counties.computeIfAbsent(county(values[code]), c -> new ArrayList<>())
                        .add(new Entry(rows.fid(), text(values[identifier]), text(values[code]), area));
            }
        }
    }

    private List<Toolbox.AdjustedCounty> balance(String layer, double perFeature) throws UserException {
        List<Toolbox.AdjustedCounty> summary = new ArrayList<>();
        List<Message> faults = new ArrayList<>();
        counties.forEach((county, entries) -> {
            Frame frame = frames.getOrDefault(county, new Frame());
            BigDecimal computed = entries.stream().map(Entry::rounded).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal allowed =
                    BigDecimal.valueOf(perFeature).multiply(BigDecimal.valueOf((long) entries.size() + frame.features));
            BigDecimal difference = computed.subtract(frame.control);
            if (difference.abs().compareTo(allowed) > 0) {
                faults.add(Message.of(
                        "cli.area.unbalanced",
                        layer,
                        county,
                        computed.toPlainString(),
                        frame.control.toPlainString(),
                        difference.toPlainString()));
            }
            summary.add(new Toolbox.AdjustedCounty(county, entries.size(), computed, frame.control));
        });
        if (!faults.isEmpty()) {
            throw new UserException(faults, null);
        }
        return summary;
    }

    private void write(Writer out) throws IOException {
        out.write("fid,BSM,XZQDM,area_m2,adjusted_m2\n");
        for (Map.Entry<String, List<Entry>> county : counties.entrySet()) {
            progress.check();
            List<Entry> entries = county.getValue();
            BigDecimal[] adjusted = LargestRemainder.adjust(
                    entries.stream().mapToDouble(Entry::area).toArray(),
                    frames.getOrDefault(county.getKey(), new Frame()).control,
                    Comparator.comparing((Integer i) -> entries.get(i).identifier())
                            .thenComparing(i -> entries.get(i).fid()));
            for (int i = 0; i < adjusted.length; i++) {
                Entry entry = entries.get(i);
                out.write(String.join(
                                ",",
                                Long.toString(entry.fid()),
                                quoted(entry.identifier()),
                                quoted(entry.code()),
                                entry.rounded().toPlainString(),
                                adjusted[i].toPlainString())
                        + "\n");
            }
        }
    }

    private static int field(RowReader rows, String layer, String name) throws UserException {
        int index = rows.schema().indexOf(name);
        if (index < 0) {
            throw new UserException(Message.of("layer.field_missing", layer, name));
        }
        return index;
    }

    private static String county(Object code) {
        String text = text(code);
        return text.length() > COUNTY_DIGITS ? text.substring(0, COUNTY_DIGITS) : text;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
