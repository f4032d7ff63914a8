/**
 * The journal of edits: who wanted to do what to which layer, and what became of it, as a chain of lines that shows when it
 * was changed. {@link org.positiveoptimization.journal.Journal} writes, {@link org.positiveoptimization.journal.JournalReader}
 * reads, {@link org.positiveoptimization.journal.JournalVerifier} verifies.
 *
 * <p><b>Files.</b> A directory holds {@code journal-N.jsonl}, N being the number of the first line in twelve digits. A file
 * that has grown to its size is followed by a next one, whose first line carries the hash of the last line before. Files are
 * never changed afterwards.
 *
 * <p><b>Lines</b> are those of {@link org.positiveoptimization.chain.ChainLine}, UTF-8, shorter than 64 KB, with these fields in
 * this order:
 *
 * <table>
 * <caption>Fields of a line</caption>
 * <tr><th>field</th><th>meaning</th></tr>
 * <tr><td>seq</td><td>number of the line, from 1, without gap</td></tr>
 * <tr><td>time</td><td>when it was written by the clock of the server, UTC, ISO 8601, milliseconds; it may go back, {@code seq}
 * does not</td></tr>
 * <tr><td>event</td><td>OPENED, INTENT, COMMITTED, ROLLED_BACK, REFUSED</td></tr>
 * <tr><td>transaction</td><td>number of the first line of the INTENT or REFUSED that it belongs to; of OPENED its own</td></tr>
 * <tr><td>part, parts</td><td>an event has as many lines as it needs, written together</td></tr>
 * <tr><td>user, request</td><td>INTENT, REFUSED: name of the user, identifier of the request</td></tr>
 * <tr><td>layer</td><td>INTENT, REFUSED: {@code workspace:layer}; {@code continued} when the line before is about the same layer
 * </td></tr>
 * <tr><td>verdict</td><td>of the guard: ACCEPTED, REFUSED, NOT_GUARDED</td></tr>
 * <tr><td>area_before, area_after, area_delta</td><td>ellipsoidal area of the touched features in square metres, rounded half-up to
 * 0.01, the difference of the rounded figures; null when it cannot be told; not on continued lines</td></tr>
 * <tr><td>insert, update, replace, delete</td><td>identifiers of the features</td></tr>
 * <tr><td>reasons</td><td>why it was refused, or what was noted: rule, feature, zh, en</td></tr>
 * <tr><td>torn, bytes, sha256</td><td>OPENED: file to which an unfinished end of the journal was put aside, and its content</td></tr>
 * <tr><td>previous, hash</td><td>the chain</td></tr>
 * </table>
 *
 * <p>Texts longer than {@value org.positiveoptimization.journal.Texts#LONGEST} characters are cut and end with a part of their
 * digest, so that two long ones do not become one.
 *
 * <p><b>Two phases.</b> What the guard accepts is written as INTENT before the commit, and as COMMITTED or ROLLED_BACK after it.
 * Where the process ended between both, the outcome is unknown, and is shown so. What it refuses is one REFUSED.
 */
package org.positiveoptimization.journal;
