/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.datadir;

import java.util.Locale;
import org.positiveoptimization.text.Localized;

/** The workspaces of a data directory that hold plan versions. */
enum Workspace {
    /** Read-only: its store is opened so, and no role can edit it. */
    APPROVED("approved", true, new Localized("备案版本", "Approved plan")),
    /** What planners edit. */
    DRAFT("draft", false, new Localized("维护草案", "Draft"));

    private final String id;
    private final boolean readOnly;
    private final Localized title;

    Workspace(String id, boolean readOnly, Localized title) {
        this.id = id;
        this.readOnly = readOnly;
        this.title = title;
    }

    /** @return its name; also that of its store, its GeoPackage and its namespace prefix */
    String id() {
        return id;
    }

    String uri() {
        return "urn:positive-optimization:" + id;
    }

    boolean readOnly() {
        return readOnly;
    }

    Localized title() {
        return title;
    }

    /** @return what its own service is called */
    Localized service() {
        return new Localized(
                title.zh() + "要素服务", "Features of the " + title.en().toLowerCase(Locale.ROOT));
    }
}
