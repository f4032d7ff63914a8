/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The host of the processes of this VM. A static holder, because the process factory is made by the service loader
 * ({@code META-INF/services}), which gives it nothing: neither GeoServer's Spring context nor the embedded host has a way to
 * hand it anything. It is the only one; the factory alone asks it and hands each process its host.
 */
public final class ProcessHosts {
    private static final AtomicReference<ProcessHost> INSTALLED = new AtomicReference<>();

    private ProcessHosts() {}

    /** Installs the host of all processes started from now on, in the place of the one before. */
    public static void install(ProcessHost host) {
        INSTALLED.set(host);
    }

    /** Removes the host when it ends, unless another one has taken its place. */
    public static void remove(ProcessHost host) {
        INSTALLED.compareAndSet(host, null);
    }

    static Optional<ProcessHost> installed() {
        return Optional.ofNullable(INSTALLED.get());
    }
}
