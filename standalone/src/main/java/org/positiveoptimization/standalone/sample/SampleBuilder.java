/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.positiveoptimization.progress.Progress;

/** Builds a sample plan in memory: the ground, the approved plan, the lawful edits and, unless told not to, the deviations. */
final class SampleBuilder {
    /** Polygons of one version per coarse cell of the municipality, from trials; the farmland levels the rest. */
    private static final double POLYGONS_PER_CELL = 1.9;

    private static final double MUNICIPALITY = 22.6e9;
    private static final int ATTEMPTS = 8;
    /** About what the edits add to the draft, per version. */
    private static final int EDITS = 60;

    private final SampleOptions options;
    private final CountyOutlines outlines = CountyOutlines.load();
    private final Towns towns;

    private SampleBuilder(SampleOptions options) {
        this.options = options;
        this.towns = new Towns(outlines, options.seed());
    }

    static SamplePlan build(SampleOptions options, Progress progress) {
        return new SampleBuilder(options).build(progress);
    }

    private SamplePlan build(Progress progress) {
        double size = Math.sqrt(MUNICIPALITY * POLYGONS_PER_CELL / (options.polygons() / 2.0));
        for (int attempt = 0; ; attempt++) {
            progress.check();
            CellModel model = CellModel.build(outlines, towns, options.seed(), size);
            new Ground(model, towns, options.seed()).describe();
            UrbanPlan urban = new UrbanPlan(model, options.seed());
            urban.plan();
            double factor = chooseFarmland(model);
            if (Math.abs(factor - 1) < 0.01 || attempt == ATTEMPTS) {
                progress.completed("ground", 0.5);
                return edited(model, urban);
            }
            size /= Math.sqrt(factor);
        }
    }

    /**
     * Chooses as many farmland cells as make the number of polygons right.
     *
     * @return 1, or by how much the number of cells must grow because there are too few or too many for that
     */
    private double chooseFarmland(CellModel model) {
        List<Leaf> fit = new ArrayList<>();
        int central = 0;
        int lines = 0;
        int reserve = 0;
        for (Leaf leaf : model.leaves()) {
            central += leaf.central ? 1 : 0;
            lines += leaf.central && leaf.member != 0 && LeafRows.lineOf(leaf.use) != null ? 1 : 0;
            if (leaf.isWhole()
                    && !leaf.redLine
                    && !leaf.taken
                    && leaf.slope <= 3
                    && (leaf.use.startsWith("01") || (leaf.use.equals("0201") && leaf.ruralZone == 300))) {
                fit.add(leaf);
                reserve++;
            }
        }
        ApprovedPlan plan = new ApprovedPlan(model, options.seed());
        plan.dissolve();
        int dissolved = plan.dissolved("GHFQ").size()
                + plan.dissolved("CZKFBJ").size()
                + plan.dissolved("HLFXKZX").size()
                + plan.dissolved("STBHHX").size();
        int others = model.leaves().size() + central + lines + dissolved + EDITS;
        double wanted = (options.polygons() / 2.0 - others - 0.15 * reserve) / 0.85;
        double share = wanted / fit.size();
        if (share > 0.95 || share < 0.55) {
            double ideal = others + 0.15 * reserve + 0.85 * 0.78 * fit.size();
            return options.polygons() / 2.0 / ideal;
        }
        fit.sort(Comparator.comparingLong(l -> Hash.mix(options.seed(), 600, l.number, 0)));
        fit.subList(0, (int) Math.round(wanted)).forEach(l -> l.farmland = true);
        return 1;
    }

    private SamplePlan edited(CellModel model, UrbanPlan urban) {
        Multiples multiples = multiples(model, urban);
        Ground.concentrateMining(model, options.seed());
        ApprovedPlan approved = new ApprovedPlan(model, options.seed());
        approved.dissolve();
        Draft draft = new Draft(approved, urban, options.seed());
        DissolvedEdits dissolved = new DissolvedEdits(draft);
        dissolved.apply();
        Optional<LineFaults> lineFaults = options.conforming() ? Optional.empty() : Optional.of(new LineFaults(draft));
        new LawfulEdits(draft).apply();
        new LawfulProjects(draft).apply();
        CityEdits city = new CityEdits(draft);
        city.listedSite();
        SuppliedEdits supplied = new SuppliedEdits(draft);
        supplied.lawful();
        Totals lawful = draft.edits.gains();
        if (!options.conforming()) {
            city.inject();
            new DataFaults(draft, dissolved).inject();
            new ChangeFaults(draft).inject();
            new DeliveredPackage(draft).isWrongAbout(draft.heritage.get(1));
            new ZoneFaults(draft, dissolved).inject();
            new FarmlandFaults(draft).inject();
            new UrbanFaults(draft).inject();
            new ProjectFaults(draft).inject();
            supplied.inject();
            lineFaults.orElseThrow().inject();
        }
        draft.farmland.expect(draft.expected);
        draft.city.expect(draft.expected);
        draft.lines.expect(draft.expected);
        draft.urban.expect(draft.expected, multiples.approved(), multiples.base());
        IndicatorBook indicators = indicators(approved, lawful, draft.edits.gains(), multiples);
        indicators.expect(draft.expected);
        SamplePlan plan = new SamplePlan(options, approved, draft, multiples, indicators);
        ZoneBook.expectFarmland(plan, draft.farmland, draft.expected);
        draft.areas.expect(plan, draft.expected);
        return plan;
    }

    private IndicatorBook indicators(ApprovedPlan approved, Totals lawful, Totals all, Multiples multiples) {
        Totals totals = new Totals(outlines.counties().size());
        for (String layer : List.of("GHYDYH", "YJJBNT", "STBHHX", "CZKFBJ")) {
            approved.forEach(layer, totals::add);
        }
        Targets targets = new Targets(totals, totals.plus(lawful), multiples.base());
        return new IndicatorBook(totals.plus(all), targets, options.conforming());
    }

    private Multiples multiples(CellModel model, UrbanPlan urban) {
        int counties = outlines.counties().size();
        if (options.conforming()) {
            return Multiples.of(model.leaves(), counties, -1);
        }
        int first = (int) Math.floorMod(Hash.mix(options.seed(), 610, 0, 0), (long) counties);
        for (int k = 0; k < counties; k++) {
            Multiples multiples = Multiples.of(model.leaves(), counties, (first + k) % counties);
            if (multiples.grow(urban)) {
                return multiples;
            }
        }
        throw new IllegalStateException("no place for the urban boundary to grow");
    }
}
