package io.lightcone.workbench.graph;

import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.neo4j.collection.ResourceRawIterator;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes;
import org.neo4j.internal.kernel.api.procs.ProcedureSignature;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.ResourceMonitor;
import org.neo4j.kernel.api.procedure.CallableProcedure;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.values.AnyValue;

/** One {@code lightcone.*} procedure: a question to the event table, answered in rows of one. */
final class TableProcedure extends CallableProcedure.BasicProcedure {
  private final Function<AnyValue[], IntStream> question;
  private final IntFunction<AnyValue> row;

  TableProcedure(
      String name,
      List<String> inputs,
      IntFunction<AnyValue> node,
      Function<AnyValue[], IntStream> question) {
    this(name, inputs, "event", Neo4jTypes.NTNode, node, question);
  }

  TableProcedure(
      String name,
      List<String> inputs,
      String output,
      Neo4jTypes.AnyType type,
      IntFunction<AnyValue> row,
      Function<AnyValue[], IntStream> question) {
    super(signature(name, inputs, output, type));
    this.question = question;
    this.row = row;
  }

  private static ProcedureSignature signature(
      String name, List<String> inputs, String output, Neo4jTypes.AnyType type) {
    ProcedureSignature.Builder builder =
        ProcedureSignature.procedureSignature(new QualifiedName("lightcone", name))
            .mode(Mode.READ)
            .out(output, type);
    inputs.forEach(input -> builder.in(input, Neo4jTypes.NTAny));
    return builder.build();
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] input, ResourceMonitor monitor) {
    return new Rows(question.apply(input).iterator(), row);
  }

  private record Rows(PrimitiveIterator.OfInt answers, IntFunction<AnyValue> row)
      implements ResourceRawIterator<AnyValue[], ProcedureException> {
    @Override
    public boolean hasNext() {
      return answers.hasNext();
    }

    @Override
    public AnyValue[] next() {
      return new AnyValue[] {row.apply(answers.nextInt())};
    }

    @Override
    public void close() {}
  }
}
