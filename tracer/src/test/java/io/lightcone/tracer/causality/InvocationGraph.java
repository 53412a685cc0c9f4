package io.lightcone.tracer.causality;

/**
 * Edges as invocations make them, for measuring: a put triggers; the invocation starts, reads what
 * was put last to one WooF of its application (one in ten: of any), puts twice, and ends. Five
 * events a chain. Some triggers go to the application's WooFs in another journal, as a message.
 */
final class InvocationGraph {
  private static final int WOOFS_OF_ONE = 5;
  private static final int PENDING = 4096;

  final Journals journals;
  final GraphBuilder builder;
  private final int[] journalOf;
  private final SplitMix64 random;
  private final int applications;
  private final int journalCount;
  private final int[] lastPut;
  private final int[] pending = new int[PENDING];
  private final int[] pendingApplication = new int[PENDING];
  private int waiting;
  private int end;
  private int chains;

  InvocationGraph(int events, int applications, int journalCount, long seed) {
    this.random = new SplitMix64(seed);
    this.applications = applications;
    this.journalCount = journalCount;
    this.journalOf = new int[events];
    this.builder = CausalGraph.builder(events);
    this.lastPut = new int[applications * WOOFS_OF_ONE];
    java.util.Arrays.fill(lastPut, -1);
    while (end + 6 <= events) {
      if (waiting < 64 || random.below(20) == 0) {
        put(random.below(applications), -1, true);
      } else {
        invoke();
      }
    }
    while (end < events) {
      put(random.below(applications), -1, true);
    }
    this.journals = Journals.inOrdinalOrder(journalOf, journalCount);
  }

  int chains() {
    return chains;
  }

  private void invoke() {
    int taken = random.below(waiting);
    int put = pending[taken];
    int application = pendingApplication[taken];
    waiting--;
    pending[taken] = pending[waiting];
    pendingApplication[taken] = pendingApplication[waiting];
    int home = random.below(50) == 0 ? random.below(journalCount) : journalOf[put];
    int started = end++;
    journalOf[started] = home;
    boolean away = home != journalOf[put];
    builder.edge(put, started, away ? EdgeKind.MESSAGE : EdgeKind.TRIGGER);
    int read = follow(started);
    int from = random.below(10) == 0 ? random.below(applications) : application;
    int seen = lastPut[from * WOOFS_OF_ONE + random.below(WOOFS_OF_ONE)];
    if (seen >= 0) {
      builder.edge(seen, read, EdgeKind.READS_FROM);
    }
    int first = put(application, read, random.below(20) != 0);
    follow(put(application, first, false));
    chains++;
  }

  private int follow(int before) {
    journalOf[end] = journalOf[before];
    builder.edge(before, end, EdgeKind.PROGRAM);
    return end++;
  }

  private int put(int application, int before, boolean triggers) {
    int put;
    if (before < 0) {
      journalOf[end] = application % journalCount;
      put = end++;
    } else {
      put = follow(before);
    }
    lastPut[application * WOOFS_OF_ONE + random.below(WOOFS_OF_ONE)] = put;
    if (triggers && waiting < PENDING) {
      pending[waiting] = put;
      pendingApplication[waiting++] = application;
    }
    return put;
  }
}
