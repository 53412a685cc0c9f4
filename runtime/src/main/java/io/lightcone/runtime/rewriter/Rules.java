package io.lightcone.runtime.rewriter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The rule table: every operation that the rewriter, and reflection at run time, treats specially.
 * Immutable.
 */
public final class Rules {
  private static final List<Rule> ALL = table();
  private static final Map<String, Map<String, List<Rule>>> BY_OWNER = byOwner();
  private static final Map<String, List<Rule>> BY_NAME = byName();
  private static final Map<String, String> SUBTYPES = subtypes();

  private Rules() {}

  /** All rules, sorted by topic, owner, name and descriptor. */
  public static List<Rule> all() {
    return ALL;
  }

  /**
   * The rule for a call, or null.
   *
   * @param owner internal name of the class the call names
   * @param supertypes all internal names above the owner; asked only if the method's name is one
   *     that some rule has
   */
  public static Rule find(
      String owner, String name, String descriptor, Function<String, Set<String>> supertypes) {
    Rule exact = ofOwner(owner, name, descriptor);
    if (exact != null || name.equals("<init>")) {
      return exact;
    }
    List<Rule> candidates = BY_NAME.get(name);
    if (candidates == null) {
      return null;
    }
    Set<String> above = null;
    for (Rule rule : candidates) {
      if (rule.covers(name, descriptor)) {
        above = above == null ? supertypes.apply(owner) : above;
        if (above.contains(rule.owner())) {
          return rule;
        }
      }
    }
    return null;
  }

  /** Internal name of the class made in place of another, or the other's own. */
  static String made(String type) {
    return SUBTYPES.getOrDefault(type, type);
  }

  private static Map<String, String> subtypes() {
    Map<String, String> subtypes = new HashMap<>();
    for (Rule rule : ALL) {
      if (rule.replacement() instanceof Replacement.Subtype subtype) {
        subtypes.put(rule.owner(), subtype.type());
      }
    }
    return subtypes;
  }

  private static Rule ofOwner(String owner, String name, String descriptor) {
    Map<String, List<Rule>> names = BY_OWNER.get(owner);
    if (names == null) {
      return null;
    }
    Rule named = first(names.get(name), name, descriptor);
    return named == null ? first(names.get(Rule.ANY), name, descriptor) : named;
  }

  private static Rule first(List<Rule> rules, String name, String descriptor) {
    if (rules != null) {
      for (Rule rule : rules) {
        if (rule.covers(name, descriptor)) {
          return rule;
        }
      }
    }
    return null;
  }

  private static List<Rule> table() {
    List<Rule> rules = new ArrayList<>(HookRules.all());
    rules.addAll(ConstructorRules.all());
    rules.addAll(RefusalRules.all());
    rules.sort(
        Comparator.comparing(Rule::topic)
            .thenComparing(Rule::owner)
            // a rule for any name comes after those for one
            .thenComparing(rule -> rule.name().equals(Rule.ANY))
            .thenComparing(Rule::name)
            .thenComparing(rule -> rule.descriptor().equals(Rule.ANY))
            .thenComparing(Rule::descriptor));
    return List.copyOf(rules);
  }

  private static Map<String, Map<String, List<Rule>>> byOwner() {
    Map<String, Map<String, List<Rule>>> index = new HashMap<>();
    for (Rule rule : ALL) {
      index
          .computeIfAbsent(rule.owner(), owner -> new HashMap<>())
          .computeIfAbsent(rule.name(), name -> new ArrayList<>())
          .add(rule);
    }
    return index;
  }

  private static Map<String, List<Rule>> byName() {
    Map<String, List<Rule>> index = new HashMap<>();
    for (Rule rule : ALL) {
      if (!rule.name().equals("<init>") && !rule.name().equals(Rule.ANY)) {
        index.computeIfAbsent(rule.name(), name -> new ArrayList<>()).add(rule);
      }
    }
    return index;
  }
}
