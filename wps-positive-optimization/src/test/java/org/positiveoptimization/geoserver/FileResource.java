/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.geoserver;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.geoserver.platform.resource.Resource;
import org.geoserver.platform.resource.ResourceStore;
import org.mockito.Mockito;
import org.positiveoptimization.hosting.DataFiles;

/** A data directory of the tests: a real directory behind GeoServer's resource API. */
final class FileResource {
    private FileResource() {}

    static DataFiles files(Path root) {
        return new ResourceFiles(store(root));
    }

    static ResourceStore store(Path root) {
        ResourceStore store = Mockito.mock(ResourceStore.class);
        Mockito.when(store.get(Mockito.anyString())).thenAnswer(call -> of(root, call.getArgument(0)));
        return store;
    }

    private static Resource of(Path root, String path) {
        Path file = root.resolve(path);
        Resource resource = Mockito.mock(Resource.class);
        Mockito.when(resource.path()).thenReturn(path);
        Mockito.when(resource.name()).thenReturn(file.getFileName().toString());
        Mockito.when(resource.getType()).thenAnswer(call -> type(file));
        Mockito.when(resource.in()).thenAnswer(call -> open(file));
        Mockito.when(resource.dir()).thenAnswer(call -> directory(file));
        Mockito.when(resource.get(Mockito.anyString())).thenAnswer(call -> of(root, path + "/" + call.getArgument(0)));
        Mockito.when(resource.list()).thenAnswer(call -> children(root, path));
        return resource;
    }

    private static Resource.Type type(Path file) {
        if (Files.isDirectory(file)) {
            return Resource.Type.DIRECTORY;
        }
        return Files.exists(file) ? Resource.Type.RESOURCE : Resource.Type.UNDEFINED;
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File directory(Path file) {
        try {
            return Files.createDirectories(file).toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> children(Path root, String path) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(path))) {
            return files.map(f -> of(root, path + "/" + f.getFileName())).toList();
        }
    }
}
