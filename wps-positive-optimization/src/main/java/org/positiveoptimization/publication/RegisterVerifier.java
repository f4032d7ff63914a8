/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.positiveoptimization.chain.ChainLine;
import org.positiveoptimization.chain.DurableFiles;
import org.positiveoptimization.publication.RegisterEntry.Kind;
import org.positiveoptimization.text.Message;

/**
 * Proves that a register is whole: every line is as it was written and carries the hash of the line before; publications are
 * numbered without gap, each opened and then closed; each replaces the plan that the one before published; the archive holds
 * every former plan, report and statement with the content of that day; and the plan in force is the one published last.
 *
 * <p><b>Not detected:</b> a register that was made anew from the first line, or cut off together with an exchange of the plan,
 * by someone who can write all these files: note the head of the chain elsewhere, as {@code po history} prints it.
 */
final class RegisterVerifier {
    private static final Pattern NAME = Pattern.compile("[0-9]{6}-[0-9a-f]{12}\\.(gpkg|json)");

    private final VersionRegister register;
    private final Path plan;
    private final List<Message> faults = new ArrayList<>();
    private final List<History.Version> versions = new ArrayList<>();
    private RegisterEntry open;
    private RegisterEntry last;

    /** @param plan the file that holds the plan in force, or null for the one that the register names, beside it */
    RegisterVerifier(VersionRegister register, Path plan) {
        this.register = register;
        this.plan = plan;
    }

    History verify() throws IOException {
        VersionRegister.Content content = register.read();
        faults.addAll(content.faults());
        String head = ChainLine.NO_HASH;
        int number = 0;
        for (RegisterEntry entry : content.entries()) {
            number++;
            if (!entry.previous().equals(head)) {
                faults.add(Message.of("history.fault.chain", number));
            }
            head = entry.hash();
            follow(entry, number);
        }
        if (open != null) {
            versions.add(version(open, History.Status.OPEN));
        }
        boolean isOpen = open != null || content.isTorn();
        Path current = current(content);
        if (current != null) {
            checkCurrent(current);
        }
        History.State state =
                !faults.isEmpty() ? History.State.BROKEN : isOpen ? History.State.OPEN : History.State.WHOLE;
        return new History(state, versions, faults, content.head(), last, open);
    }

    private void follow(RegisterEntry entry, int number) {
        boolean opens = entry.kind() == Kind.INTENT;
        boolean fits = opens
                ? open == null && entry.version() == versions.size() + 1
                : open != null && entry.equals(open.closed(entry.kind(), entry.time()));
        if (!fits) {
            faults.add(Message.of("history.fault.order", number));
        }
        if (opens) {
            if (last != null && !entry.former().equals(last.published())) {
                faults.add(Message.of("history.fault.former", number));
            }
            open = entry;
            return;
        }
        if (entry.kind() == Kind.COMMIT) {
            last = entry;
            archived(entry, entry.archive(), entry.former());
            archived(entry, entry.report(), entry.reportSha());
            if (!entry.statements().isEmpty()) {
                archived(entry, entry.statements(), entry.statementsSha());
            }
        }
        versions.add(version(entry, entry.kind() == Kind.COMMIT ? History.Status.PUBLISHED : History.Status.ABANDONED));
        open = null;
    }

    private void archived(RegisterEntry entry, String name, String sha256) {
        String version = Integer.toString(entry.version());
        if (!NAME.matcher(name).matches()) {
            faults.add(Message.of("history.fault.name", version));
            return;
        }
        Path file = register.archive().resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            faults.add(Message.of("history.fault.archive_missing", version, name));
            return;
        }
        try {
            if (!DurableFiles.sha256(file).equals(sha256)) {
                faults.add(Message.of("history.fault.archive_changed", version, name));
            }
        } catch (IOException e) {
            faults.add(Message.of("history.fault.archive_unreadable", version, name));
        }
    }

    private Path current(VersionRegister.Content content) {
        if (plan != null || content.entries().isEmpty()) {
            return plan;
        }
        String name = content.entries().get(content.entries().size() - 1).target();
        Path beside = register.file().resolveSibling(name);
        // a name that is a path was not written by us
        return name.isEmpty() || beside.getNameCount() != register.file().getNameCount() ? null : beside;
    }

    private void checkCurrent(Path current) throws IOException {
        if (last == null && open == null) {
            return;
        }
        String name = String.valueOf(current.getFileName());
        if (!Files.isRegularFile(current)) {
            // before its first publication a plan need not be there yet
            if (last != null) {
                faults.add(Message.of("history.fault.plan_missing", name));
            }
            return;
        }
        String sha256 = DurableFiles.sha256(current);
        boolean isExpected = open != null
                ? sha256.equals(open.published()) || sha256.equals(open.former())
                : sha256.equals(last.published());
        if (!isExpected) {
            faults.add(Message.of("history.fault.plan_changed", name));
        }
    }

    private static History.Version version(RegisterEntry entry, History.Status status) {
        return new History.Version(
                entry.version(),
                status,
                entry.time(),
                entry.who(),
                entry.former(),
                entry.published(),
                entry.ruleSet(),
                entry.archive(),
                entry.statements());
    }
}
