package io.lightcone.workbench.timeline.model;

import java.util.List;

/**
 * What a viewport shows. Arrays are of event ordinals, in order of lane and position.
 *
 * @param viewport the part of the axis
 * @param marks drawn one by one
 * @param operations operations inside invocations, drawn one by one
 * @param arrows drawn one by one, each by the event it leads to; unlit ones first
 * @param hiddenArrows arrows between visible marks that are not drawn because others, nearly alike,
 *     are
 * @param densities lanes that are drawn as density; their failures and few lit marks are also among
 *     {@code marks}
 */
public record Visible(
    Viewport viewport,
    int[] marks,
    int[] operations,
    int[] arrows,
    int hiddenArrows,
    List<Density> densities) {
  /** No more than this many marks, operations and arrows each are drawn one by one. */
  public static final int BUDGET = 3_000;
}
