/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.LayerInfo;
import org.positiveoptimization.host.edit.EditException;
import org.positiveoptimization.host.edit.EditSession;
import org.positiveoptimization.host.edit.Edits;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.OwsService;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * The Web Feature Service: classes Simple, Basic and Transactional WFS and response paging of 2.0.0, and the same operations as far
 * as 1.1.0 and 1.0.0 have them. Locks, joins, versions of features and stored queries of clients are not offered.
 */
public final class WfsService implements OwsService {
    private static final Logger LOGGER = Logging.getLogger(WfsService.class);
    private static final Pattern LIST = Pattern.compile("\\s*,\\s*");
    private static final Set<String> KNOWN_NOT_OFFERED =
            Set.of("LOCKFEATURE", "GETFEATUREWITHLOCK", "CREATESTOREDQUERY", "DROPSTOREDQUERY", "GETGMLOBJECT");

    private final Function<OwsRequest, CatalogView> views;
    private final Edits edits;
    private final WfsLimits limits;

    public WfsService(Function<OwsRequest, CatalogView> views, Edits edits, WfsLimits limits) {
        this.views = views;
        this.edits = edits;
        this.limits = limits;
    }

    @Override
    public String id() {
        return "wfs";
    }

    @Override
    public void serve(OwsRequest request, OwsResponse response) throws IOException {
        WfsVersion[] version = {WfsVersion.HIGHEST};
        try {
            Call call = new Call(request, response, views.apply(request), version);
            if (request.body() == null) {
                call.keywords();
            } else {
                call.document();
            }
        } catch (OwsException e) {
            refuse(version[0], response, new WfsFault(e.code(), e.locator(), e.report()), e);
        } catch (EditException e) {
            refuse(version[0], response, new WfsFault(e.code(), e.locator(), e.report()), e);
        } catch (OwsRequest.TooLargeException e) {
            throw e;
        } catch (CancellationException e) {
            throw new IOException("an answer takes too long", e);
        } catch (IOException | RuntimeException e) {
            if (response.isStarted()) {
                throw e;
            }
            // what a store says may hold SQL and paths
            LOGGER.log(Level.WARNING, "a request fails", e);
            OwsException told =
                    new OwsException(OwsException.NO_APPLICABLE_CODE, null, Message.of("host.wfs.failed"), e);
            refuse(version[0], response, new WfsFault(told.code(), null, told.report()), e);
        }
    }

    private static void refuse(WfsVersion version, OwsResponse response, WfsFault report, Exception cause)
            throws IOException {
        if (response.isStarted()) {
            throw new IOException(cause);
        }
        report.write(version, response);
    }

    /** One request. */
    private final class Call {
        private final OwsRequest request;
        private final OwsResponse response;
        private final CatalogView view;
        private final String wfs;
        private final Language language;
        private final WfsVersion[] version;

        Call(OwsRequest request, OwsResponse response, CatalogView view, WfsVersion[] version) {
            this.request = request;
            this.response = response;
            this.view = view;
            this.wfs = request.address("wfs");
            this.language = request.language();
            this.version = version;
        }

        void keywords() throws OwsException, EditException, IOException {
            String operation = request.parameter("REQUEST").orElseThrow(() -> OwsException.missing("request"));
            boolean isCapabilities = operation.equalsIgnoreCase("GetCapabilities");
            if (!isCapabilities) {
                request.parameter("VERSION").flatMap(WfsVersion::of).ifPresent(v -> version[0] = v);
            }
            String service = request.parameter("SERVICE").orElseThrow(() -> OwsException.missing("service"));
            if (!service.equalsIgnoreCase("WFS")) {
                throw OwsException.invalid("service");
            }
            if (isCapabilities) {
                List<String> accepted = list(request.parameter("ACCEPTVERSIONS"));
                capabilities(
                        accepted.isEmpty() ? list(request.parameter("VERSION")) : accepted,
                        list(request.parameter("SECTIONS")));
                return;
            }
            Optional<String> asked = request.parameter("VERSION");
            if (asked.isPresent() && WfsVersion.of(asked.get()).isEmpty()) {
                throw OwsException.invalid("version");
            }
            KvpRequest parameters = new KvpRequest(request, version[0], view);
            switch (operation.toLowerCase(Locale.ROOT)) {
                case "describefeaturetype" ->
                    describe(
                            parameters.described(),
                            request.parameter("OUTPUTFORMAT").orElse(null));
                case "getfeature" -> new GetFeature(parameters.getFeature(), view, wfs, response, limits).features();
                case "getpropertyvalue" -> {
                    demandTwo("GetPropertyValue");
                    new GetFeature(parameters.getFeature(), view, wfs, response, limits).values();
                }
                case "liststoredqueries" -> listStoredQueries();
                case "describestoredqueries" -> describeStoredQueries(storedQueryIds());
                case "transaction" ->
                    throw new OwsException(OwsException.OPTION_NOT_SUPPORTED, "request", Message.of("host.wfs.post"));
                default -> throw unknown(operation);
            }
        }

        private List<String> storedQueryIds() {
            List<String> ids = list(request.parameter("STOREDQUERY_ID"));
            return ids.isEmpty() ? list(request.parameter("STOREDQUERYID")) : ids;
        }

        private static List<String> list(Optional<String> value) {
            return value.map(v -> Arrays.stream(LIST.split(v.trim(), -1))
                            .filter(s -> !s.isEmpty())
                            .toList())
                    .orElse(List.of());
        }

        void document() throws OwsException, EditException, IOException {
            XmlCursor cursor = new XmlCursor(request.body());
            String operation = cursor.name().getLocalPart();
            String service = cursor.attribute("service");
            String number = cursor.attribute("version");
            if (!operation.equals("GetCapabilities")) {
                if (number == null) {
                    version[0] = cursor.name().getNamespaceURI().equals(WfsVersion.V1_1_0.namespace())
                            ? WfsVersion.V1_1_0
                            : WfsVersion.HIGHEST;
                } else {
                    version[0] = WfsVersion.of(number).orElseThrow(() -> OwsException.invalid("version"));
                }
            }
            if (service != null && !service.equals("WFS")) {
                throw OwsException.invalid("service");
            }
            XmlRequest document = new XmlRequest(cursor, version[0], view);
            switch (operation) {
                case "GetCapabilities" -> capabilities(cursor, number);
                case "DescribeFeatureType" -> {
                    String format = cursor.attribute("outputFormat");
                    describe(document.described(), format);
                }
                case "GetFeature" -> new GetFeature(document.getFeature(), view, wfs, response, limits).features();
                case "GetPropertyValue" -> {
                    demandTwo(operation);
                    new GetFeature(document.getFeature(), view, wfs, response, limits).values();
                }
                case "ListStoredQueries" -> listStoredQueries();
                case "DescribeStoredQueries" -> describeStoredQueries(document.storedQueries());
                case "Transaction" -> transaction(cursor);
                default -> throw unknown(operation);
            }
        }

        private OwsException unknown(String operation) {
            return KNOWN_NOT_OFFERED.contains(operation.toUpperCase(Locale.ROOT))
                    ? new OwsException(OwsException.NOT_SUPPORTED, operation, Message.of("host.wfs.not_offered"))
                    : new OwsException(OwsException.NOT_SUPPORTED, "request", Message.of("host.wfs.unknown"));
        }

        private void demandTwo(String operation) throws OwsException {
            if (!version[0].isTwo()) {
                throw new OwsException(OwsException.NOT_SUPPORTED, operation, Message.of("host.wfs.not_offered"));
            }
        }

        private void capabilities(XmlCursor cursor, String number) throws OwsException, IOException {
            List<String> accepted = new ArrayList<>();
            List<String> sections = new ArrayList<>();
            cursor.children(name -> {
                switch (name.getLocalPart()) {
                    case "AcceptVersions" -> cursor.children(v -> accepted.add(cursor.text()));
                    case "Sections" -> cursor.children(s -> sections.add(cursor.text()));
                    default -> cursor.skip();
                }
            });
            // before OWS 1.0 the version was an attribute
            capabilities(accepted.isEmpty() && number != null ? List.of(number) : accepted, sections);
        }

        private void capabilities(List<String> accepted, List<String> sections) throws OwsException, IOException {
            if (!accepted.isEmpty()) {
                version[0] = accepted.stream()
                        .map(WfsVersion::of)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(() -> new OwsException(
                                OwsException.VERSION_NEGOTIATION,
                                "AcceptVersions",
                                Message.of("host.wfs.negotiation")));
            }
            Set<String> shown = Capabilities.sections(sections);
            try (OutputStream stream = response.start(200, version[0].documentType());
                    XmlOutput out = new XmlOutput(stream)) {
                if (version[0] == WfsVersion.V1_0_0) {
                    new Capabilities100(out, view, wfs, language).write();
                } else {
                    new Capabilities(out, version[0], view, wfs, language).write(shown);
                }
            }
        }

        private void describe(Collection<LayerInfo> layers, String format) throws OwsException, IOException {
            boolean isSchema = format == null
                    || format.equalsIgnoreCase("XMLSCHEMA")
                    || OutputFormat.of(format, version[0]) == OutputFormat.GML;
            if (!isSchema) {
                throw OwsException.invalid("outputFormat");
            }
            String type = version[0] == WfsVersion.V1_0_0 ? "text/xml; charset=UTF-8" : version[0].featureType();
            try (OutputStream stream = response.start(200, type);
                    XmlOutput out = new XmlOutput(stream)) {
                new SchemaDocument(version[0], view, wfs).write(out, layers);
            }
        }

        private void listStoredQueries() throws OwsException, IOException {
            demandTwo("ListStoredQueries");
            try (OutputStream stream = response.start(200, version[0].documentType());
                    XmlOutput out = new XmlOutput(stream)) {
                StoredQueries.list(out, view, language);
            }
        }

        private void describeStoredQueries(List<String> ids) throws OwsException, IOException {
            demandTwo("DescribeStoredQueries");
            for (String id : ids) {
                StoredQueries.demand(id);
            }
            try (OutputStream stream = response.start(200, version[0].documentType());
                    XmlOutput out = new XmlOutput(stream)) {
                StoredQueries.describe(out, view, ids, language);
            }
        }

        private void transaction(XmlCursor cursor) throws OwsException, EditException, IOException {
            if (!view.service("wfs").isTransactional()) {
                throw new OwsException(OwsException.NOT_SUPPORTED, "Transaction", Message.of("host.wfs.read_only"));
            }
            // read as a whole first: a client that sends slowly holds up no other
            List<Change> changes = new TransactionReader(cursor, version[0], view).read();
            TransactionResult result;
            try (EditSession session = edits.begin(view)) {
                result = TransactionResult.of(changes, session);
            }
            try (OutputStream stream = response.start(200, version[0].documentType());
                    XmlOutput out = new XmlOutput(stream)) {
                result.write(out, version[0]);
            }
        }
    }
}
