/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.text.Language;

/**
 * Writes report.html: one file without any reference to another, in both languages, with a switch that needs no script.
 * Its content security policy forbids scripts, network and every style but its own. Whatever comes from the report passes
 * through {@link SafeText} and is escaped by FreeMarker; the only markup that is not in the template is the style sheet,
 * a resource of this package. No date and no machine: the same report gives the same bytes.
 */
public final class HtmlReport {
    private static final Version VERSION = Configuration.VERSION_2_3_34;
    private static final String PACKAGE = "/org/positiveoptimization/report";
    private static final Configuration CONFIGURATION = configuration();
    private static final String STYLE = resource("report.css");

    private final Language opening;
    private final List<Outline> outlines;

    /** A report whose map has no outlines. */
    public HtmlReport(Language opening) {
        this(opening, List.of());
    }

    /**
     * @param opening the language that is shown when the file is opened
     * @param outlines what the map draws for orientation, in the working CRS; may be empty
     */
    public HtmlReport(Language opening, List<Outline> outlines) {
        this.opening = opening;
        this.outlines = List.copyOf(outlines);
    }

    /** Writes the report in UTF-8. Flushes the stream and leaves it open. */
    public void write(ConformityReport report, OutputStream out) throws IOException {
        Map<String, Object> model = new HtmlModel(report, outlines).model();
        model.put("opening", opening.code());
        model.put("text", new TextHash("report.html."));
        model.put("styleHash", "sha256-" + digest(STYLE));
        try {
            model.put("style", HTMLOutputFormat.INSTANCE.fromMarkup(STYLE));
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CONFIGURATION.getTemplate("report.ftlh").process(model, writer);
            writer.flush();
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        } catch (TemplateException e) {
            // the template is ours and tested; what remains is a stream that cannot be written
            throw new IOException(e);
        }
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(new ClassTemplateLoader(HtmlReport.class, PACKAGE));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        // maps, lists and texts only: the template cannot call a method of any of our objects
        configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(PACKAGE + "/" + name)) {
            // a checkout may have turned the line ends; browsers hash what they have read as LF
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
