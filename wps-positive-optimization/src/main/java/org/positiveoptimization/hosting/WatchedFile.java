/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.hosting;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;
import org.positiveoptimization.text.Message;

/**
 * A small file of the data directory that is edited while the server runs. It is read whenever it is asked for; when its
 * bytes have changed, their meaning is read anew. A content with faults is refused, logged once, and the last good one stays
 * in use. A file that is removed has no content, and no last good one.
 *
 * <p>Bytes are compared and not times: two edits within the resolution of a file system's clock are two contents. What is
 * half written by an editor is a content with faults for as long as it is there. Safe for use by several threads.
 *
 * @param <T> what the bytes mean
 */
public final class WatchedFile<T> {
    private static final Logger LOGGER = Logging.getLogger(WatchedFile.class);

    /**
     * Tells what bytes mean.
     *
     * @param <T> what they mean
     */
    interface Reader<T> {
        /** @throws FaultyFileException if they mean nothing; the exception says what is wrong and where */
        T read(byte[] bytes) throws FaultyFileException;
    }

    /** The content of a file has faults. */
    static final class FaultyFileException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Localized faults;

        /** @param faults all faults with their places, one a line */
        FaultyFileException(Localized faults, Exception cause) {
            super(faults.en(), cause);
            this.faults = faults;
        }
    }

    /**
     * The state of a file.
     *
     * @param isThere whether there is a file
     * @param value its meaning, or that of the last good content; null when there is neither
     * @param fault why the present content is not in use; null when it is
     * @param <T> what the bytes mean
     */
    record Content<T>(boolean isThere, T value, Message fault) {}

    private final DataFiles files;
    private final String path;
    private final int maxBytes;
    private final Reader<T> reader;

    private byte[] bytes;
    private Content<T> content = new Content<>(false, null, null);

    /** @param maxBytes more than these, and one, are not handed to the reader, which must refuse them */
    WatchedFile(DataFiles files, String path, int maxBytes, Reader<T> reader) {
        this.files = files;
        this.path = path;
        this.maxBytes = maxBytes;
        this.reader = reader;
    }

    synchronized Content<T> content() {
        try {
            Optional<byte[]> now = files.read(path, maxBytes + 1);
            if (now.isEmpty()) {
                bytes = null;
                content = new Content<>(false, null, null);
            } else if (!Arrays.equals(now.get(), bytes)) {
                bytes = now.get();
                content = new Content<>(true, reader.read(bytes), null);
                LOGGER.info(() -> Message.of("hosting.file.read", path).in(Language.EN));
            }
        } catch (FaultyFileException e) {
            refuse(Message.of("hosting.file.faulty", path, e.faults));
        } catch (IOException e) {
            if (bytes != null || content.fault() == null) {
                bytes = null;
                refuse(Message.of("hosting.file.unreadable", path));
                LOGGER.log(Level.FINE, "why it cannot be read", e);
            }
        }
        return content;
    }

    private void refuse(Message fault) {
        content = new Content<>(true, content.value(), fault);
        LOGGER.warning(() -> fault.in(Language.ZH) + System.lineSeparator() + fault.in(Language.EN));
    }
}
