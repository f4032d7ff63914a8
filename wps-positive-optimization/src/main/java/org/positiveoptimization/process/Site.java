/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.LineOverlaps;
import org.positiveoptimization.checks.Verdict;
import org.positiveoptimization.checks.projects.Siting;
import org.positiveoptimization.checks.projects.ZoneTypes;
import org.positiveoptimization.delta.PlanPair;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.geometry.GeometryKind;
import org.positiveoptimization.plan.FieldDefinition;
import org.positiveoptimization.plan.LayerCatalog;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.rules.Parameters;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * Where a drawn footprint lies: the ground that it shares with each line and zone of a plan, and what a project would have to
 * state to be there, by the lists of the rule set that K3 and E2 go by. A piece of ground counts as in {@link LineOverlaps}.
 *
 * <p>PASS: nothing to state; WARN: something; INCOMPLETE: a line that a plan must have is not there, or cannot be computed
 * with. There is no FAIL: whether a case applies is for people to say.
 *
 * <p><b>Not detected:</b> core zones of nature reserves; cultivated land that must be replaced; everything that is not drawn.
 */
final class Site {
    private static final Set<String> CHAPTERS = Set.of("lines", "zoning", "fourlines", "control");
    static final String FARMLAND = "YJJBNT";
    static final String RED_LINE = "STBHHX";
    private static final String BOUNDARY = "CZKFBJ";
    private static final String ZONES = "GHFQ";
    private static final String ZONING = "zoning";
    private static final String ZONE = "GHFQDM";

    private final PlanPair pair;
    private final Parameters parameters;
    private final Siting siting;
    private final String type;
    private final List<Place> places = new ArrayList<>();
    private final List<Message> unknown = new ArrayList<>();

    /**
     * Ground of the footprint.
     *
     * @param layer the line or zones
     * @param kind the zone, or that the ground lies outside; null for ground on the line
     * @param ground the ground
     * @param need what a project would have to state, or nothing
     */
    record Place(LayerDefinition layer, Localized kind, Siting.Ground ground, Optional<Message> need) {}

    private Site(PlanPair pair, Parameters parameters, Geometry footprint, String type) {
        this.pair = pair;
        this.parameters = parameters;
        this.siting = new Siting(pair, new LineOverlaps(pair, parameters), footprint);
        this.type = type;
    }

    /** @return the lines and zones of a plan */
    static List<LayerDefinition> layers(RuleSet rules) {
        return PlanLayers.of(rules).stream()
                .filter(l -> l.geometry() == GeometryKind.SURFACE && CHAPTERS.contains(l.chapter()))
                .toList();
    }

    /**
     * @param pair what of the plan lies around the footprint, as its draft
     * @param footprint sound, in the CRS of the pair
     * @param type type of the project, or null
     */
    static Site of(PlanPair pair, RuleSet rules, Geometry footprint, String type, Call call) {
        Site site = new Site(pair, rules.parameters(), footprint, type);
        for (LayerDefinition layer : layers(rules)) {
            call.check();
            site.look(layer);
        }
        return site;
    }

    private void look(LayerDefinition layer) {
        String code = layer.code();
        if (!pair.draft().has(code) && !layer.required()) {
            return;
        }
        List<LayerFault> faults = pair.draft().faults(code);
        if (!faults.isEmpty()) {
            unknown.add(faults.get(0).text());
            return;
        }
        if (layer.chapter().equals(ZONING) && layer.field(ZONE).isPresent()) {
            zones(layer);
            return;
        }
        add(layer, null, siting.on(Role.DRAFT, code), need(layer));
        if (code.equals(BOUNDARY)) {
            Localized outside = Message.of("siting.outside").localized();
            add(layer, outside, siting.outside(Role.DRAFT, code), cases("OUTSIDE_CASE", "project.outside_cases"));
        }
    }

    private void zones(LayerDefinition layer) {
        ZoneTypes types = new ZoneTypes(parameters);
        FieldDefinition field = layer.field(ZONE).orElseThrow();
        SortedMap<String, Siting.Ground> zones =
                new TreeMap<>(siting.by(Role.DRAFT, layer.code(), f -> zone(layer, f)));
        zones.forEach((zone, ground) -> {
            boolean isOpen = type == null || !layer.code().equals(ZONES) || types.allows(zone, type);
            add(
                    layer,
                    name(field.domain(), zone),
                    ground,
                    isOpen ? Optional.empty() : Optional.of(Message.of("siting.zone", type)));
        });
    }

    private static String zone(LayerDefinition layer, PlanFeature feature) {
        return layer.code().equals(ZONES) ? ZoneTypes.firstLevel(feature.text(ZONE)) : feature.text(ZONE);
    }

    private void add(LayerDefinition layer, Localized kind, Siting.Ground ground, Optional<Message> need) {
        if (!ground.isEmpty()) {
            places.add(new Place(layer, kind, ground, need));
        }
    }

    private Optional<Message> need(LayerDefinition layer) {
        return switch (layer.code()) {
            case FARMLAND -> cases("FARMLAND_CASE", "project.farmland_cases");
            case RED_LINE -> cases("RED_LINE_CASE", "redline.cases");
            case BOUNDARY -> Optional.empty();
            default -> layer.chapter().equals(ZONING) ? Optional.empty() : Optional.of(Message.of("siting.line"));
        };
    }

    private Optional<Message> cases(String domain, String parameter) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (String code : parameters.texts(parameter)) {
            Localized name = name(domain, code);
            zh.append(zh.isEmpty() ? "" : "；").append(name.zh());
            en.append(en.isEmpty() ? "" : "; ").append(name.en());
        }
        return Optional.of(Message.of("siting.case", new Localized(zh.toString(), en.toString())));
    }

    private static Localized name(String domain, String code) {
        return (domain == null
                        ? Optional.<Localized>empty()
                        : LayerCatalog.standard().domain(domain).text(code))
                .map(n -> new Localized(code + " " + n.zh(), code + " " + n.en()))
                .orElse(new Localized(code, code));
    }

    List<Place> places() {
        return places;
    }

    /** @return why a line could not be looked at, in words */
    List<Message> unknown() {
        return unknown;
    }

    /** @return the area shared with a layer, square metres; 0 when it could not be looked at */
    double on(String layer) {
        return sum(layer, false);
    }

    /** @return the area outside the urban boundary, square metres; 0 when it could not be looked at */
    double outside() {
        return sum(BOUNDARY, true);
    }

    private double sum(String layer, boolean isOutside) {
        return places.stream()
                .filter(p -> p.layer().code().equals(layer) && (p.kind() != null) == isOutside)
                .mapToDouble(p -> p.ground().area())
                .sum();
    }

    Verdict verdict() {
        if (!unknown.isEmpty()) {
            return Verdict.INCOMPLETE;
        }
        return places.stream().anyMatch(p -> p.need().isPresent()) ? Verdict.WARN : Verdict.PASS;
    }
}
