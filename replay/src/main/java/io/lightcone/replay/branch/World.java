package io.lightcone.replay.branch;

import io.lightcone.tracer.event.CheckpointState;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The WooFs of a branch, in all its namespaces. */
final class World {
  private final Engine engine;
  private final List<Map<String, BranchWooF>> namespaces = new ArrayList<>();
  private final boolean holes;

  World(Engine engine) {
    this.engine = engine;
    for (int i = 0; i < engine.history.namespaceCount(); i++) {
      namespaces.add(new TreeMap<>());
    }
    this.holes = engine.changes.leavesHoles();
  }

  void create(int namespace, WooFInfo info) {
    namespaces.get(namespace).computeIfAbsent(info.name(), name -> new BranchWooF(info, 0));
  }

  /** What was there before the recording begins. */
  void restore(int namespace, CheckpointState state) {
    for (CheckpointState.WooFState woof : state.woofs()) {
      namespaces
          .get(namespace)
          .computeIfAbsent(woof.info().name(), name -> new BranchWooF(woof.info(), woof.head()));
    }
  }

  /** The WooF, or null. */
  BranchWooF woof(int namespace, String name) {
    return namespaces.get(namespace).get(name);
  }

  /** The WooF; one that the recording has lost the making of is made here. */
  BranchWooF woofFor(int namespace, String name) {
    return namespaces
        .get(namespace)
        .computeIfAbsent(
            name,
            lost ->
                new BranchWooF(
                    new WooFInfo(
                        lost, Integer.MAX_VALUE, false, Long.MAX_VALUE, Dispatch.CONCURRENT),
                    0));
  }

  /** The number of the WooF's next element. */
  long nextSeqno(BranchWooF woof, int recorded) {
    long next = woof.head() + 1;
    if (recorded < 0 || !(engine.history.body(recorded) instanceof EventBody.Put put)) {
      return next;
    }
    return holes ? Math.max(next, put.seqno()) : next + engine.history.missingBefore(recorded);
  }

  BranchWooF.Seen read(int namespace, String name, long seqno) {
    BranchWooF woof = woof(namespace, name);
    return woof == null ? new BranchWooF.Seen(Found.ABSENT, null) : woof.read(seqno);
  }

  /** The newest element, or null when there is none. */
  BranchElement latest(int namespace, String name) {
    BranchWooF woof = woof(namespace, name);
    return woof == null ? null : woof.newest();
  }

  List<Map<String, BranchWooF>> namespaces() {
    return namespaces;
  }
}
