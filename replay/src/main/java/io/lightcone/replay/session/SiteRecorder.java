package io.lightcone.replay.session;

import io.lightcone.runtime.invocation.Step;
import java.util.AbstractList;
import java.util.List;

/** Takes steps as they are made, and keeps only the handler's line of each. */
final class SiteRecorder extends AbstractList<Step> {
  private final List<String> sites;

  SiteRecorder(List<String> sites) {
    this.sites = sites;
  }

  @Override
  public boolean add(Step step) {
    return sites.add(CallSite.of(new Throwable()));
  }

  @Override
  public Step get(int index) {
    throw new IndexOutOfBoundsException("steps are not kept: " + index);
  }

  @Override
  public int size() {
    return 0;
  }
}
