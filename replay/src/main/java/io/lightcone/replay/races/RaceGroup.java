package io.lightcone.replay.races;

/**
 * Races of one kind.
 *
 * @param woof the WooF, {@code namespace/woof}
 * @param first who comes first and what it does, in words
 * @param second who comes second and what it does, in words
 * @param count how many races there are
 * @param firstExample how the first access of the example is written, {@code namespace/seq}
 * @param secondExample how the second one is
 * @param verdict what the example does when its accesses change places
 * @param effect that in words
 */
public record RaceGroup(
    String woof,
    String first,
    String second,
    int count,
    String firstExample,
    String secondExample,
    Verdict verdict,
    String effect) {

  RaceGroup judged(Verdict newVerdict, String newEffect, String a, String b) {
    return new RaceGroup(woof, first, second, count, a, b, newVerdict, newEffect);
  }
}
