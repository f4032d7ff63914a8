/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.geoserver.platform.resource;

import java.io.File;
import java.io.InputStream;
import java.util.List;

/** A file or directory of the data directory, whether it exists or not. */
public interface Resource {
    /** What is there. */
    enum Type {
        DIRECTORY,
        RESOURCE,
        /** nothing is there */
        UNDEFINED
    }

    String path();

    String name();

    InputStream in();

    /** @return the directory in the file system; it is created when it is not there */
    File dir();

    long lastmodified();

    Resource get(String resourcePath);

    List<Resource> list();

    Type getType();
}
