/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.geoserver.wfs.TransactionEvent;
import org.geoserver.wfs.TransactionEventType;
import org.geoserver.wfs.request.Insert;
import org.geoserver.wfs.request.Property;
import org.geoserver.wfs.request.Replace;
import org.geoserver.wfs.request.TransactionElement;
import org.geoserver.wfs.request.TransactionRequest;
import org.geoserver.wfs.request.Update;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.feature.type.Name;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Id;
import org.geotools.feature.NameImpl;
import org.positiveoptimization.features.FeatureIds;
import org.positiveoptimization.features.FeatureRows;
import org.positiveoptimization.guard.CommitGate;
import org.positiveoptimization.guard.FeatureNeighbourhood;
import org.positiveoptimization.guard.GuardDecision;
import org.positiveoptimization.guard.GuardPolicy;
import org.positiveoptimization.guard.GuardedTransaction;
import org.positiveoptimization.guard.LayerName;
import org.positiveoptimization.guard.Refusal;
import org.positiveoptimization.guard.Row;
import org.positiveoptimization.guard.VersionColumn;
import org.positiveoptimization.hosting.ServerGuardHost;
import org.positiveoptimization.hosting.WrittenValues;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.journal.Operation;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.RowReader;
import org.positiveoptimization.process.ProcessLimits;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/**
 * One Transaction request of the WFS, told to the guard. Keeps what GeoServer's calls do not carry: which number of the
 * version column came with which Update. Layers of workspaces that the policy does not name are none of its business.
 *
 * <p>Updates are told in the order of the request, and one without properties is not told at all, so that the numbers that
 * were taken out of the updates are found again by their order. A Replace is not told at all: it is looked at before the
 * transaction begins, and must therefore say by identifier which feature it replaces.
 */
final class GuardedRequest {
    private static final String GML_32 = "http://www.opengis.net/gml/3.2";

    private final GuardPolicy policy;
    private final LayerNames names;
    private final GuardedTransaction transaction;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final Map<LayerName, Map<Operation, List<String>>> asked = new LinkedHashMap<>();
    private final Map<LayerName, SimpleFeature> comments = new HashMap<>();

    /**
     * An Update that will be told.
     *
     * @param number number of the version column that the client sent, or null
     */
    private record Sent(QName type, Long number) {}

    GuardedRequest(
            GuardPolicy policy, LayerNames names, CommitGate gate, RecentComments recent, String user, String id) {
        this.policy = policy;
        this.names = names;
        this.transaction = new GuardedTransaction(policy, gate, recent, user, id);
    }

    GuardedTransaction transaction() {
        return transaction;
    }

    /** @return identifiers by layer and operation as the client gave them; an insert has none, and a filter need not have */
    Map<LayerName, Map<Operation, List<String>>> asked() {
        return asked;
    }

    private Optional<LayerName> concerned(QName type) {
        return names.of(type).filter(transaction::isConcerned);
    }

    /** @return whether it edits a layer that the guard is to be told of */
    boolean isConcerned(TransactionRequest request) {
        return request.getElements().stream()
                .flatMap(element -> types(element).stream())
                .anyMatch(type -> concerned(type).isPresent());
    }

    /**
     * Looks at the request before anything is carried out, and takes the numbers of version columns out of it.
     *
     * @param host reads the features that are to be replaced, as they are committed
     * @return why it is refused at once; nothing when it is not
     */
    List<Refusal> begin(TransactionRequest request, ServerGuardHost<?> host) {
        List<Refusal> refusals = new ArrayList<>();
        for (TransactionElement element : request.getElements()) {
            for (QName type : types(element)) {
                Optional<LayerName> layer = concerned(type);
                layer.ifPresent(l -> ask(l, element));
                Optional<Refusal> refusal =
                        layer.flatMap(element instanceof Insert ? transaction::mayEdit : transaction::mayChange);
                if (layer.isPresent() && refusal.isEmpty() && element instanceof Replace replace) {
                    refusal = replace(layer.get(), replace, host);
                }
                refusal.ifPresent(refusals::add);
            }
            if (element instanceof Insert insert) {
                comments(insert).ifPresent(refusals::add);
            }
            if (element instanceof Update update) {
                update(update).ifPresent(refusals::add);
            }
        }
        return refusals.stream().distinct().toList();
    }

    private void ask(LayerName layer, TransactionElement element) {
        Map<Operation, List<String>> operations = asked.computeIfAbsent(layer, l -> new EnumMap<>(Operation.class));
        if (!(element instanceof Insert) && element.getFilter() instanceof Id ids) {
            Operation operation = element instanceof Update
                    ? Operation.UPDATE
                    : element instanceof Replace ? Operation.REPLACE : Operation.DELETE;
            List<String> all = operations.computeIfAbsent(operation, o -> new ArrayList<>());
            ids.getIDs().forEach(id -> all.add(id.toString()));
        }
    }

    private static Set<QName> types(TransactionElement element) {
        List<?> features = List.of();
        if (element instanceof Insert insert) {
            features = insert.getFeatures();
        } else if (element instanceof Replace replace) {
            features = replace.getFeatures();
        } else if (element.getTypeName() != null) {
            return Set.of(element.getTypeName());
        }
        Set<QName> types = new LinkedHashSet<>();
        for (Object feature : features) {
            // what is no feature could not be parsed: the WFS refuses it
            if (feature instanceof SimpleFeature simple) {
                Name name = simple.getFeatureType().getName();
                types.add(new QName(name.getNamespaceURI(), name.getLocalPart()));
            }
        }
        return types;
    }

    /**
     * Keeps the comments of an insert, into which is written later what a client does not say. One that brings its identifier
     * is refused: the greatest of all would leave none for the next.
     */
    private Optional<Refusal> comments(Insert insert) {
        for (Object feature : insert.getFeatures()) {
            if (feature instanceof SimpleFeature simple) {
                Name name = simple.getFeatureType().getName();
                Optional<LayerName> layer = concerned(new QName(name.getNamespaceURI(), name.getLocalPart()))
                        .filter(transaction::isInbox);
                if (layer.isPresent() && (insert.isIdGenUseExisting() || hasIdentifier(simple))) {
                    return Optional.of(comment(layer.get(), "guard.inbox.identifier"));
                }
                if (layer.isPresent() && comments.put(layer.get(), simple) != null) {
                    return Optional.of(comment(layer.get(), "guard.inbox.one"));
                }
            }
        }
        return Optional.empty();
    }

    /** The WFS takes a {@code gml:identifier} for one that is to be kept. */
    private static boolean hasIdentifier(SimpleFeature feature) {
        return feature.getAttribute(new NameImpl(GML_32, "identifier")) != null;
    }

    private static Refusal comment(LayerName layer, String key) {
        return Refusal.of(Refusal.Kind.COMMENT, layer, "", Message.of(key));
    }

    private Optional<Refusal> update(Update update) {
        Optional<LayerName> layer = concerned(update.getTypeName());
        VersionColumn column = layer.map(l -> policy.layer(l).version()).orElse(null);
        List<Property> others = new ArrayList<>();
        Object value = null;
        for (Property property : update.getUpdateProperties()) {
            if (column != null && isColumn(property.getName().getLocalPart(), column)) {
                value = property.getValue() == null ? 0 : property.getValue();
            } else {
                others.add(property);
            }
        }
        Long number = null;
        if (value != null) {
            update.setUpdateProperties(others);
            try {
                number = VersionColumn.number(value);
            } catch (NumberFormatException e) {
                return Optional.of(noNumber(layer.orElseThrow()));
            }
        }
        if (!others.isEmpty()) {
            sent.add(new Sent(update.getTypeName(), number));
        }
        return Optional.empty();
    }

    /** The WFS takes {@code NAME[1]} for {@code NAME}. */
    private static boolean isColumn(String property, VersionColumn column) {
        String name = property.endsWith("[1]") ? property.substring(0, property.length() - 3) : property;
        return name.toUpperCase(Locale.ROOT).equals(column.name());
    }

    private static Refusal noNumber(LayerName layer) {
        return Refusal.of(Refusal.Kind.VERSION, layer, "", Message.of("guard.version_number", layer.toString()));
    }

    /** One feature that takes the place of one whose identifier is given; whatever else the WFS would do is refused. */
    private Optional<Refusal> replace(LayerName layer, Replace replace, ServerGuardHost<?> host) {
        Filter filter = replace.getFilter();
        Optional<Long> fid = filter instanceof Id ids && ids.getIDs().size() == 1
                ? ids.getIDs().stream()
                        .map(id -> FeatureIds.number(id.toString()))
                        .filter(n -> n.isPresent())
                        .map(n -> n.getAsLong())
                        .findAny()
                : Optional.empty();
        if (fid.isEmpty()
                || replace.getFeatures().size() != 1
                || !(replace.getFeatures().get(0) instanceof SimpleFeature feature)) {
            return Optional.of(Refusal.incomplete(layer, "", Message.of("geoserver.guard.replace")));
        }
        try (RowReader rows = host.plan(layer.workspace()).byId(layer.code(), Set.of(fid.get()))) {
            if (!rows.next()) {
                // the WFS finds no feature either, and refuses
                return Optional.empty();
            }
            Row former = Row.of(rows);
            VersionColumn column = policy.layer(layer).version();
            Long number = column == null ? null : takeOut(feature, column, rows);
            return transaction.update(layer, former, number);
        } catch (NumberFormatException e) {
            return Optional.of(noNumber(layer));
        } catch (PlanReadException e) {
            return Optional.of(Refusal.incomplete(layer, "", e.text()));
        }
    }

    /** Gives the new feature the number that the former one has: nothing but the guard writes the column. */
    private static Long takeOut(SimpleFeature feature, VersionColumn column, RowReader former)
            throws PlanReadException {
        for (AttributeDescriptor attribute : feature.getFeatureType().getAttributeDescriptors()) {
            if (isColumn(attribute.getLocalName(), column)) {
                Object value = feature.getAttribute(attribute.getName());
                int index = former.schema().indexOf(column.name());
                feature.setAttribute(attribute.getName(), index < 0 ? null : former.values()[index]);
                return value == null ? null : VersionColumn.number(value);
            }
        }
        return null;
    }

    /**
     * Takes what an event tells.
     *
     * @return why the transaction is refused at once; nothing when it is not
     */
    List<Refusal> take(TransactionEvent event) {
        Optional<LayerName> inbox = concerned(event.getLayerName()).filter(transaction::isInbox);
        return inbox.isPresent()
                ? handIn(inbox.get(), event)
                : edit(event).stream().toList();
    }

    /**
     * An inbox need not show what has been handed in, so that it is looked at before the insert: the features of that event
     * have the coordinates that will be stored. They are made anew whenever they are read, out of those of the request.
     */
    @SuppressWarnings("ReferenceEquality") // as in edit
    private List<Refusal> handIn(LayerName layer, TransactionEvent event) {
        if (event.getType() != TransactionEventType.PRE_INSERT) {
            return transaction.mayEdit(layer).stream().toList();
        }
        int vertices = ProcessLimits.DEFAULT.reading().vertices();
        try (FeatureRows rows = FeatureRows.unstored(layer.toString(), event.getAffectedFeatures(), vertices)) {
            while (rows.next()) {
                List<Refusal> refusals = transaction.handIn(layer, rows.schema(), rows.srid(), Row.of(rows));
                if (!refusals.isEmpty()) {
                    return refusals;
                }
            }
        } catch (PlanReadException e) {
            return List.of(Refusal.incomplete(layer, "", e.text()));
        }
        WrittenValues.write(transaction.written(), comments.get(layer));
        return List.of();
    }

    @SuppressWarnings(
            "ReferenceEquality") // the types are constants, and the name of one of them is that of another moment
    private Optional<Refusal> edit(TransactionEvent event) {
        TransactionEventType type = event.getType();
        Sent update = type == TransactionEventType.PRE_UPDATE ? sent.poll() : null;
        Optional<LayerName> layer = concerned(event.getLayerName());
        if (layer.isEmpty()) {
            return Optional.empty();
        }
        if (type == TransactionEventType.PRE_UPDATE && (update == null || !update.type.equals(event.getLayerName()))) {
            return Optional.of(Refusal.incomplete(layer.get(), "", Message.of("geoserver.guard.order")));
        }
        if (type == TransactionEventType.POST_INSERT) {
            return each(layer.get(), event, rows -> transaction.insert(layer.get(), rows.fid()));
        }
        if (type == TransactionEventType.PRE_UPDATE) {
            return each(layer.get(), event, rows -> transaction.update(layer.get(), Row.of(rows), update.number));
        }
        if (type == TransactionEventType.PRE_DELETE) {
            return each(layer.get(), event, rows -> transaction.delete(layer.get(), Row.of(rows)));
        }
        return Optional.empty();
    }

    private interface Step {
        Optional<Refusal> on(RowReader rows) throws PlanReadException;
    }

    /** Features of an event can be read during the event only. */
    private static Optional<Refusal> each(LayerName layer, TransactionEvent event, Step step) {
        int vertices = ProcessLimits.DEFAULT.reading().vertices();
        try (RowReader rows = new FeatureRows(layer.toString(), event.getAffectedFeatures(), vertices)) {
            while (rows.next()) {
                Optional<Refusal> refusal = step.on(rows);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
            return Optional.empty();
        } catch (PlanReadException e) {
            return Optional.of(Refusal.incomplete(layer, "", e.text()));
        }
    }

    /**
     * Checks what the transaction did, and writes the numbers of version columns when it is accepted.
     *
     * @return the decision; a number that cannot be written refuses
     */
    GuardDecision decide(ServerGuardHost<?> host, Progress progress) {
        GuardDecision decision = transaction.beforeCommit(host, progress);
        if (!decision.isAccepted()) {
            return decision;
        }
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
                return new GuardDecision(
                        List.of(Refusal.incomplete(layer, "", e.text())),
                        decision.notes(),
                        decision.layers(),
                        List.of());
            }
        }
        return decision;
    }
}
