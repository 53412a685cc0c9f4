package io.lightcone.runtime.rewriter;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Scanner;
import java.util.TimeZone;

/** Called by rewritten code where the JDK itself would take the machine's zone or locale. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = DefaultHooks.TITLE,
    wayOut = "name the zone, locale or character set; by default they are UTC, ROOT and UTF-8")
public final class FormattingHooks {
  private FormattingHooks() {}

  private static Locale locale() {
    return DefaultHooks.formatLocale();
  }

  private static Locale displayLocale() {
    return DefaultHooks.locale(Locale.Category.DISPLAY);
  }

  private static DateFormat zoned(DateFormat format) {
    DefaultHooks.setZone(format);
    return format;
  }

  /** What {@code new DecimalFormat()} takes. */
  public static String decimalPattern() {
    return NumberFormat.getInstance(locale()) instanceof DecimalFormat format
        ? format.toPattern()
        : "#,##0.###";
  }

  @InPlaceOf(value = DecimalFormatSymbols.class, name = "getInstance")
  public static DecimalFormatSymbols decimalSymbols() {
    return DecimalFormatSymbols.getInstance(locale());
  }

  @InPlaceOf(value = DateFormatSymbols.class, name = "getInstance")
  public static DateFormatSymbols dateSymbols() {
    return DateFormatSymbols.getInstance(locale());
  }

  @InPlaceOf(NumberFormat.class)
  public static NumberFormat getCompactNumberInstance() {
    return NumberFormat.getCompactNumberInstance(locale(), NumberFormat.Style.SHORT);
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getInstance() {
    return getDateTimeInstance(DateFormat.SHORT, DateFormat.SHORT);
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getDateInstance() {
    return getDateInstance(DateFormat.DEFAULT);
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getDateInstance(int style) {
    return getDateInstance(style, locale());
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getDateInstance(int style, Locale locale) {
    return zoned(DateFormat.getDateInstance(style, locale));
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getTimeInstance() {
    return getTimeInstance(DateFormat.DEFAULT);
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getTimeInstance(int style) {
    return getTimeInstance(style, locale());
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getTimeInstance(int style, Locale locale) {
    return zoned(DateFormat.getTimeInstance(style, locale));
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getDateTimeInstance() {
    return getDateTimeInstance(DateFormat.DEFAULT, DateFormat.DEFAULT);
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getDateTimeInstance(int date, int time) {
    return getDateTimeInstance(date, time, locale());
  }

  @InPlaceOf(DateFormat.class)
  public static DateFormat getDateTimeInstance(int date, int time, Locale locale) {
    return zoned(DateFormat.getDateTimeInstance(date, time, locale));
  }

  @InPlaceOf(MessageFormat.class)
  public static String format(String pattern, Object... arguments) {
    return new MessageFormat(pattern, locale()).format(Displayed.of(arguments));
  }

  @InPlaceOf(value = Collator.class, name = "getInstance")
  public static Collator collator() {
    return Collator.getInstance(displayLocale());
  }

  @InPlaceOf(BreakIterator.class)
  public static BreakIterator getCharacterInstance() {
    return BreakIterator.getCharacterInstance(displayLocale());
  }

  @InPlaceOf(BreakIterator.class)
  public static BreakIterator getLineInstance() {
    return BreakIterator.getLineInstance(displayLocale());
  }

  @InPlaceOf(BreakIterator.class)
  public static BreakIterator getSentenceInstance() {
    return BreakIterator.getSentenceInstance(displayLocale());
  }

  @InPlaceOf(BreakIterator.class)
  public static BreakIterator getWordInstance() {
    return BreakIterator.getWordInstance(displayLocale());
  }

  @InPlaceOf(value = Currency.class, receiver = true)
  public static String getSymbol(Currency currency) {
    return currency.getSymbol(displayLocale());
  }

  @InPlaceOf(value = Currency.class, receiver = true)
  public static String getDisplayName(Currency currency) {
    return currency.getDisplayName(displayLocale());
  }

  @InPlaceOf(value = Locale.class, receiver = true)
  public static String getDisplayName(Locale locale) {
    return locale.getDisplayName(displayLocale());
  }

  @InPlaceOf(value = Locale.class, receiver = true)
  public static String getDisplayLanguage(Locale locale) {
    return locale.getDisplayLanguage(displayLocale());
  }

  @InPlaceOf(value = Locale.class, receiver = true)
  public static String getDisplayCountry(Locale locale) {
    return locale.getDisplayCountry(displayLocale());
  }

  @InPlaceOf(value = TimeZone.class, receiver = true)
  public static String getDisplayName(TimeZone zone) {
    return zone.getDisplayName(displayLocale());
  }

  @InPlaceOf(value = TimeZone.class, receiver = true)
  public static String getDisplayName(TimeZone zone, boolean daylight, int style) {
    return zone.getDisplayName(daylight, style, displayLocale());
  }

  @InPlaceOf(DateTimeFormatter.class)
  public static DateTimeFormatter ofLocalizedDate(FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(locale());
  }

  @InPlaceOf(DateTimeFormatter.class)
  public static DateTimeFormatter ofLocalizedTime(FormatStyle style) {
    return DateTimeFormatter.ofLocalizedTime(style).withLocale(locale());
  }

  @InPlaceOf(DateTimeFormatter.class)
  public static DateTimeFormatter ofLocalizedDateTime(FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDateTime(style).withLocale(locale());
  }

  @InPlaceOf(DateTimeFormatter.class)
  public static DateTimeFormatter ofLocalizedDateTime(FormatStyle date, FormatStyle time) {
    return DateTimeFormatter.ofLocalizedDateTime(date, time).withLocale(locale());
  }

  @InPlaceOf(value = DateTimeFormatterBuilder.class, receiver = true)
  public static DateTimeFormatter toFormatter(DateTimeFormatterBuilder builder) {
    return builder.toFormatter(locale());
  }

  @InPlaceOf(value = PrintStream.class, receiver = true)
  public static PrintStream printf(PrintStream out, String format, Object... arguments) {
    return out.printf(locale(), format, Displayed.of(arguments));
  }

  @InPlaceOf(value = PrintStream.class, receiver = true)
  public static PrintStream format(PrintStream out, String format, Object... arguments) {
    return out.format(locale(), format, Displayed.of(arguments));
  }

  @InPlaceOf(value = PrintWriter.class, receiver = true)
  public static PrintWriter printf(PrintWriter out, String format, Object... arguments) {
    return out.printf(locale(), format, Displayed.of(arguments));
  }

  @InPlaceOf(value = PrintWriter.class, receiver = true)
  public static PrintWriter format(PrintWriter out, String format, Object... arguments) {
    return out.format(locale(), format, Displayed.of(arguments));
  }

  /** Sets the locale of a scanner just made. */
  public static void setLocale(Scanner scanner) {
    scanner.useLocale(locale());
  }

  @InPlaceOf(URLEncoder.class)
  public static String encode(String text) {
    return URLEncoder.encode(text, DefaultHooks.defaultCharset());
  }

  @InPlaceOf(URLDecoder.class)
  public static String decode(String text) {
    return URLDecoder.decode(text, DefaultHooks.defaultCharset());
  }

  @InPlaceOf(value = ByteArrayOutputStream.class, receiver = true)
  public static String toString(ByteArrayOutputStream out) {
    return out.getClass() == ByteArrayOutputStream.class
        ? out.toString(DefaultHooks.defaultCharset())
        : out.toString();
  }
}
