/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.geoserver.platform.resource.Resource;
import org.geoserver.platform.resource.ResourceStore;
import org.positiveoptimization.hosting.DataFiles;

/** GeoServer's data directory, wherever it is kept. Its API wraps what goes wrong in exceptions that need not be caught. */
record ResourceFiles(ResourceStore store) implements DataFiles {
    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
        Resource file = store.get(path);
        if (file.getType() != Resource.Type.RESOURCE) {
            return Optional.empty();
        }
        try (InputStream in = file.in()) {
            return Optional.of(in.readNBytes(most));
        } catch (IllegalStateException e) {
            throw new IOException(e);
        }
    }

    @Override
    public List<String> names(String directory) {
        Resource named = store.get(directory);
        return named.getType() == Resource.Type.DIRECTORY
                ? named.list().stream().map(Resource::name).toList()
                : List.of();
    }

    @Override
    public Path directory(String path) throws IOException {
        try {
            return store.get(path).dir().toPath();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }
}
