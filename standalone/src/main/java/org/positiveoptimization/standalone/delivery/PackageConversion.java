/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.text.Message;

/** Turns a GeoPackage into what bureaus exchange, with GDAL. */
public final class PackageConversion {
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Gdal gdal;
    private final Path scratch;
    private final Progress progress;

    /** @param scratch a private directory, which the caller removes */
    public PackageConversion(Gdal gdal, Path scratch, Progress progress) {
        this.gdal = gdal;
        this.scratch = scratch;
        this.progress = progress;
    }

    /** All layers and tables into one File Geodatabase. */
    public void toGeodatabase(Path geoPackage, Path target) throws DeliveryException, IOException {
        Path scratchTarget = scratch.resolve("package.gdb");
        run(geoPackage, scratchTarget, List.of("-f", "OpenFileGDB"));
        Files.move(scratchTarget, target);
    }

    /** One shapefile per layer and one dBASE table per table in a directory, text in GBK. */
    public void toShapefiles(Path geoPackage, Path target) throws DeliveryException, IOException {
        Path scratchTarget = scratch.resolve("package-shp");
        run(geoPackage, scratchTarget, List.of("-f", "ESRI Shapefile", "-lco", "ENCODING=CP936"));
        Files.move(scratchTarget, target);
    }

    private void run(Path geoPackage, Path target, List<String> how) throws DeliveryException, IOException {
        List<String> arguments = new ArrayList<>(how);
        arguments.add(target.toString());
        arguments.add(geoPackage.toString());
        Gdal.Output output = gdal.convert(arguments, scratch, LIMIT, progress);
        if (output.exitCode() != 0 || !Files.exists(target)) {
            throw new DeliveryException(
                    Message.of("cli.gdal.failed", String.valueOf(target.getFileName()), output.reason()));
        }
    }
}
