/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.host.edit.EditException;
import org.positiveoptimization.host.edit.EditSession;
import org.positiveoptimization.host.ows.XmlOutput;

/** What a transaction has done, gathered while it is carried out and told when it is committed. */
final class TransactionResult {
    private final List<Done> inserted = new ArrayList<>();
    private final List<Done> updated = new ArrayList<>();
    private final List<Done> replaced = new ArrayList<>();
    private int deleted;

    /** The features of one operation. */
    private record Done(String handle, List<String> ids) {}

    /** Carries all changes out and commits; after an exception nothing of them is kept. */
    static TransactionResult of(List<Change> changes, EditSession session) throws EditException {
        TransactionResult result = new TransactionResult();
        for (Change change : changes) {
            if (change instanceof Change.Insert insert) {
                result.inserted.add(new Done(insert.handle(), session.insert(insert.layer(), insert.features())));
            } else if (change instanceof Change.Update update) {
                result.updated.add(
                        new Done(update.handle(), session.update(update.layer(), update.filter(), update.values())));
            } else if (change instanceof Change.Replace replace) {
                result.replaced.add(new Done(
                        replace.handle(), session.replace(replace.layer(), replace.filter(), replace.feature())));
            } else if (change instanceof Change.Delete delete) {
                result.deleted +=
                        session.delete(delete.layer(), delete.filter()).size();
            }
        }
        session.commit();
        return result;
    }

    void write(XmlOutput out, WfsVersion version) throws IOException {
        switch (version) {
            case V1_0_0 -> one(out);
            case V1_1_0 -> onePointOne(out);
            case V2_0_0 -> two(out);
        }
    }

    private static int total(List<Done> done) {
        return done.stream().mapToInt(d -> d.ids.size()).sum();
    }

    private void two(XmlOutput out) throws IOException {
        out.start(
                "wfs:TransactionResponse",
                "version",
                "2.0.0",
                "xmlns:wfs",
                WfsVersion.V2_0_0.namespace(),
                "xmlns:fes",
                "http://www.opengis.net/fes/2.0",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wfs/2.0 http://schemas.opengis.net/wfs/2.0/wfs.xsd");
        summary(out);
        results(out, "wfs:InsertResults", inserted);
        results(out, "wfs:UpdateResults", updated);
        results(out, "wfs:ReplaceResults", replaced);
        out.end();
    }

    private void summary(XmlOutput out) throws IOException {
        out.start("wfs:TransactionSummary");
        out.text("wfs:totalInserted", String.valueOf(total(inserted)));
        out.text("wfs:totalUpdated", String.valueOf(total(updated)));
        if (!replaced.isEmpty()) {
            out.text("wfs:totalReplaced", String.valueOf(total(replaced)));
        }
        out.text("wfs:totalDeleted", String.valueOf(deleted));
        out.end();
    }

    private static void results(XmlOutput out, String element, List<Done> done) throws IOException {
        if (total(done) == 0) {
            return;
        }
        out.start(element);
        for (Done one : done) {
            for (String id : one.ids) {
                out.start("wfs:Feature", "handle", one.handle);
                out.empty("fes:ResourceId", "rid", id);
                out.end();
            }
        }
        out.end();
    }

    private void onePointOne(XmlOutput out) throws IOException {
        out.start(
                "wfs:TransactionResponse",
                "version",
                "1.1.0",
                "xmlns:wfs",
                WfsVersion.V1_1_0.namespace(),
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                WfsVersion.V1_1_0.schemaLocation());
        summary(out);
        out.empty("wfs:TransactionResults");
        if (total(inserted) > 0) {
            out.start("wfs:InsertResults");
            for (Done one : inserted) {
                for (String id : one.ids) {
                    out.start("wfs:Feature", "handle", one.handle);
                    out.empty("ogc:FeatureId", "fid", id);
                    out.end();
                }
            }
            out.end();
        }
        out.end();
    }

    private void one(XmlOutput out) throws IOException {
        out.start(
                "wfs:WFS_TransactionResponse",
                "version",
                "1.0.0",
                "xmlns:wfs",
                WfsVersion.V1_0_0.namespace(),
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.opengis.net/wfs http://schemas.opengis.net/wfs/1.0.0/WFS-transaction.xsd");
        for (Done insert : inserted) {
            out.start("wfs:InsertResult", "handle", insert.handle);
            for (String id : insert.ids) {
                out.empty("ogc:FeatureId", "fid", id);
            }
            out.end();
        }
        out.element("wfs:TransactionResult", () -> out.element("wfs:Status", () -> out.empty("wfs:SUCCESS")));
        out.end();
    }
}
