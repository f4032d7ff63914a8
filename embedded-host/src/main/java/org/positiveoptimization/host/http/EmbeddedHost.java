/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.positiveoptimization.host.catalog.DataDirectoryException;
import org.positiveoptimization.standalone.serve.Host;

/**
 * The host: everything that it serves, from one data directory. Closing stops it, ends what runs and gives its files free.
 */
public final class EmbeddedHost implements Host.Running {
    /** Context path, as GeoServer has it. */
    public static final String CONTEXT = "/geoserver";

    private static final long STOP_MILLIS = 10_000;

    private final HostParts parts;
    private final Server server;
    private final ServerConnector connector;

    private EmbeddedHost(HostParts parts, Server server, ServerConnector connector) {
        this.parts = parts;
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts the host.
     *
     * @param dataDirectory a data directory as the build makes it
     * @param address where it listens
     * @param port 0 for any that is free
     * @throws DataDirectoryException if the data directory cannot be served
     * @throws IOException if nothing can listen there
     */
    public static EmbeddedHost start(Path dataDirectory, InetAddress address, int port, HostLimits limits)
            throws DataDirectoryException, IOException {
        HostParts parts = HostParts.open(dataDirectory);
        QueuedThreadPool threads = new QueuedThreadPool(limits.threads());
        threads.setName("host");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(1 << 16);
        http.setUriCompliance(UriCompliance.DEFAULT);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setIdleTimeout(limits.idleMillis());
        server.addConnector(connector);
        server.setStopTimeout(STOP_MILLIS);
        Handler handler = handlers(parts, dataDirectory, limits);
        if (address.isLoopbackAddress()) {
            LoopbackNames names = new LoopbackNames();
            names.setHandler(handler);
            handler = names;
        }
        server.setHandler(new GracefulHandler(handler));
        EmbeddedHost host = new EmbeddedHost(parts, server, connector);
        try {
            connector.setHost(address.getHostAddress());
            connector.setPort(port);
            server.start();
        } catch (IOException e) {
            host.close();
            throw e;
        } catch (Exception e) {
            host.close();
            throw new IOException("the server cannot start", e);
        }
        return host;
    }

    private static Handler handlers(HostParts parts, Path dataDirectory, HostLimits limits) {
        Metrics metrics = new Metrics();
        Handler services = new Handler.Sequence(
                new ServiceHandler(parts.services(), parts.workspaces(), parts.access(), limits, metrics),
                new StatusHandler(parts.states(), metrics),
                new StartPage());
        ContextHandlerCollection contexts = new ContextHandlerCollection();
        contexts.addHandler(new ContextHandler(services, CONTEXT));
        Path www = dataDirectory.resolve("www");
        if (Files.isDirectory(www)) {
            ResourceHandler files = new ResourceHandler();
            files.setBaseResource(ResourceFactory.root().newResource(www));
            files.setDirAllowed(false);
            contexts.addHandler(new ContextHandler(files, CONTEXT + "/www"));
        }
        GzipHandler gzip = new GzipHandler();
        gzip.setIncludedMimeTypes(
                "text/xml",
                "text/html",
                "text/css",
                "text/csv",
                "text/javascript",
                "application/xml",
                "application/json",
                "application/gml+xml",
                "application/geo+json");
        // a compressed body would grow behind every limit of size
        gzip.setInflateBufferSize(-1);
        gzip.addIncludedMethods("GET", "POST");
        gzip.setHandler(contexts);
        return gzip;
    }

    @Override
    public String address() {
        InetSocketAddress local = new InetSocketAddress(connector.getHost(), connector.getLocalPort());
        String host = local.getAddress() instanceof java.net.Inet6Address
                ? "[" + connector.getHost() + "]"
                : connector.getHost();
        return "http://" + host + ":" + connector.getLocalPort() + CONTEXT;
    }

    @Override
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server cannot stop", e);
        } finally {
            parts.close();
        }
    }
}
