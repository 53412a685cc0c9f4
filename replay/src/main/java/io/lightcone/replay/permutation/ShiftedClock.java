package io.lightcone.replay.permutation;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes of {@code java.base} that ask the wall clock, changed to see a time 400 days later:
 * for another JVM, in place of its own. They are made from the JDK that runs this, when they are
 * first needed, and deleted at close.
 */
public final class ShiftedClock implements AutoCloseable {
  private static final Duration SHIFT = Duration.ofDays(400);
  private static final String MILLIS = "currentTimeMillis";
  private static final String NANOS = "getNanoTimeAdjustment";

  private Path directory;

  /** A directory to patch {@code java.base} with; it is there until close. */
  public Path classes() throws IOException {
    if (directory == null) {
      directory = Files.createTempDirectory("lightcone-clock");
      Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
      try (Stream<Path> files = Files.walk(modules)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
          byte[] bytes = Files.readAllBytes(file);
          if (asksTheTime(bytes)) {
            Path to = directory.resolve(modules.relativize(file).toString());
            Files.createDirectories(to.getParent());
            Files.write(to, shifted(bytes));
          }
        }
      }
    }
    return directory;
  }

  private static boolean asksTheTime(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains(MILLIS) || text.contains(NANOS);
  }

  private static byte[] shifted(byte[] bytes) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Shift(writer), 0);
    return writer.toByteArray();
  }

  @Override
  public void close() throws IOException {
    if (directory != null) {
      List<Path> paths;
      try (Stream<Path> files = Files.walk(directory)) {
        paths = files.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : paths) {
        Files.delete(path);
      }
      directory = null;
    }
  }

  private static final class Shift extends ClassVisitor {
    Shift(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new MethodVisitor(
          Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          super.visitMethodInsn(opcode, owner, called, type, isInterface);
          if (opcode == Opcodes.INVOKESTATIC && called.equals(MILLIS)) {
            later(SHIFT.toMillis());
          } else if (opcode == Opcodes.INVOKESTATIC && called.equals(NANOS)) {
            later(SHIFT.toNanos());
          }
        }

        private void later(long amount) {
          visitLdcInsn(amount);
          visitInsn(Opcodes.LADD);
        }
      };
    }
  }
}
