/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.positiveoptimization.features.FeaturePlanSource;
import org.positiveoptimization.features.LayerSource;
import org.positiveoptimization.features.RequestFeatures;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.text.Message;

/**
 * A plan version in which features of the request stand for one layer.
 *
 * <p>A server may have cut them off: GeoServer gives a process no more features of a layer than its WFS gives anybody, and says
 * nothing. So the number that the caller tells is held against what came. Where he tells none and the layer that they stand
 * for has more, the layer is partial, and what needs it is INCOMPLETE. In any case the name of the version says which layer
 * the request gave.
 *
 * <p><b>Not detected:</b> features cut off while as many or more are given as are stored.
 */
final class DraftInputs implements PlanSource {
    private final PlanSource stored;
    private final String code;
    private final FeaturePlanSource given;
    private final Optional<Message> partial;

    private DraftInputs(PlanSource stored, String code, FeaturePlanSource given, Optional<Message> partial) {
        this.stored = stored;
        this.code = code;
        this.given = given;
        this.partial = partial;
    }

    /**
     * @param stored the version as it is stored; closed with this one
     * @param definition the layer that the features stand for
     * @param srid EPSG code of their coordinates, 0 for what they say
     * @param count how many there are, or null
     */
    static PlanSource of(
            Call call,
            PlanSource stored,
            LayerDefinition definition,
            SimpleFeatureCollection features,
            int srid,
            Integer count)
            throws InputException, PlanReadException {
        String code = definition.code();
        String name = Call.both(Message.of("process.given", code));
        LayerSource layer =
                RequestFeatures.layer(name, code, features, srid, call.limits().reading());
        FeaturePlanSource given = FeaturePlanSource.open(
                stored.name() + " + " + name, Map.of(code, layer), call.limits().reading());
        long came = given.count(code).orElseThrow();
        if (count != null && came != count) {
            throw new InputException(Message.of("process.count", came, count));
        }
        OptionalLong there = stored.codes().contains(code) ? stored.count(code) : OptionalLong.empty();
        boolean isDoubtful = count == null && there.isPresent() && there.getAsLong() > came;
        return new DraftInputs(
                stored,
                code,
                given,
                isDoubtful ? Optional.of(Message.of("process.doubtful", came, there.getAsLong())) : Optional.empty());
    }

    @Override
    public Set<String> codes() {
        Set<String> codes = new TreeSet<>(stored.codes());
        codes.add(code);
        return codes;
    }

    private PlanSource of(String asked) {
        return asked.equals(code) ? given : stored;
    }

    @Override
    public RowReader open(String asked) throws PlanReadException {
        return of(asked).open(asked);
    }

    @Override
    public Optional<Message> partial(String asked) {
        return asked.equals(code) && partial.isPresent() ? partial : of(asked).partial(asked);
    }

    @Override
    public OptionalLong count(String asked) {
        return of(asked).count(asked);
    }

    @Override
    public String name() {
        return given.name();
    }

    @Override
    public void close() {
        stored.close();
        given.close();
    }
}
