/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.geotools.api.util.ProgressListener;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.delta.Noise;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geopackage.Column;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LoadedPlan;
import org.positiveoptimization.plan.PlanLoader;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.report.TableSet;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/** Where a drawn footprint lies, see {@link Site}. Only what lies around it is read. */
@DescribeProcess(title = "po:SitingCheck")
public final class SitingCheckProcess {
    private static final List<Column> COLUMNS = List.of(
            Column.text("layer"),
            Column.text("kind_zh"),
            Column.text("kind_en"),
            Column.text("need_zh"),
            Column.text("need_en"),
            Column.real("area_m2"));
    private static final Localized NOTHING = new Localized("", "");

    private final ProcessHost host;

    public SitingCheckProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code report, verdict, ground} and areas. */
    @DescribeResults({
        @DescribeResult(name = "report", type = TableDocument.class),
        @DescribeResult(name = "verdict", type = String.class),
        @DescribeResult(name = "ground", type = SimpleFeatureCollection.class),
        @DescribeResult(name = "area", type = Double.class),
        @DescribeResult(name = "onFarmland", type = Double.class),
        @DescribeResult(name = "onRedLine", type = Double.class),
        @DescribeResult(name = "outsideBoundary", type = Double.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "plan") String plan,
            @DescribeParameter(name = "footprint") Geometry footprint,
            @DescribeParameter(name = "crs") String crs,
            @DescribeParameter(name = "type", min = 0) String type,
            @DescribeParameter(name = "ruleSet", min = 0) String ruleSet,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            RuleSet rules = host.ruleSet(ruleSet);
            int srid = Inputs.crs("crs", Inputs.required("crs", crs));
            Geometry ground = Inputs.ground(
                    "footprint", footprint, srid, call.limits().reading().vertices());
            String project = Inputs.isGiven(type)
                    ? Inputs.choice("type", type, rules.parameters().texts("project.types"))
                    : null;
            PlanPair near = near(call, Inputs.required("plan", plan), Site.layers(rules), ground, srid);
            Geometry here = Cgcs2000.convert(ground, srid, near.metric().srid());
            return outputs(call, near, here, Site.of(near, rules, here, project, call));
        });
    }

    private PlanPair near(Call call, String workspace, List<LayerDefinition> layers, Geometry ground, int srid)
            throws PlanReadException {
        Envelope window = Cgcs2000.convert(ground.getEnvelopeInternal(), srid, Cgcs2000.GEOGRAPHIC);
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (PlanSource nothing =
                        FeaturePlanSource.open("", Map.of(), call.limits().reading());
                PlanSource plan = host.window(workspace, layers, window)) {
            LoadedPlan loaded = PlanLoader.ofWindow(layers, worker).load(nothing, plan, call);
            return new PlanPair(loaded.approved(), loaded.draft(), loaded.metric(), Noise.NONE, call);
        } finally {
            worker.shutdownNow();
        }
    }

    private static Map<String, Object> outputs(Call call, PlanPair pair, Geometry footprint, Site site) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        double area = pair.metric().area(footprint);
        List<Message> notes = new ArrayList<>();
        notes.add(Message.of("siting.verdict." + site.verdict(), area));
        notes.addAll(site.unknown());
        TableSet tables = new TableSet(ProcessText.both("SitingCheck"), notes, List.of(table(site)));
        outputs.put("report", new TableDocument(tables, call.language()));
        outputs.put("verdict", site.verdict().name());
        outputs.put(
                "ground",
                new FeatureTable<>(
                        "ground",
                        Geometry.class,
                        COLUMNS,
                        site.places(),
                        pair.metric().srid(),
                        p -> p.ground().geometry(),
                        SitingCheckProcess::values));
        outputs.put("area", Figure.area(area));
        outputs.put("onFarmland", Figure.area(site.on(Site.FARMLAND)));
        outputs.put("onRedLine", Figure.area(site.on(Site.RED_LINE)));
        outputs.put("outsideBoundary", Figure.area(site.outside()));
        return outputs;
    }

    private static PlanningTable table(Site site) {
        List<List<Object>> rows = new ArrayList<>();
        for (Site.Place place : site.places()) {
            rows.add(Arrays.asList(
                    place.layer().title(),
                    place.kind(),
                    place.ground().area(),
                    place.need().map(Message::localized).orElse(null)));
        }
        List<PlanningTable.Column> columns = List.of(
                PlanningTable.Column.of("layer"),
                PlanningTable.Column.of("class"),
                PlanningTable.Column.of("area", Unit.SQUARE_METRE),
                PlanningTable.Column.of("need"));
        return new PlanningTable("siting", columns, rows);
    }

    private static Object[] values(Site.Place place) {
        Localized kind = place.kind() == null ? NOTHING : place.kind();
        Localized need = place.need().map(Message::localized).orElse(NOTHING);
        return new Object[] {
            place.layer().code(),
            kind.zh(),
            kind.en(),
            need.zh(),
            need.en(),
            Figure.area(place.ground().area())
        };
    }
}
