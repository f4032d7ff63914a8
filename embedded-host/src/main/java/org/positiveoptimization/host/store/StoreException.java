/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.store;

import java.io.IOException;
import java.sql.SQLException;
import org.positiveoptimization.plan.GeometryReadException;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Features cannot be read or written. The message is meant for the user, in two languages; {@code getMessage} is English. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message text;

    StoreException(Message text) {
        this(text, null);
    }

    private StoreException(Message text, Throwable cause) {
        super(text.in(Language.EN), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }

    static StoreException unread(PlanReadException e) {
        return new StoreException(e.text(), e);
    }

    /** @param id of the feature whose geometry it is */
    static StoreException unread(String id, GeometryReadException e) {
        return new StoreException(Message.of("host.store.geometry", id, e.text()), e);
    }

    /** @param what file, layer or feature that was being written */
    static StoreException unwritten(String what, SQLException e) {
        SQLiteErrorCode code =
                e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (code.code & 0xff) {
            case 5, 6 -> new StoreException(Message.of("host.store.busy", what), e); // SQLITE_BUSY, SQLITE_LOCKED
            case 19 -> new StoreException(Message.of("host.store.constraint", what), e); // SQLITE_CONSTRAINT
            default -> new StoreException(Message.of("host.store.unwritten", what, code.name()), e);
        };
    }
}
