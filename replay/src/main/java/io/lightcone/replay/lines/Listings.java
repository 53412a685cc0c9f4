package io.lightcone.replay.lines;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceMethodVisitor;

/**
 * Finds the source of traced lines: in what was given, else in what the recording keeps beside the
 * bundle. Where there is none, the bytecode of the method is listed, line by line. For one thread.
 */
public final class Listings {
  private static final int TAB = 4;

  private final Map<String, byte[]> sources;
  private final Bundle bundle;
  private final Map<String, Listing> known = new HashMap<>();

  private Listings(Map<String, byte[]> sources, Bundle bundle) {
    this.sources = sources;
    this.bundle = bundle;
  }

  /**
   * Those of a recorded bundle.
   *
   * @param given a directory or jar of sources; null for what the recording keeps
   * @throws BundleException if what is given can't be read, or holds no Java
   */
  public static Listings of(Recording recording, String digest, Path given) {
    Bundle bundle = null;
    Map<String, byte[]> sources = given == null ? Map.of() : read(given);
    for (NamespaceRecording namespace : recording.namespaces()) {
      Optional<Path> jar = namespace.bundle(digest);
      if (bundle == null && jar.isPresent()) {
        bundle = Bundle.of(jar.get());
      }
      Optional<Path> kept = namespace.bundleSources(digest);
      if (sources.isEmpty() && kept.isPresent()) {
        sources = read(kept.get());
      }
    }
    return new Listings(sources, bundle);
  }

  /** Those of code that was not recorded: of {@code given}, else what lies beside it. */
  public static Listings of(Bundle bundle, Path given) {
    return new Listings(given == null ? bundle.sources() : read(given), bundle);
  }

  private static Map<String, byte[]> read(Path path) {
    try {
      if (Files.isDirectory(path)) {
        return javaIn(path, path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return javaIn(jar.getPath("/"), path);
      }
    } catch (IOException | RuntimeException e) {
      if (e instanceof BundleException known) {
        throw known;
      }
      throw new BundleException("sources can't be read: " + path + ": " + e, e);
    }
  }

  private static Map<String, byte[]> javaIn(Path root, Path given) throws IOException {
    Map<String, byte[]> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        found.put(name, Files.readAllBytes(file));
      }
    }
    if (found.isEmpty()) {
      throw new BundleException("no Java source here: " + given);
    }
    return found;
  }

  /** What a place's class, or its method, looks like. */
  public Listing at(LineTimeline.Place place) {
    String source = sourceName(place);
    byte[] text = source == null ? null : sources.get(source);
    String key = text == null ? place.className() + "." + place.method() : source;
    return known.computeIfAbsent(
        key, name -> text == null ? bytecode(place) : source(place.file(), text));
  }

  private static String sourceName(LineTimeline.Place place) {
    int dot = place.className().lastIndexOf('.');
    String directory = place.className().substring(0, dot + 1).replace('.', '/');
    return place.file() == null ? null : directory + place.file();
  }

  private static Listing source(String file, byte[] bytes) {
    List<Listing.Row> rows = new ArrayList<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1)) {
      rows.add(new Listing.Row(rows.size() + 1, line.replace("\t", " ".repeat(TAB))));
    }
    return new Listing(file, true, rows);
  }

  private Listing bytecode(LineTimeline.Place place) {
    String type = place.className().substring(place.className().lastIndexOf('.') + 1);
    String title = type + "." + place.method() + ", bytecode: no source was given or recorded";
    byte[] classFile =
        bundle == null ? null : bundle.resource(place.className().replace('.', '/') + ".class");
    List<Listing.Row> rows = new ArrayList<>();
    if (classFile != null) {
      ClassNode node = new ClassNode();
      new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES);
      for (MethodNode method : node.methods) {
        if (method.name.equals(place.method())) {
          rows.add(new Listing.Row(0, method.name + method.desc));
          instructions(method, rows);
        }
      }
    }
    if (rows.isEmpty()) {
      rows.add(new Listing.Row(place.line(), "line " + place.line()));
    }
    return new Listing(title, false, rows);
  }

  private static void instructions(MethodNode method, List<Listing.Row> rows) {
    int line = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof LineNumberNode number) {
        line = number.line;
      } else if (insn.getOpcode() >= 0) {
        Textifier text = new Textifier();
        insn.accept(new TraceMethodVisitor(text));
        rows.add(new Listing.Row(line, "  " + text.getText().get(0).toString().strip()));
      }
    }
  }
}
