/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.positiveoptimization.guard.GuardDecision.NextVersion;
import org.positiveoptimization.guard.LayerPolicy.Mode;
import org.positiveoptimization.inbox.Comment;
import org.positiveoptimization.inbox.RecentComments;
import org.positiveoptimization.plan.FeatureSchema;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.rules.ParameterException;
import org.positiveoptimization.text.Message;

/**
 * One transaction of a client, from its first operation to its end. The server tells it what happens, in the thread of the
 * transaction and in this order:
 *
 * <ol>
 *   <li>for every operation, before it is carried out, {@link #mayEdit}; for an update and a delete also the features as
 *       they are then, with {@link #update} and {@link #delete}. A replacement is an update when the identifier stays, else a
 *       delete and an insert; for what changes or removes a feature {@link #mayChange} in its place;
 *   <li>after an insert, {@link #insert} with the identifiers that the store has given; for an {@linkplain #isInbox inbox}
 *       before it, {@link #handIn};
 *   <li>before the commit {@link #beforeCommit}, whose decision holds: the numbers of {@link GuardDecision#versions} are then
 *       written in the same transaction, and the transaction is committed, or else rolled back;
 *   <li>{@link #committed} or {@link #rolledBack}.
 * </ol>
 *
 * <p>Who has not signed in edits nothing: he may hand in to an inbox. So a policy that does not speak of a layer that everybody
 * may write opens nothing.
 *
 * <p>A refusal that one of these gives is final, and the server may roll back at once; {@link #beforeCommit} gives it again.
 * Whatever goes wrong in the check refuses. A transaction without a policy for any of its layers is accepted.
 *
 * <p>The number of a {@linkplain VersionColumn version column} that a client sends with an update is to be taken out of the
 * update before it is carried out, and handed to {@link #update}.
 */
public final class GuardedTransaction {
    private static final Logger LOGGER = Logger.getLogger(GuardedTransaction.class.getName());

    /** Name of a caller who has not signed in. */
    public static final String ANONYMOUS = "anonymous";

    private final GuardPolicy policy;
    private final CommitGate gate;
    private final RecentComments recent;
    private final String user;
    private final String request;
    private final Map<LayerName, LayerEdit> edits = new LinkedHashMap<>();
    private final Map<LayerName, Refusal> early = new LinkedHashMap<>();
    private LayerName inbox;
    private Comment comment;
    private boolean isTaken;
    private State state = State.OPEN;
    private GuardDecision decision;

    /** How far a transaction is. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        COMMITTED,
        ROLLED_BACK,
        /** accepted, and never told whether it was committed */
        UNKNOWN
    }

    /**
     * @param policy the policy in force; a later one does not concern this transaction
     * @param gate the server's gate
     * @param recent the comments that the server took lately
     * @param user name of the user, for the journal; {@value #ANONYMOUS} for one who has not signed in
     * @param request identifier of the request, for the journal
     */
    public GuardedTransaction(GuardPolicy policy, CommitGate gate, RecentComments recent, String user, String request) {
        this.policy = policy;
        this.gate = gate;
        this.recent = recent;
        this.user = user;
        this.request = request;
    }

    public String user() {
        return user;
    }

    public String request() {
        return request;
    }

    public State state() {
        return state;
    }

    /**
     * @return whether the guard is to be told of edits of the layer: its workspace is one that the policy names, or the caller
     *     has not signed in
     */
    public boolean isConcerned(LayerName layer) {
        return isStranger() || policy.workspace(layer.workspace()).isPresent();
    }

    private boolean isStranger() {
        return user.equals(ANONYMOUS);
    }

    /** @return why the layer may not be edited at all, or not any further; nothing when it may */
    public Optional<Refusal> mayEdit(LayerName layer) {
        LayerPolicy rules = policy.layer(layer);
        if (isStranger() && rules.mode() != Mode.INBOX) {
            early.putIfAbsent(
                    layer, Refusal.of(Refusal.Kind.FROZEN, layer, "", Message.of("guard.sign_in", layer.toString())));
        }
        if (rules.mode() == Mode.FROZEN) {
            early.putIfAbsent(
                    layer,
                    Refusal.of(
                            Refusal.Kind.FROZEN, layer, "", Message.of("guard.frozen", layer.code(), rules.reason())));
        }
        return Optional.ofNullable(early.get(layer));
    }

    /** @return why a feature of the layer that is there may not be changed or deleted; nothing when it may */
    public Optional<Refusal> mayChange(LayerName layer) {
        if (isInbox(layer)) {
            refuseComment(layer, "guard.inbox.only_inserts", layer.toString());
        }
        return mayEdit(layer);
    }

    /** @return whether the layer takes comments, which are {@linkplain #handIn handed in} and not {@linkplain #insert inserted} */
    public boolean isInbox(LayerName layer) {
        return policy.layer(layer).mode() == Mode.INBOX;
    }

    private void refuseComment(LayerName layer, String key, Object... arguments) {
        early.putIfAbsent(layer, Refusal.of(Refusal.Kind.COMMENT, layer, "", Message.of(key, arguments)));
    }

    /** A feature has been inserted. */
    public Optional<Refusal> insert(LayerName layer, long fid) {
        if (isInbox(layer)) {
            throw new IllegalArgumentException(layer + " is an inbox");
        }
        return take(layer, edit -> edit.insert(fid));
    }

    /**
     * A feature is about to be updated.
     *
     * @param before what it is now
     * @param sent the number of the version column that the client sent, or null
     */
    public Optional<Refusal> update(LayerName layer, Row before, Long sent) {
        Optional<Refusal> refusal = mayChange(layer);
        return refusal.isPresent() ? refusal : take(layer, edit -> edit.update(before, sent));
    }

    /**
     * A feature is about to be deleted.
     *
     * @param before what it is now
     */
    public Optional<Refusal> delete(LayerName layer, Row before) {
        Optional<Refusal> refusal = mayChange(layer);
        return refusal.isPresent() ? refusal : take(layer, edit -> edit.delete(before));
    }

    /**
     * A comment is about to be inserted into an {@linkplain #isInbox inbox}. When it is not refused the values of {@link
     * #written} must be stored in the place of what the client sent. What is stored is not read back: a layer need not show
     * what is handed in to it.
     *
     * @param schema of the layer
     * @param srid of the layer
     * @param row as the client sent it
     * @return why it is refused; nothing when it is not
     */
    public List<Refusal> handIn(LayerName layer, FeatureSchema schema, int srid, Row row) {
        if (state != State.OPEN) {
            throw new IllegalStateException("the transaction is " + state);
        }
        if (comment != null) {
            refuseComment(layer, "guard.inbox.one");
            return List.of(early.get(layer));
        }
        InboxCheck check = new InboxCheck(
                layer,
                policy.layer(layer).inbox(),
                policy.workspace(layer.workspace()).map(WorkspacePolicy::extent).orElse(null));
        inbox = layer;
        comment = check.check(schema, srid, row);
        check.refusals().forEach(r -> early.putIfAbsent(layer, r));
        return check.refusals();
    }

    /** @return values of the comment that was handed in, by column in upper case */
    public Map<String, String> written() {
        return comment.written(request, recent.now());
    }

    private interface Operation {
        void on(LayerEdit edit);
    }

    private Optional<Refusal> take(LayerName layer, Operation operation) {
        if (state != State.OPEN) {
            throw new IllegalStateException("the transaction is " + state);
        }
        Optional<Refusal> refusal = mayEdit(layer);
        if (refusal.isPresent()) {
            return refusal;
        }
        LayerEdit edit = edits.computeIfAbsent(layer, LayerEdit::new);
        operation.on(edit);
        policy.workspace(layer.workspace()).map(WorkspacePolicy::limits).ifPresent(limits -> limit(edit, limits));
        return mayEdit(layer);
    }

    /** Refuses, and keeps no more, as soon as the edits of a workspace are more than it allows. */
    private void limit(LayerEdit edit, WorkspacePolicy.Limits limits) {
        Message excess = null;
        if (sum(edit, LayerEdit::size) > limits.features()) {
            excess = Message.of("guard.features", limits.features());
        } else if (sum(edit, LayerEdit::vertices) > limits.vertices()) {
            excess = Message.of("guard.vertices", sum(edit, LayerEdit::vertices), limits.vertices());
        }
        if (excess != null) {
            early.put(edit.name(), Refusal.of(Refusal.Kind.LIMIT, edit.name(), "", excess));
            edit.clear();
        }
    }

    private long sum(LayerEdit edit, ToLongFunction<LayerEdit> size) {
        return edits.values().stream()
                .filter(e -> e.name().workspace().equals(edit.name().workspace()))
                .mapToLong(size)
                .sum();
    }

    /**
     * Checks what the transaction did; called once, last before the commit. A second call gives the same decision.
     *
     * @param progress tells when the check takes too long
     */
    public GuardDecision beforeCommit(GuardHost host, Progress progress) {
        if (decision == null) {
            decision = decide(host, progress);
            state = decision.isAccepted() ? State.ACCEPTED : State.REFUSED;
            if (state == State.REFUSED) {
                gate.leave(this);
            }
        }
        return decision;
    }

    private GuardDecision decide(GuardHost host, Progress progress) {
        if (!early.isEmpty()) {
            return refused(new ArrayList<>(early.values()));
        }
        boolean isGuarded =
                edits.keySet().stream().anyMatch(n -> policy.layer(n).mode() == Mode.GUARDED);
        if (isGuarded && !gate.enter(this)) {
            return refused(incomplete(Message.of("guard.busy")));
        }
        try {
            GuardDecision checked = check(host, progress);
            return checked.isAccepted() && comment != null ? take(checked) : checked;
        } catch (CancellationException e) {
            return refused(incomplete(Message.of("guard.cancelled")));
        } catch (PlanReadException e) {
            return refused(incomplete(e.text()));
        } catch (ParameterException e) {
            return refused(incomplete(e.text()));
        } catch (RuntimeException e) {
            LOGGER.log(Level.SEVERE, "the check of an edit was aborted", e);
            return refused(incomplete(Message.of("guard.aborted", e.getClass().getSimpleName())));
        }
    }

    /** Takes the comment, if there is still room for it. */
    private GuardDecision take(GuardDecision checked) {
        Optional<Message> fault = recent.take(
                inbox.toString(), comment.key(), policy.layer(inbox).inbox().perHour());
        isTaken = fault.isEmpty();
        List<LayerSummary> layers = new ArrayList<>(checked.layers());
        layers.add(LayerSummary.ofComment(inbox, request));
        List<Refusal> refusals = fault.stream()
                .map(f -> Refusal.of(Refusal.Kind.LIMIT, inbox, "", f))
                .toList();
        return new GuardDecision(refusals, checked.notes(), layers, checked.versions());
    }

    private GuardDecision check(GuardHost host, Progress progress) throws PlanReadException {
        List<Refusal> refusals = new ArrayList<>();
        List<Refusal> notes = new ArrayList<>();
        List<LayerSummary> layers = new ArrayList<>();
        List<NextVersion> versions = new ArrayList<>();
        Map<String, List<LayerEdit>> byWorkspace = new LinkedHashMap<>();
        edits.values().stream().filter(e -> e.size() > 0).forEach(e -> byWorkspace
                .computeIfAbsent(e.name().workspace(), w -> new ArrayList<>())
                .add(e));
        for (Map.Entry<String, List<LayerEdit>> entry : byWorkspace.entrySet()) {
            Optional<WorkspacePolicy> workspace = policy.workspace(entry.getKey());
            if (workspace.isEmpty()) {
                entry.getValue().forEach(e -> layers.add(LayerSummary.of(e, Mode.OPEN, Double.NaN, Double.NaN)));
                continue;
            }
            GuardDecision part = new EditCheck(workspace.get(), host, entry.getValue(), progress).run();
            refusals.addAll(part.refusals());
            notes.addAll(part.notes());
            layers.addAll(part.layers());
            versions.addAll(part.versions());
        }
        return new GuardDecision(refusals, notes, layers, versions);
    }

    /** A check that could not be made refuses every guarded layer that was edited, and a comment. */
    private List<Refusal> incomplete(Message text) {
        Stream<LayerName> guarded = edits.keySet().stream()
                .filter(n -> policy.layer(n).mode() == Mode.GUARDED
                        || policy.layer(n).version() != null);
        return Stream.concat(guarded, Stream.ofNullable(inbox))
                .map(n -> Refusal.incomplete(n, "", text))
                .toList();
    }

    private GuardDecision refused(List<Refusal> refusals) {
        List<LayerSummary> layers = edits.values().stream()
                .map(e -> LayerSummary.of(e, policy.layer(e.name()).mode(), Double.NaN, Double.NaN))
                .toList();
        return new GuardDecision(refusals, List.of(), layers, List.of());
    }

    /** The transaction has been committed. */
    public void committed() {
        end(State.COMMITTED);
    }

    /** The transaction has been rolled back. */
    public void rolledBack() {
        end(State.ROLLED_BACK);
    }

    /** Nobody will tell any more how the transaction ended. One that was not accepted cannot have been committed. */
    public void lost() {
        if (state != State.COMMITTED) {
            end(state == State.ACCEPTED ? State.UNKNOWN : State.ROLLED_BACK);
        }
    }

    private void end(State last) {
        state = last;
        if (isTaken && last == State.ROLLED_BACK) {
            isTaken = false;
            recent.forget(inbox.toString(), comment.key());
        }
        gate.leave(this);
    }
}
