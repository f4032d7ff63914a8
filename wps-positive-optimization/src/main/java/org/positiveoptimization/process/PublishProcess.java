/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.util.ProgressListener;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.geotools.util.logging.Logging;
import org.positiveoptimization.engine.ConformityReport;
import org.positiveoptimization.engine.Engine;
import org.positiveoptimization.engine.PlanLayers;
import org.positiveoptimization.geopackage.GeoPackageSource;
import org.positiveoptimization.plan.LayerDefinition;
import org.positiveoptimization.plan.PlanReadException;
import org.positiveoptimization.plan.PlanSource;
import org.positiveoptimization.progress.Progress;
import org.positiveoptimization.publication.Examiner;
import org.positiveoptimization.publication.PublicationException;
import org.positiveoptimization.publication.StorePublication;
import org.positiveoptimization.publication.StorePublication.Step;
import org.positiveoptimization.report.JsonReport;
import org.positiveoptimization.report.MapOutlines;
import org.positiveoptimization.report.Outline;
import org.positiveoptimization.rules.RuleSet;
import org.positiveoptimization.text.Message;

/**
 * Replaces the approved plan by the draft when no blocking rule of the whole rule set fails or cannot be told; see
 * {@link StorePublication}. Administrators and reviewers only.
 *
 * <p>A call that is cancelled or late before the commit publishes nothing. From the commit on it answers, however late.
 */
@DescribeProcess(title = "po:Publish")
public final class PublishProcess {
    private static final Logger LOGGER = Logging.getLogger(PublishProcess.class);

    private final ProcessHost host;

    public PublishProcess(ProcessHost host) {
        this.host = host;
    }

    /** Outputs by name: {@code report, verdict} and the number of the publication, 0 when the draft is not published. */
    @DescribeResults({
        @DescribeResult(name = "report", type = ReportDocument.class),
        @DescribeResult(name = "verdict", type = String.class),
        @DescribeResult(name = "publication", type = Long.class)
    })
    public Map<String, Object> execute(
            @DescribeParameter(name = "approved") String approved,
            @DescribeParameter(name = "draft") String draft,
            @DescribeParameter(name = "ruleSet", min = 0) String ruleSet,
            @DescribeParameter(name = "lang", min = 0) String lang,
            ProgressListener monitor) {
        return Call.answer(host, lang, monitor, call -> {
            Caller caller = host.caller();
            if (!caller.administrator() && !caller.reviewer()) {
                throw new InputException(Message.of("process.publish.forbidden"));
            }
            String target = Inputs.required("approved", approved);
            String source = Inputs.required("draft", draft);
            RuleSet rules = host.ruleSet(ruleSet);
            List<LayerDefinition> definitions = PlanLayers.of(rules);
            // whether the user may read the plan in force, and that a process is not the way to find out
            host.plan(target, definitions).close();
            try (PlanSource next = host.plan(source, definitions);
                    StorePublication.Place place = host.publication(target, definitions)) {
                return publish(call, place, next, rules, caller.name());
            }
        });
    }

    private static Map<String, Object> publish(
            Call call, StorePublication.Place place, PlanSource draft, RuleSet rules, String who)
            throws InputException, PlanReadException {
        Examination examination = new Examination(call, rules);
        StorePublication publication = new StorePublication(
                place,
                examination,
                Clock.systemUTC(),
                call.limits().reading(),
                examination.quiet(),
                step -> settle(call, step));
        try {
            return examination.outputs(publication.publish(draft, who).orElse(0));
        } catch (PublicationException e) {
            // the caller is told why; only what went wrong on the way is worth a stack
            LOGGER.log(Level.INFO, "a draft was not published: {0}", e.getMessage());
            if (e.getCause() != null) {
                LOGGER.log(Level.WARNING, "a draft could not be published", e.getCause());
            }
            throw new InputException(e.text());
        } catch (PlanReadException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // files of the archive or the register; their names are none of the caller's business
            LOGGER.log(Level.SEVERE, "a draft was not published", e);
            throw new InputException(Message.of("process.publish.failed"));
        }
    }

    private static void settle(Call call, Step step) {
        if (step == Step.INTENDED) {
            call.settle();
        }
    }

    /** The complete check; its report is the answer. */
    private static final class Examination implements Examiner {
        private final Call call;
        private final RuleSet rules;
        private ConformityReport report;
        private List<Outline> outlines = List.of();

        Examination(Call call, RuleSet rules) {
            this.call = call;
            this.rules = rules;
        }

        /** Copying and comparing are not told step by step: the check is most of the work. */
        Progress quiet() {
            return new Progress() {
                @Override
                public void completed(String step, double fraction) {}

                @Override
                public boolean isCancelled() {
                    return call.isCancelled();
                }
            };
        }

        @Override
        public PlanSource open(Path file) throws PlanReadException {
            return GeoPackageSource.open(file, call.limits().reading().vertices());
        }

        @Override
        public Optional<Passed> examine(PlanSource before, PlanSource after, Path directory)
                throws PlanReadException, IOException {
            report = new Engine().run(before, after, rules, Set.of(), call);
            outlines = MapOutlines.of(after, report.metric().srid());
            if (report.results().isEmpty() || !report.blocking().isEmpty()) {
                return Optional.empty();
            }
            Path file = directory.resolve("report.json");
            try (OutputStream out = Files.newOutputStream(file)) {
                new JsonReport().write(report, out);
            }
            return Optional.of(new Passed(file, null, rules.id(), rules.sha256()));
        }

        Map<String, Object> outputs(long number) {
            Map<String, Object> outputs = new LinkedHashMap<>();
            outputs.put(
                    "report",
                    new ReportDocument(
                            report, outlines, call.language(), Clock.systemUTC().instant()));
            outputs.put("verdict", report.verdict().name());
            outputs.put("publication", number);
            return outputs;
        }
    }
}
