/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import org.positiveoptimization.host.catalog.CatalogView;
import org.positiveoptimization.host.catalog.WpsLimits;
import org.positiveoptimization.host.ows.ExceptionReport;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsResponse;
import org.positiveoptimization.host.ows.OwsService;
import org.positiveoptimization.host.ows.XmlOutput;
import org.positiveoptimization.text.Message;

/**
 * WPS 1.0.0 (OGC 05-007r7): GetCapabilities, DescribeProcess and Execute, and what GeoServer has for executions that are stored:
 * GetExecutionStatus, GetExecutionResult and Dismiss. Requests in keys and values or in XML.
 *
 * <p>What is wrong with a request is answered with an exception report, what goes wrong in a process with a response that says
 * so; both with the code 200 of HTTP, as GeoServer answers. Nobody but who started an execution and administrators learns
 * anything of it.
 */
public final class WpsService implements OwsService, AutoCloseable {
    static final String XML = "text/xml; charset=utf-8";

    /** Of OWS Common, after which WPS 1.0.0 reports exceptions. */
    static final String OWS_VERSION = "1.1.0";

    private static final String PREFIX = "po";

    private final Function<OwsRequest, CatalogView> views;
    private final WpsLimits limits;
    private final ProcessOffers offers;
    private final Executions executions;

    /**
     * The service with the processes of this project.
     *
     * @param views what the user of a request may see
     * @throws IOException if there is no place for results
     */
    public WpsService(Function<OwsRequest, CatalogView> views, WpsLimits limits) throws IOException {
        this(views, limits, ProcessOffers.found(PREFIX));
    }

    WpsService(Function<OwsRequest, CatalogView> views, WpsLimits limits, ProcessOffers offers) throws IOException {
        this.views = views;
        this.limits = limits;
        this.offers = offers;
        this.executions = new Executions(limits);
    }

    @Override
    public String id() {
        return "wps";
    }

    @Override
    public void serve(OwsRequest request, OwsResponse response) throws IOException {
        try {
            WpsRequest.Asked asked = request.body() == null
                    ? new KvpRequests(offers).read(request)
                    : new XmlRequests(offers).read(request);
            answer(asked, request, response);
        } catch (OwsException e) {
            refuse(e, response);
        }
    }

    /** Answers with a report. Its code of HTTP is 200, for WPS 1.0.0 has none and GeoServer gives that one. */
    private static void refuse(OwsException e, OwsResponse response) throws IOException {
        try (XmlOutput xml = new XmlOutput(response.start(200, XML))) {
            ExceptionReport.write(xml, OWS_VERSION, e.code(), e.locator(), e.report(), "xmlns:ows", Namespaces.OWS);
        }
    }

    private void answer(WpsRequest.Asked asked, OwsRequest request, OwsResponse response)
            throws OwsException, IOException {
        CatalogView view = views.apply(request);
        String address = request.address(id());
        if (asked.request() instanceof WpsRequest.Capabilities) {
            new CapabilitiesWriter(view.service(id()), offers, address, asked.language())
                    .write(response.start(200, XML));
        } else if (asked.request() instanceof WpsRequest.Describe describe) {
            new DescriptionWriter(describe.processes(), limits.inputMegabytes(), asked.language())
                    .write(response.start(200, XML));
        } else if (asked.request() instanceof WpsRequest.Execute execute) {
            execute(execute, view, asked, address, response);
        } else if (asked.request() instanceof WpsRequest.Status status) {
            Execution execution = executions.find(status.execution(), view.user());
            respond(execution, address, response);
        } else if (asked.request() instanceof WpsRequest.Result result) {
            result(executions.find(result.execution(), view.user()), result.output(), response);
        } else if (asked.request() instanceof WpsRequest.Dismiss dismiss) {
            dismiss(executions.find(dismiss.execution(), view.user()), address, response);
        }
    }

    private void execute(
            WpsRequest.Execute execute, CatalogView view, WpsRequest.Asked asked, String address, OwsResponse response)
            throws OwsException, IOException {
        if (execute.form().hasStatus()) {
            respond(executions.start(execute, view, asked.language()), address, response);
            return;
        }
        Execution execution = executions.run(execute, view, asked.language());
        try {
            Execution.Snapshot now = execution.snapshot();
            if (execute.form().isRaw() && now.state() == Execution.State.SUCCEEDED) {
                raw(now.outputs().get(0), response);
            } else {
                respond(execution, address, response);
            }
        } finally {
            if (!execute.form().isKept()) {
                execution.forget();
            }
        }
    }

    private static void respond(Execution execution, String address, OwsResponse response) throws IOException {
        new ExecuteResponseWriter(execution, execution.snapshot(), address).write(response.start(200, XML));
    }

    private static void raw(Execution.Output output, OwsResponse response) throws IOException {
        if (output.file() == null) {
            OutputStream out = response.start(200, "text/plain; charset=utf-8");
            out.write(output.literal().getBytes(StandardCharsets.UTF_8));
            return;
        }
        DataFormat format = output.wanted().format();
        try (InputStream file = Files.newInputStream(output.file().file())) {
            response.header(
                    "Content-Disposition",
                    "inline; filename=\"" + output.wanted().id() + "." + format.extension() + "\"");
            String charset = format.kind() == DataFormat.Kind.BINARY ? "" : "; charset=utf-8";
            file.transferTo(response.start(200, format.mimeType() + charset));
        }
    }

    private static void result(Execution execution, String id, OwsResponse response) throws OwsException, IOException {
        Execution.Output output = execution.snapshot().outputs().stream()
                .filter(o -> o.wanted().id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new OwsException(OwsException.INVALID_PARAMETER, "outputId", Message.of("host.wps.no_result")));
        raw(output, response);
    }

    private void dismiss(Execution execution, String address, OwsResponse response) throws IOException {
        executions.dismiss(execution);
        Execution.Snapshot dismissed = new Execution.Snapshot(
                Execution.State.FAILED, Message.of("host.wps.dismissed").in(execution.language()), List.of());
        new ExecuteResponseWriter(execution, dismissed, address).write(response.start(200, XML));
    }

    Executions executions() {
        return executions;
    }

    /** Cancels what runs and removes all results. */
    @Override
    public void close() {
        executions.close();
    }
}
