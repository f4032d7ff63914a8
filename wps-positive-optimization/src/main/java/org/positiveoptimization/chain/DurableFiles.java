/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.chain;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writing that survives a loss of power: contents are forced to the disk before names, names before anything that relies on them. */
public final class DurableFiles {
    private DurableFiles() {}

    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DigestOutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest());
            in.transferTo(sink);
            return hex(sink);
        }
    }

    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Copies to a new file and forces it to the disk.
     *
     * @return SHA-256 of what was copied
     */
    public static String copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            DigestOutputStream counted = new DigestOutputStream(out, digest());
            in.transferTo(counted);
            counted.flush();
            force(to);
            return hex(counted);
        }
    }

    /** Forces the content of a file to the disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Forces the names in a directory to the disk, where the system can do that. */
    public static void forceNames(Path directory) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return; // directories cannot be opened there; the file system journals names by itself
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Puts a finished file in the place of another, or where none is; at every moment one of them is there, whole. */
    public static void replace(Path finished, Path target) throws IOException {
        Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames(parent(target));
    }

    /**
     * Appends and forces to the disk. An interrupt of the thread does not disturb it: a channel would be closed in the middle
     * of a line.
     */
    public static void append(Path file, byte[] bytes) throws IOException {
        boolean isNew = !Files.exists(file);
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(bytes);
            out.getFD().sync();
        }
        if (isNew) {
            forceNames(parent(file));
        }
    }

    /** Cuts a file off and forces that to the disk. */
    public static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    public static Path parent(Path file) {
        return file.toAbsolutePath().getParent();
    }

    private static String hex(DigestOutputStream stream) {
        return HexFormat.of().formatHex(stream.getMessageDigest().digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
