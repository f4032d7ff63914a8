/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.catalog;

import java.util.List;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.positiveoptimization.text.Localized;

/**
 * Layers that are drawn together under one name.
 *
 * @param name its name in its workspace
 * @param members in drawing order, the lowest first
 * @param bounds of all members, x before y, in the system of the plan
 */
public record GroupInfo(
        String name,
        WorkspaceInfo workspace,
        Localized title,
        Localized summary,
        List<Member> members,
        ReferencedEnvelope bounds) {
    public GroupInfo {
        members = List.copyOf(members);
    }

    /**
     * A layer of a group.
     *
     * @param style name of the style that it has in this group
     */
    public record Member(LayerInfo layer, String style) {}

    /** @return {@code workspace:name} */
    public String qualifiedName() {
        return workspace.name() + ":" + name;
    }
}
