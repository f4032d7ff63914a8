/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geopackage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;
import org.sqlite.SQLiteException;

/** A GeoPackage cannot be written. The message is meant for the user, in two languages; {@code getMessage} is English. */
public final class GeoPackageWriteException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    private GeoPackageWriteException(Message text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }

    static GeoPackageWriteException of(String file, SQLException e) {
        int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : 0;
        Object reason =
                switch (code) {
                    case 8, 14 -> Message.of("target.directory"); // SQLITE_READONLY, SQLITE_CANTOPEN
                    case 13 -> Message.of("target.full"); // SQLITE_FULL
                    default -> e.getMessage();
                };
        return new GeoPackageWriteException(Message.of("target.failed", file, reason), e);
    }

    static GeoPackageWriteException of(String file, IOException e) {
        String detail = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName();
        return new GeoPackageWriteException(Message.of("target.failed", file, detail), e);
    }

    static GeoPackageWriteException of(String file, String reasonKey) {
        return new GeoPackageWriteException(Message.of("target.failed", file, Message.of(reasonKey)), null);
    }
}
