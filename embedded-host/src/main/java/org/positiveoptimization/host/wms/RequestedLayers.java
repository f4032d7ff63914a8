/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.style.Style;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.GroupInfo;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** Finds the layers that a request names: groups stand for their members, in drawing order. */
final class RequestedLayers {
    private final CatalogView view;
    private final int most;

    /**
     * A layer with the style it is drawn in.
     *
     * @param requested the name in the request: of the layer or of its group
     */
    record Requested(String requested, LayerInfo layer, Style style) {}

    /** @param most the most layers of a request, those of groups counted */
    RequestedLayers(CatalogView view, int most) {
        this.view = view;
        this.most = most;
    }

    /**
     * @param names comma-separated
     * @param styles comma-separated, one for each name, or empty for the default styles
     */
    List<Requested> find(String parameter, String names, String styles) throws OwsException {
        String[] layers = names.split(",", most + 1);
        String[] chosen = styles.isEmpty() ? new String[layers.length] : styles.split(",", layers.length + 1);
        if (chosen.length != layers.length) {
            throw WmsCodes.style(styles);
        }
        List<Requested> found = new ArrayList<>();
        for (int i = 0; i < layers.length; i++) {
            add(found, parameter, layers[i].strip(), chosen[i] == null ? "" : chosen[i].strip());
            if (found.size() > most) {
                throw new OwsException(OwsException.INVALID_PARAMETER, parameter, Message.of("host.wms.layers", most));
            }
        }
        return found;
    }

    private void add(List<Requested> found, String parameter, String name, String style) throws OwsException {
        Optional<LayerInfo> layer = view.layer(name).filter(LayerInfo::isSpatial);
        if (layer.isPresent()) {
            found.add(new Requested(
                    name, layer.get(), style(style.isEmpty() ? layer.get().style() : style)));
            return;
        }
        GroupInfo group = view.group(name).orElseThrow(() -> WmsCodes.layer(parameter, name));
        if (!style.isEmpty()) {
            throw WmsCodes.style(style);
        }
        for (GroupInfo.Member member : group.members()) {
            found.add(new Requested(name, member.layer(), style(member.style())));
        }
    }

    private Style style(String name) throws OwsException {
        return view.style(name).orElseThrow(() -> WmsCodes.style(name));
    }
}
