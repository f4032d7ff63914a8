/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.edit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.data.DefaultTransaction;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.features.FeatureRows;
import org.positiveoptimization.guard.FeatureNeighbourhood;
import org.positiveoptimization.guard.GuardDecision;
import org.positiveoptimization.guard.GuardPolicy;
import org.positiveoptimization.guard.GuardedTransaction;
import org.positiveoptimization.guard.LayerName;
import org.positiveoptimization.guard.Refusal;
import org.positiveoptimization.guard.Row;
import org.positiveoptimization.guard.VersionColumn;
import org.positiveoptimization.host.catalog.CatalogPlans;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.store.StoreException;
import org.positiveoptimization.hosting.Deadline;
import org.positiveoptimization.hosting.EditJournal;
import org.positiveoptimization.hosting.EditRecord;
import org.positiveoptimization.hosting.RuleSetStore;
import org.positiveoptimization.hosting.ServerGuardHost;
import org.positiveoptimization.hosting.WrittenValues;
import org.positiveoptimization.journal.Edit;
import org.positiveoptimization.journal.EditedLayer;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.process.ProcessLimits;
import org.positiveoptimization.text.Message;

/**
 * One transaction: in the store, told to the guard operation by operation, and in the journal. A refusal of the guard is final;
 * the numbers of version columns are taken out of what the client sends and written after the check.
 *
 * <p>A commit that fails in the store leaves an INTENT in the journal whose outcome is unknown: nobody knows it.
 */
final class PlanEdit implements EditSession {
    private static final Logger LOGGER = Logging.getLogger(PlanEdit.class);
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(60);

    private final CatalogView view;
    private final GuardPolicy policy;
    private final GuardedTransaction guarded;
    private final RuleSetStore ruleSets;
    private final EditJournal journal;
    private final Runnable end;
    private final Transaction transaction = new DefaultTransaction();
    private final Map<LayerName, Map<Operation, List<String>>> asked = new LinkedHashMap<>();
    private State state = State.OPEN;

    private enum State {
        OPEN,
        REFUSED,
        COMMITTED,
        LOST
    }

    /** @param end called when the transaction is closed */
    PlanEdit(
            CatalogView view,
            GuardPolicy policy,
            GuardedTransaction guarded,
            RuleSetStore ruleSets,
            EditJournal journal,
            Runnable end) {
        this.view = view;
        this.policy = policy;
        this.guarded = guarded;
        this.ruleSets = ruleSets;
        this.journal = journal;
        this.end = end;
    }

    /** What an operation does in the store. */
    private interface Work<T> {
        T on(SimpleFeatureStore store) throws IOException, PlanReadException, EditException;
    }

    private <T> T carryOut(LayerInfo layer, Operation operation, Work<T> work) throws EditException {
        if (state != State.OPEN) {
            throw new IllegalStateException("the transaction is " + state);
        }
        if (!view.mayWrite(layer)) {
            throw new EditException(
                    layer.qualifiedName(), Message.of("host.edit.not_writable", layer.qualifiedName()), null);
        }
        LayerName name = name(layer);
        if (guarded.isConcerned(name)) {
            refuse(operation == Operation.INSERT ? guarded.mayEdit(name) : guarded.mayChange(name));
        }
        try {
            SimpleFeatureStore store = view.store(layer);
            store.setTransaction(transaction);
            return work.on(store);
        } catch (PlanReadException e) {
            throw refused(List.of(Refusal.incomplete(name, "", e.text())));
        } catch (StoreException e) {
            throw new EditException(layer.qualifiedName(), e.text(), e);
        } catch (IOException | RuntimeException e) {
            // what others say may hold SQL and paths
            LOGGER.log(Level.WARNING, "an edit of " + layer.qualifiedName() + " fails", e);
            throw new EditException(layer.qualifiedName(), Message.of("host.edit.failed", layer.qualifiedName()), e);
        }
    }

    private static LayerName name(LayerInfo layer) {
        return new LayerName(layer.workspace().name(), layer.name());
    }

    @Override
    public List<String> insert(LayerInfo layer, List<SimpleFeature> features) throws EditException {
        boolean isInbox = guarded.isInbox(name(layer));
        return carryOut(layer, Operation.INSERT, store -> {
            if (isInbox) {
                handIn(layer, store.getSchema(), features);
            }
            List<String> ids = new ArrayList<>();
            // in the order given: other collections go by the identifiers that features have not yet
            for (FeatureId id : store.addFeatures(new ListFeatureCollection(store.getSchema(), features))) {
                ids.add(id.getID());
                if (guarded.isConcerned(name(layer)) && !isInbox) {
                    long fid = FeatureIds.number(id.getID())
                            .orElseThrow(() -> new IOException("a row without a number: " + id));
                    refuse(guarded.insert(name(layer), fid));
                }
            }
            return ids;
        });
    }

    /** Before the insert: the layer need not show what has been handed in. */
    private void handIn(LayerInfo layer, SimpleFeatureType type, List<SimpleFeature> features)
            throws PlanReadException, EditException {
        int vertices = ProcessLimits.DEFAULT.reading().vertices();
        ListFeatureCollection given = new ListFeatureCollection(type, features);
        try (FeatureRows rows = FeatureRows.unstored(layer.qualifiedName(), given, vertices)) {
            while (rows.next()) {
                refuse(guarded.handIn(name(layer), rows.schema(), rows.srid(), Row.of(rows)));
            }
        }
        features.forEach(f -> WrittenValues.write(guarded.written(), f));
    }

    @Override
    public List<String> update(LayerInfo layer, Filter filter, Map<String, Object> values) throws EditException {
        ask(layer, Operation.UPDATE, filter);
        return carryOut(layer, Operation.UPDATE, store -> change(layer, store, filter, values));
    }

    private List<String> change(LayerInfo layer, SimpleFeatureStore store, Filter filter, Map<String, Object> values)
            throws IOException, PlanReadException, EditException {
        Map<String, Object> others = new LinkedHashMap<>(values);
        Long number = takeNumber(layer, others);
        List<String> ids = tell(layer, store, filter, row -> guarded.update(name(layer), row, number));
        if (!others.isEmpty() && !ids.isEmpty()) {
            store.modifyFeatures(
                    others.keySet().toArray(String[]::new), others.values().toArray(), filter);
        }
        return ids;
    }

    /** Takes the number of the version column out of new values, which nothing but the guard writes. */
    private Long takeNumber(LayerInfo layer, Map<String, Object> values) throws EditException {
        VersionColumn column = versionColumn(layer);
        if (column == null) {
            return null;
        }
        for (String attribute : List.copyOf(values.keySet())) {
            if (attribute.toUpperCase(Locale.ROOT).equals(column.name())) {
                try {
                    return VersionColumn.number(values.remove(attribute));
                } catch (NumberFormatException e) {
                    LayerName name = name(layer);
                    throw refused(List.of(Refusal.of(
                            Refusal.Kind.VERSION, name, "", Message.of("guard.version_number", name.toString()))));
                }
            }
        }
        return null;
    }

    private VersionColumn versionColumn(LayerInfo layer) {
        return guarded.isConcerned(name(layer)) ? policy.layer(name(layer)).version() : null;
    }

    @Override
    public List<String> delete(LayerInfo layer, Filter filter) throws EditException {
        ask(layer, Operation.DELETE, filter);
        return carryOut(layer, Operation.DELETE, store -> {
            List<String> ids = tell(layer, store, filter, row -> guarded.delete(name(layer), row));
            if (!ids.isEmpty()) {
                store.removeFeatures(filter);
            }
            return ids;
        });
    }

    @Override
    public List<String> replace(LayerInfo layer, Filter filter, SimpleFeature feature) throws EditException {
        ask(layer, Operation.REPLACE, filter);
        return carryOut(layer, Operation.REPLACE, store -> {
            if (store.getFeatures(filter).size() > 1) {
                throw new EditException(
                        layer.qualifiedName(), Message.of("host.edit.replace", layer.qualifiedName()), null);
            }
            return change(layer, store, filter, all(store.getSchema(), feature));
        });
    }

    private static Map<String, Object> all(SimpleFeatureType type, SimpleFeature feature) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (AttributeDescriptor attribute : type.getAttributeDescriptors()) {
            values.put(attribute.getLocalName(), feature.getAttribute(attribute.getLocalName()));
        }
        return values;
    }

    /** Tells the guard of one feature as it is before an operation. */
    private interface Step {
        Optional<Refusal> on(Row before);
    }

    /** @return identifiers of the features that match, each of which the guard has been told of */
    private List<String> tell(LayerInfo layer, SimpleFeatureStore store, Filter filter, Step step)
            throws IOException, PlanReadException, EditException {
        List<String> ids = new ArrayList<>();
        int vertices = ProcessLimits.DEFAULT.reading().vertices();
        try (FeatureRows rows = new FeatureRows(layer.qualifiedName(), store.getFeatures(filter), vertices)) {
            while (rows.next()) {
                ids.add(FeatureIds.of(layer.name(), rows.fid()));
                if (guarded.isConcerned(name(layer))) {
                    refuse(step.on(Row.of(rows)));
                }
            }
        }
        return ids;
    }

    private void ask(LayerInfo layer, Operation operation, Filter filter) {
        List<String> ids = asked.computeIfAbsent(name(layer), l -> new EnumMap<>(Operation.class))
                .computeIfAbsent(operation, o -> new ArrayList<>());
        if (filter instanceof Id named) {
            named.getIDs().forEach(id -> ids.add(id.toString()));
        }
    }

    private void refuse(Optional<Refusal> refusal) throws EditException {
        refuse(refusal.stream().toList());
    }

    private void refuse(List<Refusal> refusals) throws EditException {
        if (!refusals.isEmpty()) {
            throw refused(refusals);
        }
    }

    private EditException refused(List<Refusal> refusals) {
        return refused(EditRecord.of(asked, refusals), refusals);
    }

    private EditException refused(List<EditedLayer> layers, List<Refusal> refusals) {
        state = State.REFUSED;
        journal.refused(edit(layers));
        return new EditException(refusals);
    }

    private Edit edit(List<EditedLayer> layers) {
        return new Edit(guarded.user(), guarded.request(), layers);
    }

    @Override
    public void commit() throws EditException {
        ServerGuardHost<LayerInfo> host = new ServerGuardHost<>(new CatalogPlans(view), ruleSets, transaction);
        GuardDecision decision = guarded.beforeCommit(host, new Deadline(LONGEST_CHECK));
        if (!decision.isAccepted()) {
            throw refused(EditRecord.of(decision), decision.refusals());
        }
        write(host, decision);
        OptionalLong intent = OptionalLong.empty();
        if (!decision.layers().isEmpty()) {
            try {
                intent = OptionalLong.of(journal.intend(edit(EditRecord.of(decision))));
            } catch (EditJournal.Unwritable e) {
                throw new EditException(decision.layers().get(0).layer().toString(), e.text(), e);
            }
        }
        try {
            transaction.commit();
        } catch (IOException | RuntimeException e) {
            state = State.LOST;
            guarded.lost();
            LOGGER.log(Level.SEVERE, "the commit of " + guarded.request() + " failed", e);
            throw new EditException(null, Message.of("host.edit.commit"), e);
        }
        state = State.COMMITTED;
        guarded.committed();
        intent.ifPresent(number -> journal.ended(number, true));
    }

    /** Writes the numbers of version columns. */
    private void write(ServerGuardHost<LayerInfo> host, GuardDecision decision) throws EditException {
        for (LayerName layer : decision.versions().stream()
                .map(GuardDecision.NextVersion::layer)
                .distinct()
                .toList()) {
            try {
                FeatureNeighbourhood plan = host.plan(layer.workspace());
                plan.write(decision.versions().stream()
                        .filter(v -> v.layer().equals(layer))
                        .toList());
            } catch (PlanReadException e) {
                throw refused(EditRecord.of(decision), List.of(Refusal.incomplete(layer, "", e.text())));
            }
        }
    }

    @Override
    public void close() {
        try {
            if (state != State.COMMITTED) {
                transaction.rollback();
                if (state != State.LOST) {
                    guarded.rolledBack();
                }
            }
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "the rollback of " + guarded.request() + " failed; closing rolls back", e);
            guarded.rolledBack();
        } finally {
            try {
                transaction.close();
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "a transaction cannot be closed", e);
            } finally {
                end.run();
            }
        }
    }
}
