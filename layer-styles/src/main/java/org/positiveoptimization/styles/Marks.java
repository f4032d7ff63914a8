/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.styles;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes of marks by their well-known names, in a square from -1 to 1, y downwards, as GeoTools draws them. */
final class Marks {
    /** Half the breadth of the arms of a cross. */
    private static final double ARM = 0.25;

    /** Of the inner to the outer radius of a star of five points whose edges lie on five straight lines. */
    private static final double STAR = (3 - Math.sqrt(5)) / 2;

    private Marks() {}

    /** @throws IllegalArgumentException if there is no mark of that name; {@link SldReader} takes none that is not here */
    static Shape shape(String name) {
        return switch (name) {
            case "square" -> new Rectangle2D.Double(-1, -1, 2, 2);
            case "circle" -> new Ellipse2D.Double(-1, -1, 2, 2);
            case "triangle" -> ring(-1, 1, 0, -1, 1, 1);
            case "star" -> star();
            case "cross" -> cross();
            case "x" -> AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(cross());
            case "shape://times" -> lines(-1, -1, 1, 1, -1, 1, 1, -1);
            case "shape://plus" -> lines(-1, 0, 1, 0, 0, -1, 0, 1);
            case "shape://horline" -> lines(-1, 0, 1, 0);
            case "shape://vertline" -> lines(0, -1, 0, 1);
            case "shape://slash" -> lines(-1, 1, 1, -1);
            case "shape://backslash" -> lines(-1, -1, 1, 1);
            case "shape://dot" -> new Ellipse2D.Double(-0.08, -0.08, 0.16, 0.16);
            default -> throw new IllegalArgumentException("mark is not drawn: " + name);
        };
    }

    private static Shape cross() {
        return ring(
                ARM, -1, ARM, -ARM, 1, -ARM, 1, ARM, ARM, ARM, ARM, 1, -ARM, 1, -ARM, ARM, -1, ARM, -1, -ARM, -ARM,
                -ARM, -ARM, -1);
    }

    private static Shape star() {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? 1 : STAR;
            xy[2 * i] = radius * Math.sin(i * Math.PI / 5);
            xy[2 * i + 1] = -radius * Math.cos(i * Math.PI / 5);
        }
        return ring(xy);
    }

    private static Path2D ring(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Separate lines of two points each. */
    private static Path2D lines(double... xy) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < xy.length; i += 4) {
            path.moveTo(xy[i], xy[i + 1]);
            path.lineTo(xy[i + 2], xy[i + 3]);
        }
        return path;
    }
}
