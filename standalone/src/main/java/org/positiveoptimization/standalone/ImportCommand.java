/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.positiveoptimization.standalone.delivery.ImportOptions;
import org.positiveoptimization.standalone.delivery.ImportReport;
import org.positiveoptimization.standalone.delivery.Mapping;
import org.positiveoptimization.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code po import}: takes a File Geodatabase, shapefiles or tables into a GeoPackage of plan layers, with GDAL. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private static final Set<String> CHINESE = Set.of("GBK", "CP936", "GB2312", "GB18030");
    private static final double LARGEST_TOLERANCE = 1;

    private final Terminal terminal;
    private final Toolbox toolbox;

    @Option(names = "--from", paramLabel = "FILE|DIR", required = true)
    private Path from;

    @Option(names = "--to", paramLabel = "X.gpkg", required = true)
    private Path to;

    @Option(names = "--mapping", paramLabel = "M.json")
    private Path mapping;

    @Option(names = "--encoding", paramLabel = "GBK|UTF-8")
    private String encoding;

    @Option(names = "--curves", paramLabel = "METRES")
    private Double curves;

    ImportCommand(Terminal terminal, Toolbox toolbox) {
        this.terminal = terminal;
        this.toolbox = toolbox;
    }

    @Override
    public Integer call() throws Exception {
        String name = String.valueOf(to.getFileName());
        if (PackageFormat.of(to) != PackageFormat.GPKG || Files.isDirectory(to)) {
            throw new UserException(Message.of("cli.import.target", to.toString()));
        }
        ImportOptions options = new ImportOptions(mapping(), charset(), tolerance());
        String table = name.substring(0, name.lastIndexOf('.')) + ".import.json";
        ImportReport report;
        Path written;
        try (Job job = Job.start(terminal);
                Staging staging = Staging.of(to.toAbsolutePath().getParent(), job)) {
            Path scratch = Files.createTempDirectory(staging.directory(), "scratch");
            Path file = staging.directory().resolve(name);
            report = toolbox.importDelivery(from, file, scratch, options, job.part(0, 1));
            report.write(staging.directory().resolve(table));
            Staging.delete(scratch);
            job.check();
            staging.publish();
            written = staging.target();
        }
        report.lines(terminal.language()).forEach(terminal.out()::println);
        terminal.say(Message.of(
                "cli.import.written",
                written.resolve(name).toString(),
                written.resolve(table).toString()));
        return ExitCode.PASS;
    }

    private Mapping mapping() throws Exception {
        if (mapping == null) {
            return Mapping.standard();
        }
        try (InputStream in = Files.newInputStream(mapping)) {
            return Mapping.standard().with(in, mapping.toString());
        }
    }

    private Charset charset() throws UserException {
        if (encoding == null) {
            return null;
        }
        String name = encoding.toUpperCase(Locale.ROOT);
        if (CHINESE.contains(name)) {
            return Charset.forName("GB18030");
        }
        if (name.equals("UTF-8") || name.equals("UTF8")) {
            return StandardCharsets.UTF_8;
        }
        throw new UserException(Message.of("cli.import.charset", encoding));
    }

    private double tolerance() throws UserException {
        if (curves == null) {
            return Double.NaN;
        }
        if (!(curves > 0) || curves > LARGEST_TOLERANCE) {
            throw new UserException(Message.of("cli.import.tolerance", curves.toString()));
        }
        return curves;
    }
}
