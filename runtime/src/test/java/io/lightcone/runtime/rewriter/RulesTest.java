package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RulesTest {
  /** Newer than the Java this is built for. */
  private static final List<String> NEWER =
      List.of(
          "newHashMap",
          "newHashSet",
          "startVirtualThread",
          "threadId",
          "newVirtualThreadPerTaskExecutor",
          "newThreadPerTaskExecutor");

  private static Class<?> type(String internalName) throws ClassNotFoundException {
    return Class.forName(internalName.replace('/', '.'), false, RulesTest.class.getClassLoader());
  }

  private static List<Executable> executables(Class<?> type) throws ClassNotFoundException {
    List<Executable> all = new ArrayList<>(List.of(type.getDeclaredConstructors()));
    all.addAll(List.of(type.getDeclaredMethods()));
    for (String above : Descriptors.supertypes(type)) {
      all.addAll(List.of(type(above).getDeclaredMethods()));
    }
    return all;
  }

  private static String descriptor(Executable e) {
    Class<?> returns = e instanceof Method m ? m.getReturnType() : void.class;
    return Descriptors.of(returns, e.getParameterTypes());
  }

  @Test
  void shouldCoverOnlyWhatExists() throws Exception {
    assertThat(Rules.all()).hasSizeGreaterThan(250);
    for (Rule rule : Rules.all()) {
      if (NEWER.contains(rule.name())
          || rule.name().equals("in")
          || rule.owner().equals("java/lang/Thread$Builder")) {
        continue;
      }
      assertThat(executables(type(rule.owner())))
          .as("%s %s", rule.operation(), rule.descriptor())
          .anyMatch(e -> rule.covers(e instanceof Method ? e.getName() : "<init>", descriptor(e)));
    }
  }

  @Test
  void shouldHaveAPublicHookForEveryCall() throws Exception {
    int calls = 0;
    for (Rule rule : Rules.all()) {
      for (Replacement.Call call : calls(rule.replacement())) {
        MethodType hook =
            MethodType.fromMethodDescriptorString(
                call.descriptor(), RulesTest.class.getClassLoader());
        Method method = type(call.owner()).getMethod(call.name(), hook.parameterArray());
        assertThat(method.getReturnType()).as(rule.operation()).isEqualTo(hook.returnType());
        assertThat(Modifier.isStatic(method.getModifiers())).as(rule.operation()).isTrue();
        calls++;
      }
    }
    assertThat(calls).isGreaterThan(150);
  }

  private static List<Replacement.Call> calls(Replacement replacement) {
    if (replacement instanceof Replacement.Call call) {
      return List.of(call);
    }
    if (replacement instanceof Replacement.Overridable overridable) {
      return List.of(overridable.call(), overridable.superCall());
    }
    List<Replacement.Call> calls = new ArrayList<>();
    if (replacement instanceof Replacement.Constructor constructor) {
      calls.addAll(constructor.suppliers());
      if (constructor.after() != null) {
        calls.add(constructor.after());
      }
    }
    return calls;
  }

  @Test
  void shouldHaveAllConstructorsInTheSubtypesMade() throws Exception {
    for (Rule rule : Rules.all()) {
      if (rule.replacement() instanceof Replacement.Subtype subtype) {
        Class<?> made = type(subtype.type());
        assertThat(type(rule.owner())).isAssignableFrom(made);
        for (Constructor<?> c : type(rule.owner()).getDeclaredConstructors()) {
          if ((c.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0) {
            assertThat(made.getDeclaredConstructor(c.getParameterTypes())).isNotNull();
          }
        }
      }
    }
  }

  @Test
  void shouldFindCallsThroughSubtypes() {
    Rule start = Rules.find("a/Worker", "start", "()V", x -> Set.of("java/lang/Thread"));
    assertThat(start.kind()).isEqualTo(Kind.REFUSED);
    assertThat(start.wayOut()).contains("triggers another handler");
    assertThat(Rules.find("a/Motor", "start", "()V", x -> Set.of())).isNull();
  }

  /** Topic, then "owner: name, name" per class, as the page lists them. */
  private static String listed(Kind kind) {
    Map<String, Map<String, TreeSet<String>>> topics = new TreeMap<>();
    for (Rule rule : Rules.all()) {
      if (rule.kind() == kind) {
        topics
            .computeIfAbsent(rule.topic(), topic -> new TreeMap<>())
            .computeIfAbsent(rule.owner(), owner -> new TreeSet<>())
            .add(rule.name().equals("<init>") ? "new" : rule.name());
      }
    }
    StringBuilder text = new StringBuilder();
    topics.forEach(
        (topic, owners) -> {
          text.append("- **").append(topic).append("**: ");
          text.append(
              owners.entrySet().stream()
                  .map(e -> "`" + simple(e.getKey()) + "` " + String.join(", ", e.getValue()))
                  .collect(Collectors.joining("; ")));
          text.append('\n');
        });
    return text.toString();
  }

  private static String simple(String owner) {
    return owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
  }

  @Test
  void shouldBeListedInTheDocument() throws IOException {
    Path page = Path.of("..", "docs", "rewriter.md");
    String text = Files.readString(page);
    Map<Kind, String> lists = new LinkedHashMap<>();
    Arrays.stream(Kind.values()).forEach(kind -> lists.put(kind, listed(kind)));
    if (Boolean.getBoolean("lightcone.refresh")) {
      for (Map.Entry<Kind, String> list : lists.entrySet()) {
        String replacement =
            "<!-- rules " + list.getKey() + " -->\n" + list.getValue() + "<!-- end -->";
        text =
            Pattern.compile("<!-- rules " + list.getKey() + " -->\n.*?<!-- end -->", Pattern.DOTALL)
                .matcher(text)
                .replaceFirst(Matcher.quoteReplacement(replacement));
      }
      Files.writeString(page, text);
    }
    List<String> found =
        Pattern.compile("<!-- rules (\\w+) -->\n(.*?)<!-- end -->", Pattern.DOTALL)
            .matcher(text)
            .results()
            .map(RulesTest::keyed)
            .collect(Collectors.toList());
    List<String> expected =
        lists.entrySet().stream()
            .map(e -> e.getKey() + "\n" + e.getValue())
            .collect(Collectors.toList());
    assertThat(found).as("refresh with -Dlightcone.refresh=true").isEqualTo(expected);
  }

  private static String keyed(MatchResult list) {
    return list.group(1) + "\n" + list.group(2);
  }
}
