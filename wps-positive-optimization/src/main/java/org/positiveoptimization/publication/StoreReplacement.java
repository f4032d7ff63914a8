/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.data.Transaction;
import org.geotools.data.DefaultTransaction;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.features.LayerWriter;
import org.positiveoptimization.features.ReadCaps;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/** The transaction in which one plan takes the place of another. What is not committed when it is closed is rolled back. */
final class StoreReplacement implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(StoreReplacement.class.getName());

    private final PlanStore store;
    private final PlanSource former;
    private final PlanSource next;
    private final ReadCaps caps;
    private final Progress progress;
    private final Transaction transaction = new DefaultTransaction("po-publish");
    private final Map<String, LayerChanges> changes = new TreeMap<>();
    private boolean isOpen = true;

    private StoreReplacement(PlanStore store, PlanSource former, PlanSource next, ReadCaps caps, Progress progress) {
        this.store = store;
        this.former = former;
        this.next = next;
        this.caps = caps;
        this.progress = progress;
    }

    /**
     * @param former a copy of what is stored
     * @param next a copy of what is to be stored
     */
    static StoreReplacement begin(PlanStore store, PlanSource former, PlanSource next, ReadCaps caps, Progress progress)
            throws IOException {
        StoreReplacement replacement = new StoreReplacement(store, former, next, caps, progress);
        store.use(replacement.transaction);
        return replacement;
    }

    /** @return what is stored, as the transaction sees it */
    PlanSource present() throws PlanReadException {
        return store.source(caps);
    }

    boolean isFormer(PlanSource present) throws PlanReadException {
        return new PlanCopy(former, progress).difference(present).isEmpty();
    }

    /**
     * Writes what differs, and reads again what was written.
     *
     * @throws PublicationException if something else was stored than the copy of the former plan has, or is stored now than
     *     that of the next
     */
    void write() throws PlanReadException, PublicationException {
        try (PlanSource present = present()) {
            StorePublication.refuse(
                    new PlanCopy(former, progress).difference(present), "publish.approved_edited", store.name());
        }
        for (String code : PlanCopy.codes(next)) {
            LayerChanges layer = LayerChanges.between(former, next, code, progress);
            try {
                layer.write(new LayerWriter(store.layer(code)), next, code, progress);
            } catch (IOException e) {
                throw new PublicationException(Message.of("publish.unwritten", store.name(), code), e);
            }
            changes.put(code, layer);
        }
        try (PlanSource written = present()) {
            StorePublication.refuse(
                    new PlanCopy(next, progress).difference(written), "publish.difference", store.name());
        }
    }

    /** @return what {@link #write} did, for the journal */
    Edit edit(String user) {
        List<EditedLayer> layers = new ArrayList<>();
        changes.forEach((code, layer) -> {
            if (!layer.isEmpty()) {
                layers.add(new EditedLayer(
                        store.name() + ":" + code,
                        EditedLayer.Verdict.ACCEPTED,
                        Map.of(
                                Operation.INSERT, ids(code, layer.added()),
                                Operation.UPDATE, ids(code, layer.changed()),
                                Operation.DELETE, ids(code, layer.removed())),
                        layer.areaBefore(),
                        layer.areaAfter(),
                        List.of()));
            }
        });
        return new Edit(user, UUID.randomUUID().toString(), layers);
    }

    private static List<String> ids(String code, List<Long> fids) {
        return fids.stream().map(fid -> FeatureIds.of(code, fid)).toList();
    }

    void commit() throws IOException {
        transaction.commit();
    }

    /** @return what is stored after a commit that has failed */
    PlanSource rolledBack() throws PlanReadException {
        close();
        return present();
    }

    @Override
    public void close() {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        try {
            transaction.rollback();
            store.use(Transaction.AUTO_COMMIT);
            transaction.close();
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.WARNING, "what was not committed goes with the connection", e);
        }
    }
}
