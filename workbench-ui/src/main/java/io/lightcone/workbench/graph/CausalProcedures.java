package io.lightcone.workbench.graph;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualValues;

/**
 * The {@code lightcone.*} procedures: answers from the causal index inside Cypher, where paths of
 * any length would never end. Events are given as nodes or as written; the rest comes out as nodes.
 */
final class CausalProcedures {
  private static final String EVENT = "event";

  private final NodeNumbers numbers;
  private volatile CausalAnswers answers;

  private CausalProcedures(CausalAnswers answers, NodeNumbers numbers) {
    this.answers = answers;
    this.numbers = numbers;
  }

  /** Makes them known to a database. */
  static CausalProcedures register(
      GraphDatabase database, CausalAnswers answers, NodeNumbers numbers) {
    CausalProcedures causal = new CausalProcedures(answers, numbers);
    try {
      causal.all(database.inside(GlobalProcedures.class));
    } catch (ProcedureException e) {
      throw new GraphException("can't register the procedures: " + e.getMessage(), e);
    }
    return causal;
  }

  /** Answers from a newer index from now on; a question being answered keeps the one it has. */
  void answerFrom(CausalAnswers newer) {
    answers = newer;
  }

  private void all(GlobalProcedures registry) throws ProcedureException {
    registry.register(set("ancestors", asked -> asked.answers.ancestors(asked.event(0))));
    registry.register(set("descendants", asked -> asked.answers.descendants(asked.event(0))));
    registry.register(set("concurrent", asked -> asked.answers.concurrent(asked.event(0))));
    registry.register(
        procedure(
            "between",
            List.of("from", "to"),
            asked -> asked.answers.between(asked.event(0), asked.event(1))));
    registry.register(procedure("lastWriter", List.of(EVENT, "woof"), asked -> asked.lastWriter()));
    registry.register(
        new TableProcedure(
            "happensBefore",
            List.of("first", "second"),
            "before",
            Neo4jTypes.NTBoolean,
            answer -> Values.booleanValue(answer == 1),
            in -> IntStream.of(new Asked(answers, numbers, in).happensBefore() ? 1 : 0)));
  }

  private TableProcedure set(String name, Function<Asked, int[]> answer) {
    return procedure(name, List.of(EVENT), answer);
  }

  private TableProcedure procedure(
      String name, List<String> inputs, Function<Asked, int[]> answer) {
    return new TableProcedure(
        name,
        inputs,
        event -> VirtualValues.node(numbers.node(event)),
        in -> IntStream.of(answer.apply(new Asked(answers, numbers, in))));
  }

  /** One question: all of it is answered as of one moment of a growing recording. */
  private record Asked(CausalAnswers answers, NodeNumbers numbers, AnyValue[] input) {

    int event(int at) {
      if (input[at] instanceof TextValue text) {
        return answers.event(text.stringValue());
      }
      int event = input[at] instanceof VirtualNodeValue node ? numbers.ordinal(node.id()) : -1;
      if (event < 0) {
        throw new GraphException("not an event: " + input[at]);
      }
      if (!answers.knows(event)) {
        throw new GraphException("just being followed, ask again in a moment: " + input[at]);
      }
      return event;
    }

    boolean happensBefore() {
      return answers.happensBefore(event(0), event(1));
    }

    int[] lastWriter() {
      if (!(input[1] instanceof TextValue woof)) {
        throw new GraphException("not the name of a WooF: " + input[1]);
      }
      int put = answers.lastWriter(event(0), woof.stringValue());
      return put < 0 ? new int[0] : new int[] {put};
    }
  }
}
