package io.lightcone.workbench.lines;

import io.lightcone.replay.lines.LineTimeline;
import io.lightcone.replay.lines.Listings;

/**
 * The lines of a replay and what they look like.
 *
 * @param timeline not empty
 * @param listings asked on the FX thread alone
 */
public record TracedLines(LineTimeline timeline, Listings listings) {}
