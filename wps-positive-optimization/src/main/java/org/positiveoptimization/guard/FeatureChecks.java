/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.GeometryFault;
import org.positiveoptimization.geometry.Metric;
import org.positiveoptimization.guard.GuardDecision.NextVersion;
import org.positiveoptimization.guard.LayerPolicy.Mode;
import org.positiveoptimization.plan.LayerFault;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.PlanLayer;
import org.positiveoptimization.plan.Role;
import org.positiveoptimization.text.Message;

/**
 * What can be told of each changed feature by itself: that it is there, that it has a sound geometry with its axes in the
 * right order within the extent of the plan, and that it is the version that the client read.
 */
final class FeatureChecks {
    private final WorkspacePolicy policy;
    private final ChangedFeatures changed;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<NextVersion> versions = new ArrayList<>();

    FeatureChecks(WorkspacePolicy policy, ChangedFeatures changed) {
        this.policy = policy;
        this.changed = changed;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<NextVersion> versions() {
        return versions;
    }

    void check(LayerEdit edit) {
        LayerPolicy layer = policy.layer(edit.code());
        PlanLayer after = changed.version(Role.DRAFT).layer(edit.code()).orElse(null);
        Map<Long, Row> now = changed.rows(Role.DRAFT).get(edit.code()).rows().stream()
                .collect(Collectors.toMap(Row::fid, Function.identity()));
        if (layer.mode() == Mode.GUARDED) {
            for (long fid : edit.there()) {
                if (!now.containsKey(fid)) {
                    refuse(Refusal.Kind.INCOMPLETE, edit, fid, "guard.lost_feature");
                }
            }
            if (after != null) {
                geometries(edit, after);
            }
        }
        if (layer.version() != null) {
            versions(edit, layer.version(), now);
        }
    }

    /** All changed features together, of guarded layers. */
    void vertices(Collection<LayerEdit> edits) {
        int most = policy.limits().vertices();
        long all = 0;
        LayerEdit first = null;
        for (LayerEdit edit : edits) {
            if (policy.layer(edit.code()).mode() == Mode.GUARDED) {
                first = first == null ? edit : first;
                all += edit.vertices();
                for (Row row : changed.rows(Role.DRAFT).get(edit.code()).rows()) {
                    all += row.vertices();
                }
            }
        }
        if (all > most) {
            refusals.add(Refusal.of(Refusal.Kind.LIMIT, first.name(), "", Message.of("guard.vertices", all, most)));
        }
    }

    private void geometries(LayerEdit edit, PlanLayer layer) {
        boolean isToldByFeature = false;
        for (PlanFeature feature : layer.features()) {
            GeometryFault fault = feature.shape().fault();
            if (fault == null) {
                extent(edit, feature);
            } else if (fault.kind() != GeometryFault.Kind.UNREADABLE_CRS) {
                isToldByFeature = true;
                boolean isSwapped = fault.text().key().equals("geometry.axes_swapped");
                boolean isOutside = fault.kind() == GeometryFault.Kind.OUT_OF_BOUNDS;
                refusals.add(new Refusal(
                        isOutside ? Refusal.Kind.AXES : Refusal.Kind.GEOMETRY,
                        edit.name(),
                        feature.id(),
                        "",
                        Message.of(isSwapped ? "guard.axes" : "guard.geometry", feature.id(), fault.text()),
                        fault.at(),
                        fault.at() == null || isOutside ? null : lonLat(fault.at(), layer.sourceSrid()),
                        Double.NaN));
            }
        }
        for (LayerFault fault : layer.faults()) {
            if (fault.kind() == LayerFault.Kind.CRS && !isToldByFeature) {
                refusals.add(Refusal.incomplete(edit.name(), "", fault.text()));
            }
        }
    }

    private static Coordinate lonLat(Coordinate at, int srid) {
        return Cgcs2000.metric(srid).toLonLat(at);
    }

    private void extent(LayerEdit edit, PlanFeature feature) {
        Envelope extent = policy.extent();
        if (extent == null) {
            return;
        }
        Metric metric = changed.plan().metric();
        Envelope place = feature.geometry().getEnvelopeInternal();
        for (double x : new double[] {place.getMinX(), place.getMaxX()}) {
            for (double y : new double[] {place.getMinY(), place.getMaxY()}) {
                Coordinate corner = metric.toLonLat(new Coordinate(x, y));
                if (!extent.contains(corner)) {
                    refusals.add(new Refusal(
                            Refusal.Kind.AXES,
                            edit.name(),
                            feature.id(),
                            "",
                            Message.of("guard.outside", feature.id(), corner.x, corner.y),
                            new Coordinate(x, y),
                            corner,
                            Double.NaN));
                    return;
                }
            }
        }
    }

    private void versions(LayerEdit edit, VersionColumn column, Map<Long, Row> now) {
        int index = changed.rows(Role.DRAFT).get(edit.code()).schema().indexOf(column.name());
        if (index < 0) {
            refusals.add(
                    Refusal.incomplete(edit.name(), "", Message.of("guard.no_column", edit.code(), column.name())));
            return;
        }
        for (LayerEdit.Change change : edit.changes()) {
            Row row = now.get(change.fid());
            if (row == null) {
                continue;
            }
            try {
                long number = VersionColumn.number(row.values()[index]);
                if (change.before() == null) {
                    if (number == 0) {
                        versions.add(new NextVersion(edit.name(), column.name(), change.fid(), 1));
                    }
                    continue;
                }
                long before = VersionColumn.number(change.before().values()[index]);
                String id = edit.code() + "." + change.fid();
                Message fault = column.fault(id, change.sent(), before, number);
                if (fault != null) {
                    refusals.add(Refusal.of(Refusal.Kind.VERSION, edit.name(), id, fault));
                }
                versions.add(new NextVersion(edit.name(), column.name(), change.fid(), number + 1));
            } catch (NumberFormatException e) {
                refuse(Refusal.Kind.VERSION, edit, change.fid(), "guard.version_number");
            }
        }
    }

    private void refuse(Refusal.Kind kind, LayerEdit edit, long fid, String key) {
        String id = edit.code() + "." + fid;
        refusals.add(Refusal.of(kind, edit.name(), id, Message.of(key, id)));
    }
}
