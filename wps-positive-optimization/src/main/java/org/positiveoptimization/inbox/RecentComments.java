/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.positiveoptimization.text.Message;

/**
 * The comments of the last day, by inbox: how many of them came within the last hour, and what they say. Kept are times and
 * digests (SHA-256) in memory, of whom nothing; a server that starts anew begins anew. Safe for use by several threads.
 *
 * <p>Whose comments they are does not count: callers have no account, and the address that a server sees is often that of a
 * proxy, which many share. A limit by address is for the proxy to set.
 */
public final class RecentComments {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Clock clock;
    private final Map<String, Inbox> inboxes = new HashMap<>();

    /** A comment that was taken. */
    private record Taken(Instant at, String digest) {}

    /** The comments of one inbox, the earliest first. */
    private static final class Inbox {
        final Deque<Taken> taken = new ArrayDeque<>();
        final Set<String> digests = new HashSet<>();

        void forgetBefore(Instant time) {
            while (!taken.isEmpty() && taken.peekFirst().at.isBefore(time)) {
                digests.remove(taken.removeFirst().digest);
            }
        }

        long since(Instant time) {
            long count = 0;
            for (Iterator<Taken> latest = taken.descendingIterator();
                    latest.hasNext() && !latest.next().at.isBefore(time); ) {
                count++;
            }
            return count;
        }
    }

    public RecentComments(Clock clock) {
        this.clock = clock;
    }

    /** @return the time by which comments are counted */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Takes a comment, if it is not one too many and nobody said the same lately.
     *
     * @param inbox name of the inbox
     * @param key what the comment has in common with others that say the same
     * @param perHour most comments of the inbox in an hour
     * @return why it is not taken; nothing when it is
     */
    public synchronized Optional<Message> take(String inbox, String key, int perHour) {
        Instant now = now();
        Inbox recent = inboxes.computeIfAbsent(inbox, i -> new Inbox());
        recent.forgetBefore(now.minus(MEMORY));
        if (recent.since(now.minus(WINDOW)) >= perHour) {
            return Optional.of(Message.of("inbox.full", perHour));
        }
        String digest = digest(key);
        if (!recent.digests.add(digest)) {
            return Optional.of(Message.of("inbox.repeated"));
        }
        recent.taken.addLast(new Taken(now, digest));
        return Optional.empty();
    }

    /** A comment that was taken has not been stored. */
    public synchronized void forget(String inbox, String key) {
        Inbox recent = inboxes.get(inbox);
        String digest = digest(key);
        if (recent != null && recent.digests.remove(digest)) {
            recent.taken.removeIf(t -> t.digest.equals(digest));
        }
    }

    private static String digest(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
