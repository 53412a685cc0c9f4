package io.lightcone.replay.lines;

import java.util.BitSet;
import java.util.TreeMap;

/** The columns of a timeline: one row for each step, frame and change. */
final class LineColumns {
  private final LineSites sites;
  private final Texts texts = new Texts();
  private final Ints site = new Ints();
  private final Ints frame = new Ints();
  private final Ints before = new Ints();
  private final Ints operations = new Ints();
  private final Ints firstChange = new Ints();
  private final BitSet whole = new BitSet();
  private final Ints changedPath = new Ints();
  private final Ints changedText = new Ints();
  private final BitSet isChange = new BitSet();
  private final Ints frameMethod = new Ints();
  private final Ints frameCaller = new Ints();
  private final Ints frameCall = new Ints();
  private final TreeMap<Integer, String> exceptions = new TreeMap<>();
  private boolean cut;

  LineColumns(LineSites sites) {
    this.sites = sites;
  }

  Texts texts() {
    return texts;
  }

  int addFrame(int method, int caller, int call) {
    frameMethod.add(method);
    frameCaller.add(caller);
    frameCall.add(call);
    return frameMethod.size() - 1;
  }

  int addStep(int atSite, int inFrame, int beforeIt, int operationsSoFar) {
    site.add(atSite);
    frame.add(inFrame);
    before.add(beforeIt);
    operations.add(operationsSoFar);
    firstChange.add(changedPath.size());
    return site.size() - 1;
  }

  void markWhole(int step) {
    whole.set(step);
  }

  void addChange(int path, int text, boolean changed) {
    isChange.set(changedPath.size(), changed);
    changedPath.add(path);
    changedText.add(text);
  }

  void addException(int step, String text) {
    exceptions.merge(step, text, (one, other) -> one + "; " + other);
  }

  void cut() {
    cut = true;
  }

  boolean isCut() {
    return cut;
  }

  int size() {
    return site.size();
  }

  LineSites.Site site(int step) {
    return sites.site(site.get(step));
  }

  int frame(int step) {
    return frame.get(step);
  }

  int beforeInFrame(int step) {
    return before.get(step);
  }

  int operationsBefore(int step) {
    return operations.get(step);
  }

  boolean isWhole(int step) {
    return whole.get(step);
  }

  int firstChange(int step) {
    return firstChange.get(step);
  }

  int endOfChanges(int step) {
    return step + 1 < size() ? firstChange.get(step + 1) : changedPath.size();
  }

  String changedPath(int change) {
    return texts.text(changedPath.get(change));
  }

  /** The new text, or null where the variable is gone. */
  String changedText(int change) {
    int text = changedText.get(change);
    return text < 0 ? null : texts.text(text);
  }

  /** Whether it differs from before, and is not only told again. */
  boolean isChange(int change) {
    return isChange.get(change);
  }

  int caller(int ofFrame) {
    return frameCaller.get(ofFrame);
  }

  /** The caller's step that made the call. */
  int call(int ofFrame) {
    return frameCall.get(ofFrame);
  }

  String exception(int step) {
    return exceptions.get(step);
  }

  Iterable<Integer> exceptionSteps() {
    return exceptions.keySet();
  }
}
