/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import org.geotools.api.feature.type.Name;
import org.geotools.process.ProcessFactory;
import org.geotools.process.Processors;
import org.positiveoptimization.host.ows.OwsException;
import org.positiveoptimization.text.Message;

/** The processes that are offered: those of one prefix. Others that are found on the class path are not. */
final class ProcessOffers {
    private final TreeMap<String, ProcessOffer> offers = new TreeMap<>();

    private ProcessOffers() {}

    /** @return the processes of a prefix that the factories of GeoTools' SPI make */
    static ProcessOffers found(String prefix) {
        return of(Processors.getProcessFactories(), prefix);
    }

    /**
     * @throws IllegalArgumentException if an input or output of a process cannot travel: a process that is not whole is not
     *     offered in silence
     */
    static ProcessOffers of(Set<ProcessFactory> factories, String prefix) {
        ProcessOffers found = new ProcessOffers();
        for (ProcessFactory factory : factories) {
            for (Name name : factory.getNames()) {
                if (prefix.equals(name.getNamespaceURI())) {
                    ProcessOffer offer = new ProcessOffer(factory, name);
                    offer.inputs().values().forEach(i -> DataFormats.taken(i.type));
                    offer.outputs().values().forEach(o -> DataFormats.given(o.type));
                    found.offers.put(offer.identifier(), offer);
                }
            }
        }
        return found;
    }

    /** @return all, in the order of their identifiers */
    Collection<ProcessOffer> all() {
        return offers.values();
    }

    /** @throws OwsException if there is none of that identifier */
    ProcessOffer find(String identifier) throws OwsException {
        ProcessOffer offer = offers.get(identifier);
        if (offer == null) {
            throw new OwsException(OwsException.INVALID_PARAMETER, "Identifier", Message.of("host.wps.no_process"));
        }
        return offer;
    }
}
