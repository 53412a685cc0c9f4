package io.lightcone.runtime.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Rewrites class files so that what {@link Rules} covers goes through the {@link Interceptor} bound
 * by {@link Hooks}. Neither loads classes nor recomputes stack maps: what is inserted keeps the
 * ones there are. Safe for use by several threads.
 */
public final class Rewriter {
  /** Goes into recordings: another version may ask for other values. */
  public static final String VERSION = "2";

  private static final String THREAD_LOCAL_RANDOM = "java/util/concurrent/ThreadLocalRandom";
  private static final byte[] ITS_BYTES = THREAD_LOCAL_RANDOM.getBytes(StandardCharsets.US_ASCII);

  private final Ancestry ancestry;

  /** Knows the JDK's classes only: a call through another class's subtype may be missed. */
  public Rewriter() {
    this(name -> null);
  }

  /**
   * @param classFiles gives the class file of an internal name, or null if there is none; asked for
   *     what is above the classes that are called
   */
  public Rewriter(Function<String, byte[]> classFiles) {
    ancestry = new Ancestry(classFiles);
  }

  /**
   * Rewrites a class file.
   *
   * @throws MalformedClassException if it is damaged, too new, or too large once rewritten
   */
  public byte[] rewrite(byte[] classFile) {
    ClassShape.check(classFile);
    String name = "unknown class";
    try {
      ClassReader reader = new ClassReader(classFile);
      name = reader.getClassName().replace('/', '.');
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(new ClassRewriter(target(classFile, writer), ancestry), 0);
      return writer.toByteArray();
    } catch (MalformedClassException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // the reader of class files throws what its arrays throw
      throw new MalformedClassException("class file can't be rewritten: " + name + ": " + e, e);
    }
  }

  /**
   * Checks that no length in a class file leads beyond it, so that parsing it needs no more memory
   * than it has bytes.
   *
   * @throws MalformedClassException if it is not a class file, or damaged
   */
  public static void check(byte[] classFile) {
    ClassShape.check(classFile);
  }

  /** Nobody can make a {@code ThreadLocalRandom}, so classes that name it name Random instead. */
  private static ClassVisitor target(byte[] classFile, ClassWriter writer) {
    return ClassShape.mentions(classFile, ITS_BYTES)
        ? new ClassRemapper(
            writer, new SimpleRemapper(ClassRewriter.API, THREAD_LOCAL_RANDOM, "java/util/Random"))
        : writer;
  }
}
