package io.lightcone.runtime.rewriter;

import io.lightcone.runtime.rewriter.Replacement.Call;
import java.util.ArrayList;
import java.util.List;

/** The rules for {@code new}: other arguments, or an ordered subtype. */
final class ConstructorRules {
  private static final Call SEED = hook(RandomHooks.class, "seed", "()J");
  private static final Call MILLIS = hook(ClockHooks.class, "currentTimeMillis", "()J");
  private static final Call CHARSET =
      hook(DefaultHooks.class, "defaultCharset", "()Ljava/nio/charset/Charset;");
  private static final Call LOCALE =
      hook(DefaultHooks.class, "formatLocale", "()Ljava/util/Locale;");
  private static final Call ZONE = hook(DefaultHooks.class, "getDefault", "()Ljava/util/TimeZone;");
  private static final Call SET_TO_NOW =
      hook(ClockHooks.class, "setToNow", "(Ljava/util/Calendar;)V");
  private static final Call SET_TO_NOW_AND_ZONE =
      hook(ClockHooks.class, "setToNowAndZone", "(Ljava/util/Calendar;)V");
  private static final Call SET_ZONE =
      hook(DefaultHooks.class, "setZone", "(Ljava/text/DateFormat;)V");
  private static final Call PATTERN =
      hook(FormattingHooks.class, "decimalPattern", "()Ljava/lang/String;");
  private static final Call SYMBOLS =
      hook(FormattingHooks.class, "decimalSymbols", "()Ljava/text/DecimalFormatSymbols;");
  private static final Call SET_LOCALE =
      hook(FormattingHooks.class, "setLocale", "(Ljava/util/Scanner;)V");
  private static final Call NO_FLUSH = hook(ConstructorHooks.class, "noFlush", "()Z");

  private ConstructorRules() {}

  private static Call hook(Class<?> owner, String name, String descriptor) {
    return new Call(Descriptors.internalName(owner), name, descriptor);
  }

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    addRandoms(rules);
    addClocks(rules);
    addCharsets(rules);
    addSubtypes(rules);
    return rules;
  }

  private static void addRandoms(List<Rule> rules) {
    Topic topic = RandomHooks.class.getAnnotation(Topic.class);
    rules.add(rule(topic, "java/util/Random", "()V", "(J)V", null, SEED));
    rules.add(rule(topic, "java/util/SplittableRandom", "()V", "(J)V", null, SEED));
  }

  private static void addClocks(List<Rule> rules) {
    Topic topic = ClockHooks.class.getAnnotation(Topic.class);
    rules.add(rule(topic, "java/util/Date", "()V", "(J)V", null, MILLIS));
    String calendar = "java/util/GregorianCalendar";
    String zone = "Ljava/util/TimeZone;";
    String locale = "Ljava/util/Locale;";
    String both = "(" + zone + locale + ")V";
    rules.add(rule(topic, calendar, "()V", both, SET_TO_NOW, ZONE, LOCALE));
    rules.add(rule(topic, calendar, "(" + zone + ")V", both, SET_TO_NOW, LOCALE));
    rules.add(rule(topic, calendar, both, both, SET_TO_NOW));
    String one = "(" + locale + ")V";
    rules.add(rule(topic, calendar, one, one, SET_TO_NOW_AND_ZONE));
  }

  private static void addCharsets(List<Rule> rules) {
    Topic topic = DefaultHooks.class.getAnnotation(Topic.class);
    String charset = "Ljava/nio/charset/Charset;";
    for (String given : List.of("[B", "[BII")) {
      rules.add(
          rule(
              topic,
              "java/lang/String",
              "(" + given + ")V",
              "(" + given + charset + ")V",
              null,
              CHARSET));
    }
    addStream(rules, topic, "java/io/InputStreamReader", "Ljava/io/InputStream;", charset);
    addStream(rules, topic, "java/io/OutputStreamWriter", "Ljava/io/OutputStream;", charset);
    addScanners(rules, topic, charset);
    String out = "Ljava/io/OutputStream;";
    for (String owner : List.of("java/io/PrintStream", "java/io/PrintWriter")) {
      String full = "(" + out + "Z" + charset + ")V";
      rules.add(rule(topic, owner, "(" + out + ")V", full, null, NO_FLUSH, CHARSET));
      rules.add(rule(topic, owner, "(" + out + "Z)V", full, null, CHARSET));
    }
    String locale = "Ljava/util/Locale;";
    rules.add(rule(topic, "java/util/Formatter", "()V", "(" + locale + ")V", null, LOCALE));
    String appendable = "Ljava/lang/Appendable;";
    rules.add(
        rule(
            topic,
            "java/util/Formatter",
            "(" + appendable + ")V",
            "(" + appendable + locale + ")V",
            null,
            LOCALE));
    String symbols = "Ljava/text/DecimalFormatSymbols;";
    String decimal = "java/text/DecimalFormat";
    String ofDecimal = "(Ljava/lang/String;" + symbols + ")V";
    rules.add(rule(topic, decimal, "()V", ofDecimal, null, PATTERN, SYMBOLS));
    rules.add(rule(topic, decimal, "(Ljava/lang/String;)V", ofDecimal, null, SYMBOLS));
    for (String owner : List.of("DecimalFormatSymbols", "DateFormatSymbols")) {
      rules.add(rule(topic, "java/text/" + owner, "()V", "(" + locale + ")V", null, LOCALE));
    }
    String message = "(Ljava/lang/String;" + locale + ")V";
    rules.add(
        rule(topic, "java/text/MessageFormat", "(Ljava/lang/String;)V", message, null, LOCALE));
    String format = "java/text/SimpleDateFormat";
    String full = "(Ljava/lang/String;" + locale + ")V";
    rules.add(rule(topic, format, "(Ljava/lang/String;)V", full, SET_ZONE, LOCALE));
    rules.add(rule(topic, format, full, full, SET_ZONE));
  }

  private static void addScanners(List<Rule> rules, Topic topic, String charset) {
    String scanner = "java/util/Scanner";
    String stream = "Ljava/io/InputStream;";
    String full = "(" + stream + charset + ")V";
    rules.add(rule(topic, scanner, "(" + stream + ")V", full, SET_LOCALE, CHARSET));
    for (String source : List.of("Ljava/lang/String;", "Ljava/lang/Readable;")) {
      String same = "(" + source + ")V";
      rules.add(rule(topic, scanner, same, same, SET_LOCALE));
    }
  }

  private static void addStream(
      List<Rule> rules, Topic topic, String owner, String stream, String charset) {
    rules.add(
        rule(topic, owner, "(" + stream + ")V", "(" + stream + charset + ")V", null, CHARSET));
  }

  private static void addSubtypes(List<Rule> rules) {
    Topic topic = SetHooks.class.getAnnotation(Topic.class);
    rules.add(subtype(topic, "java/util/HashMap", "java/util/LinkedHashMap"));
    rules.add(subtype(topic, "java/util/HashSet", "java/util/LinkedHashSet"));
    rules.add(
        subtype(topic, "java/util/concurrent/ConcurrentHashMap", OrderedConcurrentHashMap.class));
    rules.add(subtype(topic, "java/util/IdentityHashMap", OrderedIdentityHashMap.class));
    rules.add(
        new Rule(
            Kind.DETERMINISTIC,
            "references",
            "java/lang/ref/SoftReference",
            "<init>",
            Rule.ANY,
            new Replacement.Subtype(Descriptors.internalName(StrongSoftReference.class)),
            "a soft reference is never cleared by the collector"));
    rules.add(
        new Rule(
            Kind.REFUSED,
            "secure randomness",
            "java/security/SecureRandom",
            "<init>",
            Rule.ANY,
            new Replacement.Subtype(Descriptors.internalName(SuppliedSecureRandom.class)),
            SuppliedSecureRandom.WAY_OUT));
  }

  private static Rule subtype(Topic topic, String owner, Class<?> type) {
    return subtype(topic, owner, Descriptors.internalName(type));
  }

  private static Rule subtype(Topic topic, String owner, String type) {
    return new Rule(
        topic.kind(),
        topic.title(),
        owner,
        "<init>",
        Rule.ANY,
        new Replacement.Subtype(type),
        topic.wayOut());
  }

  private static Rule rule(
      Topic topic, String owner, String covered, String called, Call after, Call... suppliers) {
    return new Rule(
        topic.kind(),
        topic.title(),
        owner,
        "<init>",
        covered,
        new Replacement.Constructor(called, List.of(suppliers), after),
        topic.wayOut());
  }
}
