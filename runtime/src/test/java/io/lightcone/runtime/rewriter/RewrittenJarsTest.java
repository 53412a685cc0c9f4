package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

/** Real libraries, rewritten whole. */
class RewrittenJarsTest {
  /** ASM's own check is slow: every so many classes go through it, all through the JVM's. */
  private static final int EVERY = 40;

  static Map<String, byte[]> classesBeside(Class<?> type) throws Exception {
    Path jar = jarOf(type);
    Map<String, byte[]> classes = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.startsWith("module")) {
          classes.put(name.substring(0, name.length() - 6).replace('/', '.'), zip.readAllBytes());
        }
      }
    }
    return classes;
  }

  private static Path jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Defines rewritten classes; the JVM verifies each as it is linked. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;
    private final Rewriter rewriter;

    Loader(Map<String, byte[]> classes) {
      super(Loader.class.getClassLoader());
      this.classes = classes;
      this.rewriter = new Rewriter(name -> classes.get(name.replace('/', '.')));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> loaded = findLoadedClass(name);
      byte[] plain = classes.get(name);
      if (loaded != null || plain == null) {
        return loaded == null ? super.loadClass(name, resolve) : loaded;
      }
      byte[] rewritten = rewriter.rewrite(plain);
      return defineClass(name, rewritten, 0, rewritten.length);
    }
  }

  private static List<String> failures(Map<String, byte[]> classes) throws IOException {
    Loader loader = new Loader(classes);
    List<String> failures = new ArrayList<>();
    int number = 0;
    for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
      try {
        Class.forName(entry.getKey(), true, loader);
      } catch (VerifyError | ClassFormatError | IncompatibleClassChangeError e) {
        failures.add(entry.getKey() + ": " + e);
      } catch (ClassNotFoundException | LinkageError e) {
        continue; // it needs a library that isn't here
      }
      if (number++ % EVERY == 0) {
        byte[] rewritten = loader.rewriter.rewrite(entry.getValue());
        String complaints = RewrittenSubjects.complaints(rewritten, loader);
        if (!complaints.isEmpty()) {
          failures.add(entry.getKey() + ": " + complaints);
        }
      }
    }
    return failures;
  }

  @Test
  void shouldVerifyJacksonAndRunIt() throws Exception {
    Map<String, byte[]> classes = new HashMap<>(classesBeside(ObjectMapper.class));
    classes.putAll(classesBeside(JsonFactory.class));
    assertThat(classes).hasSizeGreaterThan(700);
    assertThat(failures(new TreeMap<>(classes))).isEmpty();
    assertThat(roundTrip(classes)).isEqualTo("{z=1, a=[1, 2.5, x], m={k=true}}");
  }

  /** Inside an invocation: nothing that Jackson does may be refused. */
  private static String roundTrip(Map<String, byte[]> classes) throws Exception {
    Class<?> type = new Loader(classes).loadClass(ObjectMapper.class.getName());
    ScriptedInterceptor interceptor = new ScriptedInterceptor();
    Hooks.bind(interceptor);
    try {
      Object mapper = type.getConstructor().newInstance();
      Object value =
          type.getMethod("readValue", String.class, Class.class)
              .invoke(mapper, "{\"z\":1,\"a\":[1,2.5,\"x\"],\"m\":{\"k\":true}}", Map.class);
      byte[] bytes =
          (byte[]) type.getMethod("writeValueAsBytes", Object.class).invoke(mapper, value);
      assertThat(new String(bytes, StandardCharsets.UTF_8))
          .isEqualTo("{\"z\":1,\"a\":[1,2.5,\"x\"],\"m\":{\"k\":true}}");
      assertThat(interceptor.refusals).isEmpty();
      return value.toString();
    } finally {
      Hooks.unbind();
    }
  }

  @Test
  void shouldVerifyAsm() throws Exception {
    Map<String, byte[]> classes = classesBeside(ClassReader.class);
    assertThat(classes).hasSizeGreaterThan(30);
    assertThat(failures(classes)).isEmpty();
  }

  @Test
  void shouldVerifyEverySubject() throws Exception {
    RewrittenSubjects subjects = new RewrittenSubjects();
    Rewriter rewriter = new Rewriter(RewrittenSubjects::plainBytes);
    for (String name :
        List.of(
            "Clocks",
            "Clocks$Dated",
            "Randoms",
            "Surroundings",
            "Collected",
            "Collected$Table",
            "Identities",
            "State",
            "Refused",
            "Operations",
            "Operations$Fetched")) {
      byte[] plain =
          RewrittenSubjects.plainBytes((RewrittenSubjects.PACKAGE + name).replace('.', '/'));
      assertThat(RewrittenSubjects.complaints(rewriter.rewrite(plain), subjects)).isEmpty();
    }
  }

  @Test
  void shouldRewriteTheSameToTheSameBytes() throws Exception {
    byte[] plain = RewrittenSubjects.plainBytes("com/fasterxml/jackson/databind/ObjectMapper");
    assertThat(new Rewriter().rewrite(plain)).isEqualTo(new Rewriter().rewrite(plain));
  }
}
