/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.geotools.api.data.Parameter;
import org.geotools.api.feature.type.Name;
import org.geotools.api.util.InternationalString;
import org.geotools.process.ProcessException;
import org.geotools.process.factory.AnnotatedBeanProcessFactory;
import org.positiveoptimization.text.Message;

/**
 * The processes of prefix {@value #NAMESPACE}, found through {@code META-INF/services}. Hands each process the host that is
 * installed when it is created.
 *
 * <p>Titles and descriptions come from {@link ProcessText} and not from the annotations, which hold one language. A server
 * could put others in their place by a filter of its own ({@code ProcessFilter} in GeoServer), but that would have to be done
 * for every server anew; here both hosts have them.
 */
public final class PositiveOptimizationProcessFactory extends AnnotatedBeanProcessFactory {
    public static final String NAMESPACE = "po";

    private static final Map<Class<?>, Function<ProcessHost, Object>> PROCESSES = new LinkedHashMap<>();

    static {
        PROCESSES.put(PositiveOptimizationProcess.class, PositiveOptimizationProcess::new);
        PROCESSES.put(ControlLinesProcess.class, ControlLinesProcess::new);
        PROCESSES.put(ZoningProcess.class, ZoningProcess::new);
        PROCESSES.put(LandUseProcess.class, LandUseProcess::new);
        PROCESSES.put(FourLinesProcess.class, FourLinesProcess::new);
        PROCESSES.put(KeyProjectsProcess.class, KeyProjectsProcess::new);
        PROCESSES.put(ConsistencyProcess.class, ConsistencyProcess::new);
        PROCESSES.put(ConductionProcess.class, ConductionProcess::new);
        PROCESSES.put(MonitoringProcess.class, MonitoringProcess::new);
        PROCESSES.put(AreaBalanceProcess.class, AreaBalanceProcess::new);
        PROCESSES.put(OverlayConflictsProcess.class, OverlayConflictsProcess::new);
        PROCESSES.put(ChangeMapProcess.class, ChangeMapProcess::new);
        PROCESSES.put(GapsProcess.class, GapsProcess::new);
        PROCESSES.put(FragmentationProcess.class, FragmentationProcess::new);
        PROCESSES.put(EllipsoidalAreaProcess.class, EllipsoidalAreaProcess::new);
        PROCESSES.put(SitingCheckProcess.class, SitingCheckProcess::new);
        PROCESSES.put(JournalProcess.class, JournalProcess::new);
        PROCESSES.put(HistoryProcess.class, HistoryProcess::new);
        PROCESSES.put(PublishProcess.class, PublishProcess::new);
    }

    public PositiveOptimizationProcessFactory() {
        super(ProcessText.title("factory"), NAMESPACE, PROCESSES.keySet().toArray(Class<?>[]::new));
    }

    @Override
    protected Object createProcessBean(Name name) {
        ProcessHost host = ProcessHosts.installed()
                .orElseThrow(() -> new ProcessException(Call.both(Message.of("process.no_host"))));
        Class<?> process = method(name.getLocalPart()) == null ? null : process(name);
        if (process == null) {
            throw new IllegalArgumentException("no process " + name);
        }
        return PROCESSES.get(process).apply(host);
    }

    private static Class<?> process(Name name) {
        return PROCESSES.keySet().stream()
                .filter(c -> c.getSimpleName().equals(name.getLocalPart() + "Process"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean supportsProgress(Name name) {
        return true;
    }

    @Override
    public InternationalString getTitle(Name name) {
        return ProcessText.title(name.getLocalPart());
    }

    @Override
    public InternationalString getDescription(Name name) {
        return ProcessText.description(name.getLocalPart());
    }

    @Override
    public Map<String, Parameter<?>> getParameterInfo(Name name) {
        return described(super.getParameterInfo(name), name.getLocalPart(), "input.");
    }

    @Override
    public Map<String, Parameter<?>> getResultInfo(Name name, Map<String, Object> parameters) {
        return described(super.getResultInfo(name, parameters), name.getLocalPart(), "output.");
    }

    private static Map<String, Parameter<?>> described(Map<String, Parameter<?>> all, String process, String kind) {
        Map<String, Parameter<?>> described = new LinkedHashMap<>();
        all.forEach((name, parameter) -> described.put(name, described(parameter, process, kind)));
        return described;
    }

    /** A process may have its own text for what several have. */
    private static <T> Parameter<T> described(Parameter<T> parameter, String process, String kind) {
        String own = process + "." + kind + parameter.key;
        String key = ProcessText.isThere(own) ? own : kind + parameter.key;
        return new Parameter<>(
                parameter.key,
                parameter.type,
                ProcessText.title(key),
                ProcessText.description(key),
                parameter.required,
                parameter.minOccurs,
                parameter.maxOccurs,
                parameter.sample,
                parameter.metadata);
    }
}
