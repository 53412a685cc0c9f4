package io.lightcone.workbench.dependency;

import io.lightcone.workbench.graph.Flow;
import io.lightcone.workbench.graph.FlowKind;

/**
 * An arrow of the diagram.
 *
 * @param flow what it stands for; null when it stands for several
 * @param kind kind of the flow, or of the first of several
 * @param from number of a box
 * @param to number of a box
 * @param count events
 */
record Arrow(Flow flow, FlowKind kind, int from, int to, long count) {}
