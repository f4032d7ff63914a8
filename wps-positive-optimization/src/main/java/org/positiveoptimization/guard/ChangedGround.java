/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.positiveoptimization.checks.Finding;
import org.positiveoptimization.geometry.Cgcs2000;
import org.positiveoptimization.geometry.Overlap;
import org.positiveoptimization.plan.PlanFeature;
import org.positiveoptimization.plan.Role;

/** The ground of the changed features, former and new, asked which of them a finding is about. */
final class ChangedGround {
    private final Map<String, Changed> byId = new HashMap<>();
    private final STRtree index = new STRtree();

    /**
     * A changed feature.
     *
     * @param code its layer
     * @param id {@code code.fid}
     * @param ground its ground in the working CRS of the pair that findings come from
     */
    record Changed(String code, String id, Geometry ground) {}

    /** @param srid CRS of the findings: that of the changed features, or EPSG:4490 */
    ChangedGround(ChangedFeatures changed, Collection<String> codes, int srid) {
        int own = changed.plan().metric().srid();
        for (Role role : Role.values()) {
            for (String code : codes) {
                for (PlanFeature feature : changed.version(role).features(code)) {
                    Geometry ground = feature.shape().fault() == null ? feature.geometry() : null;
                    if (ground != null && own != srid) {
                        ground = Cgcs2000.toGeographic(ground, own);
                    }
                    Changed entry = new Changed(code, feature.id(), ground);
                    byId.put(feature.id(), entry);
                    if (ground != null) {
                        index.insert(ground.getEnvelopeInternal(), entry);
                    }
                }
            }
        }
    }

    /**
     * @param codes layers that count
     * @return the changed feature that the finding names, or else one whose ground it lies on, of the layer of the finding if
     *     there is one; null when there is none
     */
    Changed concernedBy(Finding finding, Collection<String> codes) {
        for (String id : finding.draftIds()) {
            Changed changed = byId.get(id);
            if (changed != null && codes.contains(changed.code)) {
                return changed;
            }
        }
        Geometry ground = finding.geometry();
        if (ground == null) {
            return null;
        }
        @SuppressWarnings("unchecked")
        List<Changed> near = index.query(ground.getEnvelopeInternal());
        return near.stream()
                .filter(c -> codes.contains(c.code) && isOn(ground, c.ground))
                .min(Comparator.comparing(c -> !c.code.equals(finding.layer())))
                .orElse(null);
    }

    /** Ground that only touches, as the neighbours of a changed feature do, is not on it. */
    private static boolean isOn(Geometry found, Geometry changed) {
        boolean isSurface = found.getDimension() == 2 && changed.getDimension() == 2;
        return isSurface ? !Overlap.common(found, changed).isEmpty() : found.intersects(changed);
    }
}
