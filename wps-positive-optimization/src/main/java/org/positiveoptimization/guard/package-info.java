/*
 * Positive Optimization - conformity checks for territorial plans.
 * Copyright (C) 2026 the Positive Optimization authors.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */

/**
 * The guard of edits: checks what a transaction did, before it is committed, by the same rules that check the whole plan.
 * {@link org.positiveoptimization.guard.GuardedTransaction} is what a server tells of a transaction and gets a decision from;
 * {@link org.positiveoptimization.guard.GuardPolicy} says which layers may be edited and what is checked;
 * {@link org.positiveoptimization.guard.Neighbourhood} is what the server lends to read with.
 *
 * <p><b>Which rules can be checked at an edit.</b> A rule is local when what it finds at a place depends on the features that
 * cover the place, in both versions, and on nothing else. A policy may name local rules only.
 *
 * <table>
 * <caption>Rules and whether they are local</caption>
 * <tr><th>rule</th><th>local</th><th>because</th></tr>
 * <tr><td>G1</td><td>yes</td><td>mandatory values and lengths are a feature's own; missing layers and fields are the same before and after</td></tr>
 * <tr><td>G2</td><td>no</td><td>the CRS is the layer's; that new geometry lies where it belongs is looked at besides ({@link org.positiveoptimization.guard.EditCheck})</td></tr>
 * <tr><td>G3</td><td>yes</td><td>a geometry is sound or not by itself</td></tr>
 * <tr><td>G4</td><td>yes</td><td>overlap, gap and sliver are told by the features that cover a place</td></tr>
 * <tr><td>G5</td><td>yes</td><td>codes and names are a feature's own; a BSM that is repeated is found only within the neighbourhood</td></tr>
 * <tr><td>A1</td><td>yes</td><td>a stated area is held against the feature's own</td></tr>
 * <tr><td>A2</td><td>no</td><td>sums over a county</td></tr>
 * <tr><td>D1</td><td>no</td><td>the ledgers are written when the edits are done</td></tr>
 * <tr><td>D2</td><td>no</td><td>before the ledgers are written, every edit is undeclared</td></tr>
 * <tr><td>C1</td><td>no</td><td>sums of farmland and cultivated land against targets</td></tr>
 * <tr><td>P1</td><td>no</td><td>what goes out may come in elsewhere</td></tr>
 * <tr><td>P2</td><td>no</td><td>mean grade over all pieces in and out</td></tr>
 * <tr><td>P3</td><td>no</td><td>patches reach through the whole county</td></tr>
 * <tr><td>P4</td><td>yes</td><td>a piece that comes in is eligible by its own attributes and the reserve beneath it</td></tr>
 * <tr><td>P5</td><td>yes</td><td>a piece that goes out has a reason by the ledger entry over it, which must be there first or come in the same transaction</td></tr>
 * <tr><td>P6</td><td>no</td><td>sums over all farmland</td></tr>
 * <tr><td>P7</td><td>yes</td><td>ground is shared by the features that cover it; sums of slivers by county are left out</td></tr>
 * <tr><td>E1</td><td>yes</td><td>ground of the red line is the same as before, or not</td></tr>
 * <tr><td>E2</td><td>yes</td><td>a footprint is admitted by its own attributes, the red line beneath it and its row of the project list</td></tr>
 * <tr><td>U1</td><td>no</td><td>total area</td></tr>
 * <tr><td>U2</td><td>no</td><td>area by county over a base</td></tr>
 * <tr><td>U3</td><td>no</td><td>sum against a quota</td></tr>
 * <tr><td>U4</td><td>no</td><td>how the parts of the whole boundary lie to each other</td></tr>
 * <tr><td>U5</td><td>no</td><td>shares and coverages of the central city</td></tr>
 * <tr><td>U6</td><td>yes</td><td>a piece that comes in covers farmland or red line, or not</td></tr>
 * <tr><td>U7</td><td>yes</td><td>a piece that comes in has a reason by the ledger entry and the archive over it; see P5</td></tr>
 * <tr><td>U8</td><td>yes</td><td>a piece that became urban lies inside the boundary or the list, or not</td></tr>
 * <tr><td>Z1</td><td>yes</td><td>as G4, for the zones; the sum of areas is left out</td></tr>
 * <tr><td>Z2</td><td>yes</td><td>zone and line cover a place alike, or not; sums of slivers by county are left out</td></tr>
 * <tr><td>Z3</td><td>no</td><td>share of all farmland</td></tr>
 * <tr><td>Z4</td><td>yes</td><td>changed ground of a zone is changed ground of a cause</td></tr>
 * <tr><td>Z5</td><td>no</td><td>which kinds and control texts a county has</td></tr>
 * <tr><td>L1</td><td>no</td><td>a matrix over the central city</td></tr>
 * <tr><td>L2</td><td>yes</td><td>as G4, for the land use of the central city</td></tr>
 * <tr><td>L3</td><td>no</td><td>shares of the central city</td></tr>
 * <tr><td>L4</td><td>no</td><td>share of all housing, and distance reaches beyond the neighbourhood</td></tr>
 * <tr><td>F1</td><td>no</td><td>areas, connection and evenness of the whole green system</td></tr>
 * <tr><td>F2</td><td>no</td><td>areas and numbers by class, continuity of corridors</td></tr>
 * <tr><td>F3</td><td>yes</td><td>a line that loses no ground and changes no attribute anywhere loses no area</td></tr>
 * <tr><td>F4</td><td>yes</td><td>see F3</td></tr>
 * <tr><td>F5</td><td>yes</td><td>see F3</td></tr>
 * <tr><td>K1</td><td>no</td><td>a table</td></tr>
 * <tr><td>K2</td><td>no</td><td>a table</td></tr>
 * <tr><td>K3</td><td>no</td><td>the balance of a project is over all of its footprints</td></tr>
 * <tr><td>N1</td><td>no</td><td>sums of layers against tables</td></tr>
 * <tr><td>N2</td><td>no</td><td>texts against tables</td></tr>
 * <tr><td>N3</td><td>no</td><td>sums against tables of the counties</td></tr>
 * <tr><td>S1</td><td>no</td><td>the package is written when the edits are done</td></tr>
 * </table>
 *
 * <p><b>What rules about changes compare with.</b> The base of P4, P5, E1, U6, U7, U8, Z4 and F3 to F5 is the approved plan when the
 * policy names its workspace: farmland that was deleted by mistake may be put back, and a piece that came in by an earlier
 * edit is still one that came in. Without it the base is the state before the transaction; then only what the transaction
 * itself takes in or out is judged, an attribute that makes an earlier piece unlawful is not seen, and a zone (Z4) must change
 * together with its cause. For G1, G3, G4, G5, A1, E2, P7, Z1, Z2 and L2 the base gives figures for comparison only.
 *
 * <p><b>Severity.</b> A finding of severity F refuses. One of severity W, which a statement can answer, is noted; a policy can
 * let it refuse too.
 */
package org.positiveoptimization.guard;
