/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
package org.positiveoptimization.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** What lawful edits and deviations share: the plan, its edits, places to edit, and the accounts. */
final class Draft {
    final ApprovedPlan approved;
    final Edits edits;
    final Sites sites;
    final Spot spot;
    final UrbanPlan urbanPlan;
    final FarmlandBook farmland = new FarmlandBook();
    final AreaBook areas = new AreaBook();
    final UrbanBook urban = new UrbanBook();
    final ProjectBook projects;
    final CityBook city;
    final LinesBook lines;
    final Expectations expected = new Expectations();
    /** Heritage of the approved plan that no edit touches. */
    final List<Row> heritage = new ArrayList<>();

    Draft(ApprovedPlan approved, UrbanPlan urbanPlan, long seed) {
        this.approved = approved;
        this.urbanPlan = urbanPlan;
        this.edits = new Edits(
                approved::lastNumber, approved.model().outlines().counties().size());
        this.projects = new ProjectBook(approved.model().outlines());
        this.city = new CityBook(approved.model());
        this.lines = new LinesBook(approved, edits);
        this.sites = new Sites(approved.model(), seed);
        this.spot = new Spot(approved.model().grid().size(), seed);
    }

    LeafRows rows() {
        return approved.rows();
    }

    /** Gives a leaf another class of planned land use and declares it. */
    void reclassify(Leaf leaf, String use, String reason) {
        reclassify(leaf, use);
        declareLandUse(leaf, "2", reason);
    }

    void declareLandUse(Leaf leaf, String kind, String reason) {
        edits.declare("GHYDYH", leaf.county, leaf.polygon(), kind, reason);
        if (leaf.central) {
            edits.declare("ZXCQGHYDYH", leaf.county, leaf.polygon(), kind, reason);
        }
    }

    /** The same without a word in the ledger. */
    void reclassify(Leaf leaf, String use) {
        Row before = rows().landUse(leaf);
        Row after = before.with("YDYHFLDM", use);
        edits.replace(before, after);
        if (leaf.central) {
            Row central = rows().centralLandUse(leaf);
            edits.replace(central, central.with("YDYHFLDM", use));
            city.changed(leaf, use);
        }
        double area = RowFinisher.area(before);
        double gain = RowFinisher.netArea(after, area) - RowFinisher.netArea(before, area);
        if (gain != 0) {
            farmland.cultivated(gain, leaf.polygon());
        }
    }

    /** Adds farmland to the draft, declared. */
    FarmlandBook.Piece farmlandIn(Leaf leaf, Polygon ground, String use, int slope, int grade, String stable) {
        edits.add(rows().farmland(leaf, 0, ground, use, slope, grade).with("WDGD", stable));
        edits.declare("YJJBNT", leaf.county, ground, "1", "110");
        FarmlandBook.Piece piece = farmland.in(ground, slope, grade);
        piece.cultivated = use.startsWith("01");
        piece.stable = stable.equals("y");
        piece.zoned = leaf.draftZone() == 300;
        return piece;
    }

    /** Takes a feature of farmland out, declared. */
    FarmlandBook.Piece farmlandOut(Row row, int slope, int grade, String reason) {
        edits.replace(row);
        edits.declare("YJJBNT", row.county, row.polygon(), "3", reason);
        return farmland.out(row.polygon(), slope, grade);
    }

    /** @return a small piece of farmland that stands alone in a field, in the approved plan */
    Row lonePatch(Leaf field, Polygon ground, String use, int slope, int grade) {
        return approved.add(rows().farmland(field, 0, ground, use, slope, grade));
    }
}
