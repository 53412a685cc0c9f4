package io.lightcone.runtime.rewriter;

import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Called by rewritten code in place of the methods of dates that take the machine's zone. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = DefaultHooks.TITLE,
    wayOut = "name the zone, locale or character set; by default they are UTC, ROOT and UTF-8")
public final class OldDateHooks {
  private static final int FIRST_YEAR = 1900;

  private OldDateHooks() {}

  /** Whether {@link #text} knows what it says. */
  static boolean isKnown(Class<?> type) {
    return switch (type.getName()) {
      case "java.util.Date", "java.sql.Date", "java.sql.Time", "java.sql.Timestamp" -> true;
      default -> false;
    };
  }

  /** What {@code toString} says in UTC. */
  static String text(Date date) {
    return switch (date.getClass().getName()) {
      case "java.sql.Date" -> format(date, "yyyy-MM-dd");
      case "java.sql.Time" -> format(date, "HH:mm:ss");
      case "java.sql.Timestamp" -> format(date, "yyyy-MM-dd HH:mm:ss") + fraction(date.toInstant());
      default -> format(date, "EEE MMM dd HH:mm:ss zzz yyyy");
    };
  }

  private static String format(Date date, String pattern) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, Locale.US);
    format.setTimeZone(TimeZone.getTimeZone("UTC"));
    return format.format(date);
  }

  /** Nanoseconds without the zeros at the end, but for the first digit. */
  private static String fraction(Instant time) {
    return DateTimeFormatter.ofPattern(".nnnnnnnnn", Locale.ROOT)
        .withZone(ZoneOffset.UTC)
        .format(time)
        .replaceFirst("(?<=\\..)0+$|(?<=[1-9])0+$", "");
  }

  private static boolean plain(Date date) {
    return Hooks.current() == null || !isKnown(date.getClass());
  }

  private static Calendar fields(Date date) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(date.getTime());
    return calendar;
  }

  private static void set(Date date, int field, int value) {
    Calendar calendar = fields(date);
    calendar.set(field, value);
    date.setTime(calendar.getTimeInMillis());
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static int getYear(Date date) {
    return plain(date) ? date.getYear() : fields(date).get(Calendar.YEAR) - FIRST_YEAR;
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static int getMonth(Date date) {
    return plain(date) ? date.getMonth() : fields(date).get(Calendar.MONTH);
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static int getDate(Date date) {
    return plain(date) ? date.getDate() : fields(date).get(Calendar.DAY_OF_MONTH);
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static int getDay(Date date) {
    return plain(date) ? date.getDay() : fields(date).get(Calendar.DAY_OF_WEEK) - Calendar.SUNDAY;
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static int getHours(Date date) {
    return plain(date) ? date.getHours() : fields(date).get(Calendar.HOUR_OF_DAY);
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static int getMinutes(Date date) {
    return plain(date) ? date.getMinutes() : fields(date).get(Calendar.MINUTE);
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static int getTimezoneOffset(Date date) {
    return plain(date) ? date.getTimezoneOffset() : 0;
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static void setYear(Date date, int year) {
    if (plain(date)) {
      date.setYear(year);
    } else {
      set(date, Calendar.YEAR, year + FIRST_YEAR);
    }
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static void setMonth(Date date, int month) {
    if (plain(date)) {
      date.setMonth(month);
    } else {
      set(date, Calendar.MONTH, month);
    }
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static void setDate(Date date, int day) {
    if (plain(date)) {
      date.setDate(day);
    } else {
      set(date, Calendar.DAY_OF_MONTH, day);
    }
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static void setHours(Date date, int hours) {
    if (plain(date)) {
      date.setHours(hours);
    } else {
      set(date, Calendar.HOUR_OF_DAY, hours);
    }
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static void setMinutes(Date date, int minutes) {
    if (plain(date)) {
      date.setMinutes(minutes);
    } else {
      set(date, Calendar.MINUTE, minutes);
    }
  }

  @Deprecated
  @InPlaceOf(value = Date.class, receiver = true)
  public static String toLocaleString(Date date) {
    return plain(date) ? date.toLocaleString() : FormattingHooks.getDateTimeInstance().format(date);
  }
}
