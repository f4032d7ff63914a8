/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.positiveoptimization.host.SampleDataDirectory;
import org.positiveoptimization.standalone.accounts.Accounts;

/**
 * A host of the tests, on the shipped data directory with the sample plan.
 *
 * @param data its data directory
 */
record TrialHost(EmbeddedHost host, Path data) implements AutoCloseable {
    /** Password of every account. */
    static final String PASSWORD = "correct-horse-battery";

    /** @param folder an empty folder */
    static TrialHost start(Path folder) throws Exception {
        SampleDataDirectory.copyTo(folder);
        Accounts accounts = Accounts.of(folder);
        accounts.names().keySet().forEach(name -> accounts.set(name, PASSWORD));
        accounts.save();
        return again(folder);
    }

    /** Starts on a folder that another one has served. */
    static TrialHost again(Path folder) throws Exception {
        return new TrialHost(
                EmbeddedHost.start(folder, InetAddress.getLoopbackAddress(), 0, HostLimits.DEFAULT), folder);
    }

    String address() {
        return host.address();
    }

    @Override
    public void close() throws IOException {
        host.close();
    }
}
