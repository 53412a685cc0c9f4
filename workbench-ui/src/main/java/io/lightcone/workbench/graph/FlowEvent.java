package io.lightcone.workbench.graph;

/**
 * An event of a flow, or an invocation.
 *
 * @param event its ordinal
 * @param id how it is written
 * @param text what to show: an element, an invocation
 * @param outcome how the invocation it belongs to ended; null when it belongs to none
 */
public record FlowEvent(int event, String id, String text, String outcome) {}
