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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.positiveoptimization.text.Language;

/**
 * Writes a self-contained HTML file from a template and style sheets of this package. The template sees maps, lists and texts
 * only and escapes all of them; the style is the only markup that it does not hold, and its hash the only one that the
 * content security policy of the file lets pass.
 */
final class HtmlTemplate {
    private static final Version VERSION = Configuration.VERSION_2_3_34;
    private static final String PACKAGE = "/org/positiveoptimization/report";
    private static final Configuration CONFIGURATION = configuration();

    private final String template;
    private final String style;
    private final String words;

    /**
     * @param template name of the template
     * @param words prefix of the messages that the template calls by name
     * @param styles names of the style sheets, one after the other
     */
    HtmlTemplate(String template, String words, String... styles) {
        this.template = template;
        this.words = words;
        StringBuilder all = new StringBuilder();
        for (String name : styles) {
            all.append(resource(name));
        }
        this.style = all.toString();
    }

    /** Writes the file in UTF-8. Flushes the stream and leaves it open. */
    void write(Map<String, Object> content, Language opening, OutputStream out) throws IOException {
        Map<String, Object> model = new HashMap<>(content);
        model.put("opening", opening.code());
        model.put("text", new TextHash(words));
        model.put("styleHash", "sha256-" + digest(style));
        try {
            model.put("style", HTMLOutputFormat.INSTANCE.fromMarkup(style));
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CONFIGURATION.getTemplate(template).process(model, writer);
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
        configuration.setTemplateLoader(new ClassTemplateLoader(HtmlTemplate.class, PACKAGE));
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
        try (InputStream in = HtmlTemplate.class.getResourceAsStream(PACKAGE + "/" + name)) {
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
