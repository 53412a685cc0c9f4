package io.lightcone.runtime.rewriter;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rules that a hook method stands behind, read from the hooks' own annotations. */
final class HookRules {
  private static final List<Class<?>> HOOKS =
      List.of(
          ClockHooks.class,
          RandomHooks.class,
          PropertyHooks.class,
          DefaultHooks.class,
          FormattingHooks.class,
          OldDateHooks.class,
          ThreadHooks.class,
          ClassNameHooks.class,
          SetHooks.class,
          MapHooks.class,
          KeyViewHooks.class,
          CollectorHooks.class,
          StreamHooks.class,
          IdentityHooks.class,
          ReflectionHooks.class);
  private static final List<String> INEXACT =
      List.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "exp", "log", "log10", "cbrt", "sinh",
          "cosh", "tanh", "expm1", "log1p");

  private HookRules() {}

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    for (Class<?> hooks : HOOKS) {
      Topic topic = hooks.getAnnotation(Topic.class);
      for (Method hook : hooks.getDeclaredMethods()) {
        InPlaceOf place = hook.getAnnotation(InPlaceOf.class);
        if (place != null) {
          rules.add(rule(topic, place, hook));
        }
      }
    }
    addMath(rules);
    addIdentity(rules);
    return rules;
  }

  private static Rule rule(Topic topic, InPlaceOf place, Method hook) {
    Class<?>[] parameters = hook.getParameterTypes();
    Class<?>[] covered =
        place.receiver() ? Arrays.copyOfRange(parameters, 1, parameters.length) : parameters;
    Class<?> returns = place.returns() == void.class ? hook.getReturnType() : place.returns();
    return new Rule(
        topic.kind(),
        topic.title(),
        Descriptors.internalName(place.value()),
        place.name().isEmpty() ? hook.getName() : place.name(),
        Descriptors.of(returns, covered),
        call(hook),
        topic.wayOut());
  }

  private static Replacement.Call call(Method hook) {
    return new Replacement.Call(
        Descriptors.internalName(hook.getDeclaringClass()),
        hook.getName(),
        Descriptors.of(hook.getReturnType(), hook.getParameterTypes()));
  }

  /** Only those whose last bits the language leaves open; the others agree everywhere. */
  private static void addMath(List<Rule> rules) {
    INEXACT.forEach(name -> rules.add(math(name, "(D)D")));
    List.of("atan2", "pow", "hypot").forEach(name -> rules.add(math(name, "(DD)D")));
  }

  private static Rule math(String name, String descriptor) {
    return new Rule(
        Kind.DETERMINISTIC,
        "floating point",
        "java/lang/Math",
        name,
        descriptor,
        new Replacement.Call("java/lang/StrictMath", name, descriptor),
        "StrictMath gives the same bits everywhere");
  }

  private static void addIdentity(List<Rule> rules) {
    Topic topic = IdentityHooks.class.getAnnotation(Topic.class);
    rules.add(overridable(topic, "hashCode", "superHashCode", "I", "()I"));
    String text = "Ljava/lang/String;";
    rules.add(overridable(topic, "toString", "superToString", text, "()" + text));
  }

  private static Rule overridable(
      Topic topic, String name, String superName, String type, String descriptor) {
    String hooks = Descriptors.internalName(IdentityHooks.class);
    String object = "(Ljava/lang/Object;";
    return new Rule(
        topic.kind(),
        topic.title(),
        "java/lang/Object",
        name,
        descriptor,
        new Replacement.Overridable(
            new Replacement.Call(hooks, name, object + ")" + type),
            new Replacement.Call(hooks, superName, object + type + "Ljava/lang/Class;)" + type)),
        topic.wayOut());
  }
}
