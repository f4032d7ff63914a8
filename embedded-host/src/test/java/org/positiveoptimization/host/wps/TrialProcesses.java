/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.host.wps;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.geotools.api.util.ProgressListener;
import org.geotools.process.ProcessException;
import org.geotools.process.factory.AnnotatedBeanProcessFactory;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.geotools.process.factory.DescribeResults;
import org.geotools.util.SimpleInternationalString;
import org.locationtech.jts.geom.Geometry;
import org.positiveoptimization.checks.Unit;
import org.positiveoptimization.process.TableDocument;
import org.positiveoptimization.report.TableSet;
import org.positiveoptimization.tables.PlanningTable;
import org.positiveoptimization.text.Language;
import org.positiveoptimization.text.Localized;

/** Processes that do what a test needs. */
final class TrialProcesses extends AnnotatedBeanProcessFactory {
    static final String PREFIX = "t";

    /** Lets {@link SlowProcess} come to its end. */
    static volatile CountDownLatch release = new CountDownLatch(1);

    TrialProcesses() {
        super(
                new SimpleInternationalString("trial"),
                PREFIX,
                EchoProcess.class,
                SlowProcess.class,
                BrokenProcess.class,
                RefusingProcess.class,
                NothingProcess.class);
    }

    /** Gives back what it is given. */
    @DescribeProcess(title = "Echo", description = "gives back what it is given")
    public static final class EchoProcess {
        @DescribeResults({
            @DescribeResult(name = "report", type = TableDocument.class),
            @DescribeResult(name = "said", type = String.class),
            @DescribeResult(name = "doubled", type = Double.class),
            @DescribeResult(name = "drawn", type = Geometry.class)
        })
        public Map<String, Object> execute(
                @DescribeParameter(name = "text") String text,
                @DescribeParameter(name = "number", min = 0, minValue = 1, maxValue = 100) Integer number,
                @DescribeParameter(name = "place", min = 0) Geometry place) {
            Map<String, Object> outputs = new HashMap<>();
            Localized said = new Localized(text, text);
            outputs.put(
                    "report",
                    new TableDocument(
                            new TableSet(
                                    said,
                                    List.of(),
                                    List.of(new PlanningTable(
                                            "siting",
                                            List.of(
                                                    PlanningTable.Column.of("layer"),
                                                    PlanningTable.Column.of("area", Unit.SQUARE_METRE)),
                                            List.of(List.<Object>of(said, 1.5))))),
                            Language.EN));
            outputs.put("said", text);
            outputs.put("doubled", number == null ? -1.0 : 2.0 * number);
            outputs.put("drawn", place);
            return outputs;
        }
    }

    /** Is half done until it is let go or cancelled. */
    @DescribeProcess(title = "Slow", description = "waits")
    public static final class SlowProcess {
        @DescribeResult(name = "said")
        public String execute(ProgressListener monitor) throws InterruptedException {
            monitor.progress(50);
            while (!release.await(5, TimeUnit.MILLISECONDS)) {
                if (monitor.isCanceled()) {
                    throw new ProcessException("cancelled in words");
                }
            }
            return "done";
        }
    }

    /** Fails as a programmer would not want it. */
    @DescribeProcess(title = "Broken", description = "fails")
    public static final class BrokenProcess {
        @DescribeResult(name = "said")
        public String execute() {
            return Path.of("/secret/path\0").toString();
        }
    }

    /** Fails in words. */
    @DescribeProcess(title = "Refusing", description = "refuses")
    public static final class RefusingProcess {
        @DescribeResult(name = "said")
        public String execute() {
            return Optional.<String>empty().orElseThrow(() -> new ProcessException("<not> like this & not that"));
        }
    }

    /** Forgets its answer. */
    @DescribeProcess(title = "Nothing", description = "says nothing")
    public static final class NothingProcess {
        @DescribeResult(name = "said")
        public String execute() {
            return null;
        }
    }
}
