/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.namespace.QName;
import org.geotools.api.data.Parameter;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.host.ows.OwsRequest;
import org.positiveoptimization.host.ows.XmlCursor;
import org.positiveoptimization.text.Language;

/** Requests in XML, as the schemas of WPS 1.0.0 have them. */
final class XmlRequests {
    private final ProcessOffers offers;

    XmlRequests(ProcessOffers offers) {
        this.offers = offers;
    }

    WpsRequest.Asked read(OwsRequest request) throws OwsException, IOException {
        XmlCursor root = new XmlCursor(request.body());
        String service = root.attribute("service");
        if (!isWps(root.name()) || (service != null && !service.equals("WPS"))) {
            throw OwsException.invalid("service");
        }
        Language language = WpsRequest.language(root.attribute("language"), request.language());
        if (root.name().getLocalPart().equals("GetCapabilities")) {
            WpsVersion.negotiate(acceptedVersions(root));
            return new WpsRequest.Asked(new WpsRequest.Capabilities(), language);
        }
        String version = root.attribute("version");
        WpsVersion.demand(version == null ? WpsVersion.OFFERED : version);
        WpsRequest read =
                switch (root.name().getLocalPart()) {
                    case "DescribeProcess" -> describe(root);
                    case "Execute" -> execute(root);
                    default -> throw WpsVersion.noOperation();
                };
        return new WpsRequest.Asked(read, language);
    }

    private static boolean isWps(QName name) {
        return name.getNamespaceURI().equals(Namespaces.WPS);
    }

    private static boolean isOws(QName name, String local) {
        return name.getNamespaceURI().equals(Namespaces.OWS)
                && name.getLocalPart().equals(local);
    }

    private static boolean isWps(QName name, String local) {
        return isWps(name) && name.getLocalPart().equals(local);
    }

    private static List<String> acceptedVersions(XmlCursor root) throws OwsException, IOException {
        List<String> accepted = new ArrayList<>();
        root.children(name -> {
            if (name.getLocalPart().equals("AcceptVersions")) {
                root.children(version -> accepted.add(root.text()));
            } else {
                root.skip();
            }
        });
        return accepted;
    }

    private WpsRequest describe(XmlCursor root) throws OwsException, IOException {
        List<ProcessOffer> wanted = new ArrayList<>();
        root.children(name -> {
            if (!isOws(name, "Identifier")) {
                throw root.unexpected();
            }
            String identifier = root.text();
            if (identifier.equalsIgnoreCase("ALL")) {
                wanted.addAll(offers.all());
            } else {
                wanted.add(offers.find(identifier));
            }
        });
        if (wanted.isEmpty()) {
            throw OwsException.missing("Identifier");
        }
        return new WpsRequest.Describe(wanted);
    }

    private WpsRequest execute(XmlCursor root) throws OwsException, IOException {
        AtomicReference<ExecuteBuilder> execute = new AtomicReference<>();
        root.children(name -> {
            if (isOws(name, "Identifier") && execute.get() == null) {
                execute.set(new ExecuteBuilder(offers.find(root.text())));
            } else if (isWps(name, "DataInputs")) {
                ExecuteBuilder builder = known(execute.get());
                root.children(input -> input(root, builder));
            } else if (isWps(name, "ResponseForm")) {
                ExecuteBuilder builder = known(execute.get());
                root.children(form -> form(root, builder));
            } else {
                throw root.unexpected();
            }
        });
        return known(execute.get()).build();
    }

    private static ExecuteBuilder known(ExecuteBuilder builder) throws OwsException {
        if (builder == null) {
            throw OwsException.missing("Identifier");
        }
        return builder;
    }

    private static void input(XmlCursor at, ExecuteBuilder execute) throws OwsException, IOException {
        if (!isWps(at.name(), "Input")) {
            throw at.unexpected();
        }
        AtomicReference<Parameter<?>> input = new AtomicReference<>();
        at.children(name -> {
            if (isOws(name, "Identifier")) {
                input.set(execute.input(at.text()));
            } else if (isOws(name, "Title") || isOws(name, "Abstract")) {
                at.skip();
            } else if (input.get() == null) {
                throw OwsException.missing("Identifier");
            } else if (isWps(name, "Reference")) {
                throw execute.reference(input.get().key);
            } else if (isWps(name, "Data")) {
                at.children(data -> data(at, input.get(), execute));
            } else {
                throw at.unexpected();
            }
        });
    }

    private static void data(XmlCursor at, Parameter<?> input, ExecuteBuilder execute)
            throws OwsException, IOException {
        if (isWps(at.name(), "LiteralData")) {
            execute.literal(input, at.text());
        } else if (isWps(at.name(), "ComplexData")) {
            DataFormat format = execute.format(input, at.attribute("mimeType"), at.attribute("encoding"));
            execute.complex(input, ExecuteBuilder.told(input, () -> format.read(at)), format);
        } else {
            throw at.unexpected();
        }
    }

    private static void form(XmlCursor at, ExecuteBuilder execute) throws OwsException, IOException {
        if (isWps(at.name(), "RawDataOutput")) {
            execute.raw();
            output(at, execute);
        } else if (isWps(at.name(), "ResponseDocument")) {
            execute.document(flag(at, "storeExecuteResponse"), flag(at, "status"), flag(at, "lineage"));
            at.children(name -> {
                if (!isWps(name, "Output")) {
                    throw at.unexpected();
                }
                output(at, execute);
            });
        } else {
            throw at.unexpected();
        }
    }

    private static boolean flag(XmlCursor at, String name) throws OwsException {
        String text = at.attribute(name);
        return text != null && KvpRequests.flag(text, name);
    }

    private static void output(XmlCursor at, ExecuteBuilder execute) throws OwsException, IOException {
        String mimeType = at.attribute("mimeType");
        String encoding = at.attribute("encoding");
        boolean isReference = flag(at, "asReference");
        AtomicReference<String> id = new AtomicReference<>();
        at.children(name -> {
            if (isOws(name, "Identifier")) {
                id.set(at.text());
            } else {
                at.skip();
            }
        });
        if (id.get() == null) {
            throw OwsException.missing("Identifier");
        }
        execute.output(id.get(), mimeType, encoding, isReference);
    }
}
