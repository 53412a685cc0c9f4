package io.lightcone.runtime.rewriter;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;

/** Called by rewritten code in place of the machine's own zone, locale and character set. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = DefaultHooks.TITLE,
    wayOut = "name the zone, locale or character set; by default they are UTC, ROOT and UTF-8")
public final class DefaultHooks {
  static final String TITLE = "default zone, locale and character set";

  private DefaultHooks() {}

  private static boolean plain() {
    return Hooks.current() == null;
  }

  @InPlaceOf(ZoneId.class)
  public static ZoneId systemDefault() {
    return plain() ? ZoneId.systemDefault() : ZoneOffset.UTC;
  }

  @InPlaceOf(TimeZone.class)
  public static TimeZone getDefault() {
    return plain() ? TimeZone.getDefault() : TimeZone.getTimeZone("UTC");
  }

  @InPlaceOf(value = Locale.class, name = "getDefault")
  public static Locale locale() {
    return plain() ? Locale.getDefault() : Locale.ROOT;
  }

  @InPlaceOf(value = Locale.class, name = "getDefault")
  public static Locale locale(Locale.Category category) {
    return plain() ? Locale.getDefault(category) : Locale.ROOT;
  }

  /** What dates and numbers are formatted for. */
  public static Locale formatLocale() {
    return locale(Locale.Category.FORMAT);
  }

  @InPlaceOf(Charset.class)
  public static Charset defaultCharset() {
    return plain() ? Charset.defaultCharset() : StandardCharsets.UTF_8;
  }

  @InPlaceOf(value = String.class, receiver = true)
  public static byte[] getBytes(String text) {
    return text.getBytes(defaultCharset());
  }

  @InPlaceOf(value = String.class, receiver = true)
  public static String toLowerCase(String text) {
    return text.toLowerCase(locale());
  }

  @InPlaceOf(value = String.class, receiver = true)
  public static String toUpperCase(String text) {
    return text.toUpperCase(locale());
  }

  @InPlaceOf(String.class)
  public static String format(String format, Object... arguments) {
    return String.format(formatLocale(), format, Displayed.of(arguments));
  }

  @InPlaceOf(String.class)
  public static String format(Locale locale, String format, Object... arguments) {
    return String.format(locale, format, Displayed.of(arguments));
  }

  @InPlaceOf(value = String.class, receiver = true)
  public static String formatted(String format, Object... arguments) {
    return String.format(formatLocale(), format, Displayed.of(arguments));
  }

  @InPlaceOf(System.class)
  public static String lineSeparator() {
    return plain() ? System.lineSeparator() : "\n";
  }

  @InPlaceOf(DateTimeFormatter.class)
  public static DateTimeFormatter ofPattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, formatLocale());
  }

  @InPlaceOf(NumberFormat.class)
  public static NumberFormat getInstance() {
    return NumberFormat.getInstance(formatLocale());
  }

  @InPlaceOf(NumberFormat.class)
  public static NumberFormat getNumberInstance() {
    return NumberFormat.getNumberInstance(formatLocale());
  }

  @InPlaceOf(NumberFormat.class)
  public static NumberFormat getIntegerInstance() {
    return NumberFormat.getIntegerInstance(formatLocale());
  }

  @InPlaceOf(NumberFormat.class)
  public static NumberFormat getPercentInstance() {
    return NumberFormat.getPercentInstance(formatLocale());
  }

  @InPlaceOf(NumberFormat.class)
  public static NumberFormat getCurrencyInstance() {
    return NumberFormat.getCurrencyInstance(formatLocale());
  }

  @InPlaceOf(value = Runtime.class, receiver = true)
  public static int availableProcessors(Runtime runtime) {
    return plain() ? runtime.availableProcessors() : 1;
  }

  /** Sets the zone of a date format just made. */
  public static void setZone(DateFormat format) {
    format.setTimeZone(getDefault());
  }
}
