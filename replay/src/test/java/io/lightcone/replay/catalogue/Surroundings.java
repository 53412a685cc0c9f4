package io.lightcone.replay.catalogue;

import java.io.*;
import java.net.*;
import java.nio.charset.*;
import java.text.*;
import java.time.*;
import java.time.format.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** What is around the process. */
@SuppressWarnings({"deprecation", "removal", "serial", "rawtypes", "synchronization", "overloads"})
public final class Surroundings {
  private Surroundings() {}

  public static final class Environment extends Source {
    @Override
    protected Object see() throws Exception {
      return System.getenv("LIGHTCONE_CATALOGUE");
    }
  }

  public static final class EnvironmentAll extends Source {
    @Override
    protected Object see() throws Exception {
      return System.getenv().get("LIGHTCONE_CATALOGUE");
    }
  }

  public static final class EnvironmentByReference extends Source {
    @Override
    protected Object see() throws Exception {
      Function<String, String> ask = System::getenv;
      return ask.apply("LIGHTCONE_CATALOGUE");
    }
  }

  public static final class Property extends Source {
    @Override
    protected Object see() throws Exception {
      return System.getProperty("lightcone.catalogue");
    }
  }

  public static final class PropertyWithDefault extends Source {
    @Override
    protected Object see() throws Exception {
      return System.getProperty("lightcone.catalogue", "none");
    }
  }

  public static final class PropertiesAll extends Source {
    @Override
    protected Object see() throws Exception {
      return System.getProperties().getProperty("lightcone.catalogue");
    }
  }

  public static final class PropertyNumber extends Source {
    @Override
    protected Object see() throws Exception {
      return Integer.getInteger("lightcone.number");
    }
  }

  public static final class PropertyLong extends Source {
    @Override
    protected Object see() throws Exception {
      return Long.getLong("lightcone.number", 3);
    }
  }

  public static final class PropertyFlag extends Source {
    @Override
    protected Object see() throws Exception {
      return Boolean.getBoolean("lightcone.flag");
    }
  }

  public static final class UserName extends Source {
    @Override
    protected Object see() throws Exception {
      return System.getProperty("user.name");
    }
  }

  public static final class DefaultZone extends Source {
    @Override
    protected Object see() throws Exception {
      return ZoneId.systemDefault();
    }
  }

  public static final class DefaultTimeZone extends Source {
    @Override
    protected Object see() throws Exception {
      return TimeZone.getDefault().getID();
    }
  }

  public static final class DateText extends Source {
    @Override
    protected Object see() throws Exception {
      return new Date(0).toString();
    }
  }

  public static final class DateHours extends Source {
    @Override
    protected Object see() throws Exception {
      return new Date(0).getHours();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class DateFields extends Source {
    @Override
    protected Object see() throws Exception {
      return new Date(100, 1, 1).getTime();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class DateParse extends Source {
    @Override
    protected Object see() throws Exception {
      return Date.parse("Sat, 12 Aug 1995 13:30:00");
    }
  }

  public static final class DateOffset extends Source {
    @Override
    protected Object see() throws Exception {
      return new Date(0).getTimezoneOffset();
    }
  }

  public static final class DateLocaleText extends Source {
    @Override
    protected Object see() throws Exception {
      return new Date(0).toLocaleString();
    }
  }

  public static final class TimestampText extends Source {
    @Override
    protected Object see() throws Exception {
      return new java.sql.Timestamp(0).toString();
    }
  }

  public static final class SqlDateText extends Source {
    @Override
    protected Object see() throws Exception {
      return new java.sql.Date(43_200_000).toString();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class GregorianFields extends Source {
    @Override
    protected Object see() throws Exception {
      return new GregorianCalendar(2020, 1, 1).getTimeInMillis();
    }
  }

  public static final class CalendarZone extends Source {
    @Override
    protected Object see() throws Exception {
      return Calendar.getInstance().getTimeZone().getID();
    }
  }

  public static final class DateFormatDefault extends Source {
    @Override
    protected Object see() throws Exception {
      return DateFormat.getDateTimeInstance().format(new Date(0));
    }
  }

  public static final class DateFormatShort extends Source {
    @Override
    protected Object see() throws Exception {
      return DateFormat.getInstance().format(new Date(0));
    }
  }

  public static final class SimpleDate extends Source {
    @Override
    protected Object see() throws Exception {
      return new SimpleDateFormat("EEEE HH:mm").format(new Date(0));
    }
  }

  public static final class SimpleDateInLocale extends Source {
    @Override
    protected Object see() throws Exception {
      return new SimpleDateFormat("HH:mm", Locale.UK).format(new Date(0));
    }
  }

  public static final class FormatterZoned extends Source {
    @Override
    protected Object see() throws Exception {
      return DateTimeFormatter.ofPattern("EEEE").format(LocalDate.EPOCH);
    }
  }

  public static final class FormatterLocalized extends Source {
    @Override
    protected Object see() throws Exception {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).format(LocalDate.EPOCH);
    }
  }

  public static final class FormatterBuilt extends Source {
    @Override
    protected Object see() throws Exception {
      return new DateTimeFormatterBuilder()
          .appendPattern("EEEE")
          .toFormatter()
          .format(LocalDate.EPOCH);
    }
  }

  public static final class DefaultLocale extends Source {
    @Override
    protected Object see() throws Exception {
      return Locale.getDefault();
    }
  }

  public static final class DefaultLocaleDisplay extends Source {
    @Override
    protected Object see() throws Exception {
      return Locale.getDefault(Locale.Category.DISPLAY);
    }
  }

  public static final class LocaleByReference extends Source {
    @Override
    protected Object see() throws Exception {
      Supplier<Locale> ask = Locale::getDefault;
      return ask.get();
    }
  }

  public static final class LocaleName extends Source {
    @Override
    protected Object see() throws Exception {
      return Locale.FRENCH.getDisplayName();
    }
  }

  public static final class LocaleCountry extends Source {
    @Override
    protected Object see() throws Exception {
      return Locale.FRANCE.getDisplayCountry();
    }
  }

  public static final class FormatNumber extends Source {
    @Override
    protected Object see() throws Exception {
      return String.format("%,.2f", 1234.5);
    }
  }

  public static final class FormattedNumber extends Source {
    @Override
    protected Object see() throws Exception {
      return "%,.2f".formatted(1234.5);
    }
  }

  public static final class FormatByReference extends Source {
    @Override
    protected Object see() throws Exception {
      BiFunction<String, Object[], String> format = String::format;
      return format.apply("%,.2f", new Object[] {1234.5});
    }
  }

  public static final class FormatterNumber extends Source {
    @Override
    protected Object see() throws Exception {
      return new Formatter().format("%,.2f", 1234.5).toString();
    }
  }

  public static final class PrintedNumber extends Source {
    @Override
    protected Object see() throws Exception {
      StringWriter out = new StringWriter();
      new PrintWriter(out, true).printf("%,.2f", 1234.5).flush();
      return out;
    }
  }

  public static final class StreamPrinted extends Source {
    @Override
    protected Object see() throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PrintStream(out, true, "UTF-8").printf("%,.2f", 1234.5);
      return out.toString("UTF-8");
    }
  }

  public static final class StreamFormatted extends Source {
    @Override
    protected Object see() throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new PrintStream(out, true, "UTF-8").format("%,.2f", 1234.5);
      return out.toString("UTF-8");
    }
  }

  public static final class UpperCase extends Source {
    @Override
    protected Object see() throws Exception {
      return "title".toUpperCase();
    }
  }

  public static final class LowerByReference extends Source {
    @Override
    protected Object see() throws Exception {
      return Stream.of("TITLE").map(String::toLowerCase).toList();
    }
  }

  public static final class Numbers extends Source {
    @Override
    protected Object see() throws Exception {
      return NumberFormat.getInstance().format(1234.5);
    }
  }

  public static final class NumbersCompact extends Source {
    @Override
    protected Object see() throws Exception {
      return NumberFormat.getCompactNumberInstance().format(1234);
    }
  }

  public static final class Decimals extends Source {
    @Override
    protected Object see() throws Exception {
      return new DecimalFormat("#,##0.00").format(1234.5);
    }
  }

  public static final class DecimalSymbols extends Source {
    @Override
    protected Object see() throws Exception {
      return DecimalFormatSymbols.getInstance().getDecimalSeparator();
    }
  }

  public static final class DecimalSymbolsNew extends Source {
    @Override
    protected Object see() throws Exception {
      return new DecimalFormatSymbols().getDecimalSeparator();
    }
  }

  public static final class Messages extends Source {
    @Override
    protected Object see() throws Exception {
      return MessageFormat.format("{0,number}", 1234.5);
    }
  }

  public static final class MessagesNew extends Source {
    @Override
    protected Object see() throws Exception {
      return new MessageFormat("{0,number}").format(new Object[] {1234.5});
    }
  }

  public static final class Choices extends Source {
    @Override
    protected Object see() throws Exception {
      return NumberFormat.getCurrencyInstance().format(1);
    }
  }

  public static final class CurrencyHere extends Source {
    @Override
    protected Object see() throws Exception {
      return Currency.getInstance(Locale.getDefault()).toString();
    }
  }

  public static final class CurrencySymbol extends Source {
    @Override
    protected Object see() throws Exception {
      return Currency.getInstance("TRY").getSymbol();
    }
  }

  public static final class CurrencyName extends Source {
    @Override
    protected Object see() throws Exception {
      return Currency.getInstance("USD").getDisplayName();
    }
  }

  public static final class Collated extends Source {
    @Override
    protected Object see() throws Exception {
      List<String> words = new ArrayList<>(List.of("\u0131z", "iz", "ih", "\u00e7a", "da"));
      words.sort(Collator.getInstance());
      return words;
    }
  }

  public static final class Words extends Source {
    @Override
    protected Object see() throws Exception {
      return BreakIterator.getWordInstance().getClass() + Locale.getDefault().toString();
    }
  }

  public static final class DateSymbols extends Source {
    @Override
    protected Object see() throws Exception {
      return new DateFormatSymbols().getMonths()[0];
    }
  }

  public static final class DateSymbolsHere extends Source {
    @Override
    protected Object see() throws Exception {
      return DateFormatSymbols.getInstance().getWeekdays()[1];
    }
  }

  public static final class WeekRules extends Source {
    @Override
    protected Object see() throws Exception {
      return java.time.temporal.WeekFields.of(Locale.getDefault()).getFirstDayOfWeek();
    }
  }

  public static final class FirstDay extends Source {
    @Override
    protected Object see() throws Exception {
      return Calendar.getInstance().getFirstDayOfWeek();
    }
  }

  public static final class MonthName extends Source {
    @Override
    protected Object see() throws Exception {
      return Month.MAY.getDisplayName(TextStyle.FULL, Locale.getDefault());
    }
  }

  public static final class ZoneName extends Source {
    @Override
    protected Object see() throws Exception {
      return TimeZone.getTimeZone("UTC").getDisplayName();
    }
  }

  public static final class ScannedNumber extends Source {
    @Override
    protected Object see() throws Exception {
      return new Scanner("1.234,5").hasNextDouble();
    }
  }

  public static final class DefaultCharset extends Source {
    @Override
    protected Object see() throws Exception {
      return Charset.defaultCharset();
    }
  }

  public static final class BytesOfText extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.toString("\u20ac\u0131".getBytes());
    }
  }

  public static final class TextOfBytes extends Source {
    @Override
    protected Object see() throws Exception {
      return new String(new byte[] {(byte) 0xe2, (byte) 0x82, (byte) 0xac});
    }
  }

  public static final class BufferText extends Source {
    @Override
    protected Object see() throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(new byte[] {(byte) 0xe2, (byte) 0x82, (byte) 0xac});
      return out.toString();
    }
  }

  public static final class ReaderText extends Source {
    @Override
    protected Object see() throws Exception {
      return new BufferedReader(
              new InputStreamReader(
                  new ByteArrayInputStream(new byte[] {(byte) 0xe2, (byte) 0x82, (byte) 0xac})))
          .readLine();
    }
  }

  public static final class WriterBytes extends Source {
    @Override
    protected Object see() throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Writer writer = new OutputStreamWriter(out);
      writer.write("\u20ac");
      writer.close();
      return Arrays.toString(out.toByteArray());
    }
  }

  public static final class PrinterBytes extends Source {
    @Override
    protected Object see() throws Exception {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PrintStream printer = new PrintStream(out);
      printer.print("\u20ac");
      printer.flush();
      return Arrays.toString(out.toByteArray());
    }
  }

  public static final class UrlEncoded extends Source {
    @Override
    protected Object see() throws Exception {
      return URLEncoder.encode("\u20ac");
    }
  }

  public static final class UrlDecoded extends Source {
    @Override
    protected Object see() throws Exception {
      return URLDecoder.decode("%e2%82%ac");
    }
  }

  public static final class ScannedBytes extends Source {
    @Override
    protected Object see() throws Exception {
      return new Scanner(
              new ByteArrayInputStream(new byte[] {(byte) 0xe2, (byte) 0x82, (byte) 0xac}))
          .next();
    }
  }

  public static final class Processors extends Source {
    @Override
    protected Object see() throws Exception {
      return Runtime.getRuntime().availableProcessors();
    }
  }

  public static final class LocalesByLibrary extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.price(1234.5);
    }
  }

  public static final class ZoneByReflection extends Source {
    @Override
    protected Object see() throws Exception {
      return ZoneId.class.getMethod("systemDefault").invoke(null);
    }
  }

  public static final class InstantAtZone extends Source {
    @Override
    protected Object see() throws Exception {
      return Instant.EPOCH.atZone(ZoneId.systemDefault()).toString();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class SystemInput extends Source {
    @Override
    protected Object see() throws Exception {
      return System.in.available() + System.identityHashCode(System.in);
    }
  }

  public static final class TimeZoneIds extends Source {
    @Override
    protected Object see() throws Exception {
      return TimeZone.getDefault().getRawOffset();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class BundleText extends Source {
    @Override
    protected Object see() throws Exception {
      return ResourceBundle.getBundle("io.lightcone.replay.catalogue.Words").getString("word");
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class LogText extends Source {
    @Override
    protected Object see() throws Exception {
      return new java.util.logging.SimpleFormatter().format(record());
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Arguments extends Source {
    @Override
    protected Object see() throws Exception {
      return java.lang.management.ManagementFactory.getRuntimeMXBean().getName();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Pid extends Source {
    @Override
    protected Object see() throws Exception {
      return ProcessHandle.current().pid();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class HostName extends Source {
    @Override
    protected Object see() throws Exception {
      return InetAddress.getLocalHost() + "" + System.nanoTime();
    }
  }

  private static java.util.logging.LogRecord record() {
    java.util.logging.LogRecord record =
        new java.util.logging.LogRecord(java.util.logging.Level.INFO, "x");
    record.setInstant(Instant.EPOCH);
    record.setLoggerName("x");
    record.setSourceClassName("x");
    return record;
  }
}
