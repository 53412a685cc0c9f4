package io.lightcone.runtime.bench;

import io.lightcone.runtime.rewriter.Rewriter;
import io.lightcone.tracer.bench.Card;
import io.lightcone.tracer.bench.CardBenchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.tracer.environment.SystemTime;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** The rewriting of a large library's classes, as loading a bundle with it does. */
public final class Rewriting extends CardBenchmark {

  /** Made by the service loader. */
  public Rewriting() {
    super(
        new Card(
            "rewriting",
            "rewriting a class, the mean of all classes of picocli (5 kB a class)",
            "the same classes read and written by ASM without a change",
            Goal.atMost(250, "us")));
  }

  @Override
  public Trial open(Path scratch) throws IOException {
    return new Classes();
  }

  private interface Step {
    byte[] apply(byte[] classFile);
  }

  private static final class Classes implements Trial {
    private final List<byte[]> classes = new ArrayList<>();

    Classes() throws IOException {
      try (JarFile jar = new JarFile(library().toFile());
          Stream<JarEntry> entries = jar.stream()) {
        for (JarEntry entry : entries.toList()) {
          boolean isClass = entry.getName().endsWith(".class");
          if (isClass && !entry.getName().contains("-info")) {
            classes.add(jar.getInputStream(entry).readAllBytes());
          }
        }
      }
    }

    private static Path library() {
      Class<?> known = picocli.CommandLine.class;
      try {
        return Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI());
      } catch (URISyntaxException e) {
        throw new IllegalStateException("can't find a library to rewrite", e);
      }
    }

    private double microsEach(Step step) {
      long since = SystemTime.INSTANCE.nanoTime();
      long bytes = 0;
      for (byte[] classFile : classes) {
        bytes += step.apply(classFile).length;
      }
      if (bytes == 0) {
        throw new IllegalStateException("nothing was rewritten");
      }
      return (SystemTime.INSTANCE.nanoTime() - since) / 1e3 / classes.size();
    }

    @Override
    public double figure() {
      return microsEach(new Rewriter()::rewrite);
    }

    @Override
    public double baseline() {
      return microsEach(Classes::copy);
    }

    private static byte[] copy(byte[] classFile) {
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(classFile).accept(writer, 0);
      return writer.toByteArray();
    }

    @Override
    public void close() {
      classes.clear();
    }
  }
}
