/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.host.access.Access;
import org.positiveoptimization.host.access.User;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.OwsService;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Message;

/**
 * The addresses of the services. Says who asks and whether he may, and hands the request to its service. A POST that a page of
 * another site sends is refused: a browser would add the password of its user.
 */
final class ServiceHandler extends Handler.Abstract {
    private static final Logger LOGGER = Logging.getLogger(ServiceHandler.class);
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String REALM = "Basic realm=\"Positive Optimization\", charset=\"UTF-8\"";

    private final Map<String, OwsService> services = new TreeMap<>();
    private final List<String> workspaces;
    private final Access access;
    private final SignIn signIn;
    private final HostLimits limits;
    private final Metrics metrics;

    ServiceHandler(
            List<OwsService> services, List<String> workspaces, Access access, HostLimits limits, Metrics metrics) {
        services.forEach(s -> this.services.put(s.id(), s));
        this.workspaces = workspaces;
        this.access = access;
        this.signIn = new SignIn(access);
        this.limits = limits;
        this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Route> route = Route.of(Request.getPathInContext(request), List.copyOf(services.keySet()), workspaces);
        if (route.isEmpty()) {
            return false;
        }
        JettyResponse answer = new JettyResponse(response);
        try {
            serve(route.get(), request, answer);
            if (answer.out() != null) {
                answer.out().close();
            }
            callback.succeeded();
        } catch (OwsRequest.TooLargeException e) {
            tooLarge(answer, e, callback);
        } catch (IOException e) {
            // the client is gone, or must not take what it has for the whole
            LOGGER.log(Level.FINE, "an answer was cut", e);
            callback.failed(e);
        } catch (RuntimeException e) {
            LOGGER.log(Level.SEVERE, "a request failed", e);
            if (answer.isStarted()) {
                callback.failed(e);
            } else {
                say(answer, HttpStatus.INTERNAL_SERVER_ERROR_500, Message.of("host.http.failed"));
                callback.succeeded();
            }
        }
        return true;
    }

    private static void tooLarge(JettyResponse answer, OwsRequest.TooLargeException e, Callback callback)
            throws IOException {
        if (answer.isStarted()) {
            callback.failed(e);
        } else {
            answer.header(HttpHeader.CONNECTION.asString(), "close");
            say(answer, HttpStatus.PAYLOAD_TOO_LARGE_413, Message.of("host.http.large"));
            callback.succeeded();
        }
    }

    private void serve(Route route, Request request, JettyResponse answer) throws Exception {
        Optional<User> user = signIn.user(request);
        if (user.isEmpty()) {
            challenge(request, answer, Message.of("host.http.password"));
            return;
        }
        boolean isPost = HttpMethod.POST.is(request.getMethod());
        if (!isPost && !HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            answer.header(HttpHeader.ALLOW.asString(), "GET, HEAD, POST");
            refuse(request, answer, HttpStatus.METHOD_NOT_ALLOWED_405, Message.of("host.http.method"));
            return;
        }
        if (isPost && !SameSite.isSame(request)) {
            refuse(request, answer, HttpStatus.FORBIDDEN_403, Message.of("host.http.other_site"));
            return;
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        InputStream body = null;
        RootElement root = new RootElement("", "");
        try {
            put(parameters, Request.extractQueryParameters(request));
            if (isPost && isForm(request)) {
                put(parameters, FormFields.getFields(request, limits.formFields(), (int) limits.body()));
            } else if (isPost) {
                PushbackInputStream looked =
                        RootElement.lookable(new BoundedBody(Content.Source.asInputStream(request), limits.body()));
                Optional<RootElement> first = RootElement.of(looked);
                if (first.isEmpty()) {
                    refuse(request, answer, HttpStatus.BAD_REQUEST_400, Message.of("host.http.no_root"));
                    return;
                }
                root = first.get();
                body = looked;
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            refuse(request, answer, HttpStatus.BAD_REQUEST_400, Message.of("host.http.parameters"));
            return;
        }
        OwsRequest asked =
                new OwsRequest(route.workspace(), parameters, body, base(request), user.get(), language(request));
        Optional<OwsService> service = service(route, asked, root);
        if (service.isEmpty()) {
            refuse(
                    request,
                    answer,
                    HttpStatus.BAD_REQUEST_400,
                    Message.of("host.http.service", String.join(", ", services.keySet())));
            return;
        }
        String operation = body == null ? asked.parameter("REQUEST").orElse("") : root.name();
        if (!access.services().mayCall(user.get(), service.get().id(), operation)) {
            if (user.get().isSignedIn()) {
                refuse(request, answer, HttpStatus.FORBIDDEN_403, Message.of("host.http.forbidden"));
            } else {
                challenge(request, answer, Message.of("host.http.sign_in"));
            }
            return;
        }
        try (Metrics.Timing timing = metrics.begin(service.get().id())) {
            service.get().serve(asked, answer);
            timing.succeeded();
        }
    }

    private static void put(Map<String, String> parameters, Fields fields) {
        for (Fields.Field field : fields) {
            parameters.putIfAbsent(field.getName(), field.getValue());
        }
    }

    private static boolean isForm(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    private Optional<OwsService> service(Route route, OwsRequest asked, RootElement root) {
        String name = route.service().equals(Route.ANY_SERVICE)
                ? asked.parameter("SERVICE").orElse(root.service())
                : route.service();
        return Optional.ofNullable(services.get(name.toLowerCase(Locale.ROOT)));
    }

    /** @return the address as the client wrote it */
    private static String base(Request request) {
        String host = request.getHttpURI().getAuthority();
        if (host == null) {
            host = Request.getServerName(request) + ":" + Request.getServerPort(request);
        }
        return request.getHttpURI().getScheme() + "://" + host + Request.getContextPath(request);
    }

    private static Language language(Request request) {
        if (!request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)) {
            // not that of the machine on which the host runs
            return Language.ZH;
        }
        return Request.getLocales(request).stream()
                .findFirst()
                .map(l -> l.getLanguage().equals("en") ? Language.EN : Language.ZH)
                .orElse(Language.ZH);
    }

    private static void challenge(Request request, JettyResponse answer, Message text) throws IOException {
        answer.header(HttpHeader.WWW_AUTHENTICATE.asString(), REALM);
        refuse(request, answer, HttpStatus.UNAUTHORIZED_401, text);
    }

    /** Answers before the body has been read: what is left of it must not be taken for the next request. */
    private static void refuse(Request request, JettyResponse answer, int status, Message text) throws IOException {
        if (HttpMethod.POST.is(request.getMethod())) {
            answer.header(HttpHeader.CONNECTION.asString(), "close");
        }
        say(answer, status, text);
    }

    private static void say(JettyResponse answer, int status, Message text) throws IOException {
        try (OutputStream out = answer.start(status, "text/plain; charset=utf-8")) {
            Plain.write(out, text);
        }
    }
}
