/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.positiveoptimization.text.Message;

/**
 * A hidden directory in which files are completed before they appear, together, in the target directory. Until
 * {@link #publish} nothing in the target changes; closed without it, nothing remains.
 *
 * <p>It lies beside the target, or inside it where the parent cannot be written or is another file system, so that
 * publishing is renaming and needs no space. A target that does not exist appears by one rename. Files of an existing target are
 * replaced one by one; when one cannot be, those before it are put back. Other files of the target are left alone.
 */
final class Staging implements AutoCloseable {
    private final Path target;
    private final Path directory;

    private Staging(Path target, Path directory) {
        this.target = target;
        this.directory = directory;
    }

    /** @throws UserException if the target is a file or cannot be written */
    static Staging of(Path wanted, Job job) throws UserException {
        Path target = wanted.toAbsolutePath().normalize();
        try {
            Path directory = home(target).resolve(".po-" + UUID.randomUUID());
            Staging staging = new Staging(target, Files.createDirectory(directory));
            job.onImpatience(staging::close);
            return staging;
        } catch (IOException e) {
            throw new UserException(Message.of("cli.out.unwritable", target.toString()), e);
        }
    }

    /** @return the directory in which the staging directory is made */
    private static Path home(Path target) throws IOException, UserException {
        Path existing = target;
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new UserException(Message.of("cli.out.not_directory", existing.toString()));
        }
        if (!Files.isWritable(existing)) {
            throw new UserException(Message.of("cli.out.unwritable", existing.toString()));
        }
        Path parent = target.getParent();
        boolean beside = existing.equals(target)
                && parent != null
                && Files.isWritable(parent)
                && Files.getFileStore(parent).equals(Files.getFileStore(target));
        return beside ? parent : existing;
    }

    /** @return where to write */
    Path directory() {
        return directory;
    }

    /** @return where the files appear when published */
    Path target() {
        return target;
    }

    /** Makes the files appear in the target. */
    void publish() throws IOException {
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            try {
                Files.move(directory, target, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
                Files.createDirectories(target);
            }
        }
        replace(children(directory));
    }

    private void replace(List<Path> files) throws IOException {
        Path earlier = Files.createDirectory(directory.resolve(".earlier"));
        Deque<Path> set = new ArrayDeque<>();
        Deque<Path> aside = new ArrayDeque<>();
        try {
            for (Path file : files) {
                Path place = target.resolve(file.getFileName());
                if (Files.exists(place)) {
                    Path old = earlier.resolve(file.getFileName());
                    Files.move(place, old);
                    aside.push(old);
                }
                Files.move(file, place);
                set.push(place);
            }
        } catch (IOException e) {
            putBack(set, aside, e);
            throw e;
        }
    }

    private void putBack(Deque<Path> set, Deque<Path> aside, IOException reason) {
        try {
            for (Path place : set) {
                delete(place);
            }
            for (Path old : aside) {
                Files.move(old, target.resolve(old.getFileName()));
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    /** Removes what was not published. A leftover is no reason to fail: the result stands or falls without it. */
    @Override
    public void close() {
        for (int attempt = 0; attempt < 3 && Files.exists(directory); attempt++) {
            try {
                delete(directory);
            } catch (IOException | UncheckedIOException e) {
                // a writer that was cancelled may still be adding files: once more
            }
        }
    }

    /** Removes a directory with all that is in it, or a file; nothing happens when it is not there. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(tree)) {
            entries = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            Files.deleteIfExists(entry);
        }
    }
}
